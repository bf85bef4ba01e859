import { z } from "zod";
import { type Command, EventId, Id, organizers } from "./commands.ts";
import { Mode, Places } from "./rooms.ts";

/**
 * `general` seats have an end and a waiting list. `invited` (guests of honour, speakers, staff)
 * never wait and have counters of their own.
 */
export const SeatGroup = z.enum(["general", "invited"]);
export type SeatGroup = z.infer<typeof SeatGroup>;

/** A row of the ledger. After a cut below what is taken, capacity follows `wanted` as people leave. */
export const SeatCounter = z.object({
  mode: Mode,
  group: SeatGroup,
  capacity: z.number(),
  wanted: z.number(),
  taken: z.number(),
  waiting: z.number(),
  /** How many keep a place until they have pressed the link in their mail. */
  unproven: z.number(),
});
export type SeatCounter = z.infer<typeof SeatCounter>;

interface Capacity {
  mode: Mode;
  group: SeatGroup;
  wanted: number;
}

export const seatCommands = {
  "seats.list": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.array(SeatCounter),
    refusals: [],
    summary: "The ledger of seats, by mode and group.",
  },
  "seats.setCapacity": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, mode: Mode, group: SeatGroup, wanted: Places }),
    about: ({ mode, group, wanted }: Capacity) => ({ mode, group, places: wanted }),
    output: z.array(SeatCounter),
    refusals: [],
    security: "none",
    summary:
      "Set how many seats there are. More seats promote those who wait; fewer take nobody's seat away.",
  },
} as const satisfies Record<string, Command>;
