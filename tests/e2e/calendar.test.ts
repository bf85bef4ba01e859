import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { qrPath } from "#client/ui/qr-path.ts";
import { calendarWords } from "#client/words/calendar.ts";
import { calendarChoiceWords } from "#client/words/calendar-choice.ts";
import { commonWords } from "#client/words/common.ts";
import { publicWords } from "#client/words/public.ts";
import { makeRoom, makeSession } from "#db/seed/make.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { accessibilityProblems, launchBrowser, openPage, sidewaysPixels } from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  app = await startApp({ browser: true });
});
afterEach(() => app.close());

test("a session is starred, taken back and starred again by keyboard, and to subscribe is to choose it, on a phone (U17)", async () => {
  const { eventId, session } = await openEvent(app);
  const ada = await app.attendee({ eventId });
  const { page, context, problems } = await openPage(browser, { lang: "en", width: 360 });
  await signInAs(context, ada, app.config.publicUrl);
  await page.goto(`${app.config.publicUrl}/e/twenty-years/me?lang=en`);
  const words = calendarWords.en;
  const star = page.getByRole("button", { name: words.star("Commemorative ceremony") });
  const starred = async () => (await ada.do("registrations.mine", { eventId })).starred;

  await star.focus();
  await page.keyboard.press("Enter");
  await page.getByText(words.starred("Commemorative ceremony")).waitFor();
  expect(await starred()).toEqual([session.id]);
  await page.getByRole("button", { name: commonWords.en.undo }).press("Enter");
  await expect.poll(starred).toEqual([]);
  await expect.poll(() => star.getAttribute("aria-pressed")).toBe("false");
  await star.focus();
  await page.keyboard.press("Space");
  await expect.poll(starred).toEqual([session.id]);

  // To subscribe is chosen, and nothing else has to be pressed; what belongs to it unfolds there.
  expect(await page.getByRole("link", { name: words.subscribe }).count()).toBe(0);
  const { choices, follows } = calendarChoiceWords.en;
  await page.getByRole("radio", { name: choices.feed }).check({ force: true });
  await page.getByRole("status").filter({ hasText: follows.feed }).waitFor();
  await page.getByRole("link", { name: words.subscribe }).waitFor();
  await expect.poll(async () => (await ada.do("registrations.mine", { eventId })).calendarBy).toBe("feed");

  await page.getByLabel(words.alarm).selectOption("30");
  await page.getByRole("radio", { name: words.showsChoices.starred }).check();
  await expect.poll(async () => (await ada.do("registrations.mine", { eventId })).feedShows).toBe("starred");
  expect((await ada.do("registrations.mine", { eventId })).alarmMinutes).toBe(30);
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

test("a part of the event is subscribed to by an address of its own, and by its own code", async () => {
  const { founder, eventId } = await openEvent(app);
  const lounge = makeRoom({ slug: "lounge", name: { en: "Lounge" }, kind: "online" });
  await founder.do("rooms.save", { eventId, room: lounge });
  await founder.do("sessions.save", { eventId, session: makeSession({ roomId: lounge.id, kind: "talk" }) });
  await founder.do("events.publish", { eventId });
  const { page, context, problems } = await openPage(browser, { lang: "en", width: 360 });
  await page.goto(`${app.config.publicUrl}/e/twenty-years?lang=en`);
  const calendar = page.locator("#calendar");
  const words = calendarWords.en;
  const address = () => calendar.getByRole("link", { name: words.subscribe }).getAttribute("href");
  const entries = async () => {
    const path = String(await address()).replace(/^webcal:\/\/[^/]+/, "");
    return (await (await fetch(app.url + path)).text()).split("BEGIN:VEVENT").length - 1;
  };
  const code = () => calendar.getByRole("img", { name: words.qr }).locator("path").getAttribute("d");
  const codeOfAddress = async () => qrPath(String(await address())).path;
  expect(await entries()).toBe(2);
  expect(await code()).toBe(await codeOfAddress());
  await calendar.getByLabel(words.part).selectOption({ label: "Lounge" });
  expect(await address()).toMatch(/event\.ics\?lang=en&room=lounge$/);
  expect(await entries()).toBe(1);
  expect(await code()).toBe(await codeOfAddress());
  await calendar.getByLabel(words.part).selectOption({ label: words.forMode.onsite });
  expect(await entries()).toBe(1);
  expect(problems).toEqual([]);
  await context.close();
});

test("inside WeChat the calendar says first to open the browser", async () => {
  await openEvent(app);
  const { page, context } = await openPage(browser, { lang: "zh-Hans", width: 360 });
  await page.setExtraHTTPHeaders({ "user-agent": "Mozilla/5.0 MicroMessenger/8.0" });
  await page.goto(`${app.config.publicUrl}/e/twenty-years?lang=zh-Hans`);
  const calendar = page.locator("#calendar");
  expect(await calendar.getByText(publicWords["zh-Hans"].inApp.wechat).isVisible()).toBe(true);
  const subscribe = calendar.getByRole("link", { name: calendarWords["zh-Hans"].subscribe });
  expect(await subscribe.getAttribute("href")).toMatch(
    /^webcal:\/\/.*\/e\/twenty-years\/event\.ics\?lang=zh-Hans$/,
  );
  await context.close();
});
