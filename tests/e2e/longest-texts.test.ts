import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import { langs } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage, sidewaysPixels, visit } from "#tests/e2e/browser.ts";
import { wronglyLaid } from "#tests/e2e/laid.ts";
import { type LongestEvent, plantLongest } from "#tests/e2e/longest-event.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
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

const pages: Record<string, (at: LongestEvent) => { address: string; as?: Visitor }> = {
  "the list of events": () => ({ address: "/" }),
  "the event's page": ({ slug }) => ({ address: `/e/${slug}` }),
  register: ({ slug }) => ({ address: `/e/${slug}/register` }),
  "my registration": ({ slug, attendee }) => ({ address: `/e/${slug}/me`, as: attendee }),
  "the room": ({ slug, room, attendee }) => ({ address: `/e/${slug}/rooms/${room}`, as: attendee }),
  "the hall screen": ({ slug, room, screen }) => ({ address: `/e/${slug}/rooms/${room}/screen`, as: screen }),
};

test.each(Object.entries(pages))("%s (U25)", async (_name, of) => {
  const { address, as } = of(longest);
  const { page, context, problems } = await openPage(browser, { width: 360, height: 640 });
  if (as) await signInAs(context, as, app.config.publicUrl);
  for (const lang of langs) {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto("about:blank");
    await visit(page, `${app.config.publicUrl}${address}?lang=${lang}`);
    for (const [width, height] of [
      [360, 640],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect.soft(await sidewaysPixels(page), `pixels sideways, ${lang}, ${width}`).toBe(0);
      expect.soft(await wronglyLaid(page), `${lang}, ${width}`).toEqual([]);
    }
  }
  expect(problems).toEqual([]);
  await context.close();
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
