import { z } from "zod";
import { byId, type Command, Done, Email, Id, InstantText, organizers } from "./commands.ts";
import { limits } from "./limits.ts";
import { MailKind } from "./mail-kinds.ts";
import { Name } from "./people.ts";
import { Lang, Texts } from "./texts.ts";

export const MailState = z.enum(["queued", "sending", "sent", "failed"]);

/** A mail as the organizer reads it: links are masked, the body is made anew from its template. */
export const Mail = z.object({
  id: Id,
  kind: MailKind,
  /** What the kind is called, in each language. */
  name: Texts,
  /** Null of the guest of another host, whose address one does not read; then nothing of what it says is told either. */
  to: z.string().nullable(),
  /** Whose registration it is about. */
  person: Name.nullable(),
  lang: Lang,
  state: MailState,
  tries: z.number(),
  /** The mail server's words, when it said no. */
  problem: z.string().nullable(),
  queuedAt: InstantText,
  sentAt: InstantText.nullable(),
  subject: z.string(),
  text: z.string().nullable(),
});
export type Mail = z.infer<typeof Mail>;

export const mailCommands = {
  "mails.list": {
    kind: "read",
    access: organizers,
    input: z.strictObject({
      eventId: Id,
      state: MailState.nullable().default(null),
      /** What was written about one registration. */
      registrationId: Id.nullable().default(null),
      offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(limits.pageRowsMax).default(50),
    }),
    about: ({ state }: { state: string | null }) => ({ state }),
    output: z.object({
      rows: z.array(Mail),
      total: z.number(),
      failed: z.number(),
      /** False: no SMTP_URL is set, mails stay here to be read. */
      sends: z.boolean(),
    }),
    refusals: [],
    security: "export",
    summary: "The event's mails and their state, or those about one registration.",
  },
  "mails.retry": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id }),
    about: byId,
    output: Done,
    refusals: ["not-found", "not-now"],
    security: "none",
    summary: "Send a failed mail again.",
  },
  "mails.test": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id, email: Email, lang: Lang }),
    about: ({ id, email }: { id: string; email: string }) => ({ id, name: email }),
    output: Done,
    refusals: [],
    security: "none",
    summary: "Send a test mail.",
  },
} as const satisfies Record<string, Command>;
