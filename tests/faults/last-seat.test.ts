import { and, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { seats } from "#db/schema.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { dropCheck } from "#tests/faults/unguarded-seats.ts";

const crowd = 500;
let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

test("500 at once for the last seat, all behind one address: one gets it, 499 wait, in one order (S1)", async () => {
  const { eventId, founder } = await openEvent(app, { seats: { onsite: 1, online: 0 } });
  const replies = await Promise.all(
    Array.from({ length: crowd }, () =>
      app.nobody().do("registrations.register", makeRegistration({ eventId, mode: "onsite" })),
    ),
  );
  const all = replies.flatMap((reply) => (reply.outcome === "registered" ? [reply.mine.registration] : []));
  expect(all.filter((each) => each.state === "confirmed")).toHaveLength(1);
  expect(all.filter((each) => each.state === "waitlisted")).toHaveLength(crowd - 1);

  const [ledger] = await founder.do("seats.list", { eventId });
  expect(ledger).toMatchObject({ mode: "onsite", capacity: 1, taken: 1, waiting: crowd - 1 });
});

test("control: decided on a read made before the write, and without the CHECK, it oversells", async () => {
  const app = await startApp({ ownDatabase: true });
  onTestFinished(app.close);
  const { eventId } = await openEvent(app, { seats: { onsite: 1, online: 0 } });
  await dropCheck(app);
  const row = and(eq(seats.eventId, eventId), eq(seats.mode, "onsite"), eq(seats.group, "general"));
  const takeUnguarded = async () => {
    const [seen] = await app.store.read((tx) => tx.select().from(seats).where(row));
    if (!seen || seen.taken >= seen.capacity) return false;
    await app.store.write(
      async (tx) =>
        void (await tx
          .update(seats)
          .set({ taken: sql`${seats.taken} + 1` })
          .where(row)),
    );
    return true;
  };
  const taken = await Promise.all(Array.from({ length: 50 }, takeUnguarded));
  expect(taken.filter(Boolean).length).toBeGreaterThan(1);
});

test("the CHECK alone refuses a seat that does not exist (S1)", async () => {
  const { eventId } = await openEvent(app, { seats: { onsite: 1, online: 0 } });
  const row = and(eq(seats.eventId, eventId), eq(seats.mode, "onsite"), eq(seats.group, "general"));
  const oversell = app.store.write(async (tx) => void (await tx.update(seats).set({ taken: 2 }).where(row)));
  await expect(oversell).rejects.toThrow();
});
