import ICAL from "ical.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { calendarWords } from "#client/words/calendar.ts";
import { calendarChoiceWords } from "#client/words/calendar-choice.ts";
import { linkWords } from "#client/words/links.ts";
import { meWords } from "#client/words/me.ts";
import { questionsWords } from "#client/words/questions.ts";
import { registerWords } from "#client/words/register.ts";
import { roomsWords } from "#client/words/rooms.ts";
import { makeEvent, makeRoom } from "#db/seed/make.ts";
import type { Event } from "#shared/events.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import {
  accessibilityProblems,
  launchBrowser,
  openPage,
  type PageOptions,
  shown,
  visit,
  type WatchedPage,
} from "#tests/e2e/browser.ts";
import {
  ask,
  catchingUp,
  enterRoom,
  expectNothingWrong,
  inStep,
  messageBox,
  question,
  type Registering,
  register,
  say,
  scheduleSession,
  turnTo,
} from "#tests/e2e/people.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import { startProxy } from "#tests/faults/proxy.ts";
import "#tests/words.ts";

const phone = { width: 360, height: 640 };
/** A line that is silent is told as lost within this. */
const toldWithinMillis = 15_000;
const stalledMillis = 60_000;
const backWithinMillis = 20_000;

let browser: Browser;
let app: TestApp;
let watched: WatchedPage[];

beforeAll(async () => {
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

test("a ceremony is scheduled, joined from the hall and from afar, and outlives lost lines", async () => {
  const { event, hall } = await draftWithAHall();
  const proxy = await startProxy(app.port);
  const lineThroughProxy = new URL(app.config.publicUrl);
  lineThroughProxy.port = String(proxy.port);

  const organizer = await someone({ lang: "en" });
  await signIn(organizer, await app.signInToken("organizer", event.id));
  await scheduleSession(organizer, `${app.config.publicUrl}/organize/e/${event.slug}/programme?lang=en`, {
    title: { en: "Commemorative ceremony", ja: "記念式典", "zh-Hans": "纪念典礼" },
    wall: "2031-12-02T09:00",
    minutes: 120,
  });

  const one = { ...student("学生一", "Student One"), lang: "ja", mode: "onsite" } as const;
  const inTheHall = await someone({ lang: one.lang, ...phone });
  await register(inTheHall, `${lineThroughProxy.origin}/e/${event.slug}?lang=ja`, one);
  const two = { ...student("学生二", "Student Two"), lang: "zh-Hans", mode: "online" } as const;
  const afar = await someone({ lang: two.lang });
  await register(afar, eventAddress(event, two), two);
  const feed = await feedPath(afar, two);

  const moderator = await someone({ lang: "en" });
  await signIn(moderator, await app.signInToken("moderator", event.id, { roomId: hall.id }));
  await moderator.goto(`${app.config.publicUrl}/e/${event.slug}/rooms/${hall.slug}?lang=en`);
  await inStep(moderator);
  await enterRoom(inTheHall, one);
  await enterRoom(afar, two);

  const asked = "弘前での授業はどのように受けられますか。";
  await ask(inTheHall, "ja", asked);
  await question(moderator, asked).getByRole("button", { name: questionsWords.en.show, exact: true }).click();
  await question(afar, asked)
    .getByRole("button", { name: questionsWords["zh-Hans"].upvote(0) })
    .click();
  await question(inTheHall, asked)
    .getByRole("button", { name: questionsWords.ja.upvote(1) })
    .waitFor();
  await question(inTheHall, asked).getByText(questionsWords.ja.onScreen).waitFor();

  await turnTo("chat", inTheHall, "ja");
  await turnTo("chat", afar, "zh-Hans");
  const box = messageBox(inTheHall, "ja");

  await box.fill("まだ書いている途中");
  proxy.cut();
  await say(afar, "zh-Hans", "线路断开时说的话");
  await inTheHall.getByText("线路断开时说的话").waitFor({ timeout: backWithinMillis });
  await inStep(inTheHall);
  expect(await box.inputValue()).toBe("まだ書いている途中");

  proxy.stall();
  const stalled = new Promise((over) => setTimeout(over, stalledMillis));
  await say(inTheHall, "ja", "線が止まってから送った言葉");
  await box.fill("まだ送らない下書き");
  await say(afar, "zh-Hans", "线路停住时说的话");
  await catchingUp(inTheHall, "ja", toldWithinMillis);
  await inTheHall.getByText(roomsWords.ja.saying.waitingForLine).waitFor();
  await stalled;
  await catchingUp(inTheHall, "ja", toldWithinMillis);
  expect(await inTheHall.getByText("线路停住时说的话").count()).toBe(0);

  proxy.resume();
  await inTheHall.getByText("线路停住时说的话").waitFor({ timeout: backWithinMillis });
  await afar.getByText("線が止まってから送った言葉").waitFor({ timeout: backWithinMillis });
  await inStep(inTheHall, backWithinMillis);
  expect(await inTheHall.getByText("線が止まってから送った言葉").count()).toBe(1);
  expect(await box.inputValue()).toBe("まだ送らない下書き");

  expect(await entriesOf(feed)).toEqual([
    { summary: "纪念典礼", start: "2031-12-02T01:00:00Z", end: "2031-12-02T03:00:00Z" },
  ]);
  expectNothingWrong(...watched);
  await proxy.close();
});

test("a browser without Temporal registers and enters the room all the same", async () => {
  const { event } = await openEvent(app, { seats: { online: 10 } });
  const three = { ...student("学生三", "Student Three"), lang: "ja", mode: "online" } as const;
  const page = await someone({ lang: "ja", ...phone, withoutTemporal: true });
  await register(page, eventAddress(event, three), three);
  expect(await page.evaluate(() => String(Temporal.Now.instant))).not.toContain("[native code]");
  await enterRoom(page, three);
  await ask(page, "ja", "古いブラウザからの質問");
  await question(page, "古いブラウザからの質問").getByText(questionsWords.ja.yoursWaiting).waitFor();
  expectNothingWrong(...watched);
});

test("on a device of one's own the code for the door is there with the server stopped; it is nobody else's, and goes with the seat (U20)", async () => {
  const own = await startApp({ browser: true });
  const { event, eventId } = await openEvent(own, { seats: { onsite: 10, online: 10 } });
  const name = { native: "山田 花子", latin: "Yamada Hanako", order: "family-first" } as const;
  const guest = await own.attendee({ eventId, mode: "onsite", name });
  const { personalToken } = await guest.do("registrations.mine", { eventId });
  const page = await someone({ lang: "en", ...phone });
  const { context, problems } = watched.at(-1) as WatchedPage;
  const eventPage = `${own.config.publicUrl}/e/${event.slug}`;
  const path = `/e/${event.slug}/me`;
  const words = meWords.en;
  const ownDevice = page.getByRole("checkbox", { name: words.ownDevice });
  const kept = page.getByRole("status").filter({ hasText: words.keptAsOf("").slice(0, 20) });
  const openMine = () => visit(page, `${eventPage}/me?lang=en`);
  const nothing = { workers: [], copies: [] };
  const something = { workers: [path], copies: [path] };

  await signInAs(context, guest, own.config.publicUrl);
  await openMine();
  expect(await ownDevice.isChecked()).toBe(false);
  expect(await keptIn(page)).toEqual(nothing);
  await ownDevice.check();
  await kept.waitFor();
  expect(await keptIn(page)).toEqual(something);
  expect(await accessibilityProblems(page)).toEqual([]);

  // The seat goes, and comes back: whose device it is was asked once.
  await guest.do("registrations.cancelMine", { eventId });
  await openMine();
  await expect.poll(() => keptIn(page)).toEqual(nothing);
  await guest.do("registrations.restoreMine", { eventId });
  await openMine();
  await expect.poll(() => keptIn(page)).toEqual(something);

  await page.getByRole("button", { name: words.signOut }).click();
  await page.waitForURL(`${eventPage}?lang=en`);
  await shown(page);
  expect(await keptIn(page)).toEqual(nothing);
  const refused = await page.evaluate(
    (scope) =>
      navigator.serviceWorker.register(`${scope}/worker.js`, { scope }).then(
        () => "none of this page's business",
        (problem: Error) => problem.name,
      ),
    path,
  );
  expect(refused).toBe("SecurityError");

  // A new link from elsewhere signs out here.
  await guest.do("signins.enter", { token: personalToken });
  await signInAs(context, guest, own.config.publicUrl);
  await openMine();
  await ownDevice.check();
  await kept.waitFor();
  await guest.do("registrations.renewLink", { eventId });
  await openMine();
  await page.getByRole("button", { name: registerWords.en.sendLink }).waitFor();
  await expect.poll(() => keptIn(page)).toEqual(nothing);

  await signInAs(context, guest, own.config.publicUrl);
  await openMine();
  await kept.waitFor();
  const code = () => page.getByRole("img", { name: words.doorCode }).locator("path").getAttribute("d");
  const before = await code();
  await own.close();
  await page.goto(`${eventPage}/me?lang=en`);
  expect((await page.locator("body").innerText()).split("\n").filter(Boolean)).toEqual([
    words.confirmed.onsite,
    "山田 花子",
    "Yamada Hanako",
    expect.stringMatching(/^As of \w+day \d+ \w+ \d{4}, \d\d:\d\d$/),
  ]);
  expect(await code()).toBe(before);
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect(page.goto(eventPage)).rejects.toThrow("ERR_CONNECTION_REFUSED");
  expect(problems.filter((each) => !each.includes("worker-src"))).toEqual([]); // but for the one that was refused
});

/** The workers that stand in a browser for this origin, and what they would show. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    const copies = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return {
      workers: workers.map(({ scope }) => new URL(scope).pathname),
      copies: copies.flat().map(({ url }) => new URL(url).pathname),
    };
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
  return { event, hall };
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

const student = (native: string, latin: string) => ({
  native,
  latin,
  host: "HU",
  email: `${crypto.randomUUID()}@example.org`,
});

const eventAddress = ({ slug }: Event, { lang }: Pick<Registering, "lang">) =>
  `${app.config.publicUrl}/e/${slug}?lang=${lang}`;

/** From the own page, where it is offered to whoever chooses to subscribe. */
async function feedPath(page: Page, { lang }: Pick<Registering, "lang">) {
  await page.getByRole("radio", { name: calendarChoiceWords[lang].choices.feed }).check({ force: true });
  const address = await page.getByRole("link", { name: calendarWords[lang].subscribe }).getAttribute("href");
  return String(address).replace(/^webcal:\/\/[^/]+/, "");
}

/** As a calendar program reads it: no cookie, no script. */
async function entriesOf(feed: string) {
  const response = await fetch(app.url + feed);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  const instant = (time: unknown) =>
    Temporal.Instant.fromEpochMilliseconds((time as ICAL.Time).toUnixTime() * 1000).toString();
  return calendar.getAllSubcomponents("vevent").map((entry) => ({
    summary: String(entry.getFirstPropertyValue("summary")),
    start: instant(entry.getFirstPropertyValue("dtstart")),
    end: instant(entry.getFirstPropertyValue("dtend")),
  }));
}
