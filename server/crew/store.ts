import { and, eq } from "drizzle-orm";
import { mayHold } from "#db/dialect.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { crewContacts, crewSheets } from "#db/schema.ts";
import type { Journaled } from "#server/journal/journal.ts";
import type { Contact, CrewSheet } from "#shared/crew.ts";
import { Refused } from "#shared/refusal.ts";

export async function sheetsOfEvent(tx: ReadTx, eventId: string): Promise<CrewSheet[]> {
  const rows = await tx
    .select({ details: crewSheets.details })
    .from(crewSheets)
    .where(eq(crewSheets.eventId, eventId));
  return rows.map((row) => row.details);
}

/** Those in which this id stands, wherever. */
export async function sheetsNaming(tx: ReadTx, eventId: string, id: string): Promise<CrewSheet[]> {
  const rows = await tx
    .select({ details: crewSheets.details })
    .from(crewSheets)
    .where(and(eq(crewSheets.eventId, eventId), mayHold(crewSheets.details, id)));
  return rows.map((row) => row.details);
}

export async function findSheet(tx: ReadTx, eventId: string, sessionId: string): Promise<CrewSheet | null> {
  const [found] = await tx
    .select({ details: crewSheets.details })
    .from(crewSheets)
    .where(and(eq(crewSheets.eventId, eventId), eq(crewSheets.id, sessionId)));
  return found?.details ?? null;
}

export async function putSheet(
  { tx, journal }: Journaled,
  eventId: string,
  details: CrewSheet,
  before: CrewSheet | null,
) {
  journal.edits.push({ noun: "sheet", id: details.id, before, after: details });
  const put = await tx
    .insert(crewSheets)
    .values({ id: details.id, eventId, details })
    .onConflictDoUpdate({
      target: crewSheets.id,
      set: { details },
      setWhere: eq(crewSheets.eventId, eventId),
    })
    .returning({ id: crewSheets.id });
  if (put.length === 0) throw new Refused("not-found"); // an id of another event's
}

export async function dropSheet({ tx, journal }: Journaled, eventId: string, before: CrewSheet) {
  const { id } = before;
  journal.edits.push({ noun: "sheet", id, before, after: null });
  await tx.delete(crewSheets).where(and(eq(crewSheets.eventId, eventId), eq(crewSheets.id, id)));
}

export async function contactsOfEvent(tx: ReadTx, eventId: string): Promise<Contact[]> {
  const rows = await tx
    .select({ details: crewContacts.details })
    .from(crewContacts)
    .where(eq(crewContacts.eventId, eventId));
  return rows.map((row) => row.details).toSorted((a, b) => a.id.localeCompare(b.id));
}

export async function findContact(tx: ReadTx, eventId: string, personId: string): Promise<Contact | null> {
  const [found] = await tx
    .select({ details: crewContacts.details })
    .from(crewContacts)
    .where(and(eq(crewContacts.eventId, eventId), eq(crewContacts.id, personId)));
  return found?.details ?? null;
}

export async function putContact(
  { tx, journal }: Journaled,
  eventId: string,
  details: Contact,
  before: Contact | null,
) {
  journal.edits.push({ noun: "contact", id: details.id, before, after: details });
  const put = await tx
    .insert(crewContacts)
    .values({ id: details.id, eventId, details })
    .onConflictDoUpdate({
      target: crewContacts.id,
      set: { details },
      setWhere: eq(crewContacts.eventId, eventId),
    })
    .returning({ id: crewContacts.id });
  if (put.length === 0) throw new Refused("not-found"); // an id of another event's
}

export async function dropContact({ tx, journal }: Journaled, eventId: string, before: Contact) {
  const { id } = before;
  journal.edits.push({ noun: "contact", id, before, after: null });
  await tx.delete(crewContacts).where(and(eq(crewContacts.eventId, eventId), eq(crewContacts.id, id)));
}

/** With all else that was kept of people, once the event's own span has ended (D6). */
export async function forgetContacts(tx: Tx, eventId: string): Promise<void> {
  await tx.delete(crewContacts).where(eq(crewContacts.eventId, eventId));
}
