import { afterEach, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { startChance } from "#tests/faults/chance.ts";
import { form, sized } from "#tests/faults/form.ts";
import { type Flood, floodOfBodies, floodOfPackets } from "#tests/faults/malformed/flood.ts";
import type { Aim } from "#tests/faults/malformed/requests.ts";
import { startTargetServer, type TargetServer } from "#tests/faults/malformed/target-server.ts";
import type { GuardName } from "#tests/faults/source-guards.ts";
import { listen } from "#tests/listener.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const minutes = 60_000;
const patience = sized({ short: 5 * minutes, long: 45 * minutes });
/** What only the first of a kind costs is not what a flood leaves behind: it is most of a short one. */
const warmUpShare = sized({ short: 0.5, long: 0.2 });
const growthMax = 1.1;
/** Limits remember who asked for a minute, and a line that fell silent is noticed after seconds. */
const forgetMillisMax = 2 * minutes;

async function start(without?: GuardName): Promise<TargetServer> {
  const server = await startTargetServer(without);
  closing.push(server.close);
  return server;
}

/** What is judged before any database is asked, the short form sends to one. */
const isAskedElsewhere = form === "short" && engineName === "postgres";

describe.each<[string, typeof floodOfBodies, number]>([
  ["bodies", floodOfBodies, sized({ short: 1_000, long: 200_000 })],
  ["packets", floodOfPackets, sized({ short: 4_000, long: 1_000_000 })],
])("malformed %s", (name, flood, many) => {
  test.skipIf(flood === floodOfPackets && isAskedElsewhere)(
    `${many.toLocaleString("en")} are each answered by a typed no or a coded close, and the server goes on`,
    async () => {
      const chance = startChance();
      const server = await start();
      const first = await flood(server, chance.of(`first ${name}`), { many: many * warmUpShare });
      const before = await server.heapBytes();
      const rest = await flood(server, chance.of(name), { many: many * (1 - warmUpShare) });

      expect({ exit: server.exit(), objections: [...first.objections, ...rest.objections] }).toEqual({
        exit: null,
        objections: [],
      });
      expect(server.said()).toBe("");
      await goesOn(server);
      await vi.waitFor(async () => expect(await server.heapBytes()).toBeLessThan(before * growthMax), {
        timeout: forgetMillisMax,
        interval: 1000,
      });
      report(name, [first, rest], before, await server.heapBytes());
    },
    patience,
  );
});

/** Somebody registers, comes in, and hears what is said. */
async function goesOn(server: TargetServer) {
  const { ids, slug, signIns } = await server.freshTarget();
  expect((await fetch(`${server.url}/e/${slug}`)).status).toBe(200);
  const { cookie = "" } = signIns.find(({ as }) => as === "attendee") ?? {};
  const place = { eventId: ids.eventId?.[0] ?? "", roomId: ids.roomId?.[0] ?? "" };
  const ada = await listen(server.url, { cookie }, place);
  closing.push(() => ada.close());
  expect(ada.joins).toMatchObject([{ ok: true }]);
  expect(ada.seen.messages).toHaveLength(1);
}

function report(name: string, floods: Flood[], before: number, after: number) {
  const ends: Record<string, number> = {};
  for (const flood of floods)
    for (const [end, times] of Object.entries(flood.ends)) ends[end] = (ends[end] ?? 0) + times;
  const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
  const sent = floods.reduce((sum, flood) => sum + flood.sent, 0);
  console.log(`${sent} ${name}, heap ${megabytes(before)} MB, then ${megabytes(after)} MB`, ends);
}

describe("control: with a guard taken out, the flood finds it", () => {
  interface Way {
    flood: typeof floodOfBodies;
    /** Words of the objection that is this guard's, and none of another. */
    finds: RegExp;
    aim?: Aim;
    /** What comes through reaches the database. */
    isOfDatabase?: true;
  }
  const ways = {
    "names are looked up in a map": {
      flood: floodOfBodies,
      finds: /status 500.*path: '\/api\/(__|constructor|toString|valueOf|hasOwnProperty)/s,
    },
    "texts are well formed and hold no NUL": {
      flood: floodOfBodies,
      finds: /half a character|status 500/,
      aim: { commands: ["people.save", "rooms.save"], spoil: (text) => `${text}\ud800` },
      isOfDatabase: true,
    },
    "instants are as fine as Temporal's": {
      flood: floodOfBodies,
      finds: /status 500.*\.\d{10}/s,
      aim: {
        commands: ["audit.list"],
        spoil: () => "2031-12-02T09:00:00.1234567890Z",
      },
    },
    "packets have a size": { flood: floodOfPackets, finds: /a packet above the limit was taken/ },
    "what a call throws is answered": {
      flood: floodOfPackets,
      finds: /closed without a code|the server ended|fetch failed/,
    },
  } satisfies Partial<Record<GuardName, Way>>;
  const many = 20_000;

  test.for(Object.entries(ways))(
    "%s",
    { timeout: patience },
    async ([name, { flood, finds, isOfDatabase, ...aimed }]: [string, Way], { skip }) => {
      skip(!isOfDatabase && isAskedElsewhere);
      const server = await start(name as GuardName);
      const { objections } = await flood(server, startChance(), { many, objectionsMax: 1, ...aimed });
      expect(objections[0]).toMatch(finds);
    },
  );
});

describe.skipIf(isAskedElsewhere)("forged cookies, each as long as a header may be", () => {
  const many = 800;
  const cookieBytes = 12_000;
  const keptBytesMax = 6 * 1024 * 1024;

  async function keptBytes(without?: GuardName): Promise<number> {
    const server = await start(without);
    const knock = async (at: number) => {
      const cookie = `jubilee-attendee=${String(at).padEnd(cookieBytes, "x")}`;
      await (await fetch(`${server.url}/api/signins.self`, { headers: { cookie } })).text();
    };
    for (let at = 0; at < 200; at++) await knock(-at);
    const before = await server.heapBytes();
    for (let at = 0; at < many; at += 20)
      await Promise.all(Array.from({ length: 20 }, (_, more) => knock(at + more)));
    return (await server.heapBytes()) - before;
  }

  test("hold no memory", async () => expect(await keptBytes()).toBeLessThan(keptBytesMax), patience);

  test(
    "control: remembered as they come, they do",
    async () => expect(await keptBytes("a cookie of nobody is not remembered")).toBeGreaterThan(keptBytesMax),
    patience,
  );
});
