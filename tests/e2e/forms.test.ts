import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { accessibilityProblems, launchBrowser, openPage, shown, visit } from "#tests/e2e/browser.ts";

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp({ browser: true });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The fields that are said to be wrong, by their labels, in the order of the page; and which has the focus. */
const told = async (form: Locator) => ({
  wrong: await form.evaluate((element) =>
    [...element.querySelectorAll('[aria-invalid="true"], [data-problem]')].map(
      (each) =>
        (each.querySelector("legend") ?? element.querySelector(`label[for="${each.id}"]`))?.textContent,
    ),
  ),
  focus: await form.evaluate((element) => {
    const focused = document.activeElement;
    const ofIt = focused && element.contains(focused) ? focused : null;
    return (
      ofIt?.closest("[data-problem]")?.querySelector("legend") ??
      element.querySelector(`label[for="${ofIt?.id}"]`)
    )?.textContent;
  }),
});

const formWith = (page: Page, button: string) =>
  page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });

test("whoever registers or corrects is told each wrong field at its place, begins at the first, and loses nothing that was typed (U8)", async () => {
  const event = makeEvent();
  await openEvent(app, { event, seats: { online: 5 } });
  const { page, problems } = await openPage(browser, { width: 360, height: 800 });
  await visit(page, `${app.config.publicUrl}/e/${event.slug}/register?lang=en`);
  const form = formWith(page, "Register");
  await form.getByLabel("Email address").fill("ada@example");
  await form.getByRole("button", { name: "Register" }).click();
  await expect
    .poll(() => told(form))
    .toEqual({
      wrong: ["Name", "Your institution", "Email address"],
      focus: "Name",
    });
  expect(await accessibilityProblems(page)).toEqual([]);

  // What is mended is no longer wrong, without another press; the rest still is.
  await form.getByLabel("Name", { exact: true }).fill("Ada");
  expect((await told(form)).wrong).toEqual(["Your institution", "Email address"]);
  await form.getByRole("button", { name: "Register" }).click();
  await expect.poll(async () => (await told(form)).focus).toBe("Your institution");

  await page.reload();
  await shown(page);
  await expect.poll(() => form.getByLabel("Email address").inputValue()).toBe("ada@example");
  expect(await form.getByLabel("Name", { exact: true }).inputValue()).toBe("Ada");

  await form.getByLabel("Email address").fill("ada@example.org");
  await form.getByRole("radio", { name: "Another institution" }).check({ force: true });
  await form.getByRole("button", { name: "Register" }).click();
  await page.waitForURL(/\/me(\?|$)/);
  await shown(page);

  await page.getByRole("button", { name: "Correct" }).click();
  const details = formWith(page, "Save");
  await details.getByLabel("Name", { exact: true }).fill("");
  await details.getByLabel("Email address").fill("ada..l@example.org");
  await details.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => told(details)).toEqual({ wrong: ["Name", "Email address"], focus: "Name" });
  expect(problems).toEqual([]);
});
