import { type Bench, type Claim, scaled } from "./claim.ts";
import { type Crowd, sendForCrowd } from "./instruments/crowd.ts";
import { growth, kilobytes, micros, millis, ratio, table } from "./instruments/figures.ts";
import { Latencies } from "./instruments/latencies.ts";
import { dataFolder, dropFolder, foundedBy, openEvent, startProduct } from "./instruments/product.ts";
import { type Server, startServer } from "./instruments/server.ts";
import type { Members } from "./load/members.ts";
import type { Registrants } from "./load/registrants.ts";
import type { TongueName } from "./load/tongues.ts";

const registrantsLoad = new URL("./load/registrants.ts", import.meta.url);
const membersLoad = new URL("./load/members.ts", import.meta.url);
const baselines = {
  "socket.io": new URL("./baselines/broadcast.ts", import.meta.url),
  ws: new URL("./baselines/ready-frame.ts", import.meta.url),
};

/** One room as it is used: how many are in it, and what they do. */
interface Scene {
  members: number;
  changesPerSecond: number;
  reactionsPerSecond: number;
  goalMillis: number;
}
const lively: Scene = { members: 2_000, changesPerSecond: 50, reactionsPerSecond: 500, goalMillis: 250 };
const full: Scene = { members: 5_000, changesPerSecond: 10, reactionsPerSecond: 0, goalMillis: 400 };
const seconds = 10;
const warmUpSeconds = 3;

interface Place {
  server: Server;
  speaks: TongueName;
  eventId: string;
  roomId: string;
  cookies: string[];
}

const sceneClaim = (name: string, title: string, scene: Scene): Claim => ({
  name,
  title,
  async measure(bench) {
    const count = scaled(bench, scene.members);
    const own = await inProduct(bench, count, (place) => measureScene(bench, place, scene));
    const plain = await inBaseline("socket.io", count, (place) => measureScene(bench, place, scene));
    const bare = await inBaseline("ws", count, (place) => measureScene(bench, place, scene));
    const rows = (show: (figures: SceneFigures) => string) => [own, plain, bare].map(show);
    return [
      `**Server CPU for each delivered change: ${ratio(own.cpuMillisEach / plain.cpuMillisEach)} × plain socket.io (goal: at most 0.20), ${ratio(own.cpuMillisEach / bare.cpuMillisEach)} × bare ws with one ready frame (goal: below 1). p99 of delivery ${millis(own.p99)} (goal: ${scene.goalMillis} ms).**`,
      "",
      ...table(
        [
          `${count.toLocaleString("en")} members, ${scene.changesPerSecond} changes/s, ${scene.reactionsPerSecond} reactions/s`,
          "Jubilee",
          "plain socket.io, each change broadcast",
          "bare ws, one ready frame",
        ],
        [
          ["server CPU for each delivered change", ...rows((each) => micros(each.cpuMillisEach))],
          ["delivery p50", ...rows((each) => millis(each.p50))],
          ["delivery p99", ...rows((each) => millis(each.p99))],
          ["delivery, the last", ...rows((each) => millis(each.max))],
          ["delivered of those meant", ...rows((each) => `${(each.delivered * 100).toFixed(2)} %`)],
          ["lines closed, gaps", ...rows((each) => `${each.closed}, ${each.gaps}`)],
          [
            "bytes on the wire for each delivered change",
            ...rows((each) => String(Math.round(each.bytesEach))),
          ],
          ["server busy", ...rows((each) => `${Math.round(each.serverBusy * 100)} % of a core`)],
          ["load process busy", ...rows((each) => `${Math.round(each.loadBusy * 100)} % of a core`)],
        ],
      ),
      "",
      "In Jubilee a change is a command through the door: rights asked, a row on disk, then a frame at the next tick for all that changed meanwhile; applause is summed and goes out with it, at most four times a second. The other two keep nothing and ask nobody, and let applause fall.",
    ];
  },
});

export const livelyRoom = sceneClaim("lively-room", "One room, 2,000 members and much to say", lively);
export const fullRoom = sceneClaim("full-room", "One room, 5,000 members", full);

/** How many are in it when nothing is said, and when all lines break. */
export const lines: Claim = {
  name: "lines",
  title: "5,000 lines: idle, and all cut at once",
  async measure(bench) {
    const count = scaled(bench, full.members);
    const own = await inProduct(bench, count, (place) => measureLines(bench, place));
    const plain = await inBaseline("socket.io", count, (place) => measureLines(bench, place));
    const bare = await inBaseline("ws", count, (place) => measureLines(bench, place));
    const rows = (show: (figures: LineFigures) => string) => [own, plain, bare].map(show);
    return [
      `**Memory for each idle connection: ${ratio(own.bytesEach / plain.bytesEach)} × plain socket.io, ${kilobytes(own.bytesEach)} (goal: 60 KB). All cut at once and caught up: ${ratio(own.lastMillis / plain.lastMillis)} × plain socket.io, which catches nobody up; ${(own.lastMillis / 1000).toFixed(1)} s (goal: 30 s).**`,
      "",
      ...table(
        [`${count.toLocaleString("en")} lines`, "Jubilee, joined", "plain socket.io", "bare ws"],
        [
          ["resident memory for each", ...rows((each) => kilobytes(each.bytesEach))],
          ["of it JavaScript heap", ...rows((each) => kilobytes(each.heapBytesEach))],
          ["server CPU for each to come in", ...rows((each) => millis(each.comeCpuMillisEach))],
          ["idle: server busy", ...rows((each) => `${(each.idleBusy * 100).toFixed(1)} % of a core`)],
          ["all cut: half are back after", ...rows((each) => `${(each.p50 / 1000).toFixed(1)} s`)],
          ["all cut: the last is back after", ...rows((each) => `${(each.lastMillis / 1000).toFixed(1)} s`)],
          ["all cut: behind afterwards, gaps", ...rows((each) => `${each.behind}, ${each.gaps}`)],
        ],
      ),
      "",
      `Everybody comes back 0.1 to 0.9 s after the cut, as the client does, while ${full.changesPerSecond} changes a second go on; back means joined again, with all that was missed.`,
    ];
  },
};

/** What one more member costs. */
export const roomGrowth: Claim = {
  name: "room-growth",
  title: "How a room grows",
  async measure(bench) {
    const points = [];
    for (const share of [16, 8, 4, 2, 1]) {
      const members = scaled(bench, lively.members / share);
      const figures = await inProduct(bench, members, (place) => measureScene(bench, place, lively));
      points.push({ work: members, cost: figures.serverBusy * 1000 });
    }
    return growth(
      `members, at ${lively.changesPerSecond} changes/s and ${lively.reactionsPerSecond} reactions/s`,
      "server CPU for each second",
      points,
      millis,
    );
  },
};

type SceneFigures = Awaited<ReturnType<typeof measureScene>>;

async function measureScene(bench: Bench, place: Place, scene: Scene) {
  const { changesPerSecond, reactionsPerSecond } = scene;
  const talk = { changesPerSecond, reactionsPerSecond, seed: bench.seed };
  return withMembers(place, async (members) => {
    await members.talk({ ...talk, seconds: warmUpSeconds });
    const before = await place.server.meter();
    const heard = await members.talk({ ...talk, seconds });
    const after = await place.server.meter();
    const cpuMillis = after.cpuMillis - before.cpuMillis;
    const latencies = Latencies.fromPairs(heard.latencies);
    return {
      cpuMillisEach: cpuMillis / heard.delivered,
      p50: latencies.quantile(0.5),
      p99: latencies.quantile(0.99),
      max: latencies.quantile(1),
      delivered: heard.delivered / heard.meant,
      closed: heard.closed,
      gaps: heard.gaps,
      bytesEach: heard.bytes / heard.delivered,
      serverBusy: cpuMillis / 1000 / heard.tookSeconds,
      loadBusy: heard.loadCpuMillis / 1000 / heard.tookSeconds,
    };
  });
}

type LineFigures = Awaited<ReturnType<typeof measureLines>>;
const idleSeconds = 35;

async function measureLines(bench: Bench, place: Place) {
  const { server, cookies } = place;
  const before = await server.meterCollected();
  return withMembers(place, async (members) => {
    const come = await server.meter();
    await new Promise((next) => setTimeout(next, idleSeconds * 1000 * Math.min(1, bench.scale)));
    const idle = await server.meterCollected();
    const talk = { changesPerSecond: full.changesPerSecond, reactionsPerSecond: 0, seed: bench.seed };
    const broken = await members.breakLines({ ...talk, seconds });
    return {
      bytesEach: (idle.residentBytes - before.residentBytes) / cookies.length,
      heapBytesEach: (idle.heapBytes - before.heapBytes) / cookies.length,
      comeCpuMillisEach: (come.cpuMillis - before.cpuMillis) / cookies.length,
      idleBusy: (idle.cpuMillis - come.cpuMillis) / (idleSeconds * 1000 * Math.min(1, bench.scale)),
      p50: Latencies.fromPairs(broken.latencies).quantile(0.5),
      lastMillis: broken.lastMillis,
      behind: broken.behind,
      gaps: broken.gaps,
    };
  });
}

async function withMembers<T>(place: Place, work: (members: Crowd<Members>) => Promise<T>): Promise<T> {
  const members = sendForCrowd<Members>(membersLoad);
  try {
    const { server, speaks, eventId, roomId, cookies } = place;
    await members.come({ url: server.url, speaks, eventId, roomId, cookies });
    return await work(members);
  } finally {
    await members.goHome();
  }
}

async function inProduct<T>(bench: Bench, count: number, work: (place: Place) => Promise<T>): Promise<T> {
  const folder = dataFolder();
  const server = await startProduct(bench, folder);
  try {
    const { eventId, roomId } = await openEvent(await foundedBy(server));
    const registrants = sendForCrowd<Registrants>(registrantsLoad);
    const path = "/api/registrations.register";
    const given = { url: server.url, path, eventId, count, withinMillis: 100, seed: bench.seed };
    const { cookies } = await registrants.register(given);
    await registrants.goHome();
    return await work({ server, speaks: "jubilee", eventId, roomId, cookies });
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

async function inBaseline<T>(
  speaks: keyof typeof baselines,
  count: number,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const server = await startServer(baselines[speaks]);
  try {
    const cookies = Array.from({ length: count }, () => "");
    return await work({ server, speaks, eventId: "", roomId: "", cookies });
  } finally {
    await server.stop();
  }
}
