import { z } from "zod";
import { byId, type Command, Done, EventId, Id, InstantText, organizers } from "./commands.ts";
import { MailKind } from "./mail-kinds.ts";
import { MailState } from "./mails.ts";
import { Registration } from "./registrations.ts";
import { Texts } from "./texts.ts";

/** Everything that is kept about one person, as they may see and take it. */
export const PersonalData = z.object({
  registration: Registration,
  /** When they came to the hall. */
  arrivedAt: InstantText.nullable(),
  starred: z.array(z.object({ sessionId: Id, title: Texts.nullable() })),
  /** What calendar invitations were sent for. */
  invitedTo: z.array(z.object({ sessionId: Id, title: Texts.nullable() })),
  mails: z.array(
    z.object({
      kind: MailKind,
      name: Texts,
      state: MailState,
      queuedAt: InstantText,
      sentAt: InstantText.nullable(),
    }),
  ),
  said: z.array(
    z.object({
      kind: z.string(),
      name: Texts,
      room: Texts.nullable(),
      text: z.string(),
      state: z.string(),
      at: InstantText,
    }),
  ),
  /** What of theirs in rooms is counted and has no text: the votes they gave. */
  counted: z.array(z.object({ kind: z.string(), name: Texts, count: z.number() })),
  /** Browsers that are signed in. */
  signIns: z.array(z.object({ until: InstantText })),
});
export type PersonalData = z.infer<typeof PersonalData>;

/** How an event stands to its own span. */
export const Retention = z.object({
  /** The day, in the event's zone, on which everybody's data go; null where no span is set or it is not told yet. */
  erasesOn: z.iso.date().nullable(),
  /** How many registrations that reaches. */
  people: z.number(),
  /** How many have gone before. */
  erased: z.number(),
});
export type Retention = z.infer<typeof Retention>;

export const personalCommands = {
  "personal.mine": {
    kind: "read",
    access: ["attendee"],
    input: EventId,
    output: PersonalData,
    refusals: ["not-found"],
    summary: "Everything that is kept about the signed-in person.",
  },
  "personal.file": {
    kind: "file",
    access: ["attendee"],
    input: EventId,
    output: Done,
    media: ["application/json"],
    refusals: ["not-found"],
    summary: "The same as a file to keep, in JSON.",
  },
  "personal.askErasure": {
    kind: "write",
    access: ["attendee"],
    input: EventId,
    output: Done,
    refusals: ["not-found", "not-now"],
    security: "link-asked",
    summary: "Mail a link by which the own data are erased; only a press on it does so.",
  },
  "personal.erase": {
    kind: "write",
    announces: "room",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id }),
    about: byId,
    output: Done,
    refusals: ["not-found", "not-yours"],
    security: "erasure",
    summary: "Erase somebody who asked for it: seat, calendar entries, then everything that says who it was.",
  },
  "personal.retention": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: Retention,
    refusals: ["not-found"],
    summary: "When the event's own span ends, and how many people that reaches.",
  },
} as const satisfies Record<string, Command>;
