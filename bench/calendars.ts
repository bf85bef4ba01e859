import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, type Claim, scaled } from "./claim.ts";
import type { Crowd } from "./instruments/crowd.ts";
import { growth, kilobytes, millis, ratio, table } from "./instruments/figures.ts";
import { Latencies } from "./instruments/latencies.ts";
import type { OpenEvent } from "./instruments/product.ts";
import { whileGrowing, whileReading } from "./instruments/reading.ts";
import { type Server, startServer } from "./instruments/server.ts";
import type { Readers } from "./load/readers.ts";

const baseline = new URL("./baselines/calendar.ts", import.meta.url);
const sessions = 2_000;
const releases = 5;
const polls = 1_000;
const pollsPerSecond = 200;

/** A calendar that thousands poll: written once for each release, and then mostly "not modified". */
export const calendars: Claim = {
  name: "calendars",
  title: "Calendars of 2,000 sessions",
  measure: (bench) =>
    whileReading(bench, async ({ server, readers, folder, opened }) => {
      const { seen, whole: first } = await whileGrowing(bench, opened, sessions, () =>
        firstWritten(bench, readers, server, opened),
      );
      const poll = await polled(bench, readers, server, `/e/${opened.slug}/event.ics`);
      const alone = await alonePolled(bench, readers, folder, opened);
      return [
        `**First rendering ${ratio(first.cpuMillis / alone.cpuMillis)} × ical-generator alone; a poll afterwards ${ratio(poll.cpuMillis / alone.cpuMillis)} ×: ${millis(poll.cpuMillis)} for each 304.**`,
        "",
        ...table(
          [
            "",
            "Jubilee, first after a release",
            "Jubilee, polled again (304)",
            "ical-generator alone, each time",
          ],
          [
            ["server CPU", millis(first.cpuMillis), millis(poll.cpuMillis), millis(alone.cpuMillis)],
            ["p50", millis(first.p50), millis(poll.p50), millis(alone.p50)],
            ["p99", "", millis(poll.p99), millis(alone.p99)],
            ["bytes", kilobytes(first.bytes), kilobytes(poll.bytes), kilobytes(alone.bytes)],
          ],
        ),
        "",
        `First: a session has a new title since the last release, and all are written anew; the median of ${releases} releases. Jubilee's file says more: zones of its own, alarms, two forms of the description, where to take part; the other has UTC times, a title and a description.`,
        "",
        ...growth(
          "sessions",
          "server CPU for the first rendering",
          seen.map(({ work, figures }) => ({ work, cost: figures.cpuMillis })),
          millis,
        ),
      ];
    }),
};

/** After each of some releases, whoever asks first; the median. */
async function firstWritten(bench: Bench, readers: Crowd<Readers>, server: Server, opened: OpenEvent) {
  const { founder, eventId, slug } = opened;
  const took = [];
  for (let release = 0; release < releases; release++) {
    await retitle(opened, `Welcome, for the ${release + 1}. time`);
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

/** A release that changes nothing is no new calendar: what is on the shelf would be sent again. */
async function retitle({ founder, eventId }: OpenEvent, title: string) {
  const [first] = (await founder.do("sessions.list", { eventId })).sessions;
  if (!first) throw new Error("There is no session to retitle.");
  const { startsAt: _, ...draft } = first;
  await founder.do("sessions.save", { eventId, session: { ...draft, title: { ...draft.title, en: title } } });
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
