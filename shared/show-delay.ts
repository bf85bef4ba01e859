import type { Programme, ReleasedSession } from "./programme.ts";
import { endsAtMillis, sessionsToAttend } from "./reading.ts";
import { peopleOf } from "./sessions.ts";
import type { ShowTimes } from "./show-times.ts";
import { delayStepMinutes, type ShowState, type Tie } from "./shows.ts";

const minute = 60_000;

export interface Delay {
  sessionId: string;
  minutes: number;
}

/** Of the show that runs late. */
interface Driven {
  state: ShowState;
  times: ShowTimes;
}

/**
 * Which sessions begin later than people were told, as it goes, and by how much, in steps of five minutes:
 * those to come of the room that runs late, as far as gaps and breaks have not taken it up; of another room
 * only where somebody who has to be in both, or a tie, holds it. Nothing is moved forward.
 */
export function delaysOf(
  programme: Pick<Programme, "sessions">,
  { state, times }: Driven,
  ties: readonly Tie[],
  now: number,
): Delay[] {
  const sessions = sessionsToAttend(programme).toSorted(byStart);
  const ends = new Map<string, number>();
  const delays: Delay[] = [];
  for (const session of sessions) {
    const told = Date.parse(session.startsAt);
    const own = state.items.filter(({ sessionId }) => sessionId === session.id);
    const expected = times.items.filter(({ sessionId }) => sessionId === session.id);
    const hasBegun = own.some(({ runs }) => runs.length > 0) || (own.length === 0 && told <= now);
    const from = least(expected.map((item) => item.from));
    const held = own.length > 0 ? (from ?? told) : heldUntil(session, { sessions, ends, ties });
    const minutes = hasBegun ? 0 : stepsOf(held - told);
    if (minutes > 0) delays.push({ sessionId: session.id, minutes });
    const lasts = most(expected.map((item) => item.to));
    ends.set(session.id, lasts ?? told + (minutes + session.minutes) * minute);
  }
  return delays;
}

interface Around {
  sessions: readonly ReleasedSession[];
  /** As it goes, of those that begin earlier. */
  ends: ReadonlyMap<string, number>;
  ties: readonly Tie[];
}

/** Until when it has to wait for what was to be over before it: in its room, by somebody in both, by a tie. */
function heldUntil(session: ReleasedSession, { sessions, ends, ties }: Around): number {
  const told = Date.parse(session.startsAt);
  const people = peopleOf(session);
  const holds = (earlier: ReleasedSession) =>
    earlier.roomId === session.roomId ||
    !peopleOf(earlier).isDisjointFrom(people) ||
    ties.some(({ sessionId, afterId }) => sessionId === session.id && afterId === earlier.id);
  // What overlaps by plan is a clash, and no delay.
  const before = sessions.filter(
    (earlier) => ends.has(earlier.id) && endsAtMillis(earlier) <= told && holds(earlier),
  );
  return Math.max(told, ...before.map(({ id }) => ends.get(id) ?? 0));
}

const stepsOf = (millis: number) =>
  Math.ceil(Math.max(0, millis) / minute / delayStepMinutes) * delayStepMinutes;
const byStart = (a: ReleasedSession, b: ReleasedSession) => Date.parse(a.startsAt) - Date.parse(b.startsAt);
const known = (instants: readonly (number | null)[]) => instants.filter((each) => each !== null);
const least = (instants: readonly (number | null)[]) =>
  known(instants).reduce<number | null>((a, b) => (a === null || b < a ? b : a), null);
const most = (instants: readonly (number | null)[]) =>
  known(instants).reduce<number | null>((a, b) => (a === null || b > a ? b : a), null);
