import { and, desc, eq, max, sql } from "drizzle-orm";
import { atHand } from "#db/at-hand.ts";
import { emptyList, lengthOf, withEntries } from "#db/dialect.ts";
import { readDocument } from "#db/documents.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { events, releases } from "#db/schema.ts";
import type { EventRow } from "#server/events/store.ts";
import { peopleOfEvent } from "#server/people/store.ts";
import { firstOnline, type WithBeginning } from "#server/programme/day-before.ts";
import { roomsOfEvent } from "#server/rooms/store.ts";
import { sessionsOfEvent } from "#server/sessions/store.ts";
import { newId } from "#shared/new-id.ts";
import type { Programme, Release } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";

const latest = prepared((tx: ReadTx, { eventId }: Open<{ eventId: string }>) =>
  tx
    .select({ id: releases.id, state: events.state })
    .from(releases)
    .innerJoin(events, eq(events.id, releases.eventId))
    .where(eq(releases.eventId, eventId))
    .orderBy(desc(releases.number))
    .limit(1),
);

/** The one way to what people may see of an event: its latest release, in the state it is in now. */
export async function released(tx: ReadTx, eventId: string): Promise<Release | null> {
  const [found] = await latest(tx, { eventId });
  return found ? { ...(await programmeOf(tx, found.id)), state: found.state } : null;
}

const programmesMax = 32;
/** A release never changes, and most of what people ask for needs one. */
const programmeOf = atHand(programmesMax, async (tx, releaseId): Promise<Release> => {
  const [found] = await tx
    .select({ programme: releases.programme })
    .from(releases)
    .where(eq(releases.id, releaseId));
  return frozen((found as { programme: Release }).programme);
});

/** The event as people know it, for whoever asks nothing of its programme, which may be long. */
export async function releasedEvent(
  tx: ReadTx,
  eventId: string,
): Promise<Pick<Release, "event" | "state"> | null> {
  const [found] = await latest(tx, { eventId });
  return found ? { event: await eventOf(tx, found.id), state: found.state } : null;
}

/** How each event that is published begins, and nothing else of its programme. */
export async function beginnings(tx: ReadTx): Promise<{ eventId: string; programme: WithBeginning }[]> {
  const last = tx
    .select({ eventId: releases.eventId, number: max(releases.number).as("last") })
    .from(releases)
    .groupBy(releases.eventId)
    .as("latest");
  const rows = await tx
    .select({ id: releases.id, eventId: releases.eventId })
    .from(releases)
    .innerJoin(last, and(eq(last.eventId, releases.eventId), eq(last.number, releases.number)))
    .innerJoin(events, eq(events.id, releases.eventId))
    .where(eq(events.state, "published"));
  const found = [];
  for (const { id, eventId } of rows) found.push({ eventId, programme: await beginningAt(tx, id) });
  return found;
}
const beginningsMax = 1000;
const beginningAt = atHand(beginningsMax, async (tx, releaseId): Promise<WithBeginning> => {
  const { event, sessions, rooms } = await programmeOf(tx, releaseId);
  const first = sessionsToAttend({ sessions })[0];
  const firsts = [first, firstOnline({ sessions, rooms })].filter((each) => each != null);
  const roomIds = new Set(firsts.map(({ roomId }) => roomId));
  return { event, sessions: [...new Set(firsts)], rooms: rooms.filter(({ id }) => roomIds.has(id)) };
});

/** How many sessions people know of. */
export async function countReleased(tx: ReadTx, eventId: string): Promise<number> {
  const [found] = await latest(tx, { eventId });
  return found ? countOf(tx, found.id) : 0;
}
const countOf = atHand(programmesMax, async (tx, releaseId): Promise<number> => {
  const [found] = await tx
    .select({ count: lengthOf(releases.programme, "sessions") })
    .from(releases)
    .where(eq(releases.id, releaseId));
  return (found as { count: number }).count;
});

const withoutLists = withEntries(releases.programme, ["rooms", "people", "sessions"], emptyList);
const eventOf = atHand(programmesMax, async (tx, releaseId): Promise<Release["event"]> => {
  const [found] = await tx
    .select({ programme: withoutLists.mapWith(releases.programme) })
    .from(releases)
    .where(eq(releases.id, releaseId));
  return frozen((found as { programme: Release }).programme.event);
});

/** Many read the same value: nobody may write into it. Without lists of what it holds: it may hold very much. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const name in value) frozen(value[name]);
  return Object.freeze(value);
}

export async function releaseNumbered(
  tx: ReadTx,
  { eventId, number }: { eventId: string; number: number },
): Promise<Programme> {
  const [found] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.eventId, eventId), eq(releases.number, number)));
  return programmeOf(tx, (found as { id: string }).id); // each mail of a change asks for the same two
}

/** The releases that an event has had, the latest first. */
export async function latestReleases(tx: ReadTx, eventId: string, limit: number): Promise<Programme[]> {
  const rows = await tx
    .select({ programme: releases.programme })
    .from(releases)
    .where(eq(releases.eventId, eventId))
    .orderBy(desc(releases.number))
    .limit(limit);
  return rows.map(({ programme }) => programme);
}

export async function releasedBySlug(tx: ReadTx, slug: string): Promise<Programme | null> {
  const [event] = await tx.select({ id: events.id }).from(events).where(eq(events.slug, slug));
  return event ? released(tx, event.id) : null;
}

/** Every published event's programme. */
export async function allReleased(tx: ReadTx): Promise<Programme[]> {
  const rows = await tx.select({ id: events.id, state: events.state }).from(events);
  const programmes: Programme[] = [];
  for (const row of rows) {
    const programme = row.state === "draft" ? null : await released(tx, row.id);
    if (programme) programmes.push(programme);
  }
  return programmes;
}

/** As it will be read, by whoever has made it and has time before it is written. */
export const readAhead = (written: string): Release => frozen(readDocument("release", written));

interface ReleaseToWrite extends Pick<typeof releases.$inferInsert, "number" | "madeBy" | "putsBack"> {
  written: string;
  /** The same, read: mails and answers ask for it at once. */
  known?: Release | null;
}

/** Written by whoever made it: what is large is not written out within a write. */
export async function insertRelease(tx: Tx, eventId: string, { written, known, ...release }: ReleaseToWrite) {
  const id = newId();
  await tx.insert(releases).values({ id, eventId, ...release, programme: sql`${written}` });
  if (known) programmeOf.keep(tx, id, known);
}

/** What the organizers are working on, in the shape that a release is made of. */
export async function draftOf(tx: ReadTx, { id, state, details }: EventRow) {
  return {
    event: details,
    state,
    rooms: await roomsOfEvent(tx, id),
    people: await peopleOfEvent(tx, id),
    sessions: await sessionsOfEvent(tx, id),
  };
}
