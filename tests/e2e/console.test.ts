import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { roomsWords } from "#client/words/rooms.ts";
import { showsWords } from "#client/words/shows.ts";
import { makeEvent, makeItem, makePerson, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { langs } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { accessibilityProblems, launchBrowser, openPage, visit } from "#tests/e2e/browser.ts";
import { Hands } from "#tests/e2e/hands.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* A ceremony that is driven from its console: by keys, without a line, by somebody else. */

let app: TestApp;
let browser: Browser;
let founder: Visitor;
let now = Temporal.Instant.from("2031-12-02T01:00:00Z");
const words = showsWords.en;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true, clock: () => now }), launchBrowser()]);
  founder = await app.founder();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

let at: Awaited<ReturnType<typeof morning>>;
beforeEach(async () => {
  now = Temporal.Instant.from("2031-12-02T01:00:00Z");
  at = await morning();
});

/** Three addresses at 09:00 in Dalian, and two who run their hall. */
async function morning() {
  const [event, room] = [makeEvent({ slug: `event-${newId()}` }), makeRoom()];
  const eventId = event.id;
  const names = ["Xia", "Todoriki", "Fukuda"];
  const people = names.map((latin) => makePerson({ name: { native: "", latin, order: "given-first" } }));
  const items = people.map(({ id }) => makeItem({ personIds: [id] }));
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  for (const person of people) await founder.do("people.save", { eventId, person });
  await founder.do("sessions.save", {
    eventId,
    session: makeSession({ roomId: room.id, minutes: 60, items }),
  });
  await founder.do("events.publish", { eventId });
  const [ada, ben] = await Promise.all([
    app.member("moderator", eventId, { roomId: room.id }),
    app.member("host", eventId),
  ]);
  return { ada, ben, eventId, roomId: room.id, path: `/e/${event.slug}/rooms/${room.slug}` };
}

async function consoleOf(visitor: Visitor, page = "console?lang=en") {
  const watched = await openPage(browser, { width: 1280, height: 900 });
  await signInAs(watched.context, visitor, app.config.publicUrl);
  await visit(watched.page, new URL(`${at.path}/${page}`, app.config.publicUrl).href);
  return { ...watched, hands: new Hands(watched.page) };
}
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const onStage = (page: Page) => page.getByRole("region", { name: words.onNow }).getByRole("heading");
const driver = (page: Page) => page.getByRole("status");

test("a morning is driven by the keyboard alone: next, hold, a minute more, skip, back, to the end (K10, K13)", async () => {
  const { page, hands, problems, context } = await consoleOf(at.ada);
  await hands.press(button(page, words.take));
  await driver(page).getByText(words.youDrive).waitFor();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => onStage(page).innerText()).toMatch(/Xia/);
  await hands.press(button(page, words.minuteMore));
  await hands.press(button(page, words.hold));
  await button(page, words.resume).waitFor();
  await hands.press(button(page, words.resume));
  const todoriki = page
    .getByRole("list", { name: words.runningOrder })
    .getByRole("button", { name: /Todoriki/ });
  await hands.press(todoriki);
  await hands.press(button(page, words.skip));
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => onStage(page).innerText()).toMatch(/Fukuda/);
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => onStage(page).innerText()).toMatch(/Xia/);
  await hands.press(page.getByRole("button", { name: /^Do again: start of/ }));
  await expect.poll(() => onStage(page).innerText()).toMatch(/Fukuda/);
  await hands.press(button(page, words.finish));
  await page.getByText(words.isOver, { exact: true }).waitFor();
  const { show } = await at.ada.do("shows.open", { eventId: at.eventId, roomId: at.roomId, form: "show" });
  expect(show?.actions.map(({ kind }) => kind)).toEqual([
    ...["start", "give", "hold", "resume", "skip", "start", "finish"],
  ]);
  expect(problems).toEqual([]);
  await context.close();
});

test("a console without a line goes on and says that no screen follows it; what it did counts once the line is back (K12)", async () => {
  const { page, context } = await consoleOf(at.ada);
  const room = await openPage(browser, { width: 1280, height: 900 });
  await signInAs(room.context, await app.attendee({ eventId: at.eventId }), app.config.publicUrl);
  await visit(room.page, new URL(`${at.path}?lang=en`, app.config.publicUrl).href);
  const inRoom = room.page.getByRole("region", { name: roomsWords.en.now });
  await button(page, words.take).click();
  await button(page, words.goOn).click();
  await inRoom.getByText(/Xia/).waitFor();

  await context.setOffline(true);
  await button(page, words.goOn).click();
  await expect.poll(() => onStage(page).innerText()).toMatch(/Todoriki/);
  await page.getByText(words.noLine).waitFor();
  await button(page, words.goOn).click();
  expect(await inRoom.innerText()).toMatch(/Xia/);
  await context.setOffline(false);
  await inRoom.getByText(/Fukuda/).waitFor();
  await page.getByText(words.noLine).waitFor({ state: "detached" });
  await Promise.all([context.close(), room.context.close()]);
});

test("whoever took a show over keeps it: what the other did without a line is listed as not done, to be done or let go (K11, K12)", async () => {
  const [ada, ben] = await Promise.all([consoleOf(at.ada), consoleOf(at.ben)]);
  await button(ada.page, words.take).click();
  await button(ada.page, words.goOn).click();
  await expect.poll(() => onStage(ben.page).innerText()).toMatch(/Xia/);
  expect(await button(ben.page, words.goOn).isDisabled()).toBe(true);

  await ada.context.setOffline(true);
  await button(ada.page, words.goOn).click();
  await ada.page.getByText(words.noLine).waitFor();
  await button(ben.page, words.takeOver).click();
  await driver(ben.page).getByText(words.youDrive).waitFor();
  await ada.context.setOffline(false);
  await ada.page.getByText(words.notDone(1)).waitFor();
  await expect.poll(() => onStage(ada.page).innerText()).toMatch(/Xia/);
  // Loaded anew it is still there, until somebody says.
  await ada.page.reload();
  await ada.page.getByText(words.notDone(1)).waitFor();
  await button(ada.page, words.drop).click();
  await ada.page.getByText(words.notDone(1)).waitFor({ state: "detached" });
  expect([...ada.problems, ...ben.problems]).toEqual([]);
  await Promise.all([ada.context.close(), ben.context.close()]);
});

test.each(langs)(
  "the console and its rehearsal say all they have to in %s, and to those who listen",
  async (lang) => {
    const said = showsWords[lang];
    const { page, context, problems } = await consoleOf(at.ada, `rehearsal?lang=${lang}`);
    await button(page, said.beginRehearsal).click();
    await page.getByText(said.rehearsal).waitFor();
    await button(page, said.goOn).click();
    await page.getByRole("list", { name: said.runningOrder }).getByRole("button").last().click();
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  },
);
