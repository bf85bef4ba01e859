import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { plantDutHirosaki } from "#db/seed/plant.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { launchBrowser } from "#tests/e2e/browser.ts";
import { cachedFolder } from "#tests/e2e/cache-folder.ts";
import { type Claim, scaled } from "./claim.ts";
import { millis, table } from "./instruments/figures.ts";
import { dataFolder, dropFolder, foundedBy, startProduct } from "./instruments/product.ts";
import { freePort } from "./instruments/server.ts";

const run = promisify(execFile);
const ownPackage = fileURLToPath(new URL("./lighthouse/", import.meta.url));

const runs = 5;
const minutesOn = 42;
const reportBytesMax = 64 * 2 ** 20;
const measured = { accessibility: "accessibility", practices: "best-practices", performance: "performance" };
const goals = { page: 95, room: 85 };

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { numericValue?: number; title: string; score: number | null }>;
}

/** What Google's auditor says of the pages that people open on a phone, with its slowed line and CPU. */
export const lighthouse: Claim = {
  name: "lighthouse",
  title: "Four pages on Lighthouse's slowed phone",
  async measure(bench) {
    const program = await installed();
    const data = dataFolder();
    const server = await startProduct(bench, data);
    const port = await freePort();
    const browser = await launchBrowser(`--remote-debugging-port=${port}`);
    try {
      const begun = Temporal.Now.instant().subtract({ minutes: minutesOn });
      const planted = await plantDutHirosaki(server.url, await foundedBy(server), begun);
      const online = new Visitor(server.url);
      await online.do("signins.enter", { token: planted.online.personalToken });
      // Under this name a page may write wherever the server listens.
      const event = `http://localhost:${new URL(server.url).port}/e/${planted.slug}`;
      const pages = [
        { name: "the public page", address: event, goal: goals.page },
        { name: "register", address: `${event}/register`, goal: goals.page },
        { name: "my page", address: `${event}/me`, goal: goals.page, as: online },
        {
          name: "the room, live",
          address: `${event}/rooms/${planted.roomSlug}`,
          goal: goals.room,
          as: online,
        },
      ];
      const rows: string[][] = [];
      const missed: string[] = [];
      for (const { name, address, goal, as } of pages) {
        await becomes(browser, as, event);
        const reports: Report[] = [];
        for (let nth = 0; nth < scaled(bench, runs); nth++)
          reports.push(await reported(program, `${address}?lang=en`, port));
        rows.push([`${name} (goal: ${goal})`, ...figuresOf(reports)]);
        console.error(rows.at(-1)?.join(" · "));
        missed.push(...faultsIn(reports).map((fault) => `${name}: ${fault}`));
      }
      return [
        `**${rows.map(([name, performance]) => `${name?.split(" (")[0]} ${performance}`).join(", ")}.**`,
        "",
        ...table(
          [
            `the median of ${scaled(bench, runs)}`,
            ...["performance", "accessibility", "best practices"],
            ...["first paint", "largest paint", "blocked for", "moved by"],
          ],
          rows,
        ),
        "",
        missed.length > 0
          ? `Not passed: ${missed.join("; ")}.`
          : "No audit of accessibility or best practices is failed.",
      ];
    } finally {
      await browser.close();
      await server.stop();
      dropFolder(data);
    }
  },
};

/** A package of its own: with it, whoever only tries the project would install twice as much (decision 55). */
async function installed(): Promise<string> {
  const lock = readFileSync(join(ownPackage, "package-lock.json"));
  const version = createHash("sha256").update(lock).digest("hex").slice(0, 12);
  const folder = await cachedFolder(`lighthouse-${version}`, async (aside) => {
    cpSync(ownPackage, aside, { recursive: true });
    await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: aside });
  });
  return join(folder, "node_modules", "lighthouse", "cli", "index.js");
}

/** Lighthouse opens tabs of its own, which have the cookies of the browser and of no context. */
async function becomes(browser: Browser, visitor: Visitor | undefined, url: string) {
  const session = await browser.newBrowserCDPSession();
  const cookies = (visitor?.cookie ?? "")
    .split("; ")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...rest] = pair.split("=");
      return { name, value: rest.join("="), url };
    });
  await session.send("Storage.clearCookies");
  await session.send("Storage.setCookies", { cookies });
  await session.detach();
}

async function reported(program: string, address: string, port: number): Promise<Report> {
  const { stdout } = await run(
    process.execPath,
    [
      program,
      address,
      `--port=${port}`,
      "--output=json",
      "--quiet",
      "--disable-full-page-screenshot",
      "--no-enable-error-reporting",
      `--only-categories=${Object.values(measured).join()}`,
    ],
    { maxBuffer: reportBytesMax },
  );
  return JSON.parse(stdout) as Report;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

function figuresOf(reports: readonly Report[]): string[] {
  const score = (category: string) =>
    String(Math.round(100 * median(reports.map(({ categories }) => categories[category]?.score ?? 0))));
  const value = (audit: string) => median(reports.map(({ audits }) => audits[audit]?.numericValue ?? 0));
  return [
    score(measured.performance),
    score(measured.accessibility),
    score(measured.practices),
    millis(value("first-contentful-paint")),
    millis(value("largest-contentful-paint")),
    millis(value("total-blocking-time")),
    value("cumulative-layout-shift").toFixed(3),
  ];
}

/** What failed in any of them, of what is passed or not. */
const faultsIn = (reports: readonly Report[]) => [
  ...new Set(
    reports.flatMap(({ categories, audits }) =>
      [measured.accessibility, measured.practices]
        .flatMap((name) => categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
        .map(({ id }) => audits[id]?.title ?? id),
    ),
  ),
];
