import { z } from "zod";
import {
  byStaffId,
  type Command,
  Done,
  Email,
  EventId,
  Id,
  InstantText,
  organizers,
  Secret,
} from "./commands.ts";
import { AddressesFor, Grant, TeamRole } from "./grants.ts";
import { limits } from "./limits.ts";
import { PasskeysFor, SignInLine } from "./signins.ts";
import { filledLine, Lang } from "./texts.ts";

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

interface Invited {
  id: string;
  email: string;
  role: TeamRole;
  roomId: string | null;
}

const Invitation = z.strictObject({ eventId: Id, staffId: Id });

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
    access: organizers,
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
    about: ({ id, email, role, roomId }: Invited) => ({ id, name: email, role, roomId }),
    output: Member,
    refusals: ["not-yours", "not-found"],
    security: "role-given",
    summary:
      "Give somebody a role, by mail. Only an owner makes owners; a host's organizers give what is their own host's.",
  },
  "team.inviteAgain": {
    kind: "write",
    access: organizers,
    input: Invitation,
    about: byStaffId,
    output: Done,
    refusals: ["not-yours", "not-found", "not-now", "no-mail"],
    security: "none",
    summary: "Mail an invitation once more to somebody who has not come in yet.",
  },
  "team.invitationLink": {
    kind: "write",
    access: organizers,
    input: Invitation,
    about: byStaffId,
    output: z.object({ token: Secret, expiresAt: InstantText }),
    refusals: ["not-yours", "not-found", "not-now"],
    security: "link-asked",
    summary:
      "Where no mail can leave: a link to hand over by other means, which signs somebody in once who has never been in.",
  },
  "team.revoke": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, grantId: Id }),
    about: ({ grantId }: { grantId: string }) => ({ id: grantId }),
    output: Done,
    refusals: ["last-owner", "not-yours", "not-found"],
    security: "role-taken",
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
    about: ({ passkeysFor }: { passkeysFor: PasskeysFor }) => ({ state: passkeysFor }),
    output: Done,
    refusals: ["passkey-needed"],
    security: "standing-changed",
    summary: "Say whose roles count only with a passkey; whoever asks for it has shown one.",
  },
  "team.addressesFor": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.object({ addressesFor: AddressesFor }),
    refusals: [],
    summary: "Whether a host's organizers read the addresses of their own host's guests, or of all.",
  },
  "team.showAddresses": {
    kind: "write",
    access: ["owner"],
    input: z.strictObject({ eventId: Id, addressesFor: AddressesFor }),
    about: ({ addressesFor }: { addressesFor: AddressesFor }) => ({ state: addressesFor }),
    output: Done,
    refusals: [],
    security: "standing-changed",
    summary: "Open every guest's address to the organizers of every host, or close it again.",
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
    about: byStaffId,
    output: Done,
    refusals: ["not-found"],
    security: "sign-ins-ended",
    summary: "End every sign-in of a member of the event's team, and every link that is under way.",
  },
} as const satisfies Record<string, Command>;
