import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, type Claim, scaled } from "./claim.ts";
import { type Crowd, sendForCrowd } from "./instruments/crowd.ts";
import { growth, kilobytes, micros, millis, ratio, table } from "./instruments/figures.ts";
import { Latencies } from "./instruments/latencies.ts";
import {
  dataFolder,
  dropFolder,
  foundedBy,
  type OpenEvent,
  openEvent,
  startProduct,
} from "./instruments/product.ts";
import { type Server, startServer } from "./instruments/server.ts";
import type { Readers } from "./load/readers.ts";

const load = new URL("./load/readers.ts", import.meta.url);
const baseline = new URL("./baselines/calendar.ts", import.meta.url);
const sessions = 2_000;
const releases = 5;
const polls = 1_000;
const pollsPerSecond = 200;

/** A calendar that thousands poll: written once for each release, and then mostly "not modified". */
export const calendars: Claim = {
  name: "calendars",
  title: "Calendars of 2,000 sessions",
  async measure(bench) {
    const folder = dataFolder();
    const readers = sendForCrowd<Readers>(load);
    const server = await startProduct(bench, folder);
    try {
      const founder = await foundedBy(server);
      const growing = [];
      let opened: OpenEvent | undefined;
      for (const share of [16, 8, 4, 2, 1]) {
        const count = scaled(bench, sessions / share);
        opened = await openEvent(founder, count);
        growing.push({ work: count, cost: (await firstWritten(bench, readers, server, opened)).cpuMillis });
      }
      if (!opened) return [];
      const first = await firstWritten(bench, readers, server, opened);
      const poll = await polled(bench, readers, server, `/e/${opened.slug}/event.ics`);
      const alone = await alonePolled(bench, readers, folder, opened);
      return [
        `**First rendering ${ratio(first.cpuMillis / alone.cpuMillis)} × ical-generator alone; a poll afterwards ${ratio(poll.cpuMillis / alone.cpuMillis)} ×: ${micros(poll.cpuMillis)} for each 304.**`,
        "",
        ...table(
          [
            "",
            "Jubilee, first after a release",
            "Jubilee, polled again (304)",
            "ical-generator alone, each time",
          ],
          [
            ["server CPU", millis(first.cpuMillis), micros(poll.cpuMillis), millis(alone.cpuMillis)],
            ["p50", millis(first.p50), millis(poll.p50), millis(alone.p50)],
            ["p99", "", millis(poll.p99), millis(alone.p99)],
            ["bytes", kilobytes(first.bytes), kilobytes(poll.bytes), kilobytes(alone.bytes)],
          ],
        ),
        "",
        "Jubilee's file says more: zones of its own, alarms, two forms of the description, where to take part; the other has UTC times, a title and a description.",
        "",
        ...growth("sessions", "server CPU for the first rendering", growing, millis),
      ];
    } finally {
      await server.stop();
      await readers.goHome();
      dropFolder(folder);
    }
  },
};

/** After each of some releases, whoever asks first; the median. */
async function firstWritten(bench: Bench, readers: Crowd<Readers>, server: Server, opened: OpenEvent) {
  const { founder, eventId, slug } = opened;
  const took = [];
  for (let release = 0; release < releases; release++) {
    await founder.do("events.publish", { eventId });
    const before = await server.meter();
    const given = { url: `${server.url}/e/${slug}/event.ics`, count: 1, perSecond: 1_000, seed: bench.seed };
    const { latencies, bytes } = await readers.read(given);
    const after = await server.meter();
    const p50 = Latencies.fromPairs(latencies).quantile(0.5);
    took.push({ cpuMillis: after.cpuMillis - before.cpuMillis, p50, bytes });
  }
  const [middle] = took.toSorted((a, b) => a.cpuMillis - b.cpuMillis).slice(Math.floor(releases / 2));
  return middle as (typeof took)[number];
}

async function polled(
  bench: Bench,
  readers: Crowd<Readers>,
  server: Server,
  path: string,
  { count, perSecond } = { count: scaled(bench, polls), perSecond: pollsPerSecond },
) {
  const url = server.url + path;
  const etag = (await fetch(url)).headers.get("etag");
  const given = { url, headers: { "if-none-match": etag ?? "" }, perSecond, seed: bench.seed };
  await readers.read({ ...given, count: Math.ceil(count / 5) });
  const before = await server.meter();
  const { latencies: pairs, bytes } = await readers.read({ ...given, count });
  const after = await server.meter();
  const latencies = Latencies.fromPairs(pairs);
  return {
    cpuMillis: (after.cpuMillis - before.cpuMillis) / count,
    p50: latencies.quantile(0.5),
    p99: latencies.quantile(0.99),
    bytes,
  };
}

async function alonePolled(
  bench: Bench,
  readers: Crowd<Readers>,
  folder: string,
  { founder, slug }: OpenEvent,
) {
  const { programme } = await founder.do("programme.open", { slug });
  const file = join(folder, "programme.json");
  writeFileSync(file, JSON.stringify(programme));
  const server = await startServer(baseline, { environment: { PROGRAMME: file } });
  try {
    return await polled(bench, readers, server, "/", { count: 20, perSecond: 2 });
  } finally {
    await server.stop();
  }
}
