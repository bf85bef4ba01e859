import type { Now } from "#shared/live.ts";
import type { Person } from "#shared/people.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { endsAt } from "#shared/reading.ts";
import type { Item } from "#shared/sessions.ts";

export interface OnNow {
  session: ReleasedSession;
  /** The line of the running order, where the session has one and it is known. */
  item: Item | null;
  /** From 1; 0 when no item is on. */
  place: number;
  people: Person[];
}

export interface NowNext {
  now: OnNow | null;
  /** The next item of the session that is on, else the next session of the room. */
  next: { session: ReleasedSession; item: Item | null; people: Person[] } | null;
  /** How far the running order is behind its plan; 0 when it is not, or when nobody said what is on. */
  minutesLate: number;
  /** Of the session that is on: from 0 to 1. */
  progress: number;
}

export type RoomProgramme = Pick<Programme, "sessions" | "people">;

/** The room's sessions that take place, by start. */
export const sessionsIn = (programme: RoomProgramme, roomId: string): ReleasedSession[] =>
  programme.sessions
    .filter((session) => session.roomId === roomId && session.state === "planned")
    .filter((session) => session.revision.status === "confirmed")
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));

/** What is on: as the one who runs the room says; with nothing said, as the clock says. */
export function nowNext(
  programme: RoomProgramme,
  roomId: string,
  said: Now | null,
  atMillis: number,
): NowNext {
  const sessions = sessionsIn(programme, roomId);
  const on = saidOn(sessions, said) ?? clockOn(sessions, atMillis);
  const peopleOf = (session: ReleasedSession, item: Item | null) => named(programme.people, session, item);
  if (!on) {
    const session = sessions.find((each) => Date.parse(each.startsAt) > atMillis);
    return {
      now: null,
      next: session ? { session, item: null, people: peopleOf(session, null) } : null,
      minutesLate: 0,
      progress: 0,
    };
  }
  const { session, place, done } = on;
  const item = session.items[place - 1] ?? null;
  const nextItem = session.items[done] ?? null;
  const nextSession = nextItem ? session : sessions[sessions.indexOf(session) + 1];
  return {
    now: { session, item, place, people: peopleOf(session, item) },
    next: nextSession
      ? { session: nextSession, item: nextItem, people: peopleOf(nextSession, nextItem) }
      : null,
    minutesLate: on.said ? minutesLate(session, place, atMillis) : 0,
    progress: item ? place / session.items.length : elapsed(session, atMillis),
  };
}

interface Place {
  session: ReleasedSession;
  place: number;
  /** How many items are over once this place is: the running order may end before its session. */
  done: number;
  said: boolean;
}

function saidOn(sessions: readonly ReleasedSession[], said: Now | null): Place | null {
  const session = said?.sessionId ? sessions.find((each) => each.id === said.sessionId) : undefined;
  if (!session) return null;
  const place = session.items.findIndex((item) => item.id === said?.itemId) + 1;
  return { session, place, done: place, said: true };
}

function clockOn(sessions: readonly ReleasedSession[], atMillis: number): Place | null {
  const session = sessions.findLast(
    (each) => Date.parse(each.startsAt) <= atMillis && atMillis < Date.parse(endsAt(each)),
  );
  if (!session) return null;
  let itemEnds = Date.parse(session.startsAt);
  const at = session.items.findIndex((item) => {
    itemEnds += item.minutes * 60_000;
    return atMillis < itemEnds;
  });
  return { session, place: at + 1, done: at === -1 ? session.items.length : at + 1, said: false };
}

function minutesLate(session: ReleasedSession, place: number, atMillis: number): number {
  const planned =
    place === 0 ? session.minutes : sum(session.items.slice(0, place).map((item) => item.minutes));
  return Math.max(0, Math.floor((atMillis - Date.parse(session.startsAt)) / 60_000 - planned));
}

const elapsed = (session: ReleasedSession, atMillis: number) =>
  Math.min(1, Math.max(0, (atMillis - Date.parse(session.startsAt)) / (session.minutes * 60_000)));

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Whom the item names; else who speaks in the session. */
export function named(people: readonly Person[], session: ReleasedSession, item: Item | null): Person[] {
  const ids = item
    ? item.personIds
    : session.roles.filter((each) => each.role === "speaker").map((each) => each.personId);
  return ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
}
