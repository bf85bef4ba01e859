import { and, eq, inArray } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { events, grants, registrations } from "#db/schema.ts";
import type { Journaled } from "#server/journal/journal.ts";
import type { Event, EventState } from "#shared/events.ts";
import { Refused } from "#shared/refusal.ts";

export type EventRow = typeof events.$inferSelect;

const byId = prepared((tx: ReadTx, { id }: Open<{ id: string }>) =>
  tx.select().from(events).where(eq(events.id, id)),
);

export async function findEvent(tx: ReadTx, eventId: string): Promise<EventRow> {
  const [found] = await byId(tx, { id: eventId });
  if (!found) throw new Refused("not-found");
  return found;
}

export async function eventById(tx: ReadTx, eventId: string): Promise<EventRow | null> {
  const [found] = await byId(tx, { id: eventId });
  return found ?? null;
}

export async function eventBySlug(tx: ReadTx, slug: string): Promise<EventRow | null> {
  const [found] = await tx.select().from(events).where(eq(events.slug, slug));
  return found ?? null;
}

export const eventsOf = (tx: ReadTx, eventIds: string[]) =>
  eventIds.length === 0 ? [] : tx.select().from(events).where(inArray(events.id, eventIds));

export async function insertEvent(tx: Tx, details: Event, now: Temporal.Instant) {
  await tx
    .insert(events)
    .values({ id: details.id, slug: details.slug, state: "draft", details, createdAt: now });
}

export async function updateEvent({ tx, journal }: Journaled, details: Event, before: Event) {
  journal.edits.push({ noun: "event", id: details.id, before, after: details });
  await tx.update(events).set({ slug: details.slug, details }).where(eq(events.id, details.id));
}

export async function setEventState(tx: Tx, eventId: string, state: EventState) {
  await tx.update(events).set({ state }).where(eq(events.id, eventId));
}

export async function insertGrant(tx: Tx, grant: typeof grants.$inferInsert) {
  await tx.insert(grants).values(grant).onConflictDoNothing();
}

/** Which of these hosts people of this event have registered with. */
export async function hostsInUse(tx: ReadTx, eventId: string, hostIds: string[]): Promise<string[]> {
  if (hostIds.length === 0) return [];
  const used = await tx
    .selectDistinct({ hostId: registrations.hostId })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.hostId, hostIds)));
  return used.map((row) => row.hostId as string);
}
