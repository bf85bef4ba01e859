import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { linkWords } from "#client/words/links.ts";
import { meWords } from "#client/words/me.ts";
import { organizeWords } from "#client/words/organize.ts";
import { publicWords } from "#client/words/public.ts";
import { type Planted, plantDutHirosaki } from "#db/seed/plant.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Lang } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import {
  accessibilityProblems,
  launchBrowser,
  openPage,
  pixelsBelow,
  sidewaysPixels,
  visit,
  type WatchedPage,
} from "#tests/e2e/browser.ts";
import { wronglySaid } from "#tests/e2e/said.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import { inTurn } from "#tests/e2e/turns.ts";
import "#tests/words.ts";

export type Role = "stranger" | "online" | "onsite" | "moderator" | "organizer" | "screen";
export interface Place {
  slug: string;
  room: string;
  roomId: string;
  personId: string;
  announcementId: string;
}
export type Address = (place: Place) => string;

/** Who is in a live room: it has the height of the window, and only what people say scrolls. */
const liveRoles: ReadonlySet<Role> = new Set(["online", "onsite", "moderator", "screen"]);
/** What it has to say is an answer, for which the whole page waits. */
const asksFirst: ReadonlySet<string> = new Set(["personal link", "organizers' pages, not signed in"]);
const phone = { width: 360, height: 640 };
const desktop = { width: 1440, height: 900 };

export type Pages = Partial<Record<Role, Record<string, Address>>>;

let app: TestApp;
let browser: Browser;
let place: Place;
let visitors: Record<Role, Visitor>;

/** Looks at each of these pages as its role, in the languages whose turn it is: nothing is lost, cut off, or out of reach. */
export function walk(pagesOf: Pages) {
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
    const founder = await app.founder();
    const planted = await plantDutHirosaki(
      app.url,
      founder,
      Temporal.Now.instant().subtract({ minutes: 42 }),
    );
    visitors = await everyone(planted, founder);
    const [person] = await founder.do("people.list", { eventId: planted.eventId });
    place = {
      slug: planted.slug,
      room: planted.roomSlug,
      roomId: planted.hallId,
      personId: person?.id ?? "",
      announcementId: planted.announcementId,
    };
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  describe.each(Object.entries(pagesOf) as [Role, Record<string, Address>][])("as %s", (role, pages) => {
    let watched: WatchedPage;
    beforeAll(async () => {
      watched = await openPage(browser, phone);
      await signInAs(watched.context, visitors[role], app.config.publicUrl);
    });
    afterEach(() => void watched.problems.splice(0));
    afterAll(() => watched.context.close());

    describe.each(inTurn(Object.entries(pages)))("$thing.0", ({ thing: [name, address], first, langs }) => {
      test.each(langs)("in %s, on a phone and on a desk in the dark", async (lang) => {
        const { page, problems } = watched;
        await page.setViewportSize(phone);
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await open(page, withLang(address(place), lang));
        expect.soft(await page.locator("html").getAttribute("lang")).toBe(lang);
        expect.soft(await isLost(page, lang), "is told that it is not here").toBe(name.endsWith("not found"));
        expect.soft(await sidewaysPixels(page), "pixels sideways on a phone").toBe(0);
        if (role === "organizer" && !name.endsWith("not found"))
          expect.soft(await pixelsBefore(page), "pixels of bars before the heading").toBeLessThanOrEqual(96);
        if (isPublicEvent(page) && !name.endsWith("not found")) {
          expect.soft(await isInSight(page, wayIn(role, lang)), "the way in").toBe(true);
          expect.soft(await sharedAs(page), "what a link to it is shown as").toBe("image/png");
        }
        if (!(role === "organizer" || asksFirst.has(name)))
          expect.soft(await movedBy(page), "moved by what came later").toBeLessThan(0.1);
        if (liveRoles.has(role) && page.url().includes("/rooms/"))
          expect.soft(await pixelsBelow(page), "pixels below the window of a live room").toBe(0);
        expect.soft(await accessibilityProblems(page), "on a phone").toEqual([]);
        expect.soft(await wronglySaid(page), "to those who listen").toEqual([]);

        // The layout and the colours change, the words do not: once is enough.
        if (lang === first) {
          await page.setViewportSize(desktop);
          await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
          expect.soft(await sidewaysPixels(page), "pixels sideways on a desk").toBe(0);
          expect.soft(await accessibilityProblems(page), "on a desk in the dark").toEqual([]);
        }
        expect(problems).toEqual([]);
      });
    });
  });
}

/** From the top of the window to the page's heading (U24). */
const pixelsBefore = async (page: Page) =>
  Math.round((await page.getByRole("heading", { level: 1 }).first().boundingBox())?.y ?? 9999);

/** `/e/dut-hirosaki`, and nothing behind it. */
const isPublicEvent = (page: Page) => /^\/e\/[^/]+$/.test(new URL(page.url()).pathname);

/** Something is on: whoever is registered goes in, a stranger registers. */
const wayIn = (role: Role, lang: Lang) =>
  role === "stranger" ? publicWords[lang].registerAndEnter : meWords[lang].enterRoom;

/** How much of what stood there has moved, as web.dev/cls counts it: nobody notices less than a tenth (V7). */
const movedBy = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        type Shift = PerformanceEntry & { value: number };
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries() as Shift[]) sum += value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum)));
      }),
  );

/** What other products fetch of a page that somebody shares (U14). */
async function sharedAs(page: Page) {
  const card = await page.locator('meta[property="og:image"]').getAttribute("content");
  return page.evaluate(async (address) => (await fetch(address)).headers.get("content-type"), String(card));
}

/** Whole in the window, without a scroll (U9). */
async function isInSight(page: Page, link: string) {
  const box = await page.getByRole("link", { name: link, exact: true }).boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= phone.height;
}

async function everyone(planted: Planted, founder: Visitor): Promise<Record<Role, Visitor>> {
  const entered = async (token: string) => {
    const visitor = app.nobody();
    await visitor.do("signins.enter", { token });
    return visitor;
  };
  return {
    stranger: app.nobody(),
    online: await entered(planted.online.personalToken),
    onsite: await entered(planted.onsite.personalToken),
    moderator: await app.member("moderator", planted.eventId, { roomId: planted.hallId }),
    organizer: founder,
    screen: await entered(planted.screenToken),
  };
}

function withLang(address: string, lang: string) {
  const url = new URL(address, app.config.publicUrl);
  url.searchParams.set("lang", lang);
  return url.href;
}

/** A page that says there is nothing here would pass for any page. */
async function isLost(page: Page, lang: Lang) {
  const heading = await page.getByRole("heading", { level: 1 }).first().textContent();
  const { notFound, notYourEvent } = organizeWords[lang];
  return [notFound, notYourEvent, linkWords[lang].refusedTitle("not-found")].includes(String(heading));
}

async function open(page: Page, address: string) {
  // Another language of the same page can differ in its fragment alone, which would not load it anew.
  await page.goto("about:blank");
  await visit(page, address);
}
