import type { ReadTx } from "#db/engine.ts";
import { clockOf } from "#server/clocks/book.ts";
import { sheetsOfEvent } from "#server/crew/store.ts";
import { dateAt } from "#shared/clock-faces.ts";
import { type CrewSheet, crewItemOf, emptySheet } from "#shared/crew.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import type { OrderItem, RunningOrder, Tie } from "#shared/shows.ts";
import { readWall } from "#shared/wall-time.ts";

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

/** Of the latest release, with what the crew has written of its items. */
export async function orderOfDay(
  tx: ReadTx,
  programme: Programme,
  { roomId, day }: { roomId: string; day: string },
): Promise<RunningOrder> {
  return runningOrderOf(programme, { roomId, day }, await sheetsOfEvent(tx, programme.event.id));
}

/** What the room plays on a day, as it is released. A session without a running order is one item. */
export function runningOrderOf(
  programme: Programme,
  { roomId, day }: { roomId: string; day: string },
  sheets: readonly CrewSheet[],
): RunningOrder {
  const clock = clockOf(programme.event.zone);
  const sessions = sessionsIn(programme, roomId).filter(({ startsAt }) => dateAt(startsAt, clock) === day);
  return {
    release: programme.number,
    sessions: sessions.map(({ id, startsAt, minutes }) => ({ id, startsAt, minutes })),
    items: sessions.flatMap((session) =>
      itemsOf(session, sheets.find(({ id }) => id === session.id) ?? emptySheet(session.id)),
    ),
  };
}

const sessionsIn = (programme: Programme, roomId: string): ReleasedSession[] =>
  sessionsToAttend(programme)
    .filter((session) => session.roomId === roomId)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));

function itemsOf(session: ReleasedSession, sheet: CrewSheet): OrderItem[] {
  const { id: sessionId, minutes, items, zone } = session;
  return (items.length > 0 ? items : [{ id: sessionId, minutes }]).map(({ id, minutes }) => {
    const { fixedAt, endsBy, leastMinutes } = crewItemOf(sheet, id);
    return {
      id,
      sessionId,
      minutes,
      fixedAt: instantAt(fixedAt, zone),
      endsBy: instantAt(endsBy, zone),
      leastMinutes,
    };
  });
}

/** Of a time that the clock shows twice the first; of one that it leaps over, none. */
function instantAt(wall: string | null, zone: string): string | null {
  const reading = wall === null ? null : readWall(wall, clockOf(zone));
  if (reading?.kind === "once") return reading.startsAt;
  return reading?.kind === "twice" ? (reading.choices[0]?.startsAt ?? null) : null;
}

/** Which sessions wait for which, in whatever rooms. */
export const tiesOf = async (tx: ReadTx, eventId: string): Promise<Tie[]> =>
  (await sheetsOfEvent(tx, eventId)).flatMap(({ id, after }) =>
    after === null ? [] : [{ sessionId: id, afterId: after }],
  );
