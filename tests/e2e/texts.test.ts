import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesWords } from "#client/words/messages.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage } from "#tests/e2e/browser.ts";
import { oldAnswers, oldDatabase } from "#tests/old-database.ts";
import "#tests/words.ts";

const old = oldAnswers();
let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await launchBrowser();
  const clock = () => Temporal.Instant.from(old.now);
  app = await startApp({ ...(await oldDatabase()), clock, browser: true });
});
afterAll(async () => {
  await browser?.close();
  await app.close();
});

/** Where the letters of a text are drawn, from left to right; it is looked for behind the name. */
const drawnAt = (page: Page, text: string) =>
  page.evaluate((text) => {
    const line = [...document.querySelectorAll("[role=log] p")].find((each) =>
      each.textContent?.includes(text),
    );
    const walker = document.createTreeWalker(line as Node, NodeFilter.SHOW_TEXT);
    const at: number[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(text) ?? -1;
      for (let letter = start; start >= 0 && letter < start + text.length; letter++) {
        const range = document.createRange();
        range.setStart(node, letter);
        range.setEnd(node, letter + 1);
        at.push(range.getBoundingClientRect().left);
      }
    }
    return at;
  }, text);
const isForwards = (at: number[]) =>
  at.length > 0 && at.every((left, which) => left >= (at[which - 1] ?? left));

test("a name that turns what follows leaves the affiliation beside it as it was typed (W4)", async () => {
  const { page, context, problems } = await openPage(browser);
  const { origin } = new URL(app.config.publicUrl);
  const [name, value] = old.cookies.attendee.split("=") as [string, string];
  await context.addCookies([{ name, value, url: origin }]);
  await page.goto(`${origin}/e/odd-words/rooms/hall`);
  await page.getByRole("tab", { name: messagesWords.en.tab }).click();
  const affiliation = "Moderator of the hall";
  await page.getByText(affiliation).first().waitFor();
  expect(isForwards(await drawnAt(page, affiliation))).toBe(true);
  expect(isForwards(await drawnAt(page, "From the hall"))).toBe(true);

  // Control: in one run with the name, as it once was, both stand the other way round.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("bdi")) each.replaceWith(...each.childNodes);
  });
  expect(isForwards(await drawnAt(page, affiliation))).toBe(false);
  expect(problems).toEqual([]);
  await context.close();
});
