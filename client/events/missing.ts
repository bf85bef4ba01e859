import type { MissingCode } from "#client/words/event-desk.ts";
import type { Event } from "#shared/events.ts";
import type { Room } from "#shared/rooms.ts";
import type { SeatCounter } from "#shared/seats.ts";

interface Prepared {
  event: Event;
  rooms: readonly Room[];
  sessionCount: number;
  guestCount: number;
  seats: readonly SeatCounter[];
}

export interface Missing {
  code: MissingCode;
  /** The page on which it is filled in. */
  page: string;
}

/** What people would miss if the event were published as it stands, the gravest first. */
export function missingFrom({ event, rooms, sessionCount, guestCount, seats }: Prepared): Missing[] {
  const first = event.languages[0];
  const titled = (lang: keyof Event["title"]) => Boolean(event.title[lang]);
  const places = seats
    .filter(({ group }) => group === "general")
    .reduce((sum, { wanted }) => sum + wanted, 0);
  const checks: [MissingCode, string, boolean][] = [
    ["hosts", "hosts", event.hosts.length < 2],
    ["title", "event", first !== undefined && !titled(first)],
    ["dates", "event", event.endsOn < event.startsOn],
    ["rooms", "rooms", rooms.length === 0],
    ["sessions", "programme", sessionCount === 0],
    ["seats", "registrations", places === 0],
    ["languages", "event", event.languages.slice(1).some((lang) => !titled(lang))],
    ["contact", "hosts", event.hosts.some(({ contact }) => !contact.email && !contact.phone)],
    ["people", "people", guestCount === 0],
  ];
  return checks.filter(([, , missing]) => missing).map(([code, page]) => ({ code, page }));
}
