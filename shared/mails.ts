import { z } from "zod";
import { byId, type Command, Done, Email, Id, InstantText, organizers } from "./commands.ts";
import { TeamRole } from "./grants.ts";
import { limits } from "./limits.ts";
import { Lang } from "./texts.ts";

/** What a mail did in a calendar that takes invitations, by the ids of sessions, and up to which release it told. */
const Tried = z.object({
  plan: z.object({ request: z.array(Id), cancel: z.array(Id) }).optional(),
  until: z.number().optional(),
});
/** Another address, and the present one masked. */
const OfAddress = z.object({ email: z.string(), now: z.string() });

/** Every kind of mail, with what it says that no table holds. Never a link or a token: those are made when the mail is. */
const values = {
  confirm: Tried,
  confirmation: Tried,
  waitlisted: Tried,
  promoted: Tried,
  "mode-switched": Tried,
  cancelled: Tried,
  "personal-link": Tried,
  /** From which release on; 0: from the first. */
  "programme-changed": Tried.extend({ since: z.number() }),
  "calendar-choice": Tried,
  "event-cancelled": Tried,
  "address-confirm": OfAddress,
  "address-changed": OfAddress,
  "erase-link": z.object({ email: z.string() }),
  erased: Tried,
  "erasure-notice": z.object({ people: z.number(), erasesAt: InstantText }),
  /** The last link of a budget has to do for longer. */
  "staff-sign-in": z.object({ budget: z.enum(["mail", "last"]) }),
  "team-invitation": z.object({ role: z.union([TeamRole, z.literal("founder")]), inviter: z.string() }),
  test: Tried,
} as const;
type Values = typeof values;

export const MailKind = z.enum(Object.keys(values) as [keyof Values, ...(keyof Values)[]]);
export type MailKind = z.infer<typeof MailKind>;

type Saying<K extends MailKind> = { kind: K; values: z.infer<Values[K]> };
/** A kind of mail and what it says. */
export type MailSaying = { [K in MailKind]: Saying<K> }[MailKind];
export type MailValues = MailSaying["values"];
/** The kinds that say nothing of their own before they are tried. */
export type PlainMailKind = { [K in MailKind]: object extends z.infer<Values[K]> ? K : never }[MailKind];

/** What a row says, held against its kind. */
export const mailSaying = ({ kind, values: said }: { kind: MailKind; values: unknown }): MailSaying =>
  ({ kind, values: values[kind].parse(said) }) as MailSaying;

export const MailState = z.enum(["queued", "sending", "sent", "failed"]);

/** A mail as the organizer reads it: links are masked, the body is made anew from its template. */
export const Mail = z.object({
  id: Id,
  kind: MailKind,
  to: z.string(),
  lang: Lang,
  state: MailState,
  tries: z.number(),
  /** The mail server's words, when it said no. */
  problem: z.string().nullable(),
  queuedAt: InstantText,
  sentAt: InstantText.nullable(),
  subject: z.string(),
  text: z.string(),
});
export type Mail = z.infer<typeof Mail>;

export const mailCommands = {
  "mails.list": {
    kind: "read",
    access: organizers,
    input: z.strictObject({
      eventId: Id,
      state: MailState.nullable().default(null),
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
    summary: "The event's mails and their state.",
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
