import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questionsWords } from "#client/words/questions.ts";
import { roomsWords } from "#client/words/rooms.ts";
import { type Planted, plantDutHirosaki } from "#db/seed/plant.ts";
import type { Visitor } from "#db/seed/visitor.ts";
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

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  planted = await plantDutHirosaki(
    app.url,
    await app.founder(),
    Temporal.Now.instant().subtract({ minutes: 42 }),
  );
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
