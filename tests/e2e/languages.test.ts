import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commonWords } from "#client/words/common.ts";
import { organizeWords } from "#client/words/organize.ts";
import { publicWords } from "#client/words/public.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage } from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import "#tests/words.ts";

let app: TestApp;
let browser: Browser;
let founder: Visitor;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  ({ founder } = await openEvent(app));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The files that a page asks for, by their names without what the build adds. */
function filesOf(page: Page): string[] {
  const files: string[] = [];
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.match(/\/assets\/(.+)-[\w-]{8}\.(?:js|css)$/)?.[1];
    if (name) files.push(name);
  });
  return files;
}

test("a public page asks for nothing that its head does not name: no other language, no styles (U1)", async () => {
  const { page, problems } = await openPage(browser, { lang: "ja" });
  const files = filesOf(page);
  await page.goto(`${app.config.publicUrl}/e/twenty-years?lang=ja`, { waitUntil: "networkidle" });
  expect(
    await page.getByRole("link", { name: publicWords.ja.register, exact: true }).count(),
  ).toBeGreaterThan(0);
  expect(files.toSorted()).toEqual([
    "common",
    "event-page",
    "hydrate",
    "rolldown-runtime",
    "words-public-ja",
  ]);
  expect(problems).toEqual([]);
});

test("another language comes when it is chosen, and stays (U1)", async () => {
  const { page, context, problems } = await openPage(browser);
  await signInAs(context, founder, app.config.publicUrl);
  const files = filesOf(page);
  await page.goto(`${app.config.publicUrl}/organize`, { waitUntil: "networkidle" });
  expect(files.filter((name) => /^words-.*-(ja|zh-Hans)$/.test(name))).toEqual([]);

  await page
    .getByRole("button", { name: /^Signed in/ })
    .or(page.locator("summary"))
    .first()
    .click();
  await page.getByLabel(commonWords.en.language, { exact: true }).selectOption("ja");
  await page.getByRole("button", { name: organizeWords.ja.signOut, exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
  expect(files.filter((name) => /^words-.*-zh-Hans$/.test(name))).toEqual([]);

  await page.reload({ waitUntil: "networkidle" });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
  expect(problems).toEqual([]);
});
