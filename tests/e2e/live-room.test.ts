import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commonWords } from "#client/words/common.ts";
import { linkWords } from "#client/words/links.ts";
import { meWords } from "#client/words/me.ts";
import { messagesWords } from "#client/words/messages.ts";
import { questionsWords } from "#client/words/questions.ts";
import { roomsWords } from "#client/words/rooms.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage } from "#tests/e2e/browser.ts";
import { Hands } from "#tests/e2e/hands.ts";
import { ask, inStep, question } from "#tests/e2e/people.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import { startProxy } from "#tests/faults/proxy.ts";
import "#tests/words.ts";

/* What a page in a room does where networks, keyboards, browsers and other people are not as one wishes. */

let app: TestApp;
let browser: Browser;
let founder: Visitor;
let eventId: string;
let roomId: string;
const words = roomsWords.en;
const plainHost = "plain.test";

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startApp({ browser: true }),
    launchBrowser(`--host-resolver-rules=MAP ${plainHost} 127.0.0.1`),
  ]);
  ({ founder, eventId, roomId } = await openEvent(app));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const at = (path: string, port = app.port) => {
  const url = new URL(path, app.config.publicUrl);
  url.port = String(port);
  return url.href;
};
async function inBrowserOf(visitor: Visitor, url = app.config.publicUrl) {
  const watched = await openPage(browser);
  await signInAs(watched.context, visitor, url);
  return watched;
}
const waitingOf = (page: Page) => page.locator("li[data-state=waiting]").allInnerTexts();
const box = (page: Page) => page.getByRole("textbox", { name: questionsWords.en.ask, exact: true });
test("where WebSockets are swallowed the room is live by polling within 20 s, and claims nothing before (L11, L12)", async () => {
  const ada = await app.attendee({ eventId });
  const proxy = await startProxy(app.port);
  proxy.swallowUpgrades();
  const { page, problems, context } = await inBrowserOf(ada);
  try {
    await page.goto(at("/e/twenty-years/rooms/main-hall?lang=en", proxy.port));
    await page.getByText(words.line.opening).waitFor();
    const said = await page.locator("main").innerText();
    for (const claim of [words.notBegun, words.nothingOn, words.over, questionsWords.en.empty])
      expect(said).not.toContain(claim);
    await page.getByText(words.line.joining).waitFor({ timeout: 5_000 });
    await inStep(page, 15_000);
    await page.getByText(questionsWords.en.empty).waitFor();
    expect(problems).toEqual([]);
  } finally {
    await context.close();
    await proxy.close();
  }
});

test("composing never sends, and a held key is one press (L14)", async () => {
  const ada = await inBrowserOf(await app.attendee({ eventId }));
  await ada.page.goto(at("/e/twenty-years/rooms/main-hall?lang=en"));
  await inStep(ada.page);
  await box(ada.page).fill("今日は");
  await box(ada.page).evaluate((area) =>
    area.dispatchEvent(
      Object.defineProperty(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
        "keyCode",
        { value: 229 },
      ),
    ),
  );
  expect(await box(ada.page).inputValue()).toBe("今日は");
  for (const text of ["First?", "Second?", "Third?"]) await ask(ada.page, "en", text);

  const mia = await inBrowserOf(await app.member("moderator", eventId, { roomId }));
  await mia.page.goto(at("/e/twenty-years/rooms/main-hall?lang=en"));
  await question(mia.page, "Third?").waitFor();
  await question(mia.page, "First?").focus();
  for (let held = 0; held < 6; held++) await mia.page.keyboard.down("h");
  await mia.page.keyboard.up("h");
  await question(mia.page, "First?").waitFor({ state: "detached" });
  expect(await waitingOf(mia.page)).toHaveLength(2);

  // After the last of them the focus is with the list's filter, not nowhere (L29).
  await mia.page.keyboard.press("h");
  await expect.poll(() => waitingOf(mia.page)).toHaveLength(1);
  await mia.page.keyboard.press("h");
  await expect.poll(() => waitingOf(mia.page)).toEqual([]);
  expect(await mia.page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
  expect([...ada.problems, ...mia.problems]).toEqual([]);
  await ada.context.close();
  await mia.context.close();
});

test("by keys alone one asks, chats and applauds, sees where the focus is, and whose words are one's own (L32)", async () => {
  const { page, problems, context } = await inBrowserOf(await app.attendee({ eventId }));
  await page.goto(at("/e/twenty-years/rooms/main-hall?lang=en"));
  await inStep(page);
  const { keyboard } = page;
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  expect(await focused(page)).toEqual({ says: "Questions, Shown · 0 questions", isSeen: true });
  await keyboard.press("Tab");
  for (const kind of ["applause", "heart", "flower", "cheer"] as const) {
    await keyboard.press("Tab");
    expect(await focused(page)).toEqual({ says: words.reactions.kinds[kind], isSeen: true });
  }
  await keyboard.press("Tab");
  await keyboard.type("Is the hall open?");
  await keyboard.press("Enter");
  await page.getByText(questionsWords.en.sent).waitFor({ state: "attached" });
  expect(await focused(page)).toEqual({ says: questionsWords.en.ask, isSeen: true });

  for (let back = 0; back < 6; back++) await keyboard.press("Shift+Tab");
  await keyboard.press("ArrowLeft");
  expect(await focused(page)).toEqual({ says: messagesWords.en.tab, isSeen: true });
  for (let on = 0; on < 6; on++) await keyboard.press("Tab");
  await keyboard.type("Good morning.");
  await keyboard.press("Enter");
  const line = page.getByRole("log").getByText(messagesWords.en.yours);
  await line.waitFor();
  await page.reload();
  await page.getByRole("tab", { name: messagesWords.en.tab }).click();
  await line.waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

/** What the focus is on, as it is called, and whether one sees it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const on = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(on);
    const heard = on.cloneNode(true) as HTMLElement;
    for (const unheard of heard.querySelectorAll("[aria-hidden=true]")) unheard.remove();
    return {
      says: on.ariaLabel ?? heard.textContent ?? "",
      isSeen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    };
  });

test("by keys alone one cancels on one's own page, having read how one comes back, and comes back (U17, U30)", async () => {
  const { page, problems, context } = await inBrowserOf(await app.attendee({ eventId }));
  await page.goto(at("/e/twenty-years/me?lang=en"));
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  const hands = new Hands(page);
  const own = meWords.en;
  const cancel = page.getByRole("main").getByRole("button", { name: own.cancel, exact: true });
  const dialog = page.getByRole("dialog");
  await hands.press(cancel.first());
  await dialog.getByText(own.cancelBack).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await focused(page)).toEqual({ says: own.cancel, isSeen: true });
  await page.keyboard.press("Enter");
  await hands.press(dialog.getByRole("button", { name: own.cancel, exact: true }));
  await page.getByRole("heading", { name: own.cancelled }).waitFor();
  expect(await focused(page)).toMatchObject({ says: own.cancelled });
  await page.keyboard.press("Tab");
  expect(await focused(page)).toEqual({ says: own.restore, isSeen: true });
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: own.confirmed.online }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("whoever has cancelled is led to taking that back, and an address of no room to those that there are (L34)", async () => {
  const ada = await app.attendee({ eventId });
  const { page, problems, context } = await inBrowserOf(ada);
  await ada.do("registrations.cancelMine", { eventId });
  await page.goto(at("/e/twenty-years/rooms/main-hall?lang=en"));
  await page.getByRole("link", { name: words.comeIn.takeBack }).waitFor();
  expect(await page.getByRole("link", { name: words.comeIn.register }).count()).toBe(0);
  await ada.do("registrations.restoreMine", { eventId });
  await page.goto(at("/e/twenty-years/rooms/nowhere?lang=en"));
  await page.getByRole("heading", { name: words.noRoom.heading }).waitFor();
  await page.getByRole("listitem").getByRole("link").first().click();
  await inStep(page);
  expect(problems).toEqual([]);
  await context.close();
});

test("who is in a room stays when it gets another address, and an old address leads on (L10, E2)", async () => {
  const ada = await app.attendee({ eventId });
  const { page, problems, context } = await inBrowserOf(ada);
  await page.goto(at("/e/twenty-years/rooms/main-hall?lang=en"));
  await inStep(page);
  await box(page).fill("half a sentence");
  const [room] = await founder.do("rooms.list", { eventId });
  await founder.do("rooms.save", {
    eventId,
    room: { ...(room as typeof room & object), slug: "grand-hall" },
  });
  await founder.do("events.publish", { eventId });
  await page.waitForURL(/\/rooms\/grand-hall/, { timeout: 15_000 });
  await inStep(page);
  expect(await box(page).inputValue()).toBe("half a sentence");
  await page.goto(at("/e/twenty-years/rooms/main-hall?lang=en"));
  await page.waitForURL(/\/rooms\/grand-hall/);
  await inStep(page);
  expect(problems).toEqual([]);
  await context.close();
});

test("a hall screen whose right has ended says so within 5 s (L17)", async () => {
  const { token } = await founder.do("rooms.screenLink", { eventId, roomId });
  const screen = app.nobody();
  await screen.do("signins.enter", { token });
  const { page, context } = await inBrowserOf(screen);
  await page.goto(at("/e/twenty-years/rooms/grand-hall/screen?lang=en"));
  await inStep(page);
  await screen.do("signins.end", { kind: "screen" });
  await page.getByText(words.screen.ended).waitFor({ timeout: 5_000 });
  await context.close();
});

test("on plain http a session can be added, and what cannot be copied is shown to be copied by hand (L18)", async () => {
  const plainApp = await startApp({ browser: true, browserHost: plainHost });
  const plain = plainApp.config.publicUrl;
  const opened = await openEvent(plainApp);
  const { page, problems, context } = await inBrowserOf(opened.founder, plain);
  await page.goto(`${plain}/organize/e/twenty-years/programme?lang=en`);
  await page.getByRole("button", { name: sessionsWords.en.add, exact: true }).click();
  await page.getByRole("dialog").waitFor();
  await page.goto(`${plain}/e/twenty-years/rooms/main-hall?lang=en`);
  await page.getByRole("button", { name: words.desk.copyScreen }).click();
  await page.getByRole("textbox", { name: commonWords.en.copy, exact: true }).waitFor();
  expect(await page.getByText(commonWords.en.copied, { exact: true }).count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
  await plainApp.close();
});

test("blocked cookies are named, and no link is used up", async () => {
  const { page, context } = await openPage(browser);
  await page.addInitScript(() =>
    Object.defineProperty(document, "cookie", { get: () => "", set: () => {}, configurable: true }),
  );
  const token = await app.signInToken("organizer", eventId);
  await page.goto(at(`/j?lang=en#${token}`));
  await page.getByText(commonWords.en.noCookies).waitFor();
  expect(await page.getByRole("button", { name: linkWords.en.enter, exact: true }).isDisabled()).toBe(true);
  await context.close();
});
