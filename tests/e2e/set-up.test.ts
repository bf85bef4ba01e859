import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { peopleWords } from "#client/words/people.ts";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import { makePerson } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage, visit } from "#tests/e2e/browser.ts";
import { focused, Hands } from "#tests/e2e/hands.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* How an office sets an event up: by keyboard alone. */

let app: TestApp;
let browser: Browser;
let ada: Visitor;
let eventId: string;
let page: Page;
let problems: string[];

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const opened = await openEvent(app);
  ada = opened.founder;
  eventId = opened.eventId;
  const watched = await openPage(browser, { width: 360, height: 640 });
  await signInAs(watched.context, ada, app.config.publicUrl);
  ({ page, problems } = watched);
});
beforeEach(() => void problems.splice(0));
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const desk = (part: string) => visit(page, `${app.config.publicUrl}/organize/e/twenty-years/${part}`);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const field = (legend: string, name: string, at = 0) =>
  page.getByRole("group", { name: legend, exact: true }).nth(at).getByRole("textbox", { name });

test("the first wrong field of each step has the focus, a city says its zone, and the new event begins at its heading (U8, U22, U24)", async () => {
  const { create, hosts, fields } = eventDeskWords.en;
  const hands = new Hands(page);
  const zone = (at: number) => page.getByRole("combobox", { name: hosts.zone }).nth(at);
  await visit(page, `${app.config.publicUrl}/organize/new?lang=en`);
  await hands.press(button(create.next));
  await expect.poll(() => focused(page)).toBe(`${fields.title}: English`);
  await hands.write(field(fields.title, "English"), "Thirty years");
  await hands.press(button(create.next));
  await hands.press(button(create.next));
  await expect.poll(() => focused(page)).toBe(`${hosts.name}: English`);
  await hands.write(field(hosts.name, "English"), "Dalian University of Technology");
  await hands.write(field(hosts.city, "English"), "Dalian");
  expect(await zone(0).inputValue()).toBe("Dalian · China · Asia/Shanghai");
  await hands.write(field(hosts.name, "English", 1), "Hirosaki University");
  await hands.write(field(hosts.city, "日本語", 1), "弘前");
  expect(await zone(1).inputValue()).toBe("Hirosaki · Japan · Asia/Tokyo");
  // Once somebody has chosen, the city says nothing any more.
  await hands.find(zone(1), "ソウル");
  await hands.write(field(hosts.city, "English", 1), "Hirosaki");
  expect(await zone(1).inputValue()).toBe("Seoul · South Korea · Asia/Seoul");
  await hands.press(button(create.next));
  const first = page.getByRole("combobox", { name: fields.zone });
  expect(await first.inputValue()).toBe("Dalian · China · Asia/Shanghai");
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight }));
  await hands.press(button(create.create));
  await page.waitForURL(/thirty-years/);
  await expect.poll(() => focused(page)).toBe(organizeWords.en.nav.overview);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(problems).toEqual([]);
});

test("rooms, people and sessions are added one after another, each beginning where the one before ended (U23)", async () => {
  const { addAndNext, add } = organizeWords.en;
  const hands = new Hands(page);
  await desk("rooms?lang=en");
  await hands.press(link(roomsDeskWords.en.add));
  await expect.poll(() => focused(page)).toBe(roomsDeskWords.en.newRoom);
  const room = field(roomsDeskWords.en.name, "English");
  await hands.write(room, "Room 2");
  await hands.choose(page.getByLabel(roomsDeskWords.en.host), "Dalian University of Technology");
  await hands.press(button(addAndNext));
  await expect.poll(() => focused(page)).toBe(`${roomsDeskWords.en.name}: English`);
  await page.keyboard.type("Room 3");
  await hands.press(button(add));
  await page.waitForURL(/stages/);
  const rooms = await ada.do("rooms.list", { eventId });
  expect(rooms.map(({ name, hostId }) => [name.en, hostId === rooms[1]?.hostId])).toEqual([
    ["Main hall", false],
    ["Room 2", true],
    ["Room 3", true],
  ]);

  await desk("people");
  await hands.press(link(peopleWords.en.add));
  await hands.write(page.getByLabel(peopleWords.en.native), "夏 少杰");
  await hands.press(page.getByLabel(peopleWords.en.inProtocol, { exact: true }), " ");
  await hands.press(button(addAndNext));
  await expect.poll(() => focused(page)).toBe(peopleWords.en.native);
  await page.keyboard.type("等々力 研");
  await hands.press(button(add));
  await page.getByText("等々力 研").waitFor();
  const people = await ada.do("people.list", { eventId });
  expect(people.map(({ name, protocol }) => [name.native, protocol])).toEqual([
    ["夏 少杰", 1],
    ["等々力 研", 2],
  ]);

  await desk("programme");
  await hands.press(button(sessionsWords.en.add));
  const start = page.getByLabel(sessionsWords.en.editor.start, { exact: true });
  await hands.write(field(sessionsWords.en.editor.title, "English"), "Opening");
  await hands.choose(page.getByLabel(sessionsWords.en.editor.room), "Room 2");
  const wall = await start.inputValue();
  await hands.press(button(addAndNext));
  await expect.poll(() => start.inputValue()).toBe(wall.replace("09:00", "09:45"));
  await expect.poll(() => focused(page)).toBe(`${sessionsWords.en.editor.title}: English`);
  await page.keyboard.type("Talk");
  await hands.press(button(sessionsWords.en.editor.save));
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const { sessions } = await ada.do("sessions.list", { eventId });
  const room2 = rooms[1]?.id;
  expect(sessions.filter(({ roomId }) => roomId === room2).map(({ title }) => title.en)).toEqual([
    "Opening",
    "Talk",
  ]);
  expect(problems).toEqual([]);
});

test("an item that is taken out leaves the focus with its neighbour, and its buttons say whose it is (U23)", async () => {
  const { editor } = sessionsWords.en;
  for (const latin of ["Xia", "Hu"])
    await ada.do("people.save", {
      eventId,
      person: makePerson({ name: { native: "", latin, order: "given-first" } }),
    });
  const hands = new Hands(page);
  await desk("programme?lang=en");
  await hands.press(button(sessionsWords.en.add));
  for (const name of ["Xia", "Hu"]) {
    await hands.press(button(editor.addItem));
    await expect.poll(() => focused(page)).toBe(editor.itemKind);
    await hands.find(page.getByRole("combobox", { name: editor.addPerson }).last(), name);
  }
  await hands.press(button(editor.removeItem("Address · Xia")));
  await expect.poll(() => focused(page)).toBe(editor.removeItem("Address · Hu"));
  await page.keyboard.press("Enter");
  await expect
    .poll(() => button(editor.addItem).evaluate((each) => each === document.activeElement))
    .toBe(true);
  expect(problems).toEqual([]);
});
