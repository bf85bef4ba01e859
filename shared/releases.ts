import { z } from "zod";
import { AuditPlace } from "./audit.ts";
import { type Command, Id, InstantText, organizers } from "./commands.ts";
import { EditLine } from "./edits.ts";
import { EventDesk, EventState, releasing, Seen } from "./events.ts";
import { Mode } from "./rooms.ts";
import { Clash } from "./sessions.ts";

/** Whether everybody who takes part hears of a release by mail: of a new time they do in any case. */
export const releaseMails = ["none", "may", "must"] as const;

/** How many of a host, or of none, take part in a way. */
const Told = z.object({ hostId: Id.nullable(), mode: Mode, people: z.number() });
export type Told = z.infer<typeof Told>;

/** What a release would change for people, before it is made. */
export const NextRelease = z.object({
  /** The one that people see now; 0 before the first. */
  release: z.number(),
  seen: Seen,
  /** What they see, and what they would; empty before the first, which is all new. */
  edits: z.array(EditLine),
  /** How many more things it changes. */
  more: z.number(),
  clashes: z.array(Clash),
  mail: z.enum(releaseMails),
  /** Whom that mail goes to. */
  told: z.array(Told),
  /** How many who take part it does not reach, since they have no address. */
  withoutAddress: z.number(),
});
export type NextRelease = z.infer<typeof NextRelease>;

/** A release that was made, and what it changed for people. */
export const ReleaseLine = z.object({
  id: Id,
  number: z.number(),
  at: InstantText,
  /** Empty: nobody whom the server knows any more. */
  who: z.string(),
  /** In which state it brought the event. */
  state: EventState,
  /** The earlier one that it brought back. */
  putsBack: z.number().nullable(),
  edits: z.array(EditLine),
  more: z.number(),
});
export type ReleaseLine = z.infer<typeof ReleaseLine>;

const ReleaseNumber = z.number().int().min(1).max(1_000_000);

export const releaseCommands = {
  "releases.list": {
    kind: "read",
    access: organizers,
    input: z.strictObject({ eventId: Id, before: AuditPlace.nullable().default(null) }),
    output: z.array(ReleaseLine),
    refusals: [],
    summary: "The releases of an event, the latest first: when, by whom, and what each changed for people.",
  },
  "releases.next": {
    kind: "read",
    access: organizers,
    input: z.strictObject({ eventId: Id, number: ReleaseNumber.nullable().default(null) }),
    output: NextRelease,
    refusals: ["not-found", "not-ready", "still-used"],
    summary:
      "What the next release would change for people, what clashes in it, and whom it tells: of the draft, or of the earlier release with this number, put back.",
  },
  "releases.putBack": {
    kind: "write",
    prepares: true,
    announces: "room",
    access: organizers,
    input: z.strictObject({ eventId: Id, number: ReleaseNumber, ...releasing }),
    about: ({ number }: { number: number }) => ({ name: String(number) }),
    output: EventDesk,
    refusals: ["not-found", "not-ready", "still-used", "event-over", "must-tell", "changed-meanwhile"],
    security: "none",
    summary:
      "Make a release of what an earlier one showed. Sessions that came later are cancelled; the draft, seats and stars stay as they are.",
  },
} as const satisfies Record<string, Command>;
