import { clockOf } from "#server/clocks/book.ts";
import { dateAt } from "#shared/clock-faces.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import type { OrderItem, RunningOrder } from "#shared/shows.ts";

/** The days on which the room has something released, the first first. */
export function daysOf(programme: Programme, roomId: string): string[] {
  const clock = clockOf(programme.event.zone);
  const days = sessionsIn(programme, roomId).map((session) => dateAt(session.startsAt, clock));
  return [...new Set(days)].toSorted();
}

/** Today where the room has something today, else its next day, else its last; null: it has none. */
export function dayOf(programme: Programme, roomId: string, now: Temporal.Instant): string | null {
  const today = dateAt(now.toString(), clockOf(programme.event.zone));
  const days = daysOf(programme, roomId);
  return days.find((day) => day >= today) ?? days.at(-1) ?? null;
}

/** What the room plays on a day, as it is released. A session without a running order is one item. */
export function runningOrderOf(programme: Programme, roomId: string, day: string): RunningOrder {
  const clock = clockOf(programme.event.zone);
  const sessions = sessionsIn(programme, roomId).filter(({ startsAt }) => dateAt(startsAt, clock) === day);
  return {
    release: programme.number,
    sessions: sessions.map(({ id, startsAt, minutes }) => ({ id, startsAt, minutes })),
    items: sessions.flatMap(itemsOf),
  };
}

const sessionsIn = (programme: Programme, roomId: string): ReleasedSession[] =>
  sessionsToAttend(programme)
    .filter((session) => session.roomId === roomId)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));

const itemsOf = ({ id: sessionId, minutes, items }: ReleasedSession): OrderItem[] =>
  (items.length > 0 ? items : [{ id: sessionId, minutes }]).map(({ id, minutes }) => ({
    id,
    sessionId,
    minutes,
    fixedAt: null,
    endsBy: null,
    leastMinutes: null,
  }));
