import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Browser, CDPSession, Page } from "playwright-core";
import { plantUnusual } from "#db/seed/unusual.ts";
import { Visitor } from "#db/seed/visitor.ts";
import type { Lang } from "#shared/texts.ts";
import { launchBrowser, openPage, shown, visit, type WatchedPage } from "#tests/e2e/browser.ts";
import type { Role, ShownPage, Size } from "./screens-pages.ts";

/** One page in one language, and what is done with it at each size. */
export interface View {
  page: ShownPage;
  lang: Lang;
  sizes: readonly Size[];
  look: (tab: Page, size: Size) => Promise<void>;
}
type Cookies = Awaited<ReturnType<WatchedPage["context"]["cookies"]>>;

/** While one tab waits for the server, another draws. */
const tabsMax = 3;
const phoneWidthMax = 600;

/** Shows the demo's pages in a browser, one after the other in a tab for each reader and language. */
export async function takePictures(all: readonly View[]): Promise<void> {
  const views = all.filter(({ sizes }) => sizes.length > 0);
  const demo = spawn(process.execPath, ["scripts/demo.ts", "--json"], { env: { ...process.env, PORT: "0" } });
  demo.stderr.pipe(process.stderr);
  const leaving = once(demo, "exit");
  const [linksOrWhy, browserOrWhy] = await Promise.allSettled([
    linksOf(demo.stdout, leaving),
    launchBrowser(),
  ]);
  try {
    if (linksOrWhy.status === "rejected") throw linksOrWhy.reason;
    if (browserOrWhy.status === "rejected") throw browserOrWhy.reason;
    const [links, browser] = [linksOrWhy.value, browserOrWhy.value];
    if (views.some(({ page }) => page.unusual)) await plantOthers(links.organizer);
    const roles = new Set(views.map(({ page }) => page.role));
    const cookies = new Map<Role, Cookies>();
    for (const role of roles)
      cookies.set(role, role === "public" ? [] : await signedIn(browser, links[role]));
    const slug = new URL(links.public).pathname.split("/")[2] as string;
    const tabs = tabsFor(views);
    const work = async () => {
      for (let next = tabs.pop(); next; next = tabs.pop())
        await showIn(browser, next, { slug, links, cookies });
    };
    await Promise.all(Array.from({ length: tabsMax }, work));
  } finally {
    if (browserOrWhy.status === "fulfilled") await browserOrWhy.value.close();
    demo.kill("SIGTERM");
    await leaving;
  }
}

type Links = Record<Role, string>;

async function linksOf(output: NodeJS.ReadableStream, leaving: Promise<unknown>): Promise<Links> {
  return new Promise((resolve, reject) => {
    output.on("data", (chunk) => {
      const line = String(chunk)
        .split("\n")
        .find((each) => each.startsWith("{"));
      if (line) resolve(JSON.parse(line));
    });
    void leaving.then(() => reject(new Error("The demo did not start.")));
  });
}

async function plantOthers(organizer: string) {
  const founder = new Visitor(`http://127.0.0.1:${new URL(organizer).port}`);
  await founder.do("signins.enter", { token: new URL(organizer).hash.slice(1) });
  await plantUnusual(founder);
}

async function signedIn(browser: Browser, link: string): Promise<Cookies> {
  const { page, context } = await openPage(browser);
  await page.goto(link);
  await page.locator("main button").first().click();
  await page.waitForURL((url) => url.pathname !== "/j");
  const kept = await context.cookies();
  await context.close();
  return kept;
}

/** What one reader sees in one language, one page after the other. */
type Tab = readonly View[];

function tabsFor(views: readonly View[]): Tab[] {
  const tabs = Map.groupBy(views, ({ page, lang }) => `${page.role} ${lang}`);
  // The longest last: they are taken from the end, so that none is left alone.
  return [...tabs.values()].toSorted((a, b) => a.length - b.length);
}

interface Stage {
  slug: string;
  links: Links;
  cookies: ReadonlyMap<Role, Cookies>;
}

/** To load a page is nearly all that a picture of it costs: each is loaded once, and shown at one size after the other. */
async function showIn(browser: Browser, views: Tab, { slug, links, cookies }: Stage) {
  const [first] = views;
  if (!first) return;
  const { page: tab, context, problems } = await openPage(browser, { lang: first.lang });
  await context.addCookies(cookies.get(first.page.role) ?? []);
  const device = await context.newCDPSession(tab);
  for (const { page, lang, sizes, look } of views) {
    const address = new URL(page.path(slug), links[page.role]);
    address.searchParams.set("lang", lang);
    await tab.emulateMedia({ colorScheme: "light" });
    for (const [at, size] of sizes.entries()) {
      await become(device, size);
      if (at === 0) await visit(tab, address.href);
      else await shown(tab);
      await look(tab, size);
    }
    for (const problem of problems.splice(0)) console.error(`${page.name} ${lang}: ${problem}`);
  }
  await context.close();
}

/** A phone is touched, and has no bars to scroll by. */
async function become(device: CDPSession, size: Size) {
  const mobile = size.width < phoneWidthMax;
  await device.send("Emulation.setDeviceMetricsOverride", { ...size, deviceScaleFactor: 1, mobile });
  await device.send("Emulation.setTouchEmulationEnabled", { enabled: mobile });
}
