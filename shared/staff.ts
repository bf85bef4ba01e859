import { z } from "zod";
import { AuditLine, AuditPlace } from "./audit.ts";
import { byStaffId, type Command, Done, Email, Id } from "./commands.ts";
import { TeamRole } from "./grants.ts";
import { limits } from "./limits.ts";
import { SignInLine } from "./signins.ts";
import { StaffState } from "./team.ts";
import { filledLine, Lang, Texts } from "./texts.ts";

/** A team member as those who look after the server see them, over all its events. */
export const StaffMember = z.object({
  staffId: Id,
  email: z.string(),
  name: z.string(),
  state: StaffState,
  /** Opens events, and looks after the people of this server. */
  founder: z.boolean(),
  passkey: z.enum(["none", "has"]),
  signIns: z.number(),
  roles: z.array(z.object({ eventId: Id, title: Texts, role: TeamRole })),
});
export type StaffMember = z.infer<typeof StaffMember>;

const Staff = z.strictObject({ staffId: Id });

export const staffCommands = {
  "staff.list": {
    kind: "read",
    access: ["founder"],
    input: z.strictObject({}),
    output: z.array(StaffMember),
    refusals: [],
    summary: "Every team member of this server.",
  },
  "staff.invite": {
    kind: "write",
    access: ["founder"],
    input: z.strictObject({ id: Id, email: Email, name: filledLine(limits.nameCharsMax), lang: Lang }),
    about: ({ id, email }: { id: string; email: string }) => ({ id, name: email }),
    output: StaffMember,
    refusals: ["not-found"],
    security: "role-given",
    summary: "Invite somebody, by mail, to open events and look after this server.",
  },
  "staff.setFounder": {
    kind: "write",
    access: ["founder"],
    input: z.strictObject({ staffId: Id, founder: z.boolean() }),
    about: byStaffId,
    output: Done,
    refusals: ["not-found", "last-founder"],
    security: "standing-changed",
    summary: "Say whether somebody opens events and looks after this server.",
  },
  "staff.setState": {
    kind: "write",
    access: ["founder"],
    input: z.strictObject({ staffId: Id, state: z.enum(["enabled", "disabled"]) }),
    about: ({ staffId, state }: { staffId: string; state: string }) => ({ staffId, state }),
    output: Done,
    refusals: ["not-found", "last-founder", "last-owner"],
    security: "standing-changed",
    summary: "Shut somebody out, or let them sign in again; roles and passkeys stay.",
  },
  "staff.remove": {
    kind: "write",
    access: ["founder"],
    input: Staff,
    about: byStaffId,
    output: Done,
    refusals: ["last-founder", "last-owner"],
    security: "standing-changed",
    summary: "Remove somebody from this server, with every role, sign-in and passkey.",
  },
  "staff.signIns": {
    kind: "read",
    access: ["founder"],
    input: Staff,
    output: z.array(SignInLine),
    refusals: ["not-found"],
    summary: "Where a team member is signed in.",
  },
  "staff.endSignIns": {
    kind: "write",
    access: ["founder"],
    input: Staff,
    about: byStaffId,
    output: Done,
    refusals: ["not-found"],
    security: "sign-ins-ended",
    summary: "End every sign-in of a team member, and every link that is under way.",
  },
  "staff.audit": {
    kind: "read",
    access: ["founder"],
    input: z.strictObject({ before: AuditPlace.nullable().default(null) }),
    output: z.array(AuditLine),
    refusals: [],
    summary: "Who signed in and who did what to the server as a whole, the latest first.",
  },
} as const satisfies Record<string, Command>;
