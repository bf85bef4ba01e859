import { z } from "zod";
import { type Command, Done, Email, EventId, Id, InstantText, organizers, Secret } from "./commands.ts";
import { limits } from "./limits.ts";
import { Mode } from "./rooms.ts";
import { SeatGroup } from "./seats.ts";
import { Lang, line, Texts } from "./texts.ts";

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

export const Member = z.object({
  staffId: Id,
  email: z.string(),
  name: z.string(),
  lang: Lang,
  /** `invited` until the first sign-in. */
  state: z.enum(["invited", "active"]),
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
  command: z.string(),
  subject: AuditSubject,
});
export type AuditLine = z.infer<typeof AuditLine>;

/** Several lines can share an instant: a page begins behind one line, not behind an instant. */
export const AuditPlace = z.strictObject({ at: InstantText, id: Id });

/** Who this browser is to the server. */
export const Self = z.object({
  staff: z
    .object({
      id: Id,
      email: z.string(),
      name: z.string(),
      lang: Lang,
      founder: z.boolean(),
      grants: z.array(Grant),
    })
    .nullable(),
  attendee: z.object({ eventId: Id, slug: z.string(), name: z.string(), lang: Lang }).nullable(),
  screen: z.object({ eventId: Id, roomId: Id }).nullable(),
});
export type Self = z.infer<typeof Self>;

/** Where a link led: what the page does next. */
export const Entered = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("attendee"), slug: z.string(), lang: Lang }),
  z.object({ kind: z.literal("screen"), slug: z.string(), roomSlug: z.string() }),
  z.object({ kind: z.literal("staff") }),
  z.object({ kind: z.literal("setup") }),
]);
export type Entered = z.infer<typeof Entered>;

export const teamCommands = {
  "signins.self": {
    kind: "read",
    access: ["anyone"],
    input: z.strictObject({}),
    output: Self,
    refusals: [],
    summary: "Who this browser is signed in as.",
  },
  "signins.enter": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({ token: Secret }),
    output: Entered,
    refusals: ["link-dead"],
    summary: "Use a link: personal, hall screen or staff sign-in. Only a click sends it, never a GET.",
    signsIn: "token",
  },
  "signins.setUp": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({
      token: Secret,
      name: line(limits.nameCharsMax).min(1),
      email: Email,
      lang: Lang,
    }),
    output: Entered,
    refusals: ["link-dead"],
    summary: "Use the one-time set-up link: make the first organizer.",
    signsIn: "token",
  },
  "signins.mailLink": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({ email: Email }),
    output: Done,
    refusals: [],
    summary: "Mail a sign-in link to a team member. Answers alike for known and unknown addresses.",
  },
  "signins.end": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({ kind: z.enum(["staff", "attendee", "screen"]) }),
    output: Done,
    refusals: [],
    summary: "Sign out; the sockets of this sign-in are closed.",
  },
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
      name: line(limits.nameCharsMax).min(1),
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
