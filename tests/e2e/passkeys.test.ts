import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkWords } from "#client/words/links.ts";
import { organizeWords } from "#client/words/organize.ts";
import { signInWords } from "#client/words/sign-in.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage, visit } from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* The whole round with an authenticator of Chromium's own (WebAuthn in the DevTools protocol). */

const words = signInWords.en;
let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function withAuthenticator(page: Page) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  const { authenticatorId } = await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const unlocked = (isUserVerified: boolean) =>
    devTools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  return { unlocked };
}

test("an owner is reminded, adds a passkey, keeps the codes, and signs in with it; a code opens once in its place (A9)", async () => {
  const { founder } = await openEvent(app);
  const { page, context, problems } = await openPage(browser);
  const { unlocked } = await withAuthenticator(page);
  const at = (path: string) => visit(page, app.config.publicUrl + path);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const enter = async () => {
    await at(`/j#${await app.signInLink("ada@example.org")}`);
    await page.getByText("Ada", { exact: true }).waitFor();
    await press(linkWords.en.enter);
    await page.getByRole("heading", { name: words.step }).waitFor();
  };
  await signInAs(context, founder, app.config.publicUrl);

  await at("/organize");
  await page.getByText(words.remind).waitFor();
  await page.getByRole("link", { name: words.toPage }).click();
  await page.getByText(words.none).waitFor();
  await press(words.add);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.name).fill("Laptop");
  await dialog.getByRole("button", { name: words.add, exact: true }).click();
  await page.getByText(words.codesKeep).waitFor();
  const codes = await page.getByRole("dialog").getByRole("listitem").allTextContents();
  expect(codes).toHaveLength(10);
  await page.keyboard.press("Escape");
  expect(await page.getByText(words.codesKeep).isVisible()).toBe(true); // nobody loses them by a slip
  await press(words.kept);
  await page.getByText(words.codesLeft(10), { exact: false }).waitFor();
  await page.getByText("Laptop", { exact: true }).waitFor();

  await context.clearCookies();
  await enter();
  await unlocked(false);
  await press(words.show);
  await page.getByText(words.notShown).waitFor();
  await unlocked(true);
  await press(words.show);
  await page.getByRole("link", { name: /Twenty years/ }).waitFor();
  expect(await page.getByText(words.remind).count()).toBe(0);

  await context.clearCookies();
  await enter();
  await press(words.withCode);
  await page.getByLabel(words.code).fill(codes[0] as string);
  await press(words.useCode);
  await page.getByRole("link", { name: /Twenty years/ }).waitFor();
  await page.getByLabel(organizeWords.en.signedInAs("Ada")).click();
  await page.getByRole("link", { name: words.title }).click();
  await page.getByText(words.codesLeft(9), { exact: false }).waitFor();

  expect(problems).toEqual([]);
  await context.close();
});
