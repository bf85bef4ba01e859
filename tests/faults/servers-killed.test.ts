import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { makeRegistration } from "#db/seed/make.ts";
import type { Mode } from "#shared/rooms.ts";
import { openEvent, startApp } from "#tests/app.ts";
import { type Chance, startChance } from "#tests/faults/chance.ts";
import { sized } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { Journal } from "#tests/faults/journal.ts";
import { PersistentVisitor } from "#tests/faults/persistent-visitor.ts";
import { startProxy } from "#tests/faults/proxy.ts";
import { pretendWindow, RoomMember } from "#tests/faults/room-member.ts";
import { portOfOurOwn, ServerUnderTest } from "#tests/faults/server-under-test.ts";
import { listen } from "#tests/listener.ts";

const kills = sized({ short: 3, long: 20 });
const members = sized({ short: 20, long: 200 });
const seats = sized({ short: 40, long: 300 });
const linesMax = 180;
const controlKillsMax = 30;
/** Promised are 5 s to go on and 10 s for ghosts; they are said, and held to with room for a busy machine. */
const promised = { goOnMillis: 5_000, ghostsMillis: 10_000 };
const patienceMillis = 60_000;
const testMillisMax = sized({ short: 300_000, long: 40 * 60_000 });

const closing: (() => unknown)[] = [];
beforeEach(pretendWindow);
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  vi.unstubAllGlobals();
});

async function startTwo({ guardsOut = [] }: { guardsOut?: GuardName[] } = {}) {
  const app = await startApp({ environment: { PORT: await portOfOurOwn() } });
  const { eventId, roomId, founder } = await openEvent(app, { seats: { onsite: seats, online: members } });
  await app.stop();
  const north = new ServerUnderTest({ after: app, guardsOut });
  const southPort = await portOfOurOwn();
  const south = new ServerUnderTest({ after: app, port: southPort, guardsOut });
  closing.push(
    () => north.kill(),
    () => south.kill(),
  );
  await Promise.all([north.start(), south.start()]);
  const proxy = await startProxy(app.port, Number(southPort));
  closing.push(proxy.close);
  const url = `http://127.0.0.1:${proxy.port}`;
  return { servers: [north, south], url, place: { eventId, roomId }, founder, databaseUrl: app.databaseUrl };
}

interface Door {
  url: string;
  eventId: string;
  chance: Chance;
  journal: Journal;
}

/** People who register, and do not give up. */
const registering =
  ({ url, eventId, chance, journal }: Door) =>
  async (who: string, mode: Mode) => {
    const guest = new PersistentVisitor(url, who, journal);
    const email = `${who}@example.org`;
    await guest.send(
      "registrations.register",
      makeRegistration({ eventId, id: chance.of(who).id(), email, mode }),
    );
    return guest;
  };

/** Ends connections to the database as its restart would, those that hints come by among them. */
async function cutConnections(databaseUrl: string | undefined, many: number) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM (SELECT pid ${others} ORDER BY random() LIMIT ${many}) AS unlucky`,
  );
  await client.end();
}

describe.runIf(engineName === "postgres")("two servers of one database, one killed again and again", () => {
  test(
    "nobody's seat, line or place in the room is lost or doubled, and all go on at the other server",
    async () => {
      const chance = startChance();
      const journal = new Journal();
      const { servers, url, place, founder, databaseUrl } = await startTwo();
      const register = registering({ url, eventId: place.eventId, chance, journal });
      const guests = [];
      for (let at = 0; at < members; at++) guests.push(await register(`member-${at}`, "online"));
      const there = guests.map(
        ({ visitor }) =>
          new RoomMember(url, visitor.cookie, place, { silenceMillisMax: 12_000, patient: true }),
      );
      closing.push(() => {
        for (const member of there) member.close();
      });
      const allLive = () =>
        vi.waitFor(() => expect(there.filter((member) => !member.isLive)).toEqual([]), {
          timeout: patienceMillis,
          interval: 20,
        });
      const noGhosts = () =>
        vi.waitFor(
          () => expect(there.filter((each) => each.line.pulse().here?.online !== members)).toEqual([]),
          {
            timeout: patienceMillis,
            interval: 50,
          },
        );
      await allLive();
      await noGhosts();

      let over = false;
      let lines = 0;
      const talking = guests.slice(0, 6).map(async (guest) => {
        while (!over && lines < linesMax) {
          const id = chance.of(`line-${++lines}`).id();
          await guest.send("messages.send", { ...place, id, text: `${guest.who} ${lines}`, lang: "en" });
          await pause(chance.between(2_500, 4_500));
        }
      });
      let arrived = 0;
      const newcomers = Array.from({ length: 4 }, async () => {
        while (!over || arrived <= seats + 10) {
          await register(`guest-${++arrived}`, "onsite");
          await pause(chance.between(20, 200));
        }
      });

      const [goOn, ghosts]: number[][] = [[], []];
      for (let count = 0; count < kills; count++) {
        await cutConnections(databaseUrl, 4);
        await pause(chance.between(50, 500));
        const server = servers[count % 2] as ServerUnderTest;
        await server.kill();
        const killedAt = performance.now();
        await pause(20); // a line is known to be cut once its end has come
        await allLive();
        goOn?.push(performance.now() - killedAt);
        await noGhosts();
        ghosts?.push(performance.now() - killedAt);
        await server.start();
      }
      over = true;
      await Promise.all([...talking, ...newcomers]);
      const most = (list: number[] = []) => Math.round(Math.max(...list));
      console.log(
        `${kills} kills: on at the other server after at most ${most(goOn)} ms (promised ${promised.goOnMillis}), ghosts gone after at most ${most(ghosts)} ms (promised ${promised.ghostsMillis}); ${journal.entries.length} commands, ${journal.entries.reduce((sum, { tries }) => sum + tries, 0)} tries`,
      );

      expect(journal.unanswered()).toEqual([]);
      const told = journal
        .acknowledged("registrations.register")
        .flatMap(({ value }) => (value.outcome === "registered" ? [value.mine.registration] : []));
      const confirmed = told.filter(({ mode, state }) => mode === "onsite" && state === "confirmed");
      expect(told).toHaveLength(members + arrived);
      expect(confirmed).toHaveLength(seats);
      const ledger = await founder.do("seats.list", { eventId: place.eventId });
      expect(ledger.find(({ mode, group }) => mode === "onsite" && group === "general")).toMatchObject({
        taken: seats,
        waiting: arrived - seats,
      });

      const said = journal.acknowledged("messages.send").map(({ value }) => value.id);
      const fresh = await listen(url, guests[0]?.visitor as { cookie: string }, place);
      closing.push(() => fresh.close());
      expect(new Set(fresh.seen.messages.map(({ id }) => id))).toEqual(new Set(said));
      await vi.waitFor(
        () => {
          for (const member of there) expect(member.clock).toBe(fresh.state.clock);
        },
        { timeout: patienceMillis },
      );
      for (const member of there) {
        expect(member.seen.messages).toEqual(fresh.seen.messages);
        expect(member.backwards).toBe(0);
      }
    },
    testMillisMax,
  );

  test(
    "control: answers before the commit lose people who were told that they are in",
    async () => {
      const chance = startChance();
      const journal = new Journal();
      const { servers, url, place, founder } = await startTwo({ guardsOut: ["answers-after-commit"] });
      const { eventId } = place;
      const register = registering({ url, eventId, chance, journal });
      let lost = 0;
      for (let count = 0; lost === 0 && count < controlKillsMax; count++) {
        const crowd = Array.from({ length: 60 }, (_, at) => register(`guest-${count}-${at}`, "onsite"));
        await journal.reached(journal.answers + chance.between(1, 50));
        const server = servers[count % 2] as ServerUnderTest;
        await server.kill();
        await server.start();
        await Promise.all(crowd);
        const told = journal.acknowledged("registrations.register").length;
        lost = told - (await founder.do("registrations.list", { eventId, limit: 1 })).total;
      }
      expect(lost).toBeGreaterThan(0);
    },
    testMillisMax,
  );
});
