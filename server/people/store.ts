import { and, eq, inArray } from "drizzle-orm";
import type { ReadTx } from "#db/engine.ts";
import { people } from "#db/schema.ts";
import type { Journaled } from "#server/journal/journal.ts";
import type { Person } from "#shared/people.ts";
import { Refused } from "#shared/refusal.ts";

/** Guests of honour in protocol order, then the others by name. */
export async function peopleOfEvent(tx: ReadTx, eventId: string): Promise<Person[]> {
  const rows = await tx.select({ details: people.details }).from(people).where(eq(people.eventId, eventId));
  return rows.map((row) => row.details).toSorted(byProtocol);
}

export const countPeople = (tx: ReadTx, eventId: string) => tx.$count(people, eq(people.eventId, eventId));

const afterAllGuests = 1000;
const byProtocol = (a: Person, b: Person) =>
  (a.protocol ?? afterAllGuests) - (b.protocol ?? afterAllGuests) || a.id.localeCompare(b.id);

export async function findPerson(tx: ReadTx, eventId: string, id: string): Promise<Person | null> {
  const [found] = await tx
    .select({ details: people.details })
    .from(people)
    .where(and(eq(people.eventId, eventId), eq(people.id, id)));
  return found?.details ?? null;
}

/** Those of these who are there. */
export async function peopleWith(tx: ReadTx, eventId: string, ids: readonly string[]): Promise<Person[]> {
  const rows = await tx
    .select({ details: people.details })
    .from(people)
    .where(and(eq(people.eventId, eventId), inArray(people.id, [...ids])));
  return rows.map((row) => row.details);
}

/** Whether the event has all of these people. */
export async function areThere(tx: ReadTx, eventId: string, ids: ReadonlySet<string>): Promise<boolean> {
  if (ids.size === 0) return true;
  const there = and(eq(people.eventId, eventId), inArray(people.id, [...ids]));
  return (await tx.$count(people, there)) === ids.size;
}

export async function putPerson(
  { tx, journal }: Journaled,
  eventId: string,
  details: Person,
  before: Person | null,
) {
  journal.edits.push({ noun: "person", id: details.id, before, after: details });
  const put = await tx
    .insert(people)
    .values({ id: details.id, eventId, details })
    .onConflictDoUpdate({ target: people.id, set: { details }, setWhere: eq(people.eventId, eventId) })
    .returning({ id: people.id });
  if (put.length === 0) throw new Refused("not-found"); // an id of another event's
}

/** New ones, by one statement. */
export async function addPeople({ tx, journal }: Journaled, eventId: string, added: readonly Person[]) {
  if (added.length === 0) return;
  for (const after of added) journal.edits.push({ noun: "person", id: after.id, before: null, after });
  const put = await tx
    .insert(people)
    .values(added.map((details) => ({ id: details.id, eventId, details })))
    .onConflictDoNothing()
    .returning({ id: people.id });
  if (put.length < added.length) throw new Refused("not-found"); // an id of another event's
}

export async function dropPerson({ tx, journal }: Journaled, eventId: string, before: Person) {
  const { id } = before;
  journal.edits.push({ noun: "person", id, before, after: null });
  await tx.delete(people).where(and(eq(people.eventId, eventId), eq(people.id, id)));
}
