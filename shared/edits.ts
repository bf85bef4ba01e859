import { z } from "zod";
import { AuditPlace } from "./audit.ts";
import { type Command, Done, Id, InstantText, organizers } from "./commands.ts";
import { limits } from "./limits.ts";
import { inEachLang, paragraph } from "./texts.ts";

/** What is kept whole, and can be taken back. */
export const EditNoun = z.enum([
  "event",
  "person",
  "contact",
  "room",
  "stages",
  "session",
  "sheet",
  "announcement",
]);
export type EditNoun = z.infer<typeof EditNoun>;

/** One leaf of a document, as it was and as it became. */
const Change = z.object({
  path: z.array(z.string()),
  kind: z.enum(["value", "element", "order"]),
  before: z.unknown(),
  after: z.unknown(),
  /** The thing of a list that it belongs to, by what it is called. */
  within: z.unknown().optional(),
});
export type Change = z.infer<typeof Change>;

export const EditLine = z.object({
  noun: EditNoun,
  id: Id,
  /** What it is called, in each language or alike everywhere; stages are their room's, an announcement is its text. */
  title: inEachLang(paragraph(limits.announcementCharsMax)).optional(),
  name: z.string().optional(),
  did: z.enum(["added", "changed", "removed"]),
  changes: z.array(Change),
});
export type EditLine = z.infer<typeof EditLine>;

/** What one press changed, and is taken back by one. */
export const EditGroup = z.object({
  id: Id,
  at: InstantText,
  /** Empty: somebody who is erased. */
  who: z.string(),
  /** Null: it stands. */
  undone: z.object({ who: z.string(), at: InstantText }).nullable(),
  edits: z.array(EditLine),
  /** How many more things it changed. */
  more: z.number(),
});
export type EditGroup = z.infer<typeof EditGroup>;

const OneGroup = z.strictObject({ eventId: Id, groupId: Id });
const aboutGroup = ({ groupId }: { groupId: string }) => ({ id: groupId });
const refusals = [
  "not-found",
  "changed-since",
  "changed-meanwhile",
  "still-used",
  "already-taken",
  "at-limit",
  "not-now",
  "event-over",
  "no-mail",
  "time-gap",
  "time-twice",
] as const;

/** What is the same of an edit that is taken back and of one that is made again. */
const takesBack = {
  kind: "write",
  announces: "room",
  access: organizers,
  input: OneGroup,
  about: aboutGroup,
  output: Done,
  refusals,
  security: "none",
} as const;

export const editCommands = {
  "edits.list": {
    kind: "read",
    access: organizers,
    input: z.strictObject({
      eventId: Id,
      /** That edit alone, or what took one back. */
      only: Id.nullable().default(null),
      before: AuditPlace.nullable().default(null),
    }),
    output: z.array(EditGroup),
    refusals: [],
    summary:
      "What was changed of the event, its people, rooms, programme, crew sheets and announcements, the latest first.",
  },
  "edits.latest": {
    kind: "read",
    access: organizers,
    input: z.strictObject({ eventId: Id, thingId: Id }),
    output: z.object({ groupId: Id.nullable() }),
    refusals: [],
    summary: "One's own latest edit of a thing, to take it back.",
  },
  "edits.undo": {
    ...takesBack,
    summary:
      "Take an edit back, on top of what is there now; refused where somebody has changed the same since.",
  },
  "edits.redo": {
    ...takesBack,
    summary: "Make an edit again that was taken back; refused where somebody has changed the same since.",
  },
} as const satisfies Record<string, Command>;
