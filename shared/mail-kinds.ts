import { z } from "zod";
import { Id, InstantText } from "./commands.ts";
import { TeamRole } from "./grants.ts";
import { limits } from "./limits.ts";
import type { PressKind } from "./presses.ts";

/** What a mail did in a calendar that takes invitations, by the ids of sessions, and up to which release it informed. */
const Tried = z.object({
  plan: z.object({ request: z.array(Id), cancel: z.array(Id) }).optional(),
  until: z.number().optional(),
});
/** When what it reminds of begins, until when the mail is of use, and to whom the press in it belongs. */
const OfBeginning = z.object({ begins: InstantText, goodUntil: InstantText, email: z.string() });
/** Another address, and the present one masked. */
const OfAddress = z.object({ email: z.string(), now: z.string() });

/** A link that does something by one press. The last one of a budget may have to do for longer. */
interface Once {
  does: PressKind | "staff-sign-in";
  minutes: number;
  minutesOfLast?: number;
}

/** What is said of a seat is said while the event takes place, and of its cancellation while it does not. */
type Goes = "always" | "while it takes place" | "while it is cancelled";
/** Against which limit it counts; what somebody waits for is sent before all else, a letter after it. */
type Counts = "nothing" | "a link asked for" | "an own change" | "a new address" | "a letter";
/** What it does in a calendar that takes invitations, and whether the person knows the programme of now by it. */
type Calendar = "nothing" | "invitations" | "invitations and the programme";

/** `values`: what it says that no table holds. Never a link or a token: those are made when the mail is. */
type Traits = { values: z.ZodType; counts: Counts } & (
  | { like: "registered" | "confirm" | "letter"; goes: Goes; calendar: Calendar }
  | { like: "press" | "sign-in"; once: Once }
  | { like: "reminder"; goes: Goes; calendar: Calendar; once: Once }
  | { like: "invitation" | "erasure-notice" | "warning" | "test" }
);

const hour = 60;
const day = 24 * hour;

/** Every kind of mail, with all by which it differs from others; those that are alike have words of one shape. */
const kinds = {
  confirm: {
    values: Tried,
    like: "confirm",
    goes: "always",
    counts: "a link asked for",
    calendar: "nothing",
  },
  confirmation: {
    values: Tried,
    like: "registered",
    goes: "while it takes place",
    counts: "an own change",
    calendar: "invitations and the programme",
  },
  waitlisted: {
    values: Tried,
    like: "registered",
    goes: "while it takes place",
    counts: "an own change",
    calendar: "invitations",
  },
  promoted: {
    values: Tried,
    like: "registered",
    goes: "while it takes place",
    counts: "nothing",
    calendar: "invitations and the programme",
  },
  "hall-seat": {
    values: Tried,
    like: "registered",
    goes: "while it takes place",
    counts: "nothing",
    calendar: "invitations and the programme",
  },
  "hall-wait-ended": {
    values: Tried,
    like: "registered",
    goes: "while it takes place",
    counts: "nothing",
    calendar: "nothing",
  },
  "mode-switched": {
    values: Tried,
    like: "registered",
    goes: "while it takes place",
    counts: "an own change",
    calendar: "invitations",
  },
  cancelled: {
    values: Tried,
    like: "registered",
    goes: "always",
    counts: "an own change",
    calendar: "invitations",
  },
  "reminder-day": {
    values: OfBeginning,
    like: "reminder",
    goes: "while it takes place",
    counts: "nothing",
    calendar: "nothing",
    once: { does: "decline-reminders", minutes: limits.declineLinkDays * day },
  },
  "reminder-hour": {
    values: OfBeginning,
    like: "reminder",
    goes: "while it takes place",
    counts: "nothing",
    calendar: "nothing",
    once: { does: "decline-reminders", minutes: limits.declineLinkDays * day },
  },
  "personal-link": {
    values: Tried,
    like: "registered",
    goes: "always",
    counts: "a link asked for",
    calendar: "nothing",
  },
  /** `since`: from which release on; 0: from the first. */
  "programme-changed": {
    values: Tried.extend({ since: z.number() }),
    like: "registered",
    goes: "always",
    counts: "nothing",
    calendar: "invitations and the programme",
  },
  "calendar-choice": {
    values: Tried,
    like: "registered",
    goes: "always",
    counts: "an own change",
    calendar: "invitations",
  },
  "event-cancelled": {
    values: Tried,
    like: "registered",
    goes: "while it is cancelled",
    counts: "nothing",
    calendar: "invitations and the programme",
  },
  erased: {
    values: Tried,
    like: "registered",
    goes: "always",
    counts: "nothing",
    calendar: "invitations",
  },
  "address-confirm": {
    values: OfAddress,
    like: "press",
    counts: "a new address",
    once: { does: "confirm-address", minutes: limits.addressConfirmHoursMax * hour },
  },
  "address-changed": {
    values: OfAddress,
    like: "press",
    counts: "nothing",
    once: { does: "restore-address", minutes: limits.addressRestoreDaysMax * day },
  },
  "erase-link": {
    values: z.object({ email: z.string() }),
    like: "press",
    counts: "an own change",
    once: { does: "erase", minutes: limits.erasePressHoursMax * hour },
  },
  "erasure-notice": {
    values: z.object({ people: z.number(), erasesAt: InstantText }),
    like: "erasure-notice",
    counts: "nothing",
  },
  "staff-sign-in": {
    values: z.object({ budget: z.enum(["mail", "last"]) }),
    like: "sign-in",
    counts: "a link asked for",
    once: {
      does: "staff-sign-in",
      minutes: limits.signInLinkMinutesMax,
      minutesOfLast: limits.lastSignInLinkMinutesMax,
    },
  },
  /** What opens somebody's doors is another: they hear of it where they read, whoever did it. */
  "passkey-added": { values: z.object({}), like: "warning", counts: "nothing" },
  "team-invitation": {
    values: z.object({ role: z.union([TeamRole, z.literal("founder")]), inviter: z.string() }),
    like: "invitation",
    counts: "nothing",
  },
  /** What the team writes itself, once for many; the text stands with the letter. */
  letter: {
    values: Tried.extend({ letterId: Id }),
    like: "letter",
    goes: "always",
    counts: "a letter",
    calendar: "nothing",
  },
  test: { values: Tried, like: "test", counts: "nothing" },
} as const satisfies Record<string, Traits>;
type Kinds = typeof kinds;

export const MailKind = z.enum(Object.keys(kinds) as [keyof Kinds, ...(keyof Kinds)[]]);
export type MailKind = z.infer<typeof MailKind>;
export type MailLike = Traits["like"];
export type LikeOf<K extends MailKind> = Kinds[K]["like"];
export type KindsLike<L extends MailLike> = { [K in MailKind]: LikeOf<K> extends L ? K : never }[MailKind];

export const traitsOf = (kind: MailKind): Traits => kinds[kind];
export const kindsThat = (has: (traits: Traits) => boolean): MailKind[] =>
  MailKind.options.filter((kind) => has(kinds[kind]));

/** It is about somebody's registration, and brings the links to their own page. */
export const isAboutRegistration = (kind: MailKind): boolean => "calendar" in kinds[kind];
/** It brings a link that does something about a registration by one press, and no other link. */
export const bringsPress = (kind: MailKind): boolean => kinds[kind].like === "press";

type Saying<K extends MailKind> = { kind: K; values: z.infer<Kinds[K]["values"]> };
/** A kind of mail and what it says. */
export type MailSaying = { [K in MailKind]: Saying<K> }[MailKind];
export type MailValues = MailSaying["values"];
/** The kinds that say nothing of their own before they are tried. */
export type PlainMailKind = {
  [K in MailKind]: object extends z.infer<Kinds[K]["values"]> ? K : never;
}[MailKind];

/** What a row says, held against its kind. */
export const mailSaying = ({ kind, values }: { kind: MailKind; values: unknown }): MailSaying =>
  ({ kind, values: kinds[kind].values.parse(values) }) as MailSaying;
