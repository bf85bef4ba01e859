import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeEvent, makeRegistration } from "#db/seed/make.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { accessibilityProblems, launchBrowser, openPage, sidewaysPixels } from "#tests/e2e/browser.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

let browser: Browser;
let app: TestApp;
let mailbox: MailServer;
beforeAll(async () => {
  browser = await launchBrowser();
  mailbox = await startMailServer();
  app = await startApp({ browser: true, environment: { SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await mailbox?.close();
});

async function linkTo(address: string): Promise<string> {
  await app.app.outbox.idle();
  const mails = mailbox.received.filter(({ to }) => to === address);
  return /http\S+\/j#\S+/.exec(mails.at(-1)?.mail.text ?? "")?.[0] ?? "";
}

test("a person changes the own address on the own page, and the press in the new mailbox makes it count", async () => {
  const { eventId } = await openEvent(app, { event: makeEvent(), seats: { online: 5 } });
  const draft = makeRegistration({ eventId, email: "ada@example.org" });
  await app.nobody().do("registrations.register", draft);
  const { page, problems } = await openPage(browser, { width: 360, height: 800 });

  await page.goto(await linkTo("ada@example.org"));
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByRole("button", { name: "Correct" }).click();
  await page.getByLabel("Email address").fill("ada@elsewhere.example");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Waiting for confirmation at ada@elsewhere.example").waitFor();
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto("about:blank");
  await page.goto(await linkTo("ada@elsewhere.example"));
  await page.getByRole("heading", { name: "Confirm your address" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Confirm this address" }).click();
  await page.getByRole("link", { name: "Open my page" }).click();
  await page.getByText("ada@elsewhere.example", { exact: true }).waitFor();
  expect(await page.getByText("Waiting for confirmation").count()).toBe(0);

  // The way back of the address that was proven before.
  await page.goto("about:blank");
  await page.goto(await linkTo("ada@example.org"));
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("the other links are dead").waitFor();
  expect(problems).toEqual([]);
});
