import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { langNames } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { linkWords } from "#client/words/links.ts";
import { organizeWords } from "#client/words/organize.ts";
import { pasteWords } from "#client/words/paste.ts";
import { peopleWords } from "#client/words/people.ts";
import { registrationsWords } from "#client/words/registrations.ts";
import { releaseWords } from "#client/words/releases.ts";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import { teamWords } from "#client/words/team.ts";
import { makePerson } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { namesIn } from "#shared/names.ts";
import { langs, type Texts } from "#shared/texts.ts";
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

test("a host that is taken out leaves the focus with its neighbour, and with what adds one where the last stays (U23)", async () => {
  const { hosts } = eventDeskWords.en;
  const hands = new Hands(page);
  await desk("hosts?lang=en");
  const removes = page.locator('[data-takes-out="host"]');
  const names = await page.locator("main section > header h2").allInnerTexts();
  expect(names).toHaveLength(2);
  await hands.press(button(hosts.add));
  await hands.press(button(hosts.removeHost(names[0] as string)));
  await expect.poll(() => focused(page)).toBe(hosts.removeHost(names[1] as string));
  await page.keyboard.press("Enter");
  await expect.poll(() => removes.count()).toBe(1);
  await expect.poll(() => button(hosts.add).evaluate((each) => each === document.activeElement)).toBe(true);
  await page.reload();
  expect(problems).toEqual([]);
});

/** At a second a press and 150 characters a minute. */
const secondsFor = ({ presses, characters }: Hands) => presses + characters / 2.5;

test("the reference event is set up from an empty server by keyboard alone, in at most 80 presses and 20 minutes (P17)", async () => {
  const empty = await startApp({ browser: true });
  const { page, context, problems } = await openPage(browser, { width: 1280, height: 900 });
  page.setDefaultTimeout(10_000);
  const hands = new Hands(page);
  const { create, fields, hosts } = eventDeskWords.en;
  const frame = organizeWords.en;
  const by = {
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    link: (name: string) => page.getByRole("link", { name, exact: true }),
    label: (name: string) => page.getByLabel(name, { exact: true }),
  };
  const write = async (legend: string, texts: Texts, at = 0) => {
    const group = page.getByRole("group", { name: legend, exact: true }).nth(at);
    for (const lang of langs)
      if (texts[lang]) await hands.write(group.getByRole("textbox", { name: langNames[lang] }), texts[lang]);
  };
  const go = async (label: string) => {
    const part = page.getByRole("navigation", { name: frame.nav.label }).getByRole("link");
    await hands.press(part.filter({ has: page.getByText(label, { exact: true }) }));
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  };
  /** Told by the button: what a message says may be of the save before. While it is under way the button is not off. */
  const isOff = (button: Locator) => button.evaluate((element: HTMLButtonElement) => element.disabled);
  const save = async () => {
    await hands.press(by.button(frame.save));
    await expect.poll(() => isOff(by.button(frame.save))).toBe(true);
  };
  /** From the clipboard, by a press; somebody has typed the cells once. */
  const paste = async (cells: string) => {
    await hands.to(by.label(pasteWords.en.cells));
    hands.presses += 1;
    hands.characters += [...cells].length;
    await page.keyboard.insertText(cells);
  };

  await visit(page, `${empty.config.publicUrl}/set-up?lang=en#${await empty.setUpToken()}`);
  await hands.write(by.label(linkWords.en.name), "Cong Fengyu");
  await hands.write(by.label(linkWords.en.email), "cong@example.org");
  await hands.press(by.button(linkWords.en.setUp));
  await page.waitForURL(/organize/);
  await hands.press(by.link(eventDeskWords.en.list.open));

  await write(fields.title, {
    en: "20th Anniversary of Friendly Exchange",
    ja: "友好交流二十周年記念行事",
    "zh-Hans": "友好交流二十周年纪念活动",
  });
  await hands.write(by.label(fields.years), "20");
  await hands.write(by.label(fields.since), "2001");
  await hands.press(by.button(create.next));
  const names = [
    ["Dalian University of Technology", "大連理工大学", "大连理工大学", "DUT", "Dalian", "大連", "大连"],
    ["Hirosaki University", "弘前大学", "弘前大学", "HU", "Hirosaki", "弘前", "弘前"],
  ];
  for (const [at, [en = "", ja = "", zh = "", short = "", ...city]] of names.entries()) {
    await write(hosts.name, { en, ja, "zh-Hans": zh }, at);
    await write(hosts.shortName, { en: short }, at);
    await write(hosts.city, { en: city[0], ja: city[1], "zh-Hans": city[2] } as Texts, at);
    await hands.choose(page.getByLabel(hosts.locale).nth(at), langNames[at === 0 ? "zh-Hans" : "ja"]);
  }
  await hands.press(by.button(create.next));
  await hands.writeDay(by.label(fields.startsOn), ["2031", "12", "02"]);
  await write(fields.venueName, {
    en: "International Conference Centre",
    ja: "国際会議場",
    "zh-Hans": "国际会议中心",
  });
  await write(fields.venueAddress, { en: "2 Linggong Road, Dalian", "zh-Hans": "大连市凌工路2号" });
  await hands.press(by.button(create.create));
  await page.waitForURL(/organize\/e\//);

  await go(frame.nav.event);
  await write(fields.series, {
    en: "Anniversaries of cooperation",
    ja: "協力の記念行事",
    "zh-Hans": "合作纪念活动",
  });
  await write(fields.description, {
    en: "Twenty years of exchange between the two universities.",
    ja: "両大学の交流の二十年を祝います。",
    "zh-Hans": "庆祝两校交流二十年。",
  });
  await save();

  await go(frame.nav.hosts);
  const schools = [
    [
      "School of International Education",
      "School of Energy and Power Engineering",
      "School of Foreign Languages",
    ],
    ["Faculty of Science and Technology", "Faculty of Humanities and Social Sciences"],
  ];
  for (const [at, of] of schools.entries()) {
    await hands.write(page.getByLabel(hosts.contactName).nth(at), "International Office");
    await hands.write(page.getByLabel(hosts.contactEmail).nth(at), "office@example.org");
    const fold = page.locator("details").filter({ hasText: hosts.schools }).nth(at);
    await hands.press(fold.locator("summary"));
    for (const [place, name] of of.entries()) {
      await hands.press(fold.getByRole("button", { name: hosts.addSchool }));
      await write(hosts.school(place + 1), { en: name }, at);
    }
  }
  await save();

  await go(frame.nav.rooms);
  await hands.press(by.link(roomsDeskWords.en.add));
  const rooms: Texts[] = [
    { en: "Main hall", ja: "大ホール", "zh-Hans": "大礼堂" },
    { en: "Room 1", ja: "会場1", "zh-Hans": "一号会场" },
    { en: "Room 2", ja: "会場2", "zh-Hans": "二号会场" },
  ];
  for (const [at, name] of rooms.entries()) {
    await write(roomsDeskWords.en.name, name);
    const isLast = at === rooms.length - 1;
    await hands.press(by.button(isLast ? frame.add : frame.addAndNext));
    if (!isLast) await expect.poll(() => focused(page)).toBe(`${roomsDeskWords.en.name}: English`);
  }
  await page.waitForURL(/stages/);
  for (const at of [2, 1, 0]) {
    await hands.press(by.button(roomsDeskWords.en.addStage).last());
    await hands.write(by.label(roomsDeskWords.en.address), `https://meeting.tencent.com/dm/AbCdEf12${at}`);
    await save();
    if (at === 0) break;
    await go(frame.nav.rooms);
    await hands.press(by.link(roomsDeskWords.en.stages).nth(at - 1));
    await page.waitForURL(/stages/);
  }

  await go(frame.nav.people);
  await hands.press(by.link(pasteWords.en.open));
  await paste(people);
  await hands.press(by.button(pasteWords.en.addPeople(10)));
  await page.getByText(pasteWords.en.peopleAdded(10)).waitFor();

  await go(frame.nav.programme);
  await hands.press(by.link(pasteWords.en.open));
  await paste(programme);
  await hands.press(by.button(pasteWords.en.addSessions(4)));
  await page.getByText(pasteWords.en.sessionsAdded(4)).waitFor();

  const block = page.locator('[data-stop][tabindex="0"]');
  await hands.press(block);
  const { editor } = sessionsWords.en;
  const speakers = ["Xia", "Todoriki", "Hu Bingman", "Fukuda", "Guo", "Luo", "Yoshizawa"].map((name) => [
    name,
  ]);
  for (const who of [...speakers, ["Guo", "Fukuda"]]) {
    await hands.press(by.button(editor.addItem));
    await expect.poll(() => focused(page)).toBe(editor.itemKind);
    const kind = page.getByLabel(editor.itemKind, { exact: true }).last();
    if (who.length > 1) await hands.choose(kind, namesIn.en.itemKinds.souvenirs);
    for (const name of who)
      await hands.find(page.getByRole("combobox", { name: editor.addPerson }).last(), name);
  }
  await hands.press(by.button(frame.save));
  await page.getByRole("dialog").waitFor({ state: "detached" });

  // From where people look for them.
  await go(frame.nav.event);
  await hands.press(by.link(fields.setSeats));
  const seats = registrationsWords.en.seats;
  const general = page.getByRole("spinbutton").filter({ visible: true });
  for (const [at, wanted] of ["80", "300"].entries()) {
    await hands.write(general.nth(at), wanted);
    await hands.press(by.button(seats.save).nth(at));
    await expect.poll(() => isOff(by.button(seats.save).nth(at))).toBe(true);
  }

  await go(frame.nav.team);
  await hands.press(by.button(teamWords.en.invite));
  const dialog = page.getByRole("dialog");
  await hands.write(dialog.getByLabel(teamWords.en.email), "kaori@example.org");
  await hands.write(dialog.getByLabel(teamWords.en.name, { exact: true }), "香織");
  await hands.press(dialog.getByRole("button").last());
  await dialog.waitFor({ state: "detached" });

  await hands.press(by.button(frame.publish));
  await hands.press(dialog.getByRole("button", { name: releaseWords.en.publish.confirm, exact: true }));
  await page.getByText(releaseWords.en.publish.done, { exact: true }).waitFor();

  expect(hands.presses).toBeLessThanOrEqual(80);
  expect(secondsFor(hands)).toBeLessThanOrEqual(20 * 60);
  expect(problems).toEqual([]);
  await context.close();
  await empty.close();
});

const people = `Name	In Latin letters	Position (English)	役職	职务	Comes from	No.
夏 少杰	Xia Shaojie	Deputy Consul General	副総領事	副总领事		1
等々力 研	Todoriki Ken	Director, Consular Office of Japan in Dalian	所長	所长		2
胡 炳满	Hu Bingman	Vice President	副会長	副会长		3
福田 眞作	Fukuda Shinsaku	President	学長	校长	HU	4
郭 东明	Guo Dongming	President	学長	校长	DUT	5
罗 钟铉	Luo Zhongxuan	University Leader for International Affairs	国際担当	国际事务负责人	DUT	6
吉澤 篤	Yoshizawa Atsushi	Vice President	副学長	副校长	HU	7
丛 丰裕	Cong Fengyu	Director, International Office	国際処長	国际处处长	DUT	
香織	Kaori	Head, International Office	国際課長	国际课课长	HU	
谷口 恵	Taniguchi Hui	General Manager	総経理	总经理		
`;

const programme = `Title	タイトル	标题	Date	Start	End	Room	Kind	Speakers
Ceremony	式典	典礼	2031-12-02	9:00	11:00	Main hall	Ceremony	
Exchange and cooperation	交流と協力	交流与合作		11:10	12:00	Main hall	Talk	Cong Fengyu, Kaori, Taniguchi Hui
Languages and humanities	言語と人文	语言与人文		下午1:30	15:00	会場1	Exchange	
Energy and technology	エネルギーと理工	能源与理工		午後1時30分	15:00	二号会场	交流会	
`;
