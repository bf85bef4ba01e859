import type { Widened } from "#client/words/area.ts";
import type { ArrivalState } from "#shared/arrivals.ts";
import type { DeedsOf } from "#shared/contract.ts";

export const words = {
  title: "Arrival list",
  how: "Everybody who is expected in the hall. One press ticks somebody off, on every device at once.",
  print: "Print",
  back: "Back to registrations",
  search: "Find by name or affiliation",
  toCome: "Only who is still to come",
  expected: (count: number) => (count === 1 ? "1 expected" : `${count} expected`),
  ofExpected: (here: number, expected: number) => `${here} of ${expected} here`,
  here: "Here",
  tickOff: (name: string) => `Here: ${name}`,
  undo: "Undo",
  undoFor: (name: string) => `${name} is not here after all`,
  name: "Name",
  affiliation: "Affiliation",
  walkIns: "Came without a registration",
  none: "Nobody is expected in the hall yet",
  noneHow: "As soon as somebody registers for the hall, they stand here.",
  nobodyFound: "Nobody matches",
  nobodyFoundHow: "Try a part of the name, in any script. Who is not on the list has no seat in the hall.",
  allHere: "Everybody is here",
  printed: "As of",
  /** How somebody was left. */
  states: { here: "Here", away: "Not here" } satisfies Record<ArrivalState, string>,
  deeds: {
    "arrivals.tick": "ticked somebody off at the door, or took it back",
  } satisfies DeedsOf<"arrivals">,
};

export type ArrivalsWords = Widened<typeof words>;
