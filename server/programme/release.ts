import { isDeepStrictEqual } from "node:util";
import { entryOf } from "#server/programme/entry.ts";
import { besideReleases, type Event, type EventState } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Programme, Release, ReleasedSession, Revision } from "#shared/programme.ts";
import { endsAt } from "#shared/reading.ts";
import type { Room } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";

/** What the organizers are working on. */
export interface Draft {
  event: Event;
  state: EventState;
  calledOff?: Texts;
  rooms: Room[];
  people: Person[];
  sessions: Session[];
}

/** How long after its end a removed session still tells calendars that it is off. */
export const tombstoneDays = 30;

/**
 * The draft as the next release. A session keeps its uid for ever and its revision until something
 * that a subscriber sees changes (RFC 5546 §2.1.4: a lower sequence would be ignored). What was
 * released and is now removed stays as cancelled, so that calendars learn of it.
 */
export function makeRelease(
  draft: Draft,
  previous: Release | null,
  now: Temporal.Instant,
  uidHost: string,
): Release {
  const event = releasedOf(draft.event);
  const releasedAt = stampAfter(previous && Temporal.Instant.from(previous.releasedAt), now).toString();
  const known = new Map(previous?.sessions.map((session) => [session.id, session]));
  const around = { event, rooms: draft.rooms, people: draft.people };

  const revise = (session: Session): ReleasedSession[] => {
    const status = draft.state === "cancelled" || session.state === "cancelled" ? "cancelled" : "confirmed";
    const before = known.get(session.id);
    if (!before && status === "cancelled") return []; // nobody sees it, or not any more
    return [{ ...session, revision: revisionOf(session, status, before) }];
  };
  const raised = (revision: Revision, status: Revision["status"]): Revision => ({
    ...revision,
    sequence: revision.sequence + 1,
    revisedAt: releasedAt,
    status,
  });
  const revisionOf = (session: Session, status: Revision["status"], before?: ReleasedSession): Revision => {
    const forgotten = previous?.forgotten[session.id];
    if (forgotten) return raised(forgotten, status);
    if (!before || !previous)
      return {
        uid: `${session.id}@${uidHost}`,
        sequence: 0,
        revisedAt: releasedAt,
        createdAt: releasedAt,
        status,
      };
    const shown = entryOf(before, before.revision.status, previous);
    const isSame = isDeepStrictEqual(entryOf(session, status, around), shown);
    return isSame ? before.revision : movedFrom(before, session, raised(before.revision, status));
  };

  const removed = removedFrom(draft, previous);
  const tombstones = removed
    .filter((session) => isRemembered(session, now))
    .map((session): Session => ({ ...session, state: "cancelled" }));
  const sessions = [...draft.sessions, ...tombstones].flatMap(revise).toSorted(byStart);
  return {
    number: (previous?.number ?? 0) + 1,
    releasedAt,
    state: draft.state,
    ...(draft.calledOff && { calledOff: draft.calledOff }),
    ...around,
    ...formerAddresses(draft.rooms, previous),
    sessions,
    forgotten: forgottenBy(sessions, previous),
  };
}

/** Links, calendars and open pages name a room by its address: it stays that room's for good. */
function formerAddresses(rooms: Room[], previous: Release | null): Pick<Release, "formerAddresses"> {
  const had = [
    ...Object.entries(previous?.formerAddresses ?? {}),
    ...(previous?.rooms ?? []).map(({ slug, id }) => [slug, id] as const),
  ];
  const former = had.filter(([slug, id]) => !rooms.some((room) => room.id === id && room.slug === slug));
  return former.length > 0 ? { formerAddresses: Object.fromEntries(former) } : {};
}

const movesKeptMax = 5;

/** What search engines and mail programs are told of a moved session beside its new time. */
function movedFrom(before: ReleasedSession, session: Session, revision: Revision): Revision {
  if (Date.parse(before.startsAt) === Date.parse(session.startsAt)) return revision;
  const { movedFrom: earlier = [], ...unmoved } = revision;
  const isElsewhen = (at: string) => Date.parse(at) !== Date.parse(session.startsAt);
  const movedFrom = [...earlier, before.startsAt].filter(isElsewhen).slice(-movesKeptMax);
  return movedFrom.length > 0 ? { ...unmoved, movedFrom } : unmoved; // back where it was
}

/** Without what is shown as it is saved. */
function releasedOf<E extends Programme["event"]>(event: E): Programme["event"] {
  const shownAsSaved: ReadonlySet<string> = new Set(Object.keys(besideReleases));
  return Object.fromEntries(
    Object.entries(event).filter(([field]) => !shownAsSaved.has(field)),
  ) as Programme["event"];
}

type Shown = Pick<Draft, "rooms" | "people" | "sessions"> & { event: Programme["event"] };

/** A thing that people would see otherwise; null where they do not see it, or would not any more. */
export interface Difference {
  noun: "event" | "session" | "room" | "person";
  id: string;
  before: object | null;
  after: object | null;
}

/** Of the event, its sessions, rooms and people, what differs from what people see. */
export function differencesBetween(previous: Programme | null, draft: Shown): Difference[] {
  const known = previous?.sessions.map(({ revision: _revision, ...session }) => session) ?? [];
  const { sessions } = draft;
  return [
    ...differing("event", previous ? [releasedOf(previous.event)] : [], [releasedOf(draft.event)]),
    ...differing("session", onlyShown(known, sessions), onlyShown(sessions, known)),
    ...differing("room", previous?.rooms ?? [], draft.rooms),
    ...differing("person", previous?.people ?? [], draft.people),
  ];
}

/** How many of them differ. */
export const countChanges = (draft: Shown, previous: Programme | null): number =>
  differencesBetween(previous, draft).length;

/** Whole seconds, later than every stamp before it, even when the clock was put back. */
export function stampAfter(previous: Temporal.Instant | null, now: Temporal.Instant): Temporal.Instant {
  const second = now.round({ smallestUnit: "second", roundingMode: "floor" });
  if (!previous) return second;
  const next = previous.add({ seconds: 1 });
  return Temporal.Instant.compare(second, next) < 0 ? next : second;
}

function removedFrom(draft: Draft, previous: Programme | null): ReleasedSession[] {
  const ids = new Set(draft.sessions.map((session) => session.id));
  return previous?.sessions.filter((session) => !ids.has(session.id)) ?? [];
}

/** Until when a cancelled or removed session tells calendars that it is off. */
export const isRemembered = (session: Session, now: Temporal.Instant): boolean =>
  now.epochMilliseconds <= Date.parse(endsAt(session)) + tombstoneDays * 24 * 3_600_000;

/** The last revision of each session that was once released and is in no release any more. */
function forgottenBy(
  sessions: readonly ReleasedSession[],
  previous: Release | null,
): Record<string, Revision> {
  const ids = new Set(sessions.map((session) => session.id));
  const before = [
    ...Object.entries(previous?.forgotten ?? {}),
    ...(previous?.sessions ?? []).map(({ id, revision }): [string, Revision] => [id, revision]),
  ];
  return Object.fromEntries(before.filter(([id]) => !ids.has(id)));
}

const byStart = (a: Session, b: Session) =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : Number(a.id > b.id));

const isPlanned = (session: Session) => session.state === "planned";

/** Cancelled sessions that the other side does not have are seen by nobody. */
const onlyShown = (sessions: readonly Session[], others: readonly Session[]) =>
  sessions.filter((session) => isPlanned(session) || others.some((other) => other.id === session.id));

/** Versions tell how often something was saved, not whether it is another. */
function differing(
  noun: Difference["noun"],
  before: readonly { id: string }[],
  after: readonly { id: string }[],
): Difference[] {
  const [were, are] = [before, after].map(
    (things) => new Map(things.map((thing) => [thing.id, { ...thing, version: 0 }])),
  ) as [Map<string, object>, Map<string, object>];
  return [...new Set([...are.keys(), ...were.keys()])]
    .map((id) => ({ noun, id, before: were.get(id) ?? null, after: are.get(id) ?? null }))
    .filter((each) => !isDeepStrictEqual(each.before, each.after));
}
