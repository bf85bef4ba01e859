import ICAL from "ical.js";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { commonWords, langNames } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { linkWords } from "#client/words/links.ts";
import { meWords } from "#client/words/me.ts";
import { organizeWords } from "#client/words/organize.ts";
import { publicWords } from "#client/words/public.ts";
import { registerWords } from "#client/words/register.ts";
import { roomsWords } from "#client/words/rooms.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import { makeEvent, makeRoom } from "#db/seed/make.ts";
import type { Event } from "#shared/events.ts";
import type { Mode, Room } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage, type PageOptions, type WatchedPage } from "#tests/e2e/browser.ts";
import { startProxy } from "#tests/faults/proxy.ts";
import { buildIfOlder } from "../../scripts/build.ts";

const phone = { width: 360, height: 640 };
const desktop = { width: 1440, height: 900 };
/** A line that is dead must be told within this, and one that came back must have caught up. */
const lineMillis = { timeout: 15_000 };
const backMillis = { timeout: 20_000 };

let browser: Browser;
let app: TestApp;
let watched: WatchedPage[];

beforeAll(async () => {
  await buildIfOlder();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  app = await startApp({ browser: true });
  watched = [];
});
afterEach(async () => {
  for (const { context } of watched) await context.close();
  await app.close();
});

test("a ceremony is scheduled, joined from the hall and from afar, and outlives a lost line", async () => {
  const { event, hall } = await draftWithAHall();
  const proxy = await startProxy(app.port);
  const line = new URL(app.config.publicUrl);
  line.port = String(proxy.port);

  const organizer = await someone({ lang: "en", ...desktop });
  await signIn(organizer, await app.signInToken("organizer", event.id));
  await schedule(organizer, event, "Commemorative ceremony", "2031-12-02T09:00");
  await publish(organizer, event);

  const inTheHall = await someone({ lang: "ja", ...phone });
  await register(inTheHall, "ja", { origin: line.origin, slug: event.slug, mode: "onsite", name: "学生一" });
  const afar = await someone({ lang: "zh-Hans", ...desktop });
  await register(afar, "zh-Hans", { slug: event.slug, mode: "online", name: "学生二" });
  const feed = await feedAddress(afar);

  const moderator = await someone({ lang: "en", ...desktop });
  await signIn(moderator, await app.signInToken("moderator", event.id, { roomId: hall.id }));
  await moderator.goto(roomAddress(event, hall, "en"));
  await enterFromAgenda(inTheHall, "onsite", "ja");
  await enterFromAgenda(afar, "online", "zh-Hans");
  for (const page of [inTheHall, afar, moderator]) await expectLive(page);

  const question = "弘前での授業はどのように受けられますか。";
  await write(inTheHall, "ja", "questions", question);
  const waiting = moderator.getByRole("listitem").filter({ hasText: question });
  await waiting.getByRole("button", { name: roomsWords.en.question.show, exact: true }).click();
  const upvote = afar.getByRole("button", { name: roomsWords["zh-Hans"].question.upvote(0) });
  await upvote.click();
  await seen(inTheHall.getByRole("button", { name: roomsWords.ja.question.upvote(1) }));
  await seen(inTheHall.getByText(roomsWords.ja.question.onScreen));

  await tab(inTheHall, "ja", "chat");
  await tab(afar, "zh-Hans", "chat");
  const draft = inTheHall.getByRole("textbox", { name: roomsWords.ja.chat.write });

  await draft.fill("まだ書いている途中");
  proxy.cut();
  await write(afar, "zh-Hans", "chat", "线路断开时说的话");
  await seen(inTheHall.getByText("线路断开时说的话"), backMillis);
  expect(await draft.inputValue()).toBe("まだ書いている途中");

  await draft.fill("線が止まる前に送った言葉");
  proxy.stall();
  await draft.press("Enter");
  await draft.fill("届くまで待つ下書き");
  await write(afar, "zh-Hans", "chat", "线路停住时说的话");
  await seen(inTheHall.getByText(roomsWords.ja.line.catchingUp), lineMillis);
  await seen(inTheHall.getByText(roomsWords.ja.question.waitingForLine));
  expect(await inTheHall.getByText("线路停住时说的话").count()).toBe(0);
  proxy.resume();
  await seen(inTheHall.getByText("线路停住时说的话"), backMillis);
  await seen(afar.getByText("線が止まる前に送った言葉"), backMillis);
  await expectLive(inTheHall);
  expect(await draft.inputValue()).toBe("届くまで待つ下書き");
  expect(await inTheHall.getByText("線が止まる前に送った言葉").count()).toBe(1);

  expect(await entriesOf(feed)).toEqual([
    { summary: "Commemorative ceremony", start: "2031-12-02T01:00:00Z", end: "2031-12-02T03:00:00Z" },
  ]);
  expect(watched.flatMap(({ problems }) => problems)).toEqual([]);
  await proxy.close();
});

test("a browser without Temporal registers and enters the room all the same", async () => {
  const { event, hall, founder } = await draftWithAHall();
  await founder.do("events.publish", { eventId: event.id });

  const page = await someone({ lang: "ja", ...phone, withoutTemporal: true });
  await register(page, "ja", { slug: event.slug, mode: "online", name: "学生三" });
  expect(await page.evaluate(() => String(Temporal.Now.instant))).not.toContain("[native code]");
  await page.goto(roomAddress(event, hall, "ja"));
  await expectLive(page);
  await write(page, "ja", "questions", "古いブラウザからの質問");
  await seen(page.getByText(roomsWords.ja.question.yoursWaiting));
  expect(watched.flatMap(({ problems }) => problems)).toEqual([]);
});

/** What stands before the first session: an event in draft, with one hall and its seats. */
async function draftWithAHall() {
  const founder = await app.founder();
  const event = makeEvent();
  const hall = makeRoom();
  const eventId = event.id;
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room: hall });
  for (const mode of ["onsite", "online"] as const)
    await founder.do("seats.setCapacity", { eventId, mode, group: "general", wanted: 10 });
  return { founder, event, hall };
}

async function someone(options: PageOptions): Promise<Page> {
  const each = await openPage(browser, options);
  each.page.setDefaultTimeout(15_000);
  watched.push(each);
  return each.page;
}

async function signIn(page: Page, token: string) {
  await page.goto(`${app.config.publicUrl}/j?lang=en#${token}`);
  await page.getByRole("button", { name: linkWords.en.enter }).click();
  await page.waitForURL("**/organize?lang=en");
}

async function schedule(page: Page, event: Event, title: string, wall: string) {
  const words = sessionsWords.en;
  await page.goto(`${app.config.publicUrl}/organize/e/${event.slug}/programme?lang=en`);
  await page.getByRole("button", { name: words.add, exact: true }).click();
  const editor = page.getByRole("dialog", { name: words.editor.newSession });
  await editor
    .getByRole("group", { name: words.editor.title, exact: true })
    .getByLabel(langNames.en)
    .fill(title);
  await editor.getByLabel(words.editor.start).fill(wall);
  await editor.getByLabel(words.editor.minutes).fill("120");
  await editor.getByRole("button", { name: words.editor.save, exact: true }).click();
  await seen(page.getByText(words.done.saved));
}

async function publish(page: Page, event: Event) {
  await page.goto(`${app.config.publicUrl}/organize/e/${event.slug}?lang=en`);
  await page.getByRole("button", { name: organizeWords.en.publish, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: eventDeskWords.en.publish.confirm }).click();
  await seen(page.getByText(eventDeskWords.en.publish.done));
}

interface Registering {
  origin?: string;
  slug: string;
  mode: Mode;
  name: string;
}

async function register(
  page: Page,
  lang: Lang,
  { origin = app.config.publicUrl, slug, mode, name }: Registering,
) {
  const words = registerWords[lang];
  await page.goto(`${origin}/e/${slug}?lang=${lang}`);
  await page.getByRole("link", { name: publicWords[lang].register }).first().click();
  await page.getByRole("radio", { name: commonWords[lang][mode] }).check({ force: true });
  await page.getByLabel(words.nativeName).fill(name);
  await page.getByLabel(words.email).first().fill(`${crypto.randomUUID()}@example.org`);
  await page.getByRole("button", { name: words.submit, exact: true }).click();
  await seen(page.getByText(meWords[lang].confirmed[mode]));
}

/** The address of the own calendar, as a calendar program would be given it. */
async function feedAddress(page: Page) {
  const link = page.getByRole("link", { name: meWords["zh-Hans"].subscribe });
  return String(await link.getAttribute("href")).replace(/^webcal:/, "http:");
}

async function enterFromAgenda(page: Page, mode: Mode, lang: Lang) {
  const words = meWords[lang];
  await page.getByRole("link", { name: mode === "online" ? words.enterRoom : words.followRoom }).click();
}

const roomAddress = ({ slug }: Event, room: Room, lang: Lang) =>
  `${app.config.publicUrl}/e/${slug}/rooms/${room.slug}?lang=${lang}`;

const seen = (what: Locator, options: { timeout?: number } = {}) =>
  what.first().waitFor({ state: "visible", ...options });

const expectLive = (page: Page) =>
  page.locator('[data-line="live"]').waitFor({ state: "attached", ...backMillis });

const tab = (page: Page, lang: Lang, which: "chat" | "questions") =>
  page.getByRole("tab", { name: roomsWords[lang].tabs[which] }).click();

async function write(page: Page, lang: Lang, where: "chat" | "questions", text: string) {
  const words = roomsWords[lang];
  await page
    .getByRole("textbox", { name: where === "chat" ? words.chat.write : words.question.ask })
    .fill(text);
  await page
    .getByRole("button", { name: where === "chat" ? words.chat.send : words.question.send, exact: true })
    .click();
}

async function entriesOf(feed: string) {
  const { pathname } = new URL(feed);
  const response = await fetch(app.url + pathname);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  const instant = (time: unknown) =>
    Temporal.Instant.fromEpochMilliseconds((time as ICAL.Time).toUnixTime() * 1000).toString();
  return calendar.getAllSubcomponents("vevent").map((entry) => ({
    summary: String(entry.getFirstPropertyValue("summary")),
    start: instant(entry.getFirstPropertyValue("dtstart")),
    end: instant(entry.getFirstPropertyValue("dtend")),
  }));
}
