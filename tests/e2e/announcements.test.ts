import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicWords } from "#client/words/public.ts";
import { roomsWords } from "#client/words/rooms.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { accessibilityProblems, launchBrowser, openPage, sidewaysPixels, visit } from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* What organizers announce, where everybody reads it. */

let app: TestApp;
let browser: Browser;
let ada: Visitor;
let eventId: string;
const phone = { width: 360, height: 640 };

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const opened = await openEvent(app);
  ada = opened.founder;
  eventId = opened.eventId;
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function announce(en: string) {
  const id = crypto.randomUUID();
  await ada.do("announcements.save", { eventId, announcement: { id, text: { en }, version: 0 } });
  return id;
}
const address = (path = "") => `${app.config.publicUrl}/e/twenty-years${path}?lang=en`;

test("whoever is in the room reads it without a step of their own, and no longer once it is withdrawn (N2, N4)", async () => {
  const { page, context, problems } = await openPage(browser, phone);
  await signInAs(context, await app.attendee({ eventId }), app.config.publicUrl);
  await visit(page, address("/rooms/main-hall"));
  const line = page.locator("summary", { has: page.getByRole("img", { name: roomsWords.en.announcement }) });
  expect(await line.count()).toBe(0);

  const id = await announce("The photograph is taken at noon.");
  await line.getByText("The photograph is taken at noon.").waitFor();
  await line.click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await ada.do("announcements.withdraw", { eventId, id, withdrawn: true });
  await line.waitFor({ state: "detached" });
  expect(problems).toEqual([]);
  await context.close();
});

test("on the event's page three stand open and the earlier ones unfold (N2)", async () => {
  const said = ["First", "Second", "Third", "Fourth", "Fifth"];
  for (const each of said) await announce(each);
  const { page, context, problems } = await openPage(browser, phone);
  await visit(page, address());
  const section = page.getByRole("region", { name: publicWords.en.announcements });
  const seen = async () => {
    const found = section.getByText(/^(First|Second|Third|Fourth|Fifth)$/).filter({ visible: true });
    return (await found.allTextContents()).toSorted();
  };
  // Of one second, the five stand in no particular order.
  expect(await seen()).toHaveLength(3);
  await section.getByText(publicWords.en.earlierAnnouncements(2)).click();
  expect(await seen()).toEqual(said.toSorted());
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});
