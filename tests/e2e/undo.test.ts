import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { announcementWords } from "#client/words/announcements.ts";
import { commonWords, langNames } from "#client/words/common.ts";
import { organizeWords } from "#client/words/organize.ts";
import { peopleWords } from "#client/words/people.ts";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { makePerson, makeRoom } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Stage } from "#shared/rooms.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage, visit } from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* What organizers do and take back on the spot. */

let app: TestApp;
let browser: Browser;
let ada: Visitor;
let eventId: string;
let page: Page;
let problems: string[];
const studio = makeRoom({
  slug: "studio",
  name: { en: "Studio" },
  kind: "both",
  places: { onsite: 30, online: 60 },
  position: 1,
});
const guests = ["Zhao", "Mori", "Abe"].map((latin, at) =>
  makePerson({ name: { native: "", latin, order: "given-first" }, protocol: at + 1 }),
);

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const opened = await openEvent(app);
  ada = opened.founder;
  eventId = opened.eventId;
  await ada.do("rooms.save", { eventId, room: studio });
  for (const person of guests) await ada.do("people.save", { eventId, person });
  const watched = await openPage(browser);
  await signInAs(watched.context, ada, app.config.publicUrl);
  ({ page, problems } = watched);
});
beforeEach(() => void problems.splice(0));
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const desk = (part: string) => visit(page, `${app.config.publicUrl}/organize/e/twenty-years/${part}`);
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const undo = () => press(commonWords.en.undo);
const latinNames = async () => (await ada.do("people.list", { eventId })).map(({ name }) => name.latin);
const slugs = async () => (await ada.do("rooms.list", { eventId })).map(({ slug }) => slug);

test("how many places a room has online is not asked for, and what was said of it stays (P19)", async () => {
  await desk(`rooms/${studio.id}`);
  await page.getByLabel(roomsDeskWords.en.onsitePlaces).fill("40");
  expect(await page.getByLabel(roomsDeskWords.en.onlinePlaces).count()).toBe(0);
  await press(organizeWords.en.save);
  const places = async () =>
    (await ada.do("rooms.list", { eventId })).flatMap((room) => (room.id === studio.id ? [room.places] : []));
  await expect.poll(places).toEqual([{ onsite: 40, online: 60 }]);
  expect(problems).toEqual([]);
});

test("a room that was removed comes back with its stage addresses", async () => {
  const id = studio.id;
  const stages: Stage[] = [
    {
      id: crypto.randomUUID(),
      hostId: null,
      kind: "zoom",
      url: "https://zoom.example/j/1",
      meetingNumber: "123 456",
      passcode: "s3cret",
      lang: "en",
    },
  ];
  await ada.do("rooms.setStages", { eventId, roomId: id, stages, version: 0 });
  await desk(`rooms/${id}`);
  const inBar = page.locator("[data-at-foot]").getByRole("button");
  expect(await inBar.allInnerTexts(), "the bar that stays removes nothing (U24)").toEqual([
    organizeWords.en.save,
  ]);
  await press(roomsDeskWords.en.remove);
  await page.getByText(roomsDeskWords.en.removed("Studio")).waitFor();
  expect(await slugs()).toEqual(["main-hall"]);
  await undo();
  await expect.poll(slugs).toEqual(["main-hall", "studio"]);
  await expect.poll(() => ada.do("rooms.stages", { eventId, roomId: id })).toMatchObject({ stages });
  expect(problems).toEqual([]);
});

test("what is announced and withdrawn by mistake stands again where it stood (N4)", async () => {
  const words = announcementWords.en;
  const list = () => ada.do("announcements.list", { slug: "twenty-years" });
  await desk("announcements");
  await page.getByRole("link", { name: words.add }).click();
  await press(words.publish);
  await page.getByText(organizeWords.en.problem("first-language")).waitFor();
  expect(await list()).toEqual([]);

  await page.getByRole("textbox", { name: langNames.en }).fill("The bus leaves at 8.");
  await press(words.publish);
  await page.getByText(words.published, { exact: true }).waitFor();
  const announced = await list();
  expect(announced).toMatchObject([{ text: { en: "The bus leaves at 8." }, version: 1 }]);
  await press(words.withdraw);
  await page.getByText(words.none).waitFor();
  expect(await list()).toEqual([]);
  await undo();
  await page.getByText("The bus leaves at 8.").waitFor();
  expect(await list()).toEqual(announced);
  expect(problems).toEqual([]);
});

test("another order of rooms and of guests is there at once, and back as quickly", async () => {
  await desk("rooms");
  await press(roomsDeskWords.en.moveUp("Studio"));
  await page.getByText(roomsDeskWords.en.moved("Studio", 1)).waitFor();
  expect(await slugs()).toEqual(["studio", "main-hall"]);
  await undo();
  await expect.poll(slugs).toEqual(["main-hall", "studio"]);

  await desk("people");
  await press(peopleWords.en.moveUp("Abe"));
  await page.getByText(peopleWords.en.moved("Abe", 2)).waitFor();
  expect(await latinNames()).toEqual(["Zhao", "Abe", "Mori"]);
  await undo();
  await expect.poll(latinNames).toEqual(["Zhao", "Mori", "Abe"]);
  expect(problems).toEqual([]);
});

test("an order made on an old list is refused in words, and the present list is shown", async () => {
  await desk("people");
  // The page hears of the other order at once: its next list waits until the old one was pressed.
  const pressed = Promise.withResolvers<void>();
  await page.route("**/api/people.list*", async (route) => {
    await pressed.promise;
    await route.continue();
  });
  const ids = guests.map(({ id }) => id);
  await ada.do("people.reorder", { eventId, was: ids, ids: ids.toReversed() });
  await press(peopleWords.en.moveDown("Zhao"));
  pressed.resolve();
  await page.getByRole("alert").waitFor();
  await expect.poll(() => page.locator("main ol li").allInnerTexts()).toHaveLength(3);
  await expect.poll(() => page.locator("main ol li").first().innerText()).toContain("Abe");
  expect(await latinNames()).toEqual(["Abe", "Mori", "Zhao"]);
});
