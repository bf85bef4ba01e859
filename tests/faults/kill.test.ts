import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openEvent, startApp } from "#tests/app.ts";
import { readBooks, unsound } from "#tests/faults/books.ts";
import { type Chance, startChance } from "#tests/faults/chance.ts";
import { patience, sized } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { Guest } from "#tests/faults/guest.ts";
import { Journal } from "#tests/faults/journal.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { allWell, reckon } from "#tests/faults/reckoning.ts";
import { portOfOurOwn, ServerUnderTest } from "#tests/faults/server-under-test.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** 13 on each database in the short form, 200 on each in the long one. */
const kills = sized({ short: 13, long: 200 });
const people = 2000;
const seats = { onsite: 500, online: 1000 };
const lines = 100;
/** In this share of what guests do somebody changes their mind, from the first seat on. */
const changesOfMind = 0.4;
const answersBetweenKillsMax = 150;
const pauseMillisMax = 20;

interface Storm {
  chance: Chance;
  kills: number;
  people: number;
  guardsOut?: GuardName[];
}

/** A burst of registrations, switches and cancellations through which the server is killed again and again. */
async function storm({ chance, kills, people, guardsOut = [] }: Storm) {
  const app = await startApp({ environment: { PORT: await portOfOurOwn() } });
  const { eventId } = await openEvent(app, { seats });
  await app.stop();
  const server = new ServerUnderTest({ after: app, guardsOut });
  closing.push(() => server.close());
  await server.start();

  const journal = new Journal();
  const common = { url: server.url, eventId, chance, journal };
  const guests = Array.from({ length: people }, (_, at) => new Guest(`guest-${at}`, common));
  let killed = 0;
  function* burst() {
    const registered: Guest[] = [];
    for (const guest of chance.shuffled(guests)) {
      registered.push(guest);
      yield guest;
      if (chance.happens(changesOfMind)) yield chance.pick(registered);
    }
    while (killed < kills) yield chance.pick(registered);
  }
  const all = crowd(burst(), lines, (guest) => guest.act());
  const moments = chance.of("kills");
  while (killed < kills) {
    server.standBy();
    await Promise.race([journal.reached(journal.answers + moments.between(1, answersBetweenKillsMax)), all]);
    // Some kills at the very moment of an answer, some in the silence after it.
    if (moments.happens(0.5)) await pause(moments.fraction() * pauseMillisMax);
    await server.kill();
    killed++;
    await server.start();
  }
  await all;
  await server.kill();

  const after = await startApp({
    dataDir: app.dataDir,
    ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
  });
  closing.push(() => after.close());
  const books = await readBooks(after.store, eventId);
  return { journal, books, said: server.said, unsound: await unsound(after.store) };
}

test(
  `killed ${kills} times in a burst of registrations, it keeps every promise it made`,
  patience,
  async () => {
    const storming = await storm({ chance: startChance(), kills, people });
    expect(reckon(storming.journal, storming.books)).toEqual(allWell);
    expect(storming.books.rows).toHaveLength(people);
    expect(storming.unsound).toEqual([]);
    expect(storming.said).toBe("");
  },
);

test("control: answers before the commit lose seats that somebody was told of", patience, async () => {
  const chance = startChance();
  let lost = 0;
  for (let round = 0; lost === 0 && round < 5; round++) {
    const storming = await storm({
      chance: chance.of(round),
      kills: 6,
      people: 300,
      guardsOut: ["answers-after-commit"],
    });
    lost += reckon(storming.journal, storming.books).lost.length;
  }
  expect(lost).toBeGreaterThan(0);
});
