import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Lang } from "#shared/texts.ts";
import { chromiumPath } from "#tests/e2e/chromium.ts";
import { fontsFile } from "#tests/e2e/fonts.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A headless Chromium that draws every language; a caller's own flags come last. */
export async function launchBrowser(...own: string[]): Promise<Browser> {
  const [executablePath, FONTCONFIG_FILE] = await Promise.all([chromiumPath(), fontsFile()]);
  const env = { ...process.env, FONTCONFIG_FILE } as Record<string, string>;
  try {
    return await chromium.launch({ executablePath, args: [...flags, ...own], env });
  } catch (problem) {
    throw new Error(
      `Chromium could not start (${executablePath}). Install Chrome or Chromium, or set CHROME_PATH to one.\n${problem}`,
    );
  }
}

export interface PageOptions {
  lang?: Lang;
  width?: number;
  height?: number;
  dark?: boolean;
  /** Where the reader is: `America/Los_Angeles`. */
  zone?: string;
  /** As in a browser that has no Temporal yet. */
  withoutTemporal?: boolean;
}

export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** What went wrong on the page since the last look: it must be nothing. */
  problems: string[];
}

/** A page that writes down what no user should meet: CSP reports, page errors, answers of 5xx. */
export async function openPage(
  browser: Browser,
  { lang = "en", width = 1440, height = 900, dark = false, zone, withoutTemporal = false }: PageOptions = {},
): Promise<WatchedPage> {
  const phone = width < 600;
  const context = await browser.newContext({
    locale: lang === "zh-Hans" ? "zh-CN" : lang,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    ...(zone && { timezoneId: zone }),
    hasTouch: phone,
    isMobile: phone,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && /Content Security Policy|hydrat/i.test(text)) problems.push(text);
  });
  await page.exposeFunction("reportToTest", (words: string) => problems.push(words));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (violation) => {
      const { reportToTest } = window as unknown as { reportToTest: (words: string) => void };
      reportToTest(`CSP: ${violation.violatedDirective} ${violation.blockedURI}`);
    });
  });
  if (withoutTemporal) await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
  return { page, context, problems };
}

/** Goes there, and waits until all that is shown at first is shown. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await shown(page);
}

/** The page that stands here is live, with what it asked for, in its own letters; a room has joined. */
export async function shown(page: Page): Promise<void> {
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  if (await page.locator("[data-line]").count())
    await page.locator('[data-line="live"]').waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

/** Rules of WCAG 2.2 A and AA that a machine can check; answers what breaks them. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // The other mode opens one more page each time, to gather results of frames from elsewhere: there are none.
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
}

/** How many pixels the page is wider than its window. */
export const sidewaysPixels = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How many pixels the page is taller than its window. */
export const pixelsBelow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
