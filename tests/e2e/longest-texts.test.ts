import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import { type Lang, langs } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage, sidewaysPixels, visit } from "#tests/e2e/browser.ts";
import { wronglyLaid } from "#tests/e2e/laid.ts";
import { type LongestEvent, plantLongest } from "#tests/e2e/longest-event.ts";
import { wronglySaid } from "#tests/e2e/said.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import { inTurn } from "#tests/e2e/turns.ts";
import { sized } from "#tests/faults/form.ts";
import "#tests/words.ts";

/* With texts as long as every limit allows, none is cut off and none lies over another, in any language. */

let app: TestApp;
let browser: Browser;
let longest: LongestEvent;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const founder = await app.founder();
  longest = await plantLongest({ founder, nobody: () => app.nobody() }, Temporal.Now.instant());
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

interface Shown {
  address: string;
  as?: Visitor;
}
type Pages = Record<string, (at: LongestEvent) => Shown>;

const pages: Pages = {
  "the list of events": () => ({ address: "/" }),
  "the event's page": ({ slug }) => ({ address: `/e/${slug}` }),
  register: ({ slug }) => ({ address: `/e/${slug}/register` }),
  "my registration": ({ slug, attendee }) => ({ address: `/e/${slug}/me`, as: attendee }),
  "the room": ({ slug, room, attendee }) => ({ address: `/e/${slug}/rooms/${room}`, as: attendee }),
  "the hall screen": ({ slug, room, screen }) => ({ address: `/e/${slug}/rooms/${room}/screen`, as: screen }),
};

const desk =
  (part: string | ((at: LongestEvent) => string)): Pages[string] =>
  (at) => ({
    address: `/organize/e/${at.slug}/${typeof part === "string" ? part : part(at)}`,
    as: at.founder,
  });
/** Where less of what people write stands: each in one language, in the long form in all. */
const others: Pages = {
  "send me my link": ({ slug }) => ({ address: `/e/${slug}/me` }),
  "a dead link": () => ({ address: "/j#a-token-that-was-never-given" }),
  "a room, not registered": ({ slug, room }) => ({ address: `/e/${slug}/rooms/${room}` }),
  "no such page": () => ({ address: "/e/nothing-here" }),
  "sign in": () => ({ address: "/sign-in" }),
  "set up": () => ({ address: "/set-up#a-token-that-was-never-given" }),
  "organizers' pages, not signed in": () => ({ address: "/organize" }),
  "my events": ({ founder }) => ({ address: "/organize", as: founder }),
  "a new event": ({ founder }) => ({ address: "/organize/new", as: founder }),
  "my sign-in": ({ founder }) => ({ address: "/organize/sign-in", as: founder }),
  "people of the server": ({ founder }) => ({ address: "/organize/server", as: founder }),
  overview: desk(""),
  ...Object.fromEntries(
    [
      ...["event", "hosts", "programme", "programme/paste", "programme/releases", "people", "people/paste"],
      ...[
        "registrations",
        "arrivals",
        "announcements",
        "rooms",
        "letters",
        "mails",
        "team",
        "audit",
        "history",
      ],
    ].map((part) => [part, desk(part)]),
  ),
  "a person": desk(({ personId }) => `people/${personId}`),
  "an announcement": desk(({ announcementId }) => `announcements/${announcementId}`),
  "a room's page": desk(({ roomId }) => `rooms/${roomId}`),
  "a room's stages": desk(({ roomId }) => `rooms/${roomId}/stages`),
};

const sizes = sized<[number, number][]>({
  short: [
    [360, 640],
    [1440, 900],
  ],
  long: [
    [360, 640],
    [390, 844],
    [820, 1180],
    [1440, 900],
  ],
});

async function look(of: Pages[string], langsOf: readonly Lang[]) {
  const { address, as } = of(longest);
  const { page, context, problems } = await openPage(browser, { width: 360, height: 640 });
  if (as) await signInAs(context, as, app.config.publicUrl);
  for (const lang of langsOf) {
    await page.goto("about:blank");
    const url = new URL(address, app.config.publicUrl);
    url.searchParams.set("lang", lang);
    for (const [at, [width, height]] of sizes.entries()) {
      await page.setViewportSize({ width, height });
      if (at === 0) await visit(page, url.href);
      expect.soft(await sidewaysPixels(page), `pixels sideways, ${lang}, ${width}`).toBe(0);
      expect.soft(await wronglyLaid(page), `${lang}, ${width}`).toEqual([]);
    }
    // A hall screen is for those who look.
    if (address.endsWith("/screen")) continue;
    // What a wider window shows as well may have to come first.
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect.soft(await wronglySaid(page), `to those who listen, ${lang}`).toEqual([]);
  }
  expect(problems).toEqual([]);
  await context.close();
}

test.each(Object.entries(pages))("%s (U25, U28)", (_name, of) => look(of, langs));

describe.each(inTurn(Object.entries(others)))("$thing.0 (U25, U28)", ({ thing: [, of], langs: langsOf }) => {
  test(`in ${langsOf.join(", ")}`, () => look(of, langsOf));
});

test("control: where what is on does not give way, a hall screen cuts it off, and it is told (U25)", async () => {
  const { address, as } = (pages["the hall screen"] as (typeof pages)[string])(longest);
  const { page, context } = await openPage(browser);
  await signInAs(context, as as Visitor, app.config.publicUrl);
  await visit(page, `${app.config.publicUrl}${address}`);
  await page.evaluate(() => document.querySelector("[data-fit]")?.setAttribute("data-fit", "0"));
  expect(await wronglyLaid(page)).toContainEqual(expect.stringMatching(/^cut off: /));
  await context.close();
});

test("control: what nobody hears is told of a page that says nothing else (U28)", async () => {
  const { page, context } = await openPage(browser);
  await page.setContent(`<nav><a href="#a"></a></nav><nav></nav><h2>Questions</h2><h4>Asked</h4>
    <button>3</button><div role="tablist"><button role="tab">Questions, 3</button></div><input>`);
  expect(await wronglySaid(page)).toEqual([
    "a link without a name",
    "a button that is called by a number: 3",
    "a tab that is called by a number: Questions, 3",
    "a textbox without a name",
    "0 headings of the first level",
    "a heading of level 4 after one of 2: Asked",
    "not one main part",
    'more than one navigation called ""',
  ]);
  await context.close();
});
