import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { organizeWords } from "#client/words/organize.ts";
import { peopleWords } from "#client/words/people.ts";
import { questionsWords } from "#client/words/questions.ts";
import { refusalWords } from "#client/words/refusals.ts";
import { roomsWords } from "#client/words/rooms.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { clientFolder } from "#server/client-build.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { accessibilityProblems, launchBrowser, openPage, type WatchedPage } from "#tests/e2e/browser.ts";
import { ask, inStep } from "#tests/e2e/people.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/*
 * The server is replaced by the next version while pages of the one before are open (L21). That one was
 * a server, and a client as it was served, of an earlier number.
 */
const before = 1;
const speaks = vi.hoisted(() => ({ number: 0 }));
vi.mock(import("#shared/live.ts"), async (original) => {
  const live = await original();
  const join = live.socketCalls["places.join"];
  const any = { ...join, input: join.input.extend({ wire: z.number() as never }) };
  return {
    ...live,
    socketCalls: { ...live.socketCalls, "places.join": any },
    get wireNumber() {
      return (speaks.number || live.wireNumber) as typeof live.wireNumber;
    },
  };
});

let app: TestApp;
let browser: Browser;
let ada: WatchedPage;
let mio: WatchedPage;
let screen: WatchedPage;
const words = roomsWords.en;

const onScreen: string[] = [];

beforeAll(async () => {
  speaks.number = before;
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const { founder, eventId, roomId } = await openEvent(app);
  const { token } = await founder.do("rooms.screenLink", { eventId, roomId });
  const hall = app.nobody();
  await hall.do("signins.enter", { token });
  const room = "/e/twenty-years/rooms/main-hall";
  ada = await opened(await app.attendee({ eventId }), `${room}?lang=en`);
  mio = await opened(founder, "/organize/e/twenty-years/people/new?lang=en");
  screen = await opened(hall, `${room}/screen?lang=en`);
  await Promise.all([inStep(ada.page), inStep(screen.page)]);

  await ada.page.route("**/api/questions.ask", (route) => route.abort());
  await ask(ada.page, "en", "Does it wait?");
  await question(ada.page).fill("half a sentence");
  await nameOf(mio.page).fill("Half a name");

  await screen.page.exposeFunction("shows", (words: string) => onScreen.push(words));
  await screen.page.evaluate(() => {
    const { shows } = window as unknown as { shows: (words: string) => void };
    new MutationObserver(() => shows(document.body.innerText)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const { port: PORT, publicUrl: PUBLIC_URL } = app.config;
  const data = { dataDir: app.dataDir, databaseUrl: app.databaseUrl as string };
  await app.stop();
  speaks.number = 0;
  for (const { page } of [ada, mio, screen]) await page.unroute(scripts, asBefore);
  app = await startApp({ ...data, browser: true, environment: { PORT: String(PORT), PUBLIC_URL } });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const scripts = "**/assets/*.js";
/** The script that joins, as that version was built. */
async function asBefore(route: Route) {
  const file = join(clientFolder, new URL(route.request().url()).pathname);
  const script = await readFile(file, "utf8");
  const body = script.replace(/\bwire:\d+/, `wire:${before}`);
  await route.fulfill({ contentType: "text/javascript", body });
}
async function opened(visitor: Visitor, path: string) {
  const watched = await openPage(browser);
  await signInAs(watched.context, visitor, app.config.publicUrl);
  await watched.page.route(scripts, asBefore);
  await watched.page.goto(app.config.publicUrl + path);
  return watched;
}
const question = (page: Page) => page.getByRole("textbox", { name: questionsWords.en.ask, exact: true });
const nameOf = (page: Page) => page.getByLabel(peopleWords.en.native, { exact: true });

test("in a room the page says to load it anew, and keeps what was typed and what waits", async () => {
  const { page, problems } = ada;
  await page.getByRole("heading", { name: words.ended.newer }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.unroute("**/api/questions.ask");
  await page.getByRole("button", { name: words.ended.reload }).click();
  await inStep(page);
  expect(await question(page).inputValue()).toBe("half a sentence");
  await page.getByText(questionsWords.en.yoursWaiting).waitFor();
  await page.getByText("Does it wait?").waitFor();
  expect(problems).toEqual([]);
});

test("a page of the desk says so above what it shows, and has what was typed once it is loaded anew, until that is dropped (L25)", async () => {
  const { page, problems } = mio;
  await page.getByText(organizeWords.en.earlierVersion).waitFor();
  await page.getByText(refusalWords.en["load-anew"]({})).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.getByRole("button", { name: organizeWords.en.reload, exact: true }).click();
  await page.getByText(organizeWords.en.earlierVersion).waitFor({ state: "detached" });
  await expect.poll(() => nameOf(page).inputValue()).toBe("Half a name");
  expect(asked).toEqual([]); // by the browser, whether what was typed may be lost

  const { nav, leave } = organizeWords.en;
  await page.getByRole("link", { name: nav.mails, exact: true }).click();
  await page.getByRole("button", { name: leave, exact: true }).click();
  await page.waitForURL(/\/mails/);
  await page.goBack();
  await nameOf(page).waitFor();
  expect(await nameOf(page).inputValue()).toBe("");
  expect(problems).toEqual([]);
});

test("a hall screen, at which nobody stands, goes on with what it shows, and loads itself", async () => {
  const how = () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).type;
  await expect.poll(() => screen.page.evaluate(how).catch(() => "under way")).toBe("reload");
  await inStep(screen.page);
  expect(onScreen.some((shown) => shown.includes(words.screen.lost))).toBe(true);
  expect(onScreen.filter((shown) => shown.includes(words.screen.ended))).toEqual([]);
  expect(screen.problems).toEqual([]);
});
