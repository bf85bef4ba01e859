import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { plantDutHirosaki } from "#db/seed/plant.ts";
import { launchBrowser } from "#tests/e2e/browser.ts";
import type { Claim } from "./claim.ts";
import { kilobytes, millis, ratio, table } from "./instruments/figures.ts";
import { dataFolder, dropFolder, foundedBy, startProduct } from "./instruments/product.ts";
import { startServer } from "./instruments/server.ts";

const baseline = new URL("./baselines/ready-page.ts", import.meta.url);
const emptyPage =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Twenty years</title><h1>Twenty years of friendly exchange</h1>';

/** "Slow 4G" as Lighthouse names it: what the line is, and what DevTools adds to each request for it. */
const slow = { downBytesPerSecond: (1.6 * 1024 * 1024) / 8, upBytesPerSecond: (750 * 1024) / 8 };
const lines = { "150 ms": 150, "562 ms": 562.5 } as const;
const cpuSlowdown = 4;
const visits = 5;
const settledMillis = 1500;

/** What a phone on a bad line waits for. */
export const pageBrowser: Claim = {
  name: "page-browser",
  title: "The public page, in a browser",
  async measure(bench) {
    const folder = dataFolder();
    const server = await startProduct(bench, folder);
    const page = join(folder, "page.html");
    writeFileSync(page, emptyPage);
    const bare = await startServer(baseline, { environment: { PAGE: page } });
    const browser = await launchBrowser();
    try {
      const founder = await foundedBy(server);
      const { slug } = await plantDutHirosaki(server.url, founder, Temporal.Now.instant());
      const address = `${server.url}/e/${slug}`;
      const read = await loaded(browser, address, { javaScript: false });
      const live = await loaded(browser, address, { javaScript: true });
      const shown: Record<string, [own: number, bare: number]> = {};
      for (const [name, latencyMillis] of Object.entries(lines))
        shown[name] = [
          await largestPaint(browser, address, latencyMillis),
          await largestPaint(browser, bare.url, latencyMillis),
        ];
      const [own, empty] = shown["150 ms"] as [number, number];
      return [
        `**LCP ${ratio(own / empty)} × that of a page with one heading and nothing else: ${millis(own)} on slow 4G with a ${cpuSlowdown}× slowed CPU (goal: 1.5 s). Readable before any script: ${read.readable ? "yes" : "no"}. Script: ${kilobytes(live.scriptBytes)} (goal: 90 KB).**`,
        "",
        ...table(
          ["the reference event, on a phone, nothing cached", "until readable", "until live"],
          [
            ["requests", String(read.requests), String(live.requests)],
            ["compressed, headers and all", kilobytes(read.bytes), kilobytes(live.bytes)],
            ["of it script", kilobytes(read.scriptBytes), kilobytes(live.scriptBytes)],
          ],
        ),
        "",
        ...table(
          [`largest contentful paint, the median of ${visits}`, "Jubilee", "one heading, bare Express"],
          Object.entries(shown).map(([name, [ours, theirs]]) => [
            `1.6 Mbit/s, ${name} for each request`,
            millis(ours),
            millis(theirs),
          ]),
        ),
        "",
        "The line's round trip is 150 ms; DevTools and Lighthouse add 562 ms to each request to stand for those of a connection, which this browser's throttle leaves out.",
      ];
    } finally {
      await browser.close();
      await bare.stop();
      await server.stop();
      dropFolder(folder);
    }
  },
};

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Loads once with nothing cached, and counts what came over the line. */
async function loaded(browser: Browser, address: string, { javaScript }: { javaScript: boolean }) {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: javaScript });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  const counted = { requests: 0, bytes: 0, scriptBytes: 0, readable: false };
  session.on("Network.responseReceived", ({ requestId, type }) => void types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    counted.requests += 1;
    counted.bytes += encodedDataLength;
    if (types.get(requestId) === "Script") counted.scriptBytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  counted.readable = await page.getByRole("heading", { level: 1 }).first().isVisible();
  await context.close();
  return counted;
}

async function largestPaint(browser: Browser, address: string, latencyMillis: number): Promise<number> {
  const took: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    await slowedDown(await context.newCDPSession(page), latencyMillis);
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(settledMillis);
    took.push(await paintOf(page));
    await context.close();
  }
  return took.toSorted((a, b) => a - b)[Math.floor(visits / 2)] as number;
}

async function slowedDown(session: CDPSession, latencyMillis: number) {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: latencyMillis,
    downloadThroughput: slow.downBytesPerSecond,
    uploadThroughput: slow.upBytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
}

const paintOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
