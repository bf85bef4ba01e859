import { z } from "zod";
import { type Command, EventId, Id, InstantText, organizers } from "./commands.ts";

export const ArrivalState = z.enum(["here", "away"]);
export type ArrivalState = z.infer<typeof ArrivalState>;

/** Whose registration, whose guest that is, and when they came. */
export const Arrival = z.object({ id: Id, hostId: Id.nullable(), at: InstantText });
export type Arrival = z.infer<typeof Arrival>;

const Tick = z.strictObject({ eventId: Id, id: Id, state: ArrivalState });

/** Who of those expected in the hall has come: ticked off by the team, by name. */
export const arrivalCommands = {
  "arrivals.list": {
    kind: "read",
    access: ["door", ...organizers],
    input: EventId,
    output: z.array(Arrival),
    refusals: [],
    summary: "Who has come to the hall, and when.",
  },
  "arrivals.tick": {
    kind: "write",
    access: ["door", ...organizers],
    input: Tick,
    about: ({ id, state }: z.output<typeof Tick>) => ({ id, state }),
    output: z.object({ at: InstantText.nullable() }),
    refusals: ["not-found", "not-now"],
    security: "none",
    summary:
      "Tick off somebody who holds a seat in the hall, or take it back. Whoever was ticked off already came when they came first.",
  },
} as const satisfies Record<string, Command>;
