import { and, eq, gt, isNotNull, isNull, like, or } from "drizzle-orm";
import { entryOf, withoutEntry } from "#db/dialect.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { behind, latestFirst, type RowPlace } from "#db/latest-first.ts";
import { audit, editGroups, events, rooms, staff } from "#db/schema.ts";
import type { Audited } from "#shared/contract.ts";
import type { Texts } from "#shared/texts.ts";

type NewLine = typeof audit.$inferInsert & { command: Audited };

export async function insertAudit(tx: Tx, row: NewLine): Promise<void> {
  await tx.insert(audit).values(row);
}

interface Reading {
  eventId: string;
  whoId: string;
  command: string;
  since: Temporal.Instant;
}

export const hasAudited = async (tx: ReadTx, { eventId, whoId, command, since }: Reading): Promise<boolean> =>
  (await tx.$count(
    audit,
    and(eq(audit.eventId, eventId), gt(audit.at, since), eq(audit.whoId, whoId), eq(audit.command, command)),
  )) > 0;

/** What was done stays; to whom it was done is told no more: of one person, or of all that commands of these nouns name. */
export async function forgetInAudit(
  tx: Tx,
  eventId: string,
  whose: { name: string; idEnd: string } | { nouns: readonly string[] },
): Promise<void> {
  const theirs =
    "nouns" in whose
      ? whose.nouns.map((noun) => like(audit.command, `${noun}.%`))
      : [eq(entryOf(audit.subject, "name"), whose.name), eq(entryOf(audit.subject, "idEnd"), whose.idEnd)];
  await tx
    .update(audit)
    .set({ subject: withoutEntry(audit.subject, "name") })
    .where(and(eq(audit.eventId, eventId), isNotNull(entryOf(audit.subject, "name")), or(...theirs)));
}

interface Wanted {
  /** Null: the server as a whole. */
  eventId: string | null;
  whoId?: string | null;
  nouns?: readonly string[] | null;
  /** From behind that line on. */
  before: RowPlace | null;
}

/** The latest first. */
export async function auditOf(tx: ReadTx, { eventId, whoId, nouns, before }: Wanted, limit: number) {
  const ofEvent = eventId === null ? isNull(audit.eventId) : eq(audit.eventId, eventId);
  const rows = await tx
    .select({
      id: audit.id,
      at: audit.at,
      who: audit.who,
      whoId: audit.whoId,
      whoEmail: audit.whoEmail,
      command: audit.command,
      subject: audit.subject,
      edit: editGroups.id,
    })
    .from(audit)
    .leftJoin(editGroups, eq(editGroups.id, audit.id))
    .where(
      and(
        ofEvent,
        whoId ? eq(audit.whoId, whoId) : undefined,
        nouns ? or(...nouns.map((noun) => like(audit.command, `${noun}.%`))) : undefined,
        before ? behind(audit, before) : undefined,
      ),
    )
    .orderBy(...latestFirst(audit))
    .limit(limit);
  return rows.map(({ edit, ...line }) => ({ ...line, edited: edit !== null }));
}

/** Also who is no more: by what they did. */
export async function addressOfStaff(tx: ReadTx, staffId: string): Promise<string | null> {
  const [found] = await tx.select({ email: staff.email }).from(staff).where(eq(staff.id, staffId));
  if (found) return found.email;
  const [did] = await tx
    .select({ email: audit.whoEmail })
    .from(audit)
    .where(eq(audit.whoId, staffId))
    .limit(1);
  return did?.email ?? null;
}

export const isEvent = async (tx: ReadTx, eventId: string) =>
  (await tx.$count(events, eq(events.id, eventId))) > 0;

export async function roomNameOf(tx: ReadTx, roomId: string): Promise<Texts | null> {
  const [found] = await tx.select({ details: rooms.details }).from(rooms).where(eq(rooms.id, roomId));
  return found?.details.name ?? null;
}
