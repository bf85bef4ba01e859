import type { EventState } from "./events.ts";
import type { Name } from "./people.ts";
import type { Programme } from "./programme.ts";
import type { CalendarBy, Registration } from "./registrations.ts";
import type { Room } from "./rooms.ts";
import type { Session } from "./sessions.ts";

// What those need who only read a programme. No schema stands here, so that public pages carry no zod.

/** How long before a session a calendar may ring, in minutes. */
export const alarmChoices = [10, 30, 60, 24 * 60] as const;

export const sessionsToAttend = (programme: Pick<Programme, "sessions">) =>
  programme.sessions.filter((session) => session.revision.status === "confirmed");

/** The room at an address, also at one that it had before (E2). */
export const roomAt = (
  { rooms, formerAddresses = {} }: Pick<Programme, "rooms" | "formerAddresses">,
  slug: string,
): Room | undefined =>
  rooms.find((room) => room.slug === slug) ??
  rooms.find((room) => Object.hasOwn(formerAddresses, slug) && room.id === formerAddresses[slug]);

/** The guests of honour, in protocol order. */
export const guestsOfHonour = (programme: Pick<Programme, "people">) =>
  programme.people
    .filter((person) => person.protocol !== null)
    .toSorted((a, b) => (a.protocol as number) - (b.protocol as number));

type Lasting = Pick<Session, "startsAt" | "minutes">;
export const endsAt = (session: Lasting) => new Date(endsAtMillis(session)).toISOString();
/** The same for whoever compares it, which is done for all sessions with each mail. */
export const endsAtMillis = ({ startsAt, minutes }: Lasting) => Date.parse(startsAt) + minutes * 60_000;

/** What is shown first: the native script, or Latin where that is all there is. */
export const nativeFirst = (name: Name): [first: string, second: string] =>
  name.native && name.latin && name.native !== name.latin
    ? [name.native, name.latin]
    : [name.native || name.latin, ""];

/**
 * A Latin name in two: what is written in capitals where people of several houses stand in one list, and
 * the rest, in the order that the person gives. Where it cannot be known which words are the family's, or
 * somebody has written capitals, nothing is raised.
 */
export function familyOf(
  latin: string,
  { order }: Pick<Name, "order">,
): [before: string, family: string, after: string] {
  const words = latin.split(" ");
  const none: [string, string, string] = [latin, "", ""];
  if (words.length < 2 || words.some((word) => /^\p{Lu}{2,}$/u.test(word))) return none;
  if (order === "family-first") return ["", words[0] as string, ` ${words.slice(1).join(" ")}`];
  // `Vincent van Gogh`: the one word behind what is written small. Of three names nobody can tell.
  const isLast = words.slice(1, -1).every((word) => /^\p{Ll}/u.test(word));
  return isLast ? [`${words.slice(0, -1).join(" ")} `, words.at(-1) as string, ""] : none;
}

/** Nobody has shown yet that they read the mails to its address, and it holds nothing. */
export const isUnproven = ({ state }: Pick<Registration, "state">) =>
  state === "unproven" || state === "lapsed";

/** Has a seat, or waits for one: rooms are open to them. */
export const takesPart = (registration: Pick<Registration, "state">) =>
  registration.state !== "cancelled" && !isUnproven(registration);

export const takesInvitations = (by: CalendarBy) => by === "invites" || by === "both";

/** Nobody comes in any more: what is there can only be looked back on. */
export const isOver = (state: EventState): boolean => state === "ended" || state === "cancelled";
