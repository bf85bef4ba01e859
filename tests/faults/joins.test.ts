import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { sized } from "#tests/faults/form.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { Listener } from "#tests/listener.ts";

const people = sized({ short: 200, long: 500 });
const registrationsAtOnce = 25;
const millisMax = 50_000;

let app: TestApp;
const listeners: Listener[] = [];
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.close();
  await app.close();
});

test(`L1: ${people} who join at once are all answered at the first try, and what is said meanwhile reaches them`, async () => {
  const { eventId, roomId, founder } = await openEvent(app, { seats: { online: people } });
  const place = { eventId, roomId };
  const visitors: { cookie: string }[] = [];
  await crowd(Array(people).keys(), registrationsAtOnce, async () => {
    visitors.push(await app.attendee({ eventId }));
  });
  const begunAt = performance.now();
  for (const visitor of visitors) listeners.push(new Listener(app.url, visitor.cookie, place, {}));
  await vi.waitFor(() => expect(listeners.some((each) => each.joins.length > 0)).toBe(true), millisMax);
  const sent = await founder.do("messages.send", { ...place, id: newId(), text: "Hello", lang: "en" });
  const saidAfter = performance.now() - begunAt;
  await vi.waitFor(
    () => expect(listeners.filter((each) => each.joins.length > 0)).toHaveLength(people),
    millisMax,
  );
  const joinedAfter = performance.now() - begunAt;
  console.log(`${people} joined after ${Math.round(joinedAfter)} ms; said after ${Math.round(saidAfter)} ms`);
  for (const { joins } of listeners) expect(joins).toMatchObject([{ ok: true }]);
  await vi.waitFor(() => {
    for (const { seen } of listeners) expect(seen.messages).toEqual([sent]);
  }, millisMax);
});

/* Longer together than a pool lets anybody wait for a connection. */
const slowReads = 100;
const slowMillis = 600;

test.runIf(engineName === "postgres")(
  "however long many reads take, each is answered, and a write need not wait for them",
  async () => {
    let answered = 0;
    const reads = Array.from({ length: slowReads }, () =>
      app.store.read(() => pause(slowMillis)).then(() => answered++),
    );
    await app.store.write(async () => "written");
    expect(answered).toBeLessThan(slowReads / 2);
    await Promise.all(reads);
    expect(answered).toBe(slowReads);
  },
);

test.runIf(engineName === "postgres")("control: a pool alone refuses who waits too long", async () => {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: app.databaseUrl,
    max: 10,
    connectionTimeoutMillis: (slowReads / 20) * slowMillis,
  });
  const seconds = slowMillis / 1000;
  const query = `SELECT pg_sleep(${seconds})`;
  const reads = await Promise.allSettled(Array.from({ length: slowReads }, () => pool.query(query)));
  await pool.end();
  expect(reads.filter((each) => each.status === "rejected")).not.toEqual([]);
});
