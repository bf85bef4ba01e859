import { type Clock, dateAt } from "#shared/clock-faces.ts";
import { endsAt } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";
import { instantOf, readWall } from "#shared/wall-time.ts";

/** The stretch of one day that the grid shows, in whole hours that really pass: a day of DST has 23 or 25. */
export interface DaySpan {
  date: string;
  from: Temporal.Instant;
  hours: number;
}

/** A day begins here unless a session begins earlier, and is never shorter: there is room to add one. */
const firstHour = "09:00";
const hoursMin = 8;
const hourMillis = 3_600_000;

export const dayOf = (session: Pick<Session, "startsAt">, clock: Clock): string =>
  dateAt(session.startsAt, clock);

/** The days of the event, and any other day on which a session has landed. */
export function daysOf(
  startsOn: string,
  endsOn: string,
  clock: Clock,
  sessions: readonly Session[],
): string[] {
  const first = Temporal.PlainDate.from(startsOn);
  const count = Math.max(first.until(endsOn).days, 0) + 1;
  const own = Array.from({ length: Math.min(count, daysShownMax) }, (_, at) =>
    first.add({ days: at }).toString(),
  );
  return [...new Set([...own, ...sessions.map((session) => dayOf(session, clock))])].toSorted();
}

const daysShownMax = 31;

/** From nine, or the hour of the first start, to the hour of the last end. */
export function spanOf(date: string, clock: Clock, sessions: readonly Session[]): DaySpan {
  const today = sessions.filter((session) => dayOf(session, clock) === date);
  const starts = today.map((session) => Date.parse(session.startsAt));
  const ends = today.map((session) => Date.parse(endsAt(session)));
  const from = Math.min(nineOn(date, clock), ...starts);
  const begins = from - pastHour(from, clock);
  const to = Math.max(begins, ...ends);
  const until = to + ((hourMillis - pastHour(to, clock)) % hourMillis);
  const hours = Math.ceil((until - begins) / hourMillis);
  return { date, from: Temporal.Instant.fromEpochMilliseconds(begins), hours: Math.max(hours, hoursMin) };
}

/** No clock is put forward past nine in the morning but where a whole day is left out: then the day begins by UTC. */
function nineOn(date: string, clock: Clock): number {
  const reading = readWall(`${date}T${firstHour}`, clock);
  const offset = reading.kind === "twice" ? (reading.choices[0]?.offset ?? null) : null;
  return Date.parse(instantOf(reading, offset) ?? `${date}T${firstHour}Z`);
}

/** How far the clock is past its last full hour: zones of half an hour have full hours of their own. */
const pastHour = (atMillis: number, clock: Clock) =>
  (((atMillis + clock(atMillis) * 1000) % hourMillis) + hourMillis) % hourMillis;
