import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Chance, startChance } from "#tests/faults/chance.ts";
import { patience, sized } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { allWell, reckon } from "#tests/faults/reckoning.ts";
import { burst, setScene } from "#tests/faults/scene.ts";

/** On each database. */
const kills = sized({ short: 5, long: 200 });
const people = sized({ short: 400, long: 2000 });
const seats = sized({ short: { onsite: 100, online: 200 }, long: { onsite: 500, online: 1000 } });
const lines = 100;
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
  const { server, journal, guests, end } = await setScene({ chance, people, seats, guardsOut });
  let killed = 0;
  const all = crowd(
    burst(guests, chance, () => killed >= kills),
    lines,
    (guest) => guest.act(),
  );
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
  return { journal, server, ...(await end()) };
}

test(
  `killed ${kills} times in a burst of registrations, it keeps every promise it made`,
  patience,
  async () => {
    const { journal, books, unsound, server } = await storm({ chance: startChance(), kills, people });
    expect(reckon(journal, books)).toEqual(allWell);
    expect(books.rows).toHaveLength(people);
    expect(unsound).toEqual([]);
    expect(server.said).toBe("");
  },
);

test("control: answers before the commit lose seats that somebody was told of", patience, async () => {
  const chance = startChance();
  let lost = 0;
  for (let round = 0; lost === 0 && round < 5; round++) {
    const { journal, books } = await storm({
      chance: chance.of(round),
      kills: 6,
      people: 300,
      guardsOut: ["answers-after-commit"],
    });
    lost += reckon(journal, books).lost.length;
  }
  expect(lost).toBeGreaterThan(0);
});
