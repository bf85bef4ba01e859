import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage } from "#tests/e2e/browser.ts";
import { scheduleSession } from "#tests/e2e/people.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";

/* Two organizers, each at their own machine. */

let app: TestApp;
let browser: Browser;
let founder: Visitor;
let eventId: string;
let roomId: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  ({ founder, eventId, roomId } = await openEvent(app));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const programme = () => `${app.config.publicUrl}/organize/e/twenty-years/programme?lang=en`;
async function inBrowserOf(visitor: Visitor) {
  const watched = await openPage(browser);
  await signInAs(watched.context, visitor, app.config.publicUrl);
  return watched;
}

test("what one organizer saves is on the other's open page within a second (L22)", async () => {
  const [ada, mio] = [await inBrowserOf(founder), await inBrowserOf(await app.member("organizer", eventId))];
  await mio.page.goto(programme());
  await mio.page.getByText("Ceremony").first().waitFor();
  await mio.page.waitForTimeout(1_000); // its line is open, and what was read before is read again

  await scheduleSession(ada.page, programme(), {
    title: { en: "Tea at four" },
    wall: "2031-12-02T16:00",
    minutes: 30,
  });
  await mio.page.getByText("Tea at four").first().waitFor({ timeout: 1_000 });

  const session = makeSession({ roomId, title: { en: "Songs at six" } });
  await founder.do("sessions.save", { eventId, session });
  await mio.page.getByText("Songs at six").first().waitFor({ timeout: 1_000 });
  await founder.do("sessions.remove", { eventId, id: session.id });
  await mio.page.getByText("Songs at six").first().waitFor({ state: "detached", timeout: 1_000 });

  expect([...ada.problems, ...mio.problems]).toEqual([]);
  await ada.context.close();
  await mio.context.close();
});
