import { z } from "zod";
import { byId, type Command, Email, EventId, Id, InstantText, organizers } from "./commands.ts";
import { limits } from "./limits.ts";
import { Registration } from "./registrations.ts";

/** So many registrations in so short a time that one hand may have typed them, none of them shown to be anybody's. */
export const Burst = z.object({ from: InstantText, until: InstantText, count: z.number() });
export type Burst = z.infer<typeof Burst>;

/** What was taken back from whom, in one action. */
export const Taking = z.object({
  id: Id,
  at: InstantText,
  count: z.number(),
  state: z.enum(["taken", "given-back"]),
  /** Until when it can be given back. */
  undoUntil: InstantText,
});
export type Taking = z.infer<typeof Taking>;

export const Suspect = Registration.pick({
  id: true,
  name: true,
  lang: true,
  affiliation: true,
  email: true,
  mode: true,
  state: true,
  registeredAt: true,
})
  .extend({ email: Email.nullable() })
  .strip();
export type Suspect = z.infer<typeof Suspect>;

const Span = z.strictObject({ eventId: Id, from: InstantText, until: InstantText });

export const burstCommands = {
  "bursts.list": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.object({ bursts: z.array(Burst), takings: z.array(Taking) }),
    refusals: [],
    summary:
      "Spans in which many registered whose address was never proven and who hold a seat or wait for one; and what was taken back within a day.",
  },
  "bursts.people": {
    kind: "read",
    access: organizers,
    input: Span,
    output: z.array(Suspect),
    refusals: [],
    summary:
      "Who of a span never proved an address, entered a room or was edited, and holds a seat or waits.",
  },
  "bursts.take": {
    kind: "write",
    access: organizers,
    input: Span.extend({ id: Id, registrationIds: z.array(Id).min(1).max(limits.takenAtOnceMax) }),
    about: byId,
    output: Taking,
    refusals: ["not-found"],
    security: "none",
    summary:
      "Take the seats of these back, and mail none of them. Whoever was seen to be somebody meanwhile keeps theirs.",
  },
  "bursts.giveBack": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id }),
    about: byId,
    output: z.object({ taking: Taking, seated: z.number(), waiting: z.number() }),
    refusals: ["not-found", "not-now", "event-over"],
    security: "none",
    summary: "Give back what was taken, within a day: a free seat, or else the old place in line.",
  },
} as const satisfies Record<string, Command>;
