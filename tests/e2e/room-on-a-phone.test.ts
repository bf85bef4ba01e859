import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commonWords } from "#client/words/common.ts";
import { messagesWords } from "#client/words/messages.ts";
import { questionsWords } from "#client/words/questions.ts";
import { roomsWords } from "#client/words/rooms.ts";
import { stagesWords } from "#client/words/stages.ts";
import { type Planted, plantDutHirosaki } from "#db/seed/plant.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import type { Lang } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage } from "#tests/e2e/browser.ts";
import { ask, inStep } from "#tests/e2e/people.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

/* What is happening has a line, what one does has the screen: measured in pixels. */

let app: TestApp;
let browser: Browser;
let planted: Planted;
let online: Visitor;
let founder: Visitor;
const { desk } = roomsWords.en;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  founder = await app.founder();
  planted = await plantDutHirosaki(app.url, founder, Temporal.Now.instant().subtract({ minutes: 42 }));
  online = app.nobody();
  await online.do("signins.enter", { token: planted.online.personalToken });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function inRoom(lang: Lang, size: { width: number; height: number }) {
  const watched = await openPage(browser, size);
  await signInAs(watched.context, online, app.config.publicUrl);
  await watched.page.goto(`${app.config.publicUrl}/e/${planted.slug}/rooms/main-hall?lang=${lang}`);
  await inStep(watched.page);
  return watched;
}

/** Whole within the list, as it is scrolled. */
const isInSight = (page: Page, text: string) =>
  page.locator("[role=tabpanel]:not([hidden])").evaluate((list, words) => {
    const line = [...list.querySelectorAll("li")].find((each) => each.textContent?.includes(words));
    const [seen, box] = [list.getBoundingClientRect(), line?.getBoundingClientRect()];
    return box !== undefined && box.top >= seen.top - 1 && box.bottom <= seen.bottom + 1;
  }, text);

const onItsSide = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const name = document.querySelector("header h1") as HTMLElement;
    return {
      isBeside: (box("main section")?.right ?? 0) <= (box("#talk")?.left ?? 0),
      isNamed: name.scrollWidth <= name.clientWidth,
      stageTo: Math.round((box("main section")?.bottom ?? 0) + (box("details")?.height ?? 0)),
    };
  });

const pixels = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const list = box("[role=tabpanel]:not([hidden])");
    return {
      list: Math.round(list?.height ?? 0),
      writeBoxEndsAt: Math.ceil(box("form textarea")?.bottom ?? 9999),
      stage: Math.round(box("main section")?.height ?? 0),
    };
  });

test.each(["en", "ja", "zh-Hans"] as const)(
  "on a phone of 360 by 640 the list has 45 per cent and the write box is whole, in %s (L30)",
  async (lang) => {
    const { page, problems, context } = await inRoom(lang, { width: 360, height: 640 });
    const before = await pixels(page);
    expect(before.list).toBeGreaterThanOrEqual(288);
    expect(before.writeBoxEndsAt).toBeLessThanOrEqual(640);

    // On its side what is happening stands left of what one does, and each has the height of the window.
    await page.setViewportSize({ width: 640, height: 360 });
    expect((await pixels(page)).writeBoxEndsAt).toBeLessThanOrEqual(360);
    expect(await onItsSide(page)).toEqual({ isBeside: true, isNamed: true, stageTo: 360 });
    await page.setViewportSize({ width: 360, height: 640 });

    // Playing is a picture of 16:9 in the place of the plate, as high as the stage lets it be.
    await page.evaluate(() => {
      const plate = document.querySelector("main section > :nth-child(2)") as HTMLElement;
      const picture = document.createElement("div");
      picture.style.aspectRatio = "16 / 9";
      plate.replaceChildren(picture);
    });
    expect((await pixels(page)).list).toBeGreaterThanOrEqual(288);

    // Control: a stage that is as high as it likes takes the list away.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>(
        "main > div:first-of-type, main section > div",
      ))
        each.style.maxBlockSize = "none";
      (document.querySelector("main section") as HTMLElement).style.minBlockSize = "273px";
    });
    expect((await pixels(page)).list).toBeLessThan(288);
    expect(problems).toEqual([]);
    await context.close();
  },
);

test("with the keyboard up one sees what is written, on Android and on iOS (L31)", async () => {
  const { page, problems, context } = await inRoom("en", { width: 360, height: 640 });
  const box = page.getByRole("textbox", { name: questionsWords.en.ask, exact: true });
  await box.focus();
  await page.setViewportSize({ width: 360, height: 340 });
  await page.locator('main[data-keyboard="up"]').waitFor();
  expect((await pixels(page)).writeBoxEndsAt).toBeLessThanOrEqual(340);
  expect((await pixels(page)).list).toBeGreaterThanOrEqual(90);

  await page.setViewportSize({ width: 640, height: 170 });
  await page.locator('main[data-keyboard="high"]').waitFor();
  expect(await pixels(page)).toMatchObject({ stage: 0 });
  expect((await pixels(page)).writeBoxEndsAt).toBeLessThanOrEqual(170);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('main[data-keyboard="down"]').waitFor();
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, "height", { value: 380, configurable: true });
    visualViewport?.dispatchEvent(new Event("resize"));
  });
  await page.locator('main[data-keyboard="up"]').waitFor();
  expect((await pixels(page)).writeBoxEndsAt).toBeLessThanOrEqual(380);
  await ask(page, "en", "Is this seen at once?");
  await page.getByText(questionsWords.en.sent).waitFor({ state: "attached" });
  expect(await isInSight(page, "Is this seen at once?"), "what was asked (L32)").toBe(true);
  expect(await page.getByText(questionsWords.en.arrived(4)).count(), "told as new").toBe(0);
  // Control: the most wanted stand first, and what waits below them.
  await page.locator("[role=tabpanel]:not([hidden])").evaluate((list) => list.scrollTo(0, 0));
  expect(await isInSight(page, "Is this seen at once?")).toBe(false);

  // Control: a room that keeps the window's height leaves the box under the keyboard.
  await page.evaluate(() => document.querySelector("main")?.removeAttribute("data-keyboard"));
  expect((await pixels(page)).writeBoxEndsAt).toBeGreaterThan(380);
  expect(problems).toEqual([]);
  await context.close();
});

async function asModerator(size: { width: number; height: number }) {
  const watched = await openPage(browser, size);
  await signInAs(watched.context, founder, app.config.publicUrl);
  await watched.page.goto(`${app.config.publicUrl}/e/${planted.slug}/rooms/main-hall?lang=en`);
  await inStep(watched.page);
  return watched;
}
const waitingCount = 3;

test("on a phone of 360 by 640 who runs the room sees three waiting questions, and the stage a press away (L28)", async () => {
  for (const at of Array(waitingCount).keys()) {
    const words = { eventId: planted.eventId, roomId: planted.hallId, id: newId(), lang: "en" as const };
    const text = `How many of us were here for the first exchange, and who of them comes today? ${at}`;
    await planted.crowd[at]?.do("questions.ask", { ...words, text });
  }
  const { page, problems, context } = await asModerator({ width: 360, height: 640 });
  const inSight = () =>
    page.evaluate(() => {
      const list = document.querySelector("[role=tabpanel]:not([hidden])")?.getBoundingClientRect();
      const boxes = [...document.querySelectorAll("li[data-state=waiting]")].map((line) =>
        line.getBoundingClientRect(),
      );
      return boxes.filter(({ bottom }) => bottom <= Math.min(list?.bottom ?? 0, innerHeight)).length;
    });
  await page
    .locator("li[data-state=waiting]")
    .nth(waitingCount - 1)
    .waitFor();
  expect(await inSight()).toBeGreaterThanOrEqual(waitingCount);

  // Control: with the stage unfolded they are not.
  await page.getByRole("button", { name: stagesWords.en.label }).click();
  await page.locator("main > div:first-of-type section > :nth-child(2)").waitFor();
  expect(await inSight()).toBeLessThan(waitingCount);
  expect(problems).toEqual([]);
  await context.close();
});

test.each([
  [1440, 900],
  [1280, 720],
])(
  "on a laptop of %i by %i what is on and the questions stand side by side, and the running order once (L26)",
  async (width, height) => {
    const { page, problems, context } = await asModerator({ width, height });
    const boxOf = async (seen: Locator) => {
      await seen.waitFor();
      return (await seen.boundingBox()) as NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;
    };
    const order = page.getByRole("list", { name: desk.setNow });
    const [now, question] = [
      await boxOf(order.locator('[aria-current="step"]')),
      await boxOf(page.locator("li[data-state=waiting]").first()),
    ];
    expect(now.x + now.width).toBeLessThanOrEqual(question.x);
    for (const { y, height: high } of [now, question]) expect(y + high).toBeLessThanOrEqual(height);
    const line = (await order.getByRole("button").nth(1).innerText()).split("\n")[1];
    expect(line).toMatch(/./);
    expect(await page.getByText(String(line), { exact: true }).count()).toBe(1);
    expect(problems).toEqual([]);
    await context.close();
  },
);

test("on the day the overview counts who is in a room, as they come and go, and not who runs it (P18)", async () => {
  const { page, problems, context } = await openPage(browser);
  await signInAs(context, founder, app.config.publicUrl);
  await page.goto(`${app.config.publicUrl}/organize/e/${planted.slug}?lang=en`);
  const { here } = roomsWords.en;
  const hall = page.getByRole("listitem").filter({ hasText: here.onsite(0) });
  await hall.getByText(`${here.onsite(0)} · ${here.online(0)}`).waitFor();
  // Only of what is on: nobody has come into the rooms of the afternoon.
  expect(await hall.count()).toBe(1);
  const guest = await inRoom("en", { width: 360, height: 640 });
  await hall.getByText(`${here.onsite(0)} · ${here.online(1)}`).waitFor();
  await guest.context.close();
  await hall.getByText(`${here.onsite(0)} · ${here.online(0)}`).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("who runs the room goes on and back by keys, never while they type, and takes it back (L27, L16, L14)", async () => {
  const { page, problems, context } = await asModerator({ width: 1280, height: 720 });
  const order = page.getByRole("list", { name: desk.setNow }).getByRole("button");
  const isOn = (at: number) => expect.poll(() => order.nth(at).getAttribute("aria-current")).toBe("step");
  await isOn(3);
  await page.keyboard.down("Alt");
  for (let held = 0; held < 4; held++) await page.keyboard.down("ArrowUp");
  await page.keyboard.up("ArrowUp");
  await page.keyboard.up("Alt");
  await isOn(2);
  await page.getByRole("status").getByRole("button", { name: commonWords.en.undo }).click();
  await isOn(3);
  await page.keyboard.press("Alt+ArrowUp");
  await isOn(2);

  await page.getByRole("tab", { name: messagesWords.en.tab }).click();
  const box = page.getByRole("textbox", { name: messagesWords.en.write, exact: true });
  await box.fill("今日は");
  await box.press("Alt+ArrowUp");
  // What a key says is there before the next press is answered: had it stepped back, this would be one line too early.
  await page.getByRole("button", { name: desk.next }).click();
  await isOn(3);
  expect(problems).toEqual([]);
  await context.close();
});

test("in a room that is held online alone nobody is told of a stage in front of them (L30)", async () => {
  const onsite = app.nobody();
  await onsite.do("signins.enter", { token: planted.onsite.personalToken });
  const { page, problems, context } = await openPage(browser, { width: 360, height: 640 });
  await signInAs(context, onsite, app.config.publicUrl);
  const seenIn = async (room: string) => {
    await page.goto(`${app.config.publicUrl}/e/${planted.slug}/rooms/${room}?lang=en`);
    await inStep(page);
    await page.getByText(/stage is in front|stage opens at/).waitFor();
    return page.getByText(/in the hall: the stage is in front|seat is in the hall/).count();
  };
  expect([await seenIn("main-hall"), await seenIn("room-a")]).toEqual([1, 0]);
  const { onsite: inTheHall, online: afar } = roomsWords.en.here;
  await page.getByText(afar(1)).waitFor();
  expect(await page.getByText(inTheHall(1)).count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test.each([
  [1920, 1080],
  [1024, 768],
])(
  "on a hall screen of %i by %i no text lies over another while the line is lost (L33)",
  async (width, height) => {
    const screen = app.nobody();
    await screen.do("signins.enter", { token: planted.screenToken });
    for (const lang of ["en", "ja", "zh-Hans"] as const) {
      const { page, context } = await openPage(browser, { width, height });
      await signInAs(context, screen, app.config.publicUrl);
      await page.goto(`${app.config.publicUrl}/e/${planted.slug}/rooms/main-hall/screen?lang=${lang}`);
      await inStep(page);
      await page.locator("blockquote").waitFor();
      await page.locator("main > [role=status]").evaluate((line, lost) => {
        line.textContent = lost;
      }, roomsWords[lang].screen.lost);
      expect(await page.evaluate(overlaps), lang).toEqual([]);

      // Control: laid over the page it covers what stands at its foot.
      await page.locator("main > [role=status]").evaluate((line) => {
        Object.assign((line as HTMLElement).style, {
          position: "fixed",
          insetBlockEnd: "3em",
          insetInline: "4.7vw",
        });
      });
      expect(await page.evaluate(overlaps), lang).not.toEqual([]);
      await context.close();
    }
  },
);

/** What lies over what, or beyond the screen. */
function overlaps() {
  const parts = [
    ...document.querySelectorAll("header p, main > div, blockquote, figure, main > [role=status]"),
  ]
    .map((part) => ({ part, box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  return parts.flatMap(({ part, box }, at) => [
    ...(box.right > innerWidth || box.bottom > innerHeight ? [`${part.tagName} is cut`] : []),
    ...parts
      .slice(at + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      )
      .map((other) => `${part.tagName} and ${other.part.tagName}`),
  ]);
}
