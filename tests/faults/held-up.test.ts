import { setTimeout as pause } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import type { Tx } from "#db/engine.ts";
import { startApp, type TestApp } from "#tests/app.ts";

/* A machine that is slow, and a process that other work holds up, are no database that is away: nobody is told "busy" for it. */

const without = vi.hoisted(() => ({ again: false }));
vi.mock(import("#db/engine.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    groupCommit: (engine) =>
      kept.groupCommit({ ...engine, again: (problem) => !without.again && engine.again(problem) }),
  };
});

describe.runIf(engineName === "postgres")("on Postgres", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => {
    without.again = false;
  });
  afterAll(() => app.close());

  /** Longer than anybody waits for a line: nothing else is done, and nothing that comes is looked at. */
  const holdUp = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_500);

  test("who asks for a line while the process is held up has it after that", async () => {
    const reads = Array.from({ length: 8 }, () => app.store.read(async () => "read"));
    const write = app.store.write(async () => "written");
    await new Promise(setImmediate); // each has asked for its line
    holdUp();
    expect(await Promise.all([...reads, write])).toEqual([...reads.map(() => "read"), "written"]);
  });

  test("control: a pool alone takes it for a database that is away", async () => {
    const { default: pg } = await import("pg");
    const pool = new pg.Pool({ connectionString: app.databaseUrl, connectionTimeoutMillis: 5_000 });
    const line = pool.connect().then(
      () => "came",
      (problem: Error) => problem.message,
    );
    await new Promise(setImmediate);
    holdUp();
    expect(await line).toMatch("timeout");
    await pool.end();
  });

  /** A group that stands still for longer than Postgres lets it. */
  const standStill = () => {
    let runs = 0;
    return app.store.write(async (tx) => {
      if (++runs > 1) return runs;
      await onLine(tx).execute(sql`SET LOCAL idle_in_transaction_session_timeout = 50`);
      await pause(500);
      return tx.$count(sql`meta`);
    });
  };
  const onLine = (tx: Tx) => tx as unknown as { execute(query: SQL): Promise<unknown> };

  test("a group that stood still loses its turn, takes another, and is answered", async () => {
    expect(await standStill()).toBe(2);
  });

  test("control: with no second turn, all in it are told that the database is away", async () => {
    without.again = true;
    await expect(standStill()).rejects.toMatchObject({ refusal: { code: "busy" } });
  });
});
