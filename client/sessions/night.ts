import { clockIn, wallAt } from "#shared/clock-faces.ts";
import type { ClockBook } from "#shared/clocks.ts";
import type { Host } from "#shared/events.ts";
import { endsAt } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";

const dayBeginsAt = "07:00";
const nightBeginsAt = "22:00";

export interface NightSession {
  host: Host;
  sessions: Session[];
}

/** The hosts for whose people a session falls into the night: a thing to look at, not a mistake. */
export const nights = (
  hosts: readonly Host[],
  sessions: readonly Session[],
  clocks: ClockBook,
): NightSession[] =>
  hosts
    .map((host) => ({ host, sessions: sessions.filter((session) => atNight(session, host, clocks)) }))
    .filter((night) => night.sessions.length > 0);

function atNight(session: Session, { zone }: Host, clocks: ClockBook): boolean {
  const clock = clockIn(clocks, zone);
  if (session.state === "cancelled" || !clock) return false;
  const start = wallAt(session.startsAt, clock);
  const [day, time = ""] = start.split("T");
  return time < dayBeginsAt || wallAt(endsAt(session), clock) > `${day}T${nightBeginsAt}`;
}
