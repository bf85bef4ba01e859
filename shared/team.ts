import { z } from "zod";
import { type Command, Done, Email, EventId, Id, InstantText, organizers } from "./commands.ts";
import { Grant, TeamRole } from "./grants.ts";
import { limits } from "./limits.ts";
import { Mode } from "./rooms.ts";
import { SeatGroup } from "./seats.ts";
import { PasskeysFor, SignInLine } from "./signins.ts";
import { filledLine, Lang, Texts } from "./texts.ts";

/** `invited` until the first sign-in; who is `disabled` can neither sign in nor do anything. */
export const StaffState = z.enum(["invited", "active", "disabled"]);
export type StaffState = z.infer<typeof StaffState>;

export const Member = z.object({
  staffId: Id,
  email: z.string(),
  name: z.string(),
  lang: Lang,
  state: StaffState,
  /** Whether more than their mailbox stands before their sign-in. */
  passkey: z.enum(["none", "has"]),
  grants: z.array(Grant),
});
export type Member = z.infer<typeof Member>;

/** What a command touched, so that each reader has it in their own words; empty for the event itself. */
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

export const AuditLine = z.object({
  id: Id,
  at: InstantText,
  who: z.string(),
  /** Which of two people of one name; null in lines that are older than this. */
  whoId: Id.nullable(),
  whoEmail: z.string().nullable(),
  command: z.string(),
  subject: AuditSubject,
});
export type AuditLine = z.infer<typeof AuditLine>;

/** Several lines can share an instant: a page begins behind one line, not behind an instant. */
export const AuditPlace = z.strictObject({ at: InstantText, id: Id });

export const teamCommands = {
  "team.list": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.array(Member),
    refusals: [],
    summary: "The event's team and what each may do.",
  },
  "team.invite": {
    kind: "write",
    access: ["owner", "organizer"],
    input: z.strictObject({
      eventId: Id,
      id: Id,
      email: Email,
      name: filledLine(limits.nameCharsMax),
      lang: Lang,
      role: TeamRole,
      hostId: Id.nullable(),
      roomId: Id.nullable(),
    }),
    output: Member,
    refusals: ["not-yours", "not-found"],
    summary: "Give somebody a role, by mail. Only an owner makes owners.",
  },
  "team.revoke": {
    kind: "write",
    access: ["owner", "organizer"],
    input: z.strictObject({ eventId: Id, grantId: Id }),
    output: Done,
    refusals: ["last-owner", "not-yours", "not-found"],
    summary: "Take a role away; what it allowed ends within a second.",
  },
  "team.passkeysFor": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.object({ passkeysFor: PasskeysFor }),
    refusals: [],
    summary: "Whose roles in this event count only with a passkey.",
  },
  "team.requirePasskeys": {
    kind: "write",
    access: ["owner"],
    input: z.strictObject({ eventId: Id, passkeysFor: PasskeysFor }),
    output: Done,
    refusals: ["passkey-needed"],
    summary: "Say whose roles count only with a passkey; whoever asks for it has shown one.",
  },
  "team.signIns": {
    kind: "read",
    access: ["owner"],
    input: z.strictObject({ eventId: Id, staffId: Id }),
    output: z.array(SignInLine),
    refusals: ["not-found"],
    summary: "Where a member of the event's team is signed in.",
  },
  "team.endSignIns": {
    kind: "write",
    access: ["owner"],
    input: z.strictObject({ eventId: Id, staffId: Id }),
    output: Done,
    refusals: ["not-found"],
    summary: "End every sign-in of a member of the event's team, and every link that is under way.",
  },
  "audit.list": {
    kind: "read",
    access: ["owner", "organizer"],
    input: z.strictObject({ eventId: Id, before: AuditPlace.nullable().default(null) }),
    output: z.array(AuditLine),
    refusals: [],
    summary: "Who did what, the latest first.",
  },
} as const satisfies Record<string, Command>;
