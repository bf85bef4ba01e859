import type { Host } from "#shared/events.ts";
import { endsAt } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";

const dayBeginsAt = 7;
const nightBeginsAt = 22;

export interface NightSession {
  host: Host;
  sessions: Session[];
}

/** The hosts for whose people a session falls into the night: a thing to look at, not a mistake. */
export const nights = (hosts: readonly Host[], sessions: readonly Session[]): NightSession[] =>
  hosts
    .map((host) => ({ host, sessions: sessions.filter((session) => atNight(session, host.zone)) }))
    .filter((night) => night.sessions.length > 0);

function atNight(session: Session, zone: string): boolean {
  if (session.state === "cancelled") return false;
  const start = Temporal.Instant.from(session.startsAt).toZonedDateTimeISO(zone);
  const end = Temporal.Instant.from(endsAt(session)).toZonedDateTimeISO(zone);
  const day = start.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: { hour: dayBeginsAt } });
  const night = start.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: { hour: nightBeginsAt } });
  return Temporal.ZonedDateTime.compare(start, day) < 0 || Temporal.ZonedDateTime.compare(end, night) > 0;
}
