import { limits } from "#shared/limits.ts";
import type { Reader } from "#shared/pages.ts";
import type { Programme, PublicEvent, ReleasedSession } from "#shared/programme.ts";
import { endsAt, isOver, sessionsToAttend, takesPart } from "#shared/reading.ts";
import type { Room } from "#shared/rooms.ts";

/** A session with a room that one can go into now: it is on, or about to begin. */
export interface Door {
  session: ReleasedSession;
  room: Room;
  on: boolean;
}

/** From the moment at which the stages open; what is on stands first. */
export function doorsOf({ state, rooms, ...programme }: Programme, nowMillis: number): Door[] {
  if (state !== "published") return [];
  const opens = limits.stageOpensMinutesBefore * 60_000;
  const doors = sessionsToAttend(programme).flatMap((session) => {
    const room = rooms.find((each) => each.id === session.roomId);
    const startsAt = Date.parse(session.startsAt);
    const isOpen = startsAt - opens <= nowMillis && nowMillis < Date.parse(endsAt(session));
    return room && isOpen && session.kind !== "break" ? [{ session, room, on: startsAt <= nowMillis }] : [];
  });
  return doors.toSorted((a, b) => Number(b.on) - Number(a.on));
}

/** What one can do from an event's page: into the room, to one of several, register, to the own page, into a calendar. */
export type Step = "enter" | "choose" | "register-and-enter" | "register" | "wait" | "mine" | "calendar";

interface Asked {
  open: PublicEvent;
  reader: Reader | null;
  preview: boolean;
}

/** By what is true now for this reader; the first is the one thing to do next. */
export function nextSteps({ open, reader, preview }: Asked, nowMillis: number): Step[] {
  const { programme, seats } = open;
  if (preview) return [];
  if (isOver(programme.state)) return reader ? ["mine"] : [];
  const doors = doorsOf(programme, nowMillis);
  if (doors.length > 0 && reader && takesPart(reader)) return [doors.length > 1 ? "choose" : "enter"];
  const goesOn = sessionsToAttend(programme).some((session) => nowMillis < Date.parse(endsAt(session)));
  const calendar: Step[] = goesOn ? ["calendar"] : [];
  if (reader) return ["mine", ...calendar];
  if (open.registration !== "open") return calendar;
  const counted = seats.filter((seat) => seat.capacity > 0);
  if (counted.length > 0 && counted.every((seat) => seat.free === 0)) return ["wait"];
  return doors.length > 0 ? ["register-and-enter"] : ["register", ...calendar];
}

/** The same on a person's own page, where they are already, and where what is on can be chosen from. */
export const nextStepsOfMine = (open: PublicEvent, reader: Reader, nowMillis: number): Step[] =>
  takesPart(reader)
    ? nextSteps({ open, reader, preview: false }, nowMillis).filter(
        (step) => step !== "mine" && step !== "choose",
      )
    : [];
