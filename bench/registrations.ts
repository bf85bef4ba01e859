import { type Bench, type Claim, scaled } from "./claim.ts";
import { type Crowd, sendForCrowd } from "./instruments/crowd.ts";
import { growth, millis, perSecond, ratio, table } from "./instruments/figures.ts";
import { Latencies } from "./instruments/latencies.ts";
import { dataFolder, dropFolder, foundedBy, openEvent, startProduct } from "./instruments/product.ts";
import { type Server, startServer } from "./instruments/server.ts";
import type { Registrants } from "./load/registrants.ts";

const baseline = new URL("./baselines/registrations.ts", import.meta.url);
const load = new URL("./load/registrants.ts", import.meta.url);
const people = 10_000;
const warmUpPeople = 1_000;
const tenSecondsMillis = 10_000;
/** All at once: how fast they are answered is what the server can do. */
const atOnceMillis = 100;

interface Target {
  server: Server;
  path: string;
  eventId: string;
}

export const registrations: Claim = {
  name: "registrations",
  title: "Registrations",
  async measure(bench) {
    const folder = dataFolder();
    const crowd = sendForCrowd<Registrants>(load);
    try {
      const bare = await measureBare(bench, crowd, folder);
      const product = await measureProduct(bench, crowd, folder);
      const { rush: own } = product;
      return [
        `**${ratio(own.perSecond / bare.rush.perSecond)} × the bare server's registrations per second** (goal: at least 0.6 ×, and at least 1,000/s).`,
        "",
        ...table(
          ["", "Jubilee", "bare Express + zod + one insert"],
          [
            [
              "acknowledged per second, all at once",
              perSecond(own.perSecond),
              perSecond(bare.rush.perSecond),
            ],
            ["server CPU for each", millis(own.cpuMillisEach), millis(bare.rush.cpuMillisEach)],
            ...daily(scaled(bench, people), product.day, bare.day),
          ],
        ),
        "",
        "Each registration of Jubilee takes a seat from the ledger, writes a mail, signs its browser in and is in a commit that is on disk before the answer; the bare server inserts one row, and syncs for each. Latency counts from the moment at which a person meant to register.",
        "",
        ...growth("registrations there already", "CPU for each further one", product.growing, millis),
      ];
    } finally {
      await crowd.goHome();
      dropFolder(folder);
    }
  },
};

const daily = (count: number, own: Wave, bare: Wave): string[][] => {
  const within = `${count.toLocaleString("en")} people within 10 s`;
  return [
    [
      `${within}: last answer after`,
      `${(own.lastMillis / 1000).toFixed(2)} s`,
      `${(bare.lastMillis / 1000).toFixed(2)} s`,
    ],
    [`${within}: p50`, millis(own.p50), millis(bare.p50)],
    [`${within}: p99`, millis(own.p99), millis(bare.p99)],
    [`${within}: not acknowledged`, String(own.refused), String(bare.refused)],
  ];
};

async function measureBare(bench: Bench, crowd: Crowd<Registrants>, folder: string) {
  const server = await startServer(baseline, { environment: { DATA_DIR: folder } });
  try {
    const target = { server, path: "/register", eventId: crypto.randomUUID() };
    await wave(bench, crowd, target, warmUpPeople, 1_000);
    const rush = await wave(bench, crowd, target, people, atOnceMillis);
    return { rush, day: await wave(bench, crowd, target, people, tenSecondsMillis) };
  } finally {
    await server.stop();
  }
}

async function measureProduct(bench: Bench, crowd: Crowd<Registrants>, folder: string) {
  const server = await startProduct(bench, folder);
  try {
    const { eventId } = await openEvent(await foundedBy(server));
    const target = { server, path: "/api/registrations.register", eventId };
    await wave(bench, crowd, target, warmUpPeople, 1_000);
    const growing: { work: number; cost: number }[] = [];
    let there = scaled(bench, warmUpPeople);
    for (const times of [1, 2, 4, 8, 16]) {
      const until = scaled(bench, warmUpPeople * times);
      if (until > there) await wave({ ...bench, scale: 1 }, crowd, target, until - there, atOnceMillis);
      there = until;
      const { cpuMillisEach } = await wave(bench, crowd, target, warmUpPeople / 2, atOnceMillis);
      growing.push({ work: there, cost: cpuMillisEach });
      there += scaled(bench, warmUpPeople / 2);
    }
    const rush = await wave(bench, crowd, target, people, atOnceMillis);
    return { growing, rush, day: await wave(bench, crowd, target, people, tenSecondsMillis) };
  } finally {
    await server.stop();
  }
}

type Wave = Awaited<ReturnType<typeof wave>>;
let waves = 0;

async function wave(
  bench: Bench,
  crowd: Crowd<Registrants>,
  target: Target,
  count: number,
  withinMillis: number,
) {
  const { server, path, eventId } = target;
  waves += 1;
  const some = scaled(bench, count);
  const before = await server.meter();
  const given = { url: server.url, path, eventId, count: some, withinMillis, seed: bench.seed + waves };
  const { latencies: pairs, refused, lastMillis } = await crowd.register(given);
  const after = await server.meter();
  const latencies = Latencies.fromPairs(pairs);
  return {
    refused,
    lastMillis,
    perSecond: ((some - refused) / lastMillis) * 1000,
    cpuMillisEach: (after.cpuMillis - before.cpuMillis) / some,
    p50: latencies.quantile(0.5),
    p99: latencies.quantile(0.99),
  };
}
