import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { type Chance, startChance } from "#tests/faults/chance.ts";
import { form, patience, sized } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { allWell, reckon } from "#tests/faults/reckoning.ts";
import { burst, setScene } from "#tests/faults/scene.ts";
import type { ServerUnderTest } from "#tests/faults/server-under-test.ts";
import { mountSmallDisk } from "#tests/faults/small-disk.ts";
import { endOf, project } from "#tests/started.ts";

const times = sized({ short: 3, long: 30 });
const seats = { onsite: 100, online: 200 };
/** So many come in one group that the disk is full in the middle of it. */
const lines = 100;
const answersBetweenMax = 150;

interface Disk {
  folder?: string;
  fill: (server: ServerUnderTest, chance: Chance) => Promise<void>;
  giveRoom: (server: ServerUnderTest) => Promise<void>;
}

/** No more pages than there are, as SQLite itself counts them: full at the first that a group asks for. */
const pagesCounted: Disk = {
  fill: (server) => server.run("PRAGMA max_page_count = 1"),
  giveRoom: (server) => server.run("PRAGMA max_page_count = 1000000"),
};

const diskBytes = 64 * 1024 * 1024;
/** Less than a group writes, so that some of it still fits. */
const bytesLeftMax = 100_000;

/** The file system itself is full, at any byte of what a group writes. */
function realDisk(): Disk {
  const disk = mountSmallDisk(diskBytes);
  onTestFinished(disk.remove);
  return {
    folder: disk.folder,
    fill: async (server, chance) => {
      // What the log has grown to would be written over, and ask the file system for nothing.
      await server.run("PRAGMA wal_checkpoint(TRUNCATE)");
      disk.fill(chance.below(bytesLeftMax));
    },
    giveRoom: async () => disk.giveRoom(),
  };
}

interface Fill {
  people: number;
  disk?: Disk;
  /** Whether the server dies, too, each second time that the disk is full. */
  kills?: boolean;
  guardsOut?: GuardName[];
}

/** The disk fills up again and again under load, and is given room again. */
async function fillUp({ people, disk = pagesCounted, kills = false, guardsOut = [] }: Fill) {
  const chance = startChance();
  const { folder: dataDir } = disk;
  const scene = await setScene({ chance, people, seats, guardsOut, ...(dataDir ? { dataDir } : {}) });
  const { server, journal, founder, eventId, event } = scene;
  const stranger = new Visitor(server.url);
  let knocks = 0;
  /** Somebody new each time, so that there is something to write. */
  async function knock(): Promise<unknown> {
    const email = `nobody-${knocks++}@example.org`;
    const said = await stranger.fetch("/api/registrations.register", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(makeRegistration({ eventId: event.id, email })),
    });
    expect(said.status).toBe(503);
    return said.json();
  }
  const told: unknown[] = [];
  let filled = 0;
  const all = crowd(
    burst(scene.guests, chance, () => filled >= times),
    lines,
    (guest) => guest.act(),
  );
  while (filled < times) {
    await Promise.race([journal.reached(journal.answers + chance.between(1, answersBetweenMax)), all]);
    await disk.fill(server, chance);
    const answered = vi.waitFor(() => knock(), { timeout: 30_000 });
    answered.catch(() => {}); // told where it is awaited
    // A server that answers too early may say nothing of it: some are to rely on its answers, and lose by them.
    if (guardsOut.length > 0)
      await Promise.race([journal.reached(journal.answers + answersBetweenMax), answered, all]);
    else {
      const answer = await answered;
      const page = await stranger.fetch(`/e/${event.slug}`);
      const reads = await founder.say("seats.list", { eventId });
      told.push({ answer, page: page.status, reads: reads.ok });
    }
    if (kills && filled % 2 === 1) await server.kill();
    await disk.giveRoom(server);
    if (server.pid === 0) await server.start();
    filled++;
  }
  await all;
  return { journal, told, server, ...(await scene.end()) };
}

describe.runIf(engineName === "sqlite")("a disk that is full in the middle of a group", () => {
  async function holdsItsPromises(fill: Fill) {
    const { journal, books, told, unsound, server } = await fillUp(fill);
    const full = { answer: { ok: false, refusal: { code: "busy" } }, page: 200, reads: true };
    expect(told).toEqual(told.map(() => full));
    const ours = books.rows.filter((row) => !row.email.startsWith("nobody-"));
    // Who only knocks to see whether it is full has a seat where it was not.
    const { oversold } = reckon(journal, books);
    expect({ ...reckon(journal, { ...books, rows: ours }), oversold }).toEqual(allWell);
    expect(unsound).toEqual([]);
    expect(server.said).toBe("");
  }

  test("is told of in words, reads go on, and nothing acknowledged is lost", patience, () =>
    holdsItsPromises({ people: 600 }),
  );

  test.runIf(form === "long")(
    "is the same on a file system that is really full, though the server is killed on it, too",
    patience,
    () => holdsItsPromises({ people: 600, disk: realDisk(), kills: true }),
  );

  /** Whether the disk is full between an answer and its commit is chance, however often it fills up: again until it was. */
  async function lostIn(fill: Fill) {
    for (let timesLeft = 5; ; timesLeft--) {
      const { journal, books } = await fillUp(fill);
      const { lost } = reckon(journal, books);
      if (lost.length > 0 || timesLeft === 1) return lost;
    }
  }

  test("control: answers before the commit are lost with it", patience, async () => {
    expect(await lostIn({ people: 300, guardsOut: ["answers-after-commit"] })).not.toEqual([]);
  });

  test.runIf(form === "long")("control: on a file system that is really full, too", patience, async () => {
    const fill = { people: 300, disk: realDisk(), guardsOut: ["answers-after-commit"] } satisfies Fill;
    expect(await lostIn(fill)).not.toEqual([]);
  });
});

test.runIf(engineName === "sqlite").each([
  ["nothing", 0],
  ["a database without its key", 100_000],
])("a start on a disk that has room for %s says so in one line", patience, async (_room, bytesLeft) => {
  const disk = mountSmallDisk(4_000_000);
  try {
    disk.fill(bytesLeft);
    const end = await endOf([join(project, "server/main.ts")], {
      environment: { DATA_DIR: join(disk.folder, "data"), PORT: "0" },
    });
    expect(end).toEqual({
      code: 1,
      words: expect.stringMatching(/^The disk is full.*\. Make room, and start again\.\n$/),
    });
  } finally {
    disk.remove();
  }
});
