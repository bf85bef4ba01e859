import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { langNames } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { meWords } from "#client/words/me.ts";
import { organizeWords } from "#client/words/organize.ts";
import { personalWords } from "#client/words/personal.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import { teamWords } from "#client/words/team.ts";
import { makePerson } from "#db/seed/make.ts";
import { type Planted, plantDutHirosaki } from "#db/seed/plant.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { type Lang, langs } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import {
  accessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysPixels,
  visit,
  type WatchedPage,
} from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import { inTurn } from "#tests/e2e/turns.ts";
import "#tests/words.ts";

/* What opens over a page: with the keyboard alone, on a phone, for a screen reader, in the languages in turn. */

type Opener = (page: Page, lang: Lang) => Locator;
const button =
  (name: (lang: Lang) => string): Opener =>
  (page, lang) =>
    page.getByRole("button", { name: name(lang), exact: true }).first();

type Opens = [what: string, path: string, opener: Opener];
const desk = (...[what, part, opener]: Opens): Opens => [what, `/organize/e/:slug${part}`, opener];

const dialogs: Record<"organizer" | "attendee", Opens[]> = {
  organizer: [
    desk(
      "publish",
      "",
      button((lang) => organizeWords[lang].publish),
    ),
    desk(
      "end the event",
      "",
      button((lang) => eventDeskWords[lang].end.button),
    ),
    desk(
      "cancel the event",
      "",
      button((lang) => eventDeskWords[lang].cancelEvent.button),
    ),
    desk(
      "a new session",
      "/programme",
      button((lang) => sessionsWords[lang].add),
    ),
    desk("a session", "/programme", (page) => page.locator("main ol button[data-state]").first()),
    desk("a registration", "/registrations", (page) => page.locator("tr[data-state] button").first()),
    desk(
      "invite somebody",
      "/team",
      button((lang) => teamWords[lang].invite),
    ),
    desk(
      "another role",
      "/team",
      button((lang) => teamWords[lang].giveRole("Ada")),
    ),
    desk(
      "hand over",
      "/team",
      button((lang) => teamWords[lang].handOver),
    ),
  ],
  attendee: [
    ["my details", "/e/:slug/me", button((lang) => meWords[lang].correct)],
    ["another mode", "/e/:slug/me", button((lang) => meWords[lang].switchTo.onsite)],
    ["what is kept of me", "/e/:slug/me", button((lang) => personalWords[lang].see)],
    ["not coming", "/e/:slug/me", button((lang) => meWords[lang].cancel)],
  ],
};

const summaries: Record<"organizer" | "attendee", Opens[]> = {
  organizer: [
    desk("the reader's menu", "", (page) => page.locator("header summary")),
    desk("the seats", "/registrations", (page) => page.locator("main summary").first()),
    desk("a mail", "/mails", (page) => page.locator("main summary").first()),
    desk("the schools", "/hosts", (page) => page.locator("main summary").first()),
  ],
  attendee: [
    ["the steps of a calendar program", "/e/:slug", (page) => page.locator("#calendar summary").first()],
    [
      "the running order",
      "/e/:slug",
      (page) => page.locator("main article summary, main li summary").first(),
    ],
  ],
};

const phone = { width: 360, height: 640 };
const desktop = { width: 1440, height: 900 };

let app: TestApp;
let browser: Browser;
let planted: Planted;
let visitors: Record<"organizer" | "attendee", Visitor>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const organizer = await app.founder();
  planted = await plantDutHirosaki(app.url, organizer, Temporal.Now.instant().subtract({ minutes: 42 }));
  // So that there is something to publish.
  await organizer.do("people.save", { eventId: planted.eventId, person: makePerson() });
  const attendee = app.nobody();
  await attendee.do("signins.enter", { token: planted.online.personalToken });
  visitors = { organizer, attendee };
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe.each(["organizer", "attendee"] as const)("as %s", (role) => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await openPage(browser, phone);
    await signInAs(watched.context, visitors[role], app.config.publicUrl);
  });
  afterEach(() => void watched.problems.splice(0));
  afterAll(() => watched.context.close());

  describe.each(inTurn(dialogs[role]))("$thing.0", ({ thing: [, path, opener], first, langs }) => {
    test.each(langs)("in %s", async (lang) => {
      const { page, problems } = watched;
      const opening = await opened(page, path, lang, opener);
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      expect.soft(await holdsFocus(dialog), "the focus is in the dialog").toBe(true);
      expect.soft(await sidewaysPixels(page), "pixels sideways on a phone").toBe(0);
      expect.soft(await dialog.evaluate(hidden), "pixels of the dialog beyond its side").toBe(0);
      expect.soft(await accessibilityProblems(page), "on a phone").toEqual([]);
      if (lang === first) {
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        expect.soft(await accessibilityProblems(page), "in the dark").toEqual([]);
      }
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect.soft(await opening.evaluate(isFocused), "the focus is back where it was").toBe(true);
      expect(problems).toEqual([]);
    });
  });

  describe.each(inTurn(summaries[role]))("$thing.0", ({ thing: [, path, opener], langs }) => {
    test.each(langs)("unfolded in %s", async (lang) => {
      const { page, problems } = watched;
      const opening = await opened(page, path, lang, opener);
      expect.soft(await opening.locator("..").getAttribute("open")).toBe("");
      expect.soft(await sidewaysPixels(page), "pixels sideways on a phone").toBe(0);
      expect.soft(await accessibilityProblems(page), "on a phone").toEqual([]);
      expect(problems).toEqual([]);
    });
  });
});

test("whoever leaves a page with something unsaved is asked, and can stay with the keyboard", async () => {
  const { page, context, problems } = await openPage(browser, desktop);
  await signInAs(context, visitors.organizer, app.config.publicUrl);
  for (const lang of langs) {
    const words = organizeWords[lang];
    await go(page, "/organize/e/:slug/event", lang);
    const title = page.getByLabel(langNames.en, { exact: true }).first();
    await title.fill("Another title");
    const away = page.getByRole("link", { name: words.nav.mails, exact: true });
    await away.press("Enter");
    const dialog = page.getByRole("dialog", { name: words.unsavedLeave });
    await dialog.waitFor();
    expect.soft(await accessibilityProblems(page), lang).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect.soft(await away.evaluate(isFocused), "the focus is back where it was").toBe(true);
    expect.soft(await title.inputValue()).toBe("Another title");
    page.once("dialog", (leaving) => void leaving.accept());
  }
  expect(problems).toEqual([]);
  await context.close();
});

test("whoever follows a link while a save is under way is led on once it is saved, without a press", async () => {
  const { page, context, problems } = await openPage(browser, desktop);
  await signInAs(context, visitors.organizer, app.config.publicUrl);
  const words = organizeWords.en;
  await go(page, "/organize/e/:slug/event", "en");
  const underWay = Promise.withResolvers<void>();
  await page.route("**/api/events.save", async (route) => {
    await underWay.promise;
    await route.continue();
  });
  await page.getByLabel(langNames.en, { exact: true }).first().fill("A title that is saved");
  await page.getByRole("button", { name: words.save, exact: true }).press("Enter");
  await page.getByRole("link", { name: words.nav.mails }).press("Enter");
  const dialog = page.getByRole("dialog", { name: words.unsavedLeave });
  await dialog.waitFor();
  underWay.resolve();
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  expect(new URL(page.url()).pathname).toMatch(/mails$/);
  expect(problems).toEqual([]);
  await context.close();
});

/** The page, with what `opener` opens, by the keyboard; answers what opened it. */
async function opened(page: Page, path: string, lang: Lang, opener: Opener): Promise<Locator> {
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await go(page, path, lang);
  const opening = opener(page, lang);
  await opening.press("Enter");
  return opening;
}

async function go(page: Page, path: string, lang: Lang) {
  const url = new URL(path.replace(":slug", planted.slug), app.config.publicUrl);
  url.searchParams.set("lang", lang);
  await visit(page, url.href);
}

const holdsFocus = (dialog: Locator) => dialog.evaluate((shown) => shown.contains(document.activeElement));
const isFocused = (element: Element) => element === document.activeElement;
const hidden = (element: Element) => element.scrollWidth - element.clientWidth;
