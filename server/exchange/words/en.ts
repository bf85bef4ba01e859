import type { Widened } from "#shared/widened.ts";

export const words = {
  news: (event: string) => `${event}: what is new`,
  published: "The programme is published",
  cancelled: "The event is cancelled",
  reopened: "The event takes place after all",
  changed: (sessions: number) =>
    `The programme has changed: ${sessions} ${sessions === 1 ? "session" : "sessions"}`,
  line: (what: string, title: string, facts: string[]) => `${what}: ${[title, ...facts].join(" – ")}`,
  before: (clocks: string) => `before: ${clocks}`,
  mySchedule: "My schedule",
  years: (years: number) => (years === 1 ? "year" : "years"),
  columns: {
    day: "Date",
    from: "From",
    to: "To",
    zone: "Time zone",
    title: "Title",
    kind: "Kind",
    room: "Room",
    people: "People",
    description: "Description",
    state: "State",
  },
  states: { confirmed: "Takes place", cancelled: "Cancelled" },
};

export type ExchangeWords = Widened<typeof words>;
