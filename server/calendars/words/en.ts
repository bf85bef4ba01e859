import { limits } from "#shared/limits.ts";
import type { Widened } from "#shared/widened.ts";

const opens = limits.stageOpensMinutesBefore;

export const words = {
  cancelled: (title: string) => `Cancelled: ${title}`,
  withdrawn: (title: string) => `Not attending: ${title}`,
  isCancelled: "This session does not take place.",
  hasWithdrawn: "You have cancelled your registration.",
  waits: "You are on the waiting list. We will write to you as soon as a place is free.",
  /** How to take part; what ends with a colon is followed by an address on a line of its own. */
  inHall: (place: string) => `Please come to ${place}.`,
  inHallOnly: (place: string) => `This part takes place in the hall only: ${place}.`,
  inHallAndRoom: (place: string) =>
    `Please come to ${place}. For questions and applause, open the live room:`,
  inHallOrOnline: (place: string) => `Come to ${place}, or join online:`,
  joinOnline: `Join online. The room opens ${opens} minutes before the start:`,
  /** A room, its building and the address. */
  place: (parts: string[]) => parts.join(", "),
  /** Of the place, where both ways are open. */
  hallAndOnline: (place: string) => `${place} / Online`,
  runningOrder: "Running order:",
  minutes: (minutes: number) => ` (${minutes} min)`,
  person: (name: string, otherName: string, position: string) =>
    (otherName ? `${name} (${otherName})` : name) + (position ? `, ${position}` : ""),
  labelled: (label: string, value: string) => `${label}: ${value}`,
  list: (values: string[]) => values.join("; "),
  own: (event: string) => `${event} (my programme)`,
};

export type CalendarWords = Widened<typeof words>;
