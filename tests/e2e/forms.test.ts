import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commonWords } from "#client/words/common.ts";
import { meWords } from "#client/words/me.ts";
import { personalWords } from "#client/words/personal.ts";
import { registerWords } from "#client/words/register.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Event } from "#shared/events.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import {
  accessibilityProblems,
  launchBrowser,
  openPage,
  shown,
  sidewaysPixels,
  visit,
} from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

let browser: Browser;
let app: TestApp;
let founder: Visitor;
let event: Event;
let eventId: string;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp({ browser: true });
  ({ founder, event, eventId } = await openEvent(app, { seats: { online: 5 } }));
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

test("whoever cancels or comes back is led to what has come of it: it has the focus, and is on the screen (U17)", async () => {
  const ada = await app.attendee({ eventId });
  const { page, context, problems } = await openPage(browser, { width: 360, height: 640 });
  await signInAs(context, ada, app.config.publicUrl);
  await visit(page, `${app.config.publicUrl}/e/${event.slug}/me?lang=en`);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).last().click();
  const led = async (said: string) => {
    const sentence = page.getByRole("heading", { name: said });
    await expect.poll(() => sentence.evaluate((each) => each === document.activeElement)).toBe(true);
    const { y = -1, height = 0 } = (await sentence.boundingBox()) ?? {};
    expect([y >= 0, y + height <= 640]).toEqual([true, true]);
  };
  await press(meWords.en.cancel);
  await page.getByRole("dialog").waitFor();
  await press(meWords.en.cancel);
  await led(meWords.en.cancelled);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.getByRole("button", { name: meWords.en.restore }).press("Enter");
  await led(meWords.en.confirmed.online);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

test("what is kept of a person is told to be out of reach while the line is away, and comes when it is back (U8)", async () => {
  const ada = await app.attendee({ eventId });
  const { page, context, problems } = await openPage(browser, { width: 360, height: 800 });
  await signInAs(context, ada, app.config.publicUrl);
  await page.route(/kept-about-me/, (route) => route.abort());
  await visit(page, `${app.config.publicUrl}/e/${event.slug}/me?lang=en`);
  const see = () => page.getByRole("button", { name: personalWords.en.see, exact: true }).click();
  await see();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(commonWords.en.offlineKept).waitFor();
  await page.unroute(/kept-about-me/);
  await page.reload();
  await shown(page);
  await see();
  await dialog.getByRole("heading", { name: personalWords.en.mails }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("what one corrects of oneself outlives a lost line and a reload; where the desk changed the same meanwhile, one chooses (J2, J9)", async () => {
  const ada = await app.attendee({ eventId });
  const { page, context, problems } = await openPage(browser, { width: 360, height: 800 });
  await signInAs(context, ada, app.config.publicUrl);
  await visit(page, `${app.config.publicUrl}/e/${event.slug}/me?lang=en`);
  const details = formWith(page, "Save");
  const affiliation = details.getByLabel(registerWords.en.affiliation);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await press(meWords.en.correct);
  await affiliation.fill("Faculty of Science");
  await page.route("**/api/registrations.correctMine", (route) => route.abort());
  await press("Save");
  await page.getByText(commonWords.en.offlineKept).waitFor();
  await page.unroute("**/api/registrations.correctMine");
  await page.reload();
  await shown(page);
  await press(meWords.en.correct);
  expect(await affiliation.inputValue()).toBe("Faculty of Science");

  const { registration } = await ada.do("registrations.mine", { eventId });
  await founder.do("registrations.edit", { eventId, id: registration.id, affiliation: "Arts", lang: "ja" });
  await press("Save");
  const asked = details.getByRole("group", { name: registerWords.en.affiliation });
  await asked.waitFor();
  expect((await asked.locator("label").allInnerTexts()).map((each) => each.split("\n").at(-1))).toEqual([
    "Faculty of Science",
    "Arts",
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  const stored = async () => {
    const { affiliation, lang } = (await ada.do("registrations.mine", { eventId })).registration;
    return { affiliation, lang };
  };
  await press("Save");
  expect(await stored()).toEqual({ affiliation: "Arts", lang: "ja" });
  await asked.getByRole("radio").first().check();
  await press("Save");
  await page.getByText(meWords.en.corrected).waitFor();
  expect(await stored()).toEqual({ affiliation: "Faculty of Science", lang: "ja" });
  expect(problems).toEqual([]);
});
