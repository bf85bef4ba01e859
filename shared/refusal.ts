import { z } from "zod";

/** The closed list of ways to say no. The client owns the words, one for each code and language. */
export const refusalCodes = [
  "bad-input", // detail.fields: what is wrong, where
  "too-large",
  "too-many", // detail.retryAfterSeconds
  "sign-in-needed",
  "not-yours",
  "passkey-needed", // the owners ask for one, or it is the next step of signing in
  "not-found",
  "not-from-here", // a request that another site made
  "link-dead", // expired, used, rotated or of another kind; detail.slug: of which event it was
  "no-mail", // this needs mail to leave the server, and it cannot
  "no-address", // nothing can be mailed to somebody who has no address
  "no-seat", // this needs a seat, and the one who asks waits for one
  "sold-out", // detail.free: places left in the other mode
  "registration-closed",
  "event-over", // ended or cancelled; detail.slug: where a link led
  "already-taken", // detail.field: a slug, an address
  "changed-meanwhile", // detail.version: somebody saved before you
  "changed-since", // detail.who, by (things), fields: what was to be taken back is not as it was left
  "time-gap", // detail.suggestion: this wall time does not exist on that day
  "time-twice", // detail.offsets: this wall time happens twice; say which
  "passkey-wrong", // not shown, not one of yours, or too late
  "last-owner",
  "last-founder",
  "still-used", // detail.by: what still points here
  "not-now", // not in this state
  "driven", // detail.who: somebody drives the room's show, and says what is on
  "not-ready", // detail.missing: what must be filled in first
  "must-tell", // a time, a place or a cancellation: everybody who takes part hears of it
  "too-many-open", // your earlier questions wait still
  "at-limit", // detail.max: an event holds so many of these
  "bad-file", // not a picture, or broken
  "load-anew", // this page is of another version than the server
  "busy", // the database is away or the disk is full: try again
] as const;
export const RefusalCode = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** Codes that any command may answer; the others are named by the command. */
export const everywhere = [
  "bad-input",
  "too-large",
  "too-many",
  "not-from-here",
  "busy",
] as const satisfies readonly RefusalCode[];

export const FieldProblem = z.object({ path: z.string(), reason: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

export const Refusal = z.object({
  code: RefusalCode,
  detail: z
    .object({
      fields: z.array(FieldProblem).optional(),
      retryAfterSeconds: z.number().optional(),
      free: z.number().optional(),
      max: z.number().optional(),
      field: z.string().optional(),
      slug: z.string().optional(),
      version: z.number().optional(),
      suggestion: z.string().optional(),
      offsets: z.array(z.string()).optional(),
      by: z.array(z.string()).optional(),
      who: z.string().optional(),
      missing: z.array(z.string()).optional(),
    })
    .optional(),
});
export type Refusal = z.infer<typeof Refusal>;

export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** How rules and handlers say no: thrown, it takes its transaction back; at the door it is an answer. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, detail?: Refusal["detail"]) {
    super(code);
    this.refusal = detail ? { code, detail } : { code };
  }
}
