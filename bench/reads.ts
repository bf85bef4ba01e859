import { type Bench, type Claim, scaled } from "./claim.ts";
import { type Asking, allReads, type Read } from "./instruments/all-reads.ts";
import { type Crowd, sendForCrowd } from "./instruments/crowd.ts";
import { millis, ratio, table } from "./instruments/figures.ts";
import { inEvent, sizeOf, times } from "./instruments/large-event.ts";
import type { Server } from "./instruments/server.ts";
import type { Delay } from "./instruments/stretches.ts";
import type { Members } from "./load/members.ts";
import type { Readers } from "./load/readers.ts";

const membersLoad = new URL("./load/members.ts", import.meta.url);
const readersLoad = new URL("./load/readers.ts", import.meta.url);

const asks = 4;
const members = 500;
const changesPerSecond = 10;
const seconds = 20;
const goalMillis = 50;

interface Alone {
  name: string;
  longestMillis: number;
}

/** Whether anything that is asked holds the thread on which rooms live. */
export const reads: Claim = {
  name: "reads",
  title: "Every read, and how long it holds the thread",
  async measure(bench) {
    const small = await inEvent(bench, sizeOf(bench, times), { members }, ({ server, asking }) =>
      alone(server, asking),
    );
    const { large, beside, left } = await inEvent(
      bench,
      sizeOf(bench, 1),
      { members },
      async ({ server, asking, cookies }) => {
        const large = await alone(server, asking);
        return { large, ...(await besideRoom(bench, server, asking, cookies)) };
      },
    );
    const longest = large.reduce((most, each) => (each.longestMillis > most.longestMillis ? each : most));
    const over = large.filter(({ longestMillis }) => longestMillis > goalMillis);
    const before = new Map(small.map((each) => [each.name, each]));
    const rows = large
      .toSorted((a, b) => b.longestMillis - a.longestMillis)
      .map(({ name, longestMillis }) => {
        const few = before.get(name);
        const grew = few && few.longestMillis >= 1 ? `${ratio(longestMillis / few.longestMillis)} ×` : "";
        return [name, millis(few?.longestMillis ?? 0), millis(longestMillis), grew];
      });
    return [
      `**Alone: the longest stretch is ${millis(longest.longestMillis)}, by ${longest.name} (goal: 50 ms); ${over.length} of ${large.length} are over. All together beside a room of ${scaled(bench, members)}: the loop is ${millis(beside.late.p999)} late at p99.9 (goal: 50 ms), ${ratio(beside.late.p999 / left.late.p999)} × the same room left alone; of it the thread's own work ${millis(beside.worked.p999)}. The longest is ${millis(beside.late.max)}, of own work ${millis(beside.worked.max)}.**`,
      "",
      ...table(
        ["the loop is late by", "all reads beside the room", "the room alone"],
        (["late", "worked"] as const).flatMap((what) =>
          (["p50", "p999", "max"] as const).map((each) => [
            `${what === "late" ? "in all" : "own work"}, ${each === "p999" ? "p99.9" : each}`,
            millis(beside[what][each]),
            millis(left[what][each]),
          ]),
        ),
      ),
      "",
      `Late is what a timer of 1 ms is late: the processes that ask, the second thread and others that use the machine's cores are in it. Own work is the CPU that the thread had meanwhile, collections of garbage too. The room has ${changesPerSecond} changes a second; the reads come one after the other, each again and again, for ${seconds} s.`,
      "",
      ...table(
        [
          "alone",
          `${sizeOf(bench, times).registrations.toLocaleString("en")} registrations, ${sizeOf(bench, times).sessions} sessions`,
          `${sizeOf(bench, 1).registrations.toLocaleString("en")} and ${sizeOf(bench, 1).sessions}`,
          "growth",
        ],
        rows,
      ),
      "",
      `The longest stretch is the CPU of the serving thread within one turn of its loop, collections of garbage apart, the most of ${asks} askings; the first comes after a release and a start. Growth is not told of what was below 1 ms, and 0 is less than 0.5 ms. What the second thread does is not in it.`,
    ];
  },
};

/** What was not asked as it has to be; a no to what may be asked is an answer. */
const unasked = new Set([400, 401, 403, 404, 500, 503]);

async function alone(server: Server, asking: Asking): Promise<Alone[]> {
  const found: Alone[] = [];
  for (const { name, path, by } of allReads(asking)) {
    const seen = [];
    for (let ask = 0; ask < asks; ask++) {
      await server.ask("watch stretches");
      const response = await by.fetch(path);
      await response.arrayBuffer();
      seen.push(await server.ask("stretches"));
      if (unasked.has(response.status)) throw new Error(`${name} was answered ${response.status}.`);
    }
    found.push({
      name,
      longestMillis: Math.max(...seen.map(({ longestMillis }) => longestMillis)),
    });
  }
  return found;
}

async function besideRoom(bench: Bench, server: Server, asking: Asking, cookies: string[]) {
  const { eventId, roomId } = asking;
  const crowd = sendForCrowd<Members>(membersLoad);
  const readers = sendForCrowd<Readers>(readersLoad);
  try {
    await crowd.come({ url: server.url, speaks: "jubilee", eventId, roomId, cookies });
    const talk = { changesPerSecond, reactionsPerSecond: 0, seed: bench.seed };
    const listened = async (meanwhile: () => Promise<unknown>): Promise<Delay> => {
      await crowd.talk({ ...talk, seconds: 3 });
      await server.ask("watch delay");
      await Promise.all([crowd.talk({ ...talk, seconds }), meanwhile()]);
      return server.ask("delay");
    };
    const left = await listened(async () => {});
    const beside = await listened(() => askAll(readers, allReads(asking), server));
    return { beside, left };
  } finally {
    await crowd.goHome();
    await readers.goHome();
  }
}

/** One after the other, round and round, as long as the room talks. */
async function askAll(readers: Crowd<Readers>, all: Read[], server: Server) {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until)
    for (const { path, by } of all) {
      const headers: Record<string, string> = by.cookie ? { cookie: by.cookie } : {};
      await readers.read({ url: server.url + path, headers, count: 1, perSecond: 1_000, seed: 1 });
      if (performance.now() >= until) return;
    }
}
