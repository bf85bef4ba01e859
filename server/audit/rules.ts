import type { AuditKind } from "#shared/audit.ts";
import type { NounOfDeeds } from "#shared/contract.ts";

/** What is done to guests, and names them by their address where it names them. */
export const nounsOfGuests = ["registrations", "personal"] as const;

export const namesGuests = ({ command }: { command: string }): boolean =>
  nounsOfGuests.some((noun) => command.startsWith(`${noun}.`));

/** A noun of which it is not said does not compile. */
const kindOf: Record<NounOfDeeds, AuditKind> = {
  announcements: "announcements",
  arrivals: "registrations",
  bursts: "registrations",
  checks: "event",
  crew: "programme",
  edits: "history",
  events: "event",
  letters: "mails",
  mails: "mails",
  messages: "rooms",
  operator: "team",
  passkeys: "team",
  people: "people",
  personal: "registrations",
  pictures: "event",
  questions: "rooms",
  registrations: "registrations",
  releases: "programme",
  rooms: "rooms",
  seats: "registrations",
  sessions: "programme",
  shows: "rooms",
  signins: "team",
  staff: "team",
  team: "team",
};

/** What is done to things of this kind. */
export const nounsOfKind = (kind: AuditKind): string[] =>
  Object.entries(kindOf).flatMap(([noun, of]) => (of === kind ? [noun] : []));
