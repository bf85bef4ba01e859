import { z } from "zod";
import { type Command, Zone } from "./commands.ts";
import { limits } from "./limits.ts";

/**
 * The clocks of zones over some years, as the server's zone data have them. They travel with what
 * they are for, so that no browser reads a host's clock by data of its own: a page, a mail and a
 * calendar then say the same even where the two differ.
 */
export const ClockBook = z.object({
  /** The years over which it holds, in UTC. */
  from: z.number().int(),
  to: z.number().int(),
  /** For each zone, from which second since 1970 on its clock is how many seconds ahead of UTC. */
  zones: z.record(z.string(), z.array(z.tuple([z.number().int(), z.number().int()])).readonly()),
});
export type ClockBook = z.infer<typeof ClockBook>;

export const clockCommands = {
  "clocks.read": {
    kind: "read",
    access: ["staff"],
    input: z.strictObject({
      zones: z.array(Zone).min(1).max(limits.zonesPerClockBookMax),
      year: z.number().int().min(1000).max(2999),
    }),
    output: ClockBook,
    refusals: [],
    summary: "The clocks of zones around a year, for a form that shows what is not saved yet.",
  },
} as const satisfies Record<string, Command>;
