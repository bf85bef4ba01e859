import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, type Claim, scaled } from "./claim.ts";
import type { Crowd } from "./instruments/crowd.ts";
import { growth, kilobytes, millis, ratio, table } from "./instruments/figures.ts";
import { Latencies } from "./instruments/latencies.ts";
import { whileGrowing, whileReading } from "./instruments/reading.ts";
import { type Server, startServer } from "./instruments/server.ts";
import type { Readers } from "./load/readers.ts";

const baseline = new URL("./baselines/ready-page.ts", import.meta.url);
const sessions = 1_000;
const pages = 60;
const warmUpPages = 20;
const pagesPerSecond = 5;

/** What the server does for a page that shows a long programme. */
export const pageServer: Claim = {
  name: "page-server",
  title: "The public page of 1,000 sessions, on the server",
  measure: (bench) =>
    whileReading(bench, async ({ server, readers, folder, opened }) => {
      const path = `/e/${opened.slug}`;
      const { seen, whole: own } = await whileGrowing(bench, opened, sessions, () =>
        readPages(bench, readers, server, path),
      );
      const html = await (await opened.founder.fetch(path)).text();
      const ready = await readReady(bench, readers, folder, html);
      const growing = seen.map(({ work, figures }) => ({ work, cost: figures.cpuMillisEach }));
      return described(own, ready, growing);
    }),
};

const described = (own: Figures, ready: Figures, growing: { work: number; cost: number }[]) => [
  `**${ratio(own.cpuMillisEach / ready.cpuMillisEach)} × the CPU that bare Express takes to compress and send the same HTML, ready made: ${millis(own.cpuMillisEach)} for each page.**`,
  "",
  ...table(
    [`${pagesPerSecond} readers a second`, "Jubilee", "bare Express, the same HTML ready"],
    [
      ["server CPU for each page", millis(own.cpuMillisEach), millis(ready.cpuMillisEach)],
      ["p50", millis(own.p50), millis(ready.p50)],
      ["p99", millis(own.p99), millis(ready.p99)],
      ["compressed", kilobytes(own.bytes), kilobytes(ready.bytes)],
    ],
  ),
  "",
  ...growth("sessions", "server CPU for each page", growing, millis),
];

async function readReady(bench: Bench, readers: Crowd<Readers>, folder: string, html: string) {
  const page = join(folder, "page.html");
  writeFileSync(page, html);
  const server = await startServer(baseline, { environment: { PAGE: page } });
  try {
    return await readPages(bench, readers, server, "/");
  } finally {
    await server.stop();
  }
}

type Figures = Awaited<ReturnType<typeof readPages>>;

async function readPages(bench: Bench, readers: Crowd<Readers>, server: Server, path: string) {
  const headers = { "accept-encoding": "gzip, br" };
  const given = { url: server.url + path, headers, perSecond: pagesPerSecond, seed: bench.seed };
  await readers.read({ ...given, count: scaled(bench, warmUpPages) });
  const before = await server.meter();
  const count = scaled(bench, pages);
  const { latencies: pairs, bytes } = await readers.read({ ...given, count });
  const after = await server.meter();
  const latencies = Latencies.fromPairs(pairs);
  return {
    cpuMillisEach: (after.cpuMillis - before.cpuMillis) / count,
    p50: latencies.quantile(0.5),
    p99: latencies.quantile(0.99),
    bytes,
  };
}
