import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { langNames } from "#client/words/common.ts";
import { editsWords } from "#client/words/edits.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { historyWords } from "#client/words/history.ts";
import { organizeWords } from "#client/words/organize.ts";
import { peopleWords } from "#client/words/people.ts";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { teamRefusalWords } from "#client/words/team-refusals.ts";
import { makePerson } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import type { Stage } from "#shared/rooms.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import {
  accessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysPixels,
  type WatchedPage,
} from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* Two organizers in two browsers, with the same thing open. */

let app: TestApp;
let browser: Browser;
let ada: Visitor;
let eventId: string;
let roomId: string;
let hirosaki: WatchedPage;
let dalian: WatchedPage;
const words = { ...organizeWords.en, ...editsWords.en };
const { conflict } = editsWords.en;
const { hosts: hostWords, fields } = eventDeskWords.en;
const dean = makePerson({ position: { en: "Vice President", ja: "弘前大学 副学長" } });

const stage: Omit<Stage, "id" | "hostId"> = {
  kind: "zoom",
  url: "https://zoom.example/first",
  meetingNumber: "",
  passcode: "",
  lang: null,
};

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const opened = await openEvent(app);
  ({ founder: ada, eventId, roomId } = opened);
  await ada.do("people.save", { eventId, person: dean });
  [hirosaki, dalian] = await Promise.all([openPage(browser), openPage(browser, { width: 360, height: 640 })]);
  await signInAs(hirosaki.context, ada, app.config.publicUrl);
  await signInAs(dalian.context, await app.member("organizer", eventId), app.config.publicUrl);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const both = () => [hirosaki.page, dalian.page];
const open = (part: string) =>
  Promise.all(both().map((page) => page.goto(`${app.config.publicUrl}/organize/e/twenty-years/${part}`)));
const save = (page: Page) => page.getByRole("button", { name: words.save, exact: true }).click();
const said = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
const stored = async () => (await ada.do("events.desk", { eventId })).event;
const inLang = (page: Page, label: string, lang: "en" | "ja") =>
  page.getByRole("group", { name: label }).getByRole("textbox", { name: langNames[lang] });
const nothingWrong = () => expect(both().flatMap((_, at) => [hirosaki, dalian][at]?.problems)).toEqual([]);

test("two hosts correct each their own half of the hosts, and both halves stand (J1)", async () => {
  await open("hosts");
  const phoneOf = (page: Page, host: string) =>
    page.getByRole("region", { name: host }).getByRole("textbox", { name: hostWords.contactPhone });
  await phoneOf(hirosaki.page, "Hirosaki University").fill("+81 172 39");
  await phoneOf(dalian.page, "Dalian University of Technology").fill("+86 411 84");
  await save(hirosaki.page);
  await said(hirosaki.page, words.saved);
  await save(dalian.page);
  await said(dalian.page, words.savedTogether);
  expect((await stored()).hosts.map(({ contact }) => contact.phone)).toEqual(["+86 411 84", "+81 172 39"]);
  nothingWrong();
});

test("and each their own language of one text of the event (J1)", async () => {
  await open("event");
  await inLang(hirosaki.page, fields.title, "ja").fill("友好交流二十周年");
  await inLang(dalian.page, fields.title, "en").fill("Twenty years of exchange");
  await save(hirosaki.page);
  await said(hirosaki.page, words.saved);
  await save(dalian.page);
  await said(dalian.page, words.savedTogether);
  expect((await stored()).title).toEqual({ en: "Twenty years of exchange", ja: "友好交流二十周年" });
  nothingWrong();
});

test("and each the stage address of their own host, in one room; the same one is chosen from (J1, J2)", async () => {
  const { hosts } = await stored();
  const room = { eventId, roomId };
  const stages = hosts.map(({ id: hostId }) => ({ ...stage, id: newId(), hostId }));
  await ada.do("rooms.setStages", { ...room, stages, version: 0 });
  await open(`rooms/${roomId}/stages`);
  const addressOf = (page: Page, host: string) =>
    page
      .locator("section")
      .filter({ hasText: host })
      .getByRole("textbox", { name: roomsDeskWords.en.address });
  const urls = async () => (await ada.do("rooms.stages", room)).stages.map(({ url }) => url);
  await addressOf(hirosaki.page, "Hirosaki University").fill("https://zoom.example/hirosaki");
  await addressOf(dalian.page, "Dalian University of Technology").fill("https://zoom.example/dalian");
  await save(hirosaki.page);
  await said(hirosaki.page, roomsDeskWords.en.stagesSaved);
  await save(dalian.page);
  await said(dalian.page, words.savedTogether);
  expect(await urls()).toEqual(["https://zoom.example/dalian", "https://zoom.example/hirosaki"]);

  await expect
    .poll(() => addressOf(hirosaki.page, "Dalian University of Technology").inputValue())
    .toBe("https://zoom.example/dalian");
  await addressOf(hirosaki.page, "Dalian University of Technology").fill("https://zoom.example/1");
  await addressOf(dalian.page, "Dalian University of Technology").fill("https://zoom.example/2");
  await save(hirosaki.page);
  await expect.poll(async () => (await urls())[0]).toBe("https://zoom.example/1");
  await addressOf(dalian.page, "Dalian University of Technology").press("Enter"); // the last message lies over the button
  const asked = dalian.page.getByRole("region", { name: conflict.title(1) });
  await asked.waitFor();
  expect(await asked.getByRole("group").locator("legend").innerText()).toBe(
    "Stage addresses › Zoom · Dalian University of Technology › Address",
  );
  expect((await asked.locator("label").allInnerTexts()).map((each) => each.split("\n").at(-1))).toEqual([
    "https://zoom.example/2",
    "https://zoom.example/1",
  ]);
  await asked.getByRole("radio").first().check();
  await asked.getByRole("radio").first().press("Enter");
  await expect.poll(async () => (await urls())[0]).toBe("https://zoom.example/2");
  nothingWrong();
});

test("what both changed is shown side by side, chosen by keyboard on a phone, and saved only then (J2)", async () => {
  await open(`people/${dean.id}`);
  const position = peopleWords.en.position;
  await inLang(hirosaki.page, position, "ja").fill("弘前大学 理事・副学長");
  await inLang(hirosaki.page, position, "en").fill("Executive Vice President");
  await inLang(dalian.page, position, "en").fill("Vice President, International");
  await save(hirosaki.page);
  await said(hirosaki.page, words.saved);

  const { page } = dalian;
  await save(page);
  const asked = page.getByRole("region", { name: conflict.title(1) });
  const leaf = asked.getByRole("group", { name: words.inLang(position, langNames.en) });
  const labels = () => leaf.locator("label").allInnerTexts();
  await leaf.waitFor();
  const first = leaf.getByRole("radio").first();
  const atTheChoice = () =>
    expect.poll(() => first.evaluate((each) => each === document.activeElement)).toBe(true);
  await atTheChoice();
  expect((await labels()).map((each) => each.split("\n").filter(Boolean))).toEqual([
    [conflict.mine, "Vice President, International"],
    [conflict.theirs, "Executive Vice President"],
    [conflict.together, "Vice President, International / Executive Vice President"],
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await save(page);
  await said(page, conflict.chooseFirst(1));
  const kept = async () => (await ada.do("people.list", { eventId })).find(({ id }) => id === dean.id);
  expect(await kept()).toMatchObject({ version: 2, position: { en: "Executive Vice President" } });

  await atTheChoice();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await save(page);
  await said(page, words.saved);
  expect(await kept()).toMatchObject({
    version: 3,
    position: {
      en: "Vice President, International / Executive Vice President",
      ja: "弘前大学 理事・副学長",
    },
  });
  nothingWrong();
});

test("an edit is taken back days later from the history, also after a reload, and made again (J7)", async () => {
  const { page } = hirosaki;
  const titles = async () => (await stored()).title;
  const before = await titles();
  const { event } = await ada.do("events.desk", { eventId });
  await ada.do("events.save", {
    eventId,
    event: { ...event, title: { ...event.title, en: "Another title" } },
  });
  const history = () => page.goto(`${app.config.publicUrl}/organize/e/twenty-years/history`);
  await history();
  const latest = page.locator("main ol > li").filter({ hasText: "Another title" }).last();
  await latest.getByRole("button", { name: historyWords.en.undo }).click();
  await latest.getByText(historyWords.en.undoneBy("Ada")).waitFor();
  expect(await titles()).toEqual(before);
  expect(await accessibilityProblems(page)).toEqual([]);
  // Seats, registrations, roles, releases and mails: their own way, or that there is none.
  const { notHere, notHereList } = historyWords.en;
  const elsewhere = page.locator("section").filter({ has: page.getByRole("heading", { name: notHere }) });
  expect(await elsewhere.getByRole("listitem").allTextContents()).toEqual(notHereList);

  await history();
  await latest.getByRole("button", { name: historyWords.en.redo }).click();
  await expect.poll(titles).toEqual({ ...before, en: "Another title" });
  nothingWrong();
});

test("what somebody has changed since is not taken back, and it is said who and what (J5)", async () => {
  const { page } = dalian;
  await page.goto(`${app.config.publicUrl}/organize/e/twenty-years/history`);
  const { event } = await ada.do("events.desk", { eventId });
  await ada.do("events.save", { eventId, event: { ...event, title: { ...event.title, en: "By Ada" } } });
  const older = page.locator("main ol > li").filter({ hasText: "Another title" }).last();
  await older.getByRole("button", { name: historyWords.en.undo }).click();
  const said = older.getByRole("alert");
  await said.getByText(teamRefusalWords.en["changed-since"]({ who: "Ada" })).waitFor();
  await said.getByText(words.inLang(fields.title, langNames.en)).waitFor();
  expect((await stored()).title.en).toBe("By Ada");
  expect(await sidewaysPixels(page)).toBe(0);
  nothingWrong();
});
