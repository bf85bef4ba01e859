import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { ReadTx } from "#db/engine.ts";
import { audit, erasures, oneTimeLinks, registrations } from "#db/schema.ts";
import { fillEvent } from "#db/seed/full-house.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { endOfId } from "#server/audit/record.ts";
import { insertAudit } from "#server/audit/store.ts";
import { makeOneTimeLink } from "#server/identity/link-store.ts";
import { newId } from "#shared/new-id.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { ownQueriesOf } from "#tests/asked-queries.ts";

/* What the house does by itself, for however many: nobody waits for more of it than one piece. */

const guard = vi.hoisted(() => ({ isOut: false }));
vi.mock(import("#server/personal/erase.ts"), async (original) => {
  const kept = await original();
  const erasedAtOnce = { get: () => (guard.isOut ? 1_000_000 : kept.erasedAtOnce), enumerable: true };
  return Object.defineProperties({ ...kept }, { erasedAtOnce }) as typeof kept;
});
vi.mock(import("#server/identity/sign-in-store.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    forgetEnded: (tx, now, countMax) => kept.forgetEnded(tx, now, guard.isOut ? 1_000_000 : countMax),
  };
});

vi.mock(import("#server/audit/store.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    async forgetInAudit(tx, eventId, whose) {
      if (guard.isOut) await tx.select().from(audit).where(eq(audit.eventId, eventId));
      await kept.forgetInAudit(tx, eventId, whose);
    },
  };
});

/** How many people and links are gone after each write that has taken any. */
let gone: number[] = [];
const now = Temporal.Instant.from("2031-11-01T00:00:00Z");
const leftIn = async (tx: ReadTx) => (await tx.$count(registrations)) + (await tx.$count(oneTimeLinks));
let app: TestApp;
let ada: Visitor;
beforeAll(async () => {
  app = await startApp({
    clock: () => now,
    around: (store) => ({
      ...store,
      write: (work) =>
        store.write(async (tx) => {
          const before = await leftIn(tx);
          const value = await work(tx);
          const less = before - (await leftIn(tx));
          if (less > 0) gone.push(less);
          return value;
        }),
    }),
  });
  await app.app.housekeeping.stop(); // its rounds are these tests' own
  ada = await app.founder();
});
afterEach(() => {
  guard.isOut = false;
});
afterAll(() => app.close());

let events = 0;
async function anEvent(people: number) {
  const [event, room] = [makeEvent({ slug: `pieces-${events++}` }), makeRoom()];
  const eventId = event.id;
  await ada.do("events.create", { event });
  await ada.do("rooms.save", { eventId, room });
  await ada.do("sessions.save", { eventId, session: makeSession({ roomId: room.id }) });
  await fillEvent(app.store, eventId, { rooms: 0, people: 0, sessions: 0, registrations: people });
  return eventId;
}

/** So many whose last mail was given up, and so many links that nobody has pressed. */
async function roundWith(people: number, links: number) {
  const eventId = await anEvent(people);
  const longAgo = now.subtract({ hours: 24 * 30 });
  await app.store.write(async (tx) => {
    await tx.update(registrations).set({ erasingSince: longAgo }).where(eq(registrations.eventId, eventId));
    for (let at = 0; at < links; at++)
      await makeOneTimeLink(tx, { kind: "staff-sign-in", subjectId: newId(), expiresAt: longAgo }, longAgo);
  });
  gone = [];
  await app.app.housekeeping.run();
  const erased = await app.store.read((tx) => tx.$count(erasures, eq(erasures.eventId, eventId)));
  return { erased, gone: gone.toSorted((a, b) => a - b) };
}

test("whoever is to be erased goes in pieces, and so does what has ended (V6)", async () => {
  expect(await roundWith(60, 450)).toEqual({ erased: 60, gone: [10, 25, 25, 50, 200, 200] });
});

test("control: all at once, whoever writes meanwhile waits for all of them", async () => {
  guard.isOut = true;
  expect(await roundWith(60, 450)).toEqual({ erased: 60, gone: [60, 450] });
});

/** An event's audit in which so many lines name others; somebody of it is erased. */
async function erasedAmong(lines: number) {
  const eventId = await anEvent(3);
  const [person] = await app.store.read((tx) =>
    tx.select().from(registrations).where(eq(registrations.eventId, eventId)).limit(1),
  );
  const { id = "", email = "" } = person ?? {};
  const line = (subject: Record<string, string>) => ({
    id: newId(),
    eventId,
    at: now,
    who: "Ada",
    command: "registrations.edit" as const,
    subject,
  });
  await app.store.write(async (tx) => {
    for (let at = 0; at < lines; at++) await insertAudit(tx, line({ name: `other${at}@example.org` }));
    await insertAudit(tx, line({ name: email, mode: "onsite" }));
    await insertAudit(tx, line({ name: "As they were", idEnd: endOfId(id) }));
    await tx
      .update(registrations)
      .set({ erasingSince: now.subtract({ hours: 24 * 30 }) })
      .where(eq(registrations.id, id));
  });
  const queries = await ownQueriesOf(() => app.app.housekeeping.run());
  const rows = await app.store.read((tx) => tx.select().from(audit).where(eq(audit.eventId, eventId)));
  return {
    read: queries.filter((query) => /^select .* from "audit"/i.test(query)),
    others: rows.filter(({ subject }) => subject.name?.startsWith("other")).length,
    kept: rows.flatMap(({ subject }) => (subject.name === undefined ? [subject] : [])),
    idEnd: endOfId(id),
  };
}

test("whoever is erased is found in the audit without a line of it being read, and nobody else is touched (V6, D4)", async () => {
  const { read, others, kept, idEnd } = await erasedAmong(40);
  expect([read, others]).toEqual([[], 40]);
  expect(kept).toEqual(expect.arrayContaining([{ mode: "onsite" }, { idEnd }]));
});

test("control: looked for among the lines, they are all read", async () => {
  guard.isOut = true;
  expect((await erasedAmong(40)).read).toHaveLength(1);
});
