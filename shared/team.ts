import { z } from "zod";
import { type Command, Done, Email, EventId, Id, InstantText, organizers } from "./commands.ts";
import { limits } from "./limits.ts";
import { Mode } from "./rooms.ts";
import { SeatGroup } from "./seats.ts";
import { filledLine, Lang, Texts } from "./texts.ts";

/** What a team member may do in an event. `host` and `moderator` are tied to a host or a room. */
export const TeamRole = z.enum(["owner", "organizer", "host", "moderator", "door"]);
export type TeamRole = z.infer<typeof TeamRole>;

export const Grant = z.object({
  id: Id,
  eventId: Id,
  role: TeamRole,
  hostId: Id.nullable(),
  roomId: Id.nullable(),
});
export type Grant = z.infer<typeof Grant>;

/** `invited` until the first sign-in; who is `disabled` can neither sign in nor do anything. */
export const StaffState = z.enum(["invited", "active", "disabled"]);
export type StaffState = z.infer<typeof StaffState>;

export const Member = z.object({
  staffId: Id,
  email: z.string(),
  name: z.string(),
  lang: Lang,
  state: StaffState,
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
  "audit.list": {
    kind: "read",
    access: ["owner", "organizer"],
    input: z.strictObject({ eventId: Id, before: AuditPlace.nullable().default(null) }),
    output: z.array(AuditLine),
    refusals: [],
    summary: "Who did what, the latest first.",
  },
} as const satisfies Record<string, Command>;
