import { and, count, eq, gte, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { chunksOf } from "#db/chunks.ts";
import { contains } from "#db/dialect.ts";
import { readDocument, writeDocument } from "#db/documents.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { behind, latestFirst, type RowPlace } from "#db/latest-first.ts";
import { editGroups, edits, staff } from "#db/schema.ts";
import type { Edit } from "#server/journal/journal.ts";
import { type Somebody, standsIn } from "#server/journal/rules.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { Refused } from "#shared/refusal.ts";

export type EditGroup = typeof editGroups.$inferSelect;

export async function insertEdits(
  tx: Tx,
  group: typeof editGroups.$inferInsert,
  made: readonly Edit[],
): Promise<void> {
  await tx.insert(editGroups).values(group);
  const rows = made.map(({ noun, id, before, after }, place) => ({
    id: newId(),
    eventId: group.eventId,
    groupId: group.id,
    place,
    noun,
    thingId: id,
    before: before && writeDocument(before),
    after: after && writeDocument(after),
  }));
  for (const some of chunksOf(rows)) await tx.insert(edits).values(some);
}

/** What people did, the latest first; what took it back is told with it. */
export const groupsOf = (
  tx: ReadTx,
  eventId: string,
  before: RowPlace | null,
  countMax: number,
): Promise<EditGroup[]> =>
  tx
    .select()
    .from(editGroups)
    .where(
      and(
        eq(editGroups.eventId, eventId),
        isNull(editGroups.undoes),
        before ? behind(editGroups, before) : undefined,
      ),
    )
    .orderBy(...latestFirst(editGroups))
    .limit(countMax);

export const groupsNamed = (tx: ReadTx, ids: string[]): Promise<EditGroup[]> =>
  tx.select().from(editGroups).where(inArray(editGroups.id, ids));

export async function findGroup(tx: ReadTx, eventId: string, id: string): Promise<EditGroup> {
  const here = and(eq(editGroups.id, id), eq(editGroups.eventId, eventId));
  const [found] = await tx.select().from(editGroups).where(here);
  if (!found) throw new Refused("not-found");
  return found;
}

/** The first `countMax` of each of these groups, brought to the present shape, in the order in which they were made. */
export async function editsIn(
  tx: ReadTx,
  groupIds: readonly string[],
  countMax: number = Number.MAX_SAFE_INTEGER,
): Promise<(Edit & { groupId: string })[]> {
  const rows = await tx
    .select()
    .from(edits)
    .where(and(inArray(edits.groupId, [...groupIds]), lt(edits.place, Math.min(countMax, 2 ** 31 - 1))))
    .orderBy(edits.groupId, edits.place);
  return rows.map(
    ({ groupId, noun, thingId, before, after }) =>
      ({
        groupId,
        noun,
        id: thingId,
        before: before && readDocument(noun, before),
        after: after && readDocument(noun, after),
      }) as Edit & { groupId: string },
  );
}

export const countsIn = (tx: ReadTx, groupIds: readonly string[]) =>
  tx
    .select({ groupId: edits.groupId, edits: count() })
    .from(edits)
    .where(inArray(edits.groupId, [...groupIds]))
    .groupBy(edits.groupId);

/** The latest by which this team member changed that thing. */
export async function latestGroupOf(tx: ReadTx, eventId: string, thingId: string, staffId: string) {
  const [found] = await tx
    .select({ id: editGroups.id })
    .from(edits)
    .innerJoin(editGroups, eq(edits.groupId, editGroups.id))
    .where(
      and(
        eq(edits.eventId, eventId),
        eq(edits.thingId, thingId),
        eq(editGroups.staffId, staffId),
        isNull(editGroups.undoes),
      ),
    )
    .orderBy(...latestFirst(editGroups))
    .limit(1);
  return found ?? null;
}

/** Who changed a thing last, after that group. */
export async function whoChangedSince(
  tx: ReadTx,
  { eventId, at, id }: Pick<EditGroup, "eventId" | "at" | "id">,
  thingIds: readonly string[],
): Promise<string | null> {
  const [found] = await tx
    .select({ who: editGroups.who })
    .from(edits)
    .innerJoin(editGroups, eq(edits.groupId, editGroups.id))
    .where(
      and(
        eq(edits.eventId, eventId),
        inArray(edits.thingId, [...thingIds]),
        ne(editGroups.id, id),
        gte(editGroups.at, at),
      ),
    )
    .orderBy(...latestFirst(editGroups))
    .limit(1);
  return found?.who ?? null;
}

export async function setUndone(tx: Tx, groupId: string, undoneBy: string | null): Promise<void> {
  await tx.update(editGroups).set({ undoneBy }).where(eq(editGroups.id, groupId));
}

/** An event keeps its latest edits. */
export async function trimJournal(tx: Tx, eventId: string): Promise<void> {
  const beyond = await tx
    .select({ id: editGroups.id })
    .from(editGroups)
    .where(eq(editGroups.eventId, eventId))
    .orderBy(...latestFirst(editGroups))
    .limit(limits.pageRowsMax)
    .offset(limits.editGroupsPerEventMax);
  await forgetGroups(tx, beyond);
}

/** Some of what is too old; answers the events whose history is shorter by it, one for each group of edits. */
export async function forgetOldEdits(tx: Tx, now: Temporal.Instant, countMax: number): Promise<string[]> {
  const until = now.subtract({ hours: 24 * limits.editsKeptDaysMax });
  const old = await tx
    .select({ id: editGroups.id, eventId: editGroups.eventId })
    .from(editGroups)
    .where(lt(editGroups.at, until))
    .limit(countMax);
  await forgetGroups(tx, old);
  return old.map(({ eventId }) => eventId);
}

/** Edits in which somebody who is erased stands can be taken back no more. */
export async function forgetInEdits(tx: Tx, eventId: string, somebody: Somebody): Promise<void> {
  const holds = [somebody.email, ...somebody.names].flatMap((called) =>
    [edits.before, edits.after].flatMap((column) =>
      spellingsOf(called).map((spelt) => contains(sql`lower(${column})`, spelt)),
    ),
  );
  const found = await tx
    .select({ id: edits.groupId, before: edits.before, after: edits.after })
    .from(edits)
    .where(and(eq(edits.eventId, eventId), or(...holds)));
  const named = found.filter((edit) =>
    [edit.before, edit.after].some((kept) => kept && standsIn(JSON.parse(kept), somebody)),
  );
  await forgetGroups(tx, [...new Map(named.map(({ id }) => [id, { id }])).values()]);
}

/** The longest word of it as it may stand in a document: SQLite lowers ASCII alone. */
function spellingsOf(called: string): string[] {
  const words = called.split(/\s+/).filter(Boolean);
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const written = JSON.stringify(longest).slice(1, -1);
  const inAscii = written.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return [...new Set([written.toLowerCase(), inAscii])];
}

/** Who edited here, and is known to the server no more. */
export async function editorsWhoLeft(tx: ReadTx, eventId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ staffId: editGroups.staffId })
    .from(editGroups)
    .leftJoin(staff, eq(staff.id, editGroups.staffId))
    .where(and(eq(editGroups.eventId, eventId), isNull(staff.id)));
  return rows.map(({ staffId }) => staffId);
}

/** What they did stays, and can be taken back; that it was they is told no more. */
export async function forgetEditor(tx: Tx, eventId: string, staffId: string): Promise<void> {
  const theirs = and(eq(editGroups.eventId, eventId), eq(editGroups.staffId, staffId));
  await tx.update(editGroups).set({ who: "" }).where(theirs);
}

export async function forgetEditsOf(tx: Tx, eventId: string): Promise<void> {
  await tx.delete(edits).where(eq(edits.eventId, eventId));
  await tx.delete(editGroups).where(eq(editGroups.eventId, eventId));
}

async function forgetGroups(tx: Tx, groups: readonly { id: string }[]): Promise<void> {
  for (const some of chunksOf(groups.map(({ id }) => id))) {
    await tx.delete(edits).where(inArray(edits.groupId, some));
    await tx.delete(editGroups).where(inArray(editGroups.id, some));
  }
}
