import { z } from "zod";
import { limits } from "./limits.ts";
import { hasStrayDot, mailAddressOf } from "./mail-address.ts";
import type { RefusalCode } from "./refusal.ts";
import { foldedText, type Texts } from "./texts.ts";
import { zoneNamed } from "./zone-name.ts";

/** All that the security log can say: a closed list, so that whoever watches it can name each. */
export type SecurityEvent =
  | "sign-in" // a browser was signed in; refused, a link that did not
  | "sign-out"
  | "sign-ins-ended" // elsewhere: by themselves, or by whoever looks after them
  | "link-asked" // for somebody's way in: by themselves or for them
  | "link-changed" // a new one; the old one is dead
  | "address-changed"
  | "standing-changed" // who looks after the server, who is shut out or removed, whose passkeys are asked for
  | "passkey-changed" // made, removed, or its recovery codes made anew
  | "role-given"
  | "role-taken"
  | "erasure" // of everything about one person
  | "export" // personal data of many, in one piece
  | "key-replaced" // the server's own, while it did not run: every link that it had made is dead
  | "data-restored" // from a backup, while it did not run: every open page starts over
  | "rights-refused"
  | "limit-met";

/**
 * Who may send a command. Every command but those for "anyone" or "staff" names its `eventId`,
 * and the door holds the actor's grants against that event.
 *
 * - `anyone`: no sign-in needed
 * - `attendee`: the personal link of a registration of this event; acts on the own one only
 * - `screen`: a hall screen's link, for its own room
 * - `door`, `moderator`, `host` (a host's organizer), `organizer`, `owner`: grants of this event
 * - `staff`: signed in as staff, whatever the grants
 * - `founder`: may open new events, and says who else may
 * - `halfway`: came by a team member's link, and is asked for a passkey; nothing else is open
 */
export const roles = [
  "anyone",
  "attendee",
  "screen",
  "door",
  "moderator",
  "host",
  "organizer",
  "owner",
  "staff",
  "founder",
  "halfway",
] as const;
export type Role = (typeof roles)[number];

export const organizers = ["host", "organizer", "owner"] as const satisfies readonly Role[];
export const roomRuns = ["moderator", ...organizers] as const satisfies readonly Role[];
export const inRoom = ["attendee", ...roomRuns] as const satisfies readonly Role[];

const teamRoles: ReadonlySet<Role> = new Set(["door", ...roomRuns, "staff", "founder"]);
/** Whether what lets somebody in is a team member's sign-in. */
export const isForTeam = ({ access }: Pick<Command, "access">) => access.some((role) => teamRoles.has(role));

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** `file` carries bytes in or out; the bytes are not in `input` or `output`. */
  kind: "read" | "write" | "file";
  access: readonly Role[];
  input: I;
  output: O;
  refusals: readonly RefusalCode[];
  /** What a file that goes out is: `text/csv`. */
  media?: readonly string[];
  /** Where a file for other programs is found, beside the API: each address, and what it says of the input. */
  at?: Readonly<Record<`/${string}`, object>>;
  /** What it is to the security log; nothing by itself. A deed says so even of nothing. */
  security?: SecurityEvent | "none";
  /** One sentence for the API's page. */
  summary: string;
  /**
   * Signs the browser in that sends it, for a secret of 256 bit: the field of the input that holds it,
   * or `actor`, where the cookie that came along was found to stand. No other command can (A5).
   */
  signsIn?: "token" | "proof" | "actor";
  /** Does what is no query first, outside of the transaction, and answers what is then written. */
  prepares?: true;
  /** `room`: changes what is seen in a room; its handler announces it to whoever is there. */
  announces?: "room";
  /**
   * What it was about, for the audit; `Deed` in contract.ts says which commands leave a line there. Null: it
   * leaves none, since what it wrote says itself who did what and when, and stays.
   */
  about?: (input: never) => Subject | null;
}

/** What a deed was about: fields that name things, never a link, a passcode or what somebody wrote. */
export interface Subject {
  /** Where the input does not name it: the event that was opened. */
  eventId?: string;
  /** A title or a name, in each language that it has. */
  title?: Texts | undefined;
  /** What is written alike everywhere: a person's name, an address. */
  name?: string | undefined;
  role?: string;
  mode?: string | undefined;
  group?: string | undefined;
  places?: number;
  state?: string | null | undefined;
  /** Told by its end, since nobody knows a thing by its id; a room and a member by what they are called. */
  id?: string;
  roomId?: string | null;
  staffId?: string;
}

/** The command's own name says it all. */
export const itself = (): Subject => ({});
export const byId = ({ id }: { id: string }): Subject => ({ id });
export const byRoomId = ({ roomId }: { roomId: string }): Subject => ({ roomId });
export const byStaffId = ({ staffId }: { staffId: string }): Subject => ({ staffId });

/** Bytes come in by it and are kept: no GET does that (B6). */
export const takesBytes = ({ kind, media }: Pick<Command, "kind" | "media">) => kind === "file" && !media;

export const Id = z.uuid();
/**
 * Who speaks in a room. Words that waited in a browser say whose they are: somebody else, signed in
 * there by then, does not say them. It is no proof of anything.
 */
export const Author = z.string().regex(/^(registration|staff):[0-9a-f-]{36}$/);
export const EventId = z.strictObject({ eventId: Id });
/** A list put into a new order, by somebody who saw it in the order `was`. */
export const newOrder = (idsMax: number) =>
  z
    .strictObject({ eventId: Id, was: z.array(Id).min(1).max(idsMax), ids: z.array(Id).max(idsMax) })
    .refine(({ was, ids }) => isReordered(was, ids), { message: "order", path: ["ids"] });
export type NewOrder = z.infer<ReturnType<typeof newOrder>>;

const isReordered = (was: readonly string[], ids: readonly string[]) =>
  was.length === ids.length && new Set(ids).size === ids.length && new Set(was).isSubsetOf(new Set(ids));

export const Done = z.object({});
/** No finer than Temporal: nine digits of a second. */
export const InstantText = z.iso.datetime({ offset: true }).regex(/^[^.]+(\.\d{1,9})?(Z|[+-][\d:]+)$/);
export const Version = z.number().int().min(0);
/** As mail has it, so that one mailbox is one text. */
export const Email = mailAddress((typed) => mailAddressOf(typed));
/** The same where there may be none. */
export const OptionalEmail = mailAddress((typed) => (typed.trim() === "" ? "" : mailAddressOf(typed)));
function mailAddress(fold: (typed: string) => string | null) {
  const problem = (typed: string) => (hasStrayDot(typed) ? "email-dots" : null);
  return foldedText({ charsMax: limits.emailCharsMax, format: "email", fold, problem, reason: "email" });
}
export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/)
  .max(limits.slugCharsMax);
export const Secret = z.string().min(limits.secretCharsMin).max(limits.secretCharsMax);
/** 256 bit that a client makes at random: 43 characters of base64url. */
export const Proof = z
  .string()
  .length(43)
  .regex(/^[\w-]+$/);
export const Zone = foldedText({ charsMax: limits.zoneCharsMax, fold: zoneNamed, reason: "zone" });
