import { z } from "zod";
import { type Command, Id, InstantText, organizers } from "./commands.ts";
import { TeamRole } from "./grants.ts";
import { Mode } from "./rooms.ts";
import { SeatGroup } from "./seats.ts";
import { Texts } from "./texts.ts";

/** What a deed was about, so that each reader has it in their own words; empty for the event itself. */
export const AuditSubject = z.object({
  /** A title or a name, in each language that it has. */
  title: Texts.optional(),
  /** What is written alike everywhere: a person's name, an address. */
  name: z.string().optional(),
  role: TeamRole.optional(),
  mode: Mode.optional(),
  group: SeatGroup.optional(),
  /** How many places were wanted. */
  places: z.number().optional(),
  state: z.string().optional(),
  /** The end of an id, where nothing better is known. */
  idEnd: z.string().optional(),
});
export type AuditSubject = z.infer<typeof AuditSubject>;

/** What a deed was done to, as the desk's pages have it. */
export const AuditKind = z.enum([
  "event",
  "programme",
  "people",
  "rooms",
  "announcements",
  "registrations",
  "mails",
  "team",
  "history",
]);
export type AuditKind = z.infer<typeof AuditKind>;

export const AuditLine = z.object({
  id: Id,
  at: InstantText,
  who: z.string(),
  /** Which of two people of one name; null in lines that are older than this. */
  whoId: Id.nullable(),
  whoEmail: z.string().nullable(),
  command: z.string(),
  subject: AuditSubject,
  /** Whether what it changed is in the journal still, under the id of this line. */
  edited: z.boolean(),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** Several lines can share an instant: a page begins behind one line, not behind an instant. */
export const AuditPlace = z.strictObject({ at: InstantText, id: Id });

export const auditCommands = {
  "audit.list": {
    kind: "read",
    access: organizers,
    input: z.strictObject({
      eventId: Id,
      whoId: Id.nullable().default(null),
      kind: AuditKind.nullable().default(null),
      before: AuditPlace.nullable().default(null),
    }),
    output: z.array(AuditLine),
    refusals: [],
    summary: "Who did what, the latest first; of one person, or of one kind.",
  },
} as const satisfies Record<string, Command>;
