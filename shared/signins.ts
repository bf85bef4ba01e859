import { z } from "zod";
import { byId, type Command, Done, Email, Id, InstantText, itself, Secret } from "./commands.ts";
import { Grant } from "./grants.ts";
import { limits } from "./limits.ts";
import { Press } from "./presses.ts";
import { filledLine, Lang } from "./texts.ts";

/** What somebody has shown who signed in: a mailed link; one, and a passkey is `waiting` to be shown; both. */
export const SignInProof = z.enum(["link", "waiting", "passkey"]);
export type SignInProof = z.infer<typeof SignInProof>;

/** Whose roles in an event count only with a passkey. `organizers`: its owners, organizers and hosts' organizers. */
export const PasskeysFor = z.enum(["nobody", "organizers", "everyone"]);
export type PasskeysFor = z.infer<typeof PasskeysFor>;

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
      /** Roles that count only once a passkey has been shown. */
      withheld: z.array(Grant),
      proof: SignInProof,
      /** Whether they have one; none can be made at an address without https. */
      passkey: z.enum(["impossible", "none", "has"]),
      /** Whether any mail can leave this server: if not, links are handed over by other means. */
      mailLeaves: z.boolean(),
    })
    .nullable(),
  attendee: z.object({ eventId: Id, slug: z.string(), name: z.string(), lang: Lang }).nullable(),
  screen: z.object({ eventId: Id, roomId: Id }).nullable(),
  /** Came by a team member's link, and is asked for a passkey; for a recovery code where none opens here. */
  halfway: z.enum(["passkey", "code"]).nullable(),
});
export type Self = z.infer<typeof Self>;

/** Where a link led: what the page does next. */
export const Entered = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("attendee"), slug: z.string(), lang: Lang }),
  z.object({ kind: z.literal("screen"), slug: z.string(), roomSlug: z.string() }),
  z.object({ kind: z.literal("staff") }),
  z.object({ kind: z.literal("setup") }),
  /** Nothing is done yet: `presses.confirm` does it. */
  z.object({ kind: z.literal("press"), press: Press }),
]);
export type Entered = z.infer<typeof Entered>;

/** What somebody knows their own sign-ins by. */
export const SignInLine = z.object({
  id: Id,
  /** The one that asks. */
  here: z.boolean(),
  proof: SignInProof,
  /** `Firefox · Windows`; empty where the browser says neither. */
  browser: z.string(),
  /** The front part of the network's address. */
  network: z.string(),
  /** Null where it is older than what is written down of it. */
  since: InstantText.nullable(),
  /** By the hour. */
  seen: InstantText,
});
export type SignInLine = z.infer<typeof SignInLine>;

export const signInCommands = {
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
    security: "sign-in",
    summary: "Use a link: personal, hall screen or staff sign-in. Only a click sends it, never a GET.",
    signsIn: "token",
  },
  "signins.look": {
    kind: "read",
    access: ["anyone"],
    input: z.strictObject({ token: Secret }),
    output: z.object({
      kind: z.enum(["attendee", "screen", "staff", "setup", "press"]),
      /** Whose link it is: a person's name or a room's. */
      name: z.string(),
      /** Who else is signed in here in the same way, and would no longer be. */
      here: z.string().nullable(),
      /** What the link does, where it is one that does something. */
      press: Press.nullable(),
    }),
    refusals: ["link-dead", "event-over"],
    summary: "Whose link it is, and whom it would sign out here. Uses nothing up.",
  },
  "signins.setUp": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({
      token: Secret,
      name: filledLine(limits.nameCharsMax),
      email: Email,
      lang: Lang,
    }),
    output: Entered,
    refusals: ["link-dead"],
    security: "sign-in",
    summary: "Use the one-time set-up link: make the first organizer.",
    signsIn: "token",
  },
  "signins.mailLink": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({ email: Email }),
    output: Done,
    refusals: [],
    security: "link-asked",
    summary: "Mail a sign-in link to a team member. Answers alike for known and unknown addresses.",
  },
  "signins.end": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({ kind: z.enum(["staff", "attendee", "screen"]) }),
    output: Done,
    refusals: [],
    security: "sign-out",
    summary: "Sign out; the sockets of this sign-in are closed.",
  },
  "signins.list": {
    kind: "read",
    access: ["staff"],
    input: z.strictObject({}),
    output: z.array(SignInLine),
    refusals: [],
    summary: "Where one is signed in oneself, the latest first.",
  },
  "signins.endOne": {
    kind: "write",
    access: ["staff"],
    input: z.strictObject({ id: Id }),
    about: byId,
    output: Done,
    refusals: [],
    security: "sign-ins-ended",
    summary: "End one of the own sign-ins; its sockets are closed.",
  },
  "signins.endOthers": {
    kind: "write",
    access: ["staff"],
    input: z.strictObject({}),
    about: itself,
    output: Done,
    refusals: [],
    security: "sign-ins-ended",
    summary: "End all of the own sign-ins but this one, and every link that is under way.",
  },
} as const satisfies Record<string, Command>;
