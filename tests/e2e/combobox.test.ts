import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comboboxWords } from "#client/words/combobox.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import { makePerson, makeSession } from "#db/seed/make.ts";
import type { Name } from "#shared/people.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { accessibilityProblems, launchBrowser, openPage, sidewaysPixels } from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* One of hundreds: who speaks in a session. */

let app: TestApp;
let browser: Browser;
let page: Page;
let problems: string[];
const words = sessionsWords.en.editor;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const { founder, eventId } = await openEvent(app);
  const names: Name[] = [
    { native: "任志林", latin: "Ren Zhilin", order: "family-first" },
    { native: "José Álvarez", latin: "", order: "given-first" },
    ...Array.from(
      { length: 60 },
      (_, at): Name => ({ native: "", latin: `Guest ${at + 100}`, order: "given-first" }),
    ),
  ];
  const people = names.map((name) => makePerson({ name }));
  for (const person of people) await founder.do("people.save", { eventId, person });
  const allDay = makeSession({
    wall: "2031-12-02T08:00",
    minutes: 720,
    roles: [{ personId: people[1]?.id as string, role: "speaker" }],
  });
  await founder.do("sessions.save", { eventId, session: allDay });
  const watched = await openPage(browser, { width: 360, height: 800 });
  ({ page, problems } = watched);
  await signInAs(watched.context, founder, app.config.publicUrl);
  await page.goto(`${app.config.publicUrl}/organize/e/twenty-years/programme`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: sessionsWords.en.add, exact: true }).click();
  await page.getByRole("button", { name: words.addRole, exact: true }).click();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const box = () => page.getByRole("combobox", { name: words.person, exact: true });
const shown = () => page.getByRole("option").filter({ visible: true }).allTextContents();
const speaker = () => page.getByRole("listbox", { name: words.choosePerson });

test("is found by any part of a name, in either script and without accents, and chosen by keys (U5)", async () => {
  await box().fill("zhi");
  expect(await shown()).toContain("任志林 (Ren Zhilin)");
  await box().fill("alvarez jose");
  await box().press("ArrowDown");
  await box().press("Enter");
  expect(await box().inputValue()).toBe("José Álvarez");
  expect(await speaker().isVisible()).toBe(false);
  // Who is elsewhere at that time is named where they are chosen (P3).
  const clash = page.getByRole("dialog").getByText(sessionsWords.en.clashOf.person);
  await clash.waitFor();
  const told = page.getByRole("dialog").getByRole("listitem").filter({ hasText: " · " });
  expect(await told.textContent()).toContain("José Álvarez");
});

test("a key that an input method takes chooses nobody, and what is left unfinished goes back (U5)", async () => {
  await box().fill("志林");
  await box().press("ArrowDown");
  await box().evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }),
    ),
  );
  expect(await shown()).toHaveLength(1);
  await box().press("Tab");
  expect(await box().inputValue()).toBe("José Álvarez");
});

test("Escape closes the list before the dialog; what is emptied is nobody (U5)", async () => {
  await box().fill("guest");
  expect(await shown()).toHaveLength(50);
  await page.getByText(comboboxWords.en.more(10)).waitFor();
  await box().press("Escape");
  expect(await page.getByRole("dialog").isVisible()).toBe(true);
  expect(await box().inputValue()).toBe("José Álvarez");

  await box().fill("");
  await box().press("Enter");
  expect(await box().inputValue()).toBe("");
  await box().fill("nobody of that name");
  await page.getByText(comboboxWords.en.none).first().waitFor();
});

test("it is whole for screen readers, and on a phone; a press chooses (U5)", async () => {
  await box().fill("guest 15");
  await box().press("ArrowDown");
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/combobox.png` });
  await page.getByRole("option", { name: "Guest 151" }).click();
  expect(await box().inputValue()).toBe("Guest 151");
  expect(problems).toEqual([]);
});
