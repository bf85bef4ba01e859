import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { startChance } from "#tests/faults/chance.ts";
import { patience, sized } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { allWell, reckon } from "#tests/faults/reckoning.ts";
import { burst, setScene } from "#tests/faults/scene.ts";
import { startPostgres } from "#tests/infrastructure/postgres-server.ts";

const times = sized({ short: 2, long: 20 });
const seats = { onsite: 100, online: 200 };
const answersBetweenMax = 80;

/** A Postgres of its own, to be stopped without harm to other tests, and one database on it. */
async function ownDatabase() {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const client = new pg.Client({ connectionString: `${postgres.url}/postgres` });
  await client.connect();
  const name = `away_${newId().replaceAll("-", "")}`;
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return { postgres, databaseUrl: `${postgres.url}/${name}` };
}

async function comeAndGo(people: number, wanted: number, guardsOut: GuardName[] = []) {
  const chance = startChance();
  const { postgres, databaseUrl } = await ownDatabase();
  const scene = await setScene({ chance, people, seats, databaseUrl, guardsOut });
  const { server, journal, eventId, founder } = scene;
  const visitor = new Visitor(server.url);
  const told: unknown[] = [];
  let gone = 0;
  const all = crowd(
    burst(scene.guests, chance, () => gone >= wanted),
    50,
    (guest) => guest.act(),
  );
  while (gone < wanted) {
    await Promise.race([journal.reached(journal.answers + chance.between(1, answersBetweenMax)), all]);
    await postgres.halt();
    const reads = await founder.fetch(`/api/seats.list?eventId=${eventId}`);
    const ready = await visitor.fetch("/readyz");
    told.push({ reads: [reads.status, await reads.json()], ready: [ready.status, await ready.text()] });
    await pause(chance.between(0, 300));
    await postgres.resume();
    await vi.waitFor(async () => expect((await visitor.fetch("/readyz")).status).toBe(200));
    gone++;
  }
  await all;
  return { journal, told, said: server.said, ...(await scene.end()) };
}

describe.runIf(engineName === "postgres")("a database that goes away under load", () => {
  test("is told of in words, comes back by itself, and nothing acknowledged is lost", patience, async () => {
    const { journal, books, told, said, unsound } = await comeAndGo(400, times);
    const away = {
      reads: [503, { ok: false, refusal: { code: "busy" } }],
      ready: [503, "the database does not answer"],
    };
    expect(told).toEqual(told.map(() => away));
    expect(reckon(journal, books)).toEqual(allWell);
    expect(unsound).toEqual([]);
    expect(said).toBe("");
  });

  test("control: answers before the commit are lost with it", patience, async () => {
    const { journal, books } = await comeAndGo(200, 6, ["answers-after-commit"]);
    expect(reckon(journal, books).lost).not.toEqual([]);
  });
});
