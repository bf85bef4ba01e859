import { and, desc, eq } from "drizzle-orm";
import type { ReadTx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { announcements } from "#db/schema.ts";
import type { Journaled } from "#server/journal/journal.ts";
import type { Announcement, PublishedAnnouncement } from "#shared/announcements.ts";

export type AnnouncementRow = typeof announcements.$inferSelect;

export const toPublished = ({ id, text, version, publishedAt, updatedAt }: AnnouncementRow) =>
  ({
    id,
    text,
    version,
    publishedAt: publishedAt.toString(),
    updatedAt: updatedAt.toString(),
  }) satisfies PublishedAnnouncement;

const standing = (eventId: string) =>
  and(eq(announcements.eventId, eventId), eq(announcements.state, "published"));

/** What stands, the latest first. */
export async function announcementsOf(tx: ReadTx, eventId: string): Promise<PublishedAnnouncement[]> {
  const rows = await tx
    .select()
    .from(announcements)
    .where(standing(eventId))
    .orderBy(desc(announcements.publishedAt), desc(announcements.id));
  return rows.map(toPublished);
}

const latest = prepared((tx: ReadTx, { eventId }: Open<{ eventId: string }>) =>
  tx
    .select()
    .from(announcements)
    .where(and(eq(announcements.eventId, eventId), eq(announcements.state, "published")))
    .orderBy(desc(announcements.publishedAt), desc(announcements.id))
    .limit(1),
);

export async function latestAnnouncement(tx: ReadTx, eventId: string): Promise<PublishedAnnouncement | null> {
  const [found] = await latest(tx, { eventId });
  return found ? toPublished(found) : null;
}

export const countAnnouncements = (tx: ReadTx, eventId: string) =>
  tx.$count(announcements, standing(eventId));

/** Of whichever event, withdrawn or not: an id that is taken cannot be taken again. */
export async function announcementById(tx: ReadTx, id: string): Promise<AnnouncementRow | null> {
  const [found] = await tx.select().from(announcements).where(eq(announcements.id, id));
  return found ?? null;
}

export async function insertAnnouncement(
  { tx, journal }: Journaled,
  announcement: typeof announcements.$inferInsert,
): Promise<AnnouncementRow> {
  const [inserted] = await tx.insert(announcements).values(announcement).returning();
  const row = inserted as AnnouncementRow;
  journal.edits.push(edited(null, row));
  return row;
}

export async function updateAnnouncement(
  { tx, journal }: Journaled,
  was: AnnouncementRow,
  change: Partial<Pick<AnnouncementRow, "state" | "text" | "version" | "updatedAt">>,
): Promise<AnnouncementRow> {
  const [updated] = await tx
    .update(announcements)
    .set(change)
    .where(eq(announcements.id, was.id))
    .returning();
  const row = updated as AnnouncementRow;
  journal.edits.push(edited(was, row));
  return row;
}

/** What was withdrawn is not there, as far as its readers know. */
const edited = (before: AnnouncementRow | null, after: AnnouncementRow) => ({
  noun: "announcement" as const,
  id: after.id,
  before: before && asWritten(before),
  after: asWritten(after),
});
const asWritten = ({ id, text, version, state }: AnnouncementRow): Announcement | null =>
  state === "withdrawn" ? null : { id, text, version };
