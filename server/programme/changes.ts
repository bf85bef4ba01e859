import { isDeepStrictEqual } from "node:util";
import { type Entry, entryOf } from "#server/programme/entry.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";

export type ChangeKind = "new" | "cancelled" | "restored" | "time" | "place";

/** What became of one session between two releases, as far as people must know of it. */
export interface SessionChange {
  kinds: ChangeKind[];
  /** As the later release has it. */
  session: ReleasedSession;
  before: ReleasedSession | null;
}

/** Everybody who is told of a release is told of the same two: what never changes is compared once. */
const known = new WeakMap<object, WeakMap<object, SessionChange[]>>();

/**
 * The changes by which somebody would miss a session or stand before a closed door: its time, its
 * place, whether it is held at all. A better description is none, nor is a break that moves.
 */
export function changesBetween(before: Programme, after: Programme): readonly SessionChange[] {
  if (![before, after].every(({ sessions }) => Object.isFrozen(sessions))) return compared(before, after);
  const since = known.get(before.sessions) ?? new WeakMap<object, SessionChange[]>();
  known.set(before.sessions, since);
  const changes = since.get(after.sessions) ?? compared(before, after);
  since.set(after.sessions, changes);
  return changes;
}

function compared(before: Programme, after: Programme): SessionChange[] {
  const earlierOnes = new Map(before.sessions.map((session) => [session.id, session]));
  return after.sessions
    .filter((session) => session.kind !== "break")
    .map((session) => {
      const earlier = earlierOnes.get(session.id) ?? null;
      return { session, before: earlier, kinds: kindsOf(session, earlier, before, after) };
    })
    .filter((change) => change.kinds.length > 0);
}

function kindsOf(
  session: ReleasedSession,
  before: ReleasedSession | null,
  earlier: Programme,
  later: Programme,
): ChangeKind[] {
  const [held, wasHeld] = [isHeld(session), before !== null && isHeld(before)];
  if (!held) return wasHeld ? ["cancelled"] : [];
  if (!before) return ["new"];
  if (!wasHeld) return ["restored"];
  const now = entryOf(session, session.revision.status, later);
  const then = entryOf(before, before.revision.status, earlier);
  return [
    ...(isDeepStrictEqual(whenOf(now), whenOf(then)) ? [] : ["time" as const]),
    ...(isDeepStrictEqual(whereOf(now), whereOf(then)) ? [] : ["place" as const]),
  ];
}

const isHeld = (session: ReleasedSession) => session.revision.status === "confirmed";
/** Not the zone in which it was typed: no clock shows another time for it. */
const whenOf = ({ startsAt, minutes }: Entry) => ({ at: Date.parse(startsAt), minutes });
/** The room's page is where one joins online, so its address is a place as well; a better pin on the map is none. */
const whereOf = ({ room, event: { slug, venue } }: Entry) => ({
  room,
  slug,
  venue: [venue.name, venue.address],
});
