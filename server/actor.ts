import { type Command, isForTeam, type Role } from "#shared/commands.ts";
import type { Grant } from "#shared/grants.ts";
import { Refused } from "#shared/refusal.ts";
import type { SignInProof } from "#shared/signins.ts";
import type { Lang } from "#shared/texts.ts";

/** Who issues a command. One browser can be a team member, an attendee and a hall screen at once. */
export interface Actor {
  staff: {
    id: string;
    email: string;
    name: string;
    lang: Lang;
    standing: "founder" | "member";
    grants: Grant[];
    /** What would count with a passkey. */
    withheld: Grant[];
    signInId: string;
    proof: SignInProof;
  } | null;
  attendee: { registrationId: string; eventId: string } | null;
  screen: { roomId: string; eventId: string } | null;
  /** Who came by a team member's link and has a passkey to show: nobody, until then. */
  halfway: { staffId: string; signInId: string } | null;
}

export const nobody: Actor = { staff: null, attendee: null, screen: null, halfway: null };

/** Who it was, for limits and logs: one name for one person, however many cookies they hold. */
export function idOf({ staff, attendee, screen, halfway }: Actor): string | null {
  if (staff) return `staff:${staff.id}`;
  if (attendee) return `registration:${attendee.registrationId}`;
  if (halfway) return `staff:${halfway.staffId}`;
  return screen && `screen:${screen.roomId}`;
}

/** What a command is about, as far as rights are concerned. */
interface Subject {
  eventId?: string;
  roomId?: string;
}

/** The roles that the actor has towards this event, and this room where one is named. */
export function rolesOf(actor: Actor, subject: Subject): Set<Role> {
  const roles = new Set<Role>(["anyone"]);
  if (actor.staff) roles.add("staff");
  if (actor.staff?.standing === "founder") roles.add("founder");
  if (actor.halfway) roles.add("halfway");
  if (!subject.eventId) return roles;
  if (actor.attendee?.eventId === subject.eventId) roles.add("attendee");
  if (
    actor.screen?.eventId === subject.eventId &&
    (!subject.roomId || actor.screen.roomId === subject.roomId)
  )
    roles.add("screen");
  for (const grant of actor.staff?.grants ?? []) {
    const otherRoom = grant.roomId && subject.roomId && grant.roomId !== subject.roomId;
    if (grant.eventId === subject.eventId && !otherRoom) roles.add(grant.role);
  }
  return roles;
}

export const mayDo = (actor: Actor, access: readonly Role[], subject: Subject) => {
  const roles = rolesOf(actor, subject);
  return access.some((role) => roles.has(role));
};

/** Refuses with the next step: sign in, show a passkey, or it is not yours. */
export function authorize(actor: Actor, command: Pick<Command, "access">, subject: Subject): void {
  if (mayDo(actor, command.access, subject)) return;
  const next = actor.halfway ? isForTeam(command) : mayDo(withPasskey(actor), command.access, subject);
  if (next) throw new Refused("passkey-needed");
  const known = actor.staff || actor.attendee || actor.screen;
  throw new Refused(known ? "not-yours" : "sign-in-needed");
}

const withPasskey = (actor: Actor): Actor => ({
  ...actor,
  staff: actor.staff && { ...actor.staff, grants: [...actor.staff.grants, ...actor.staff.withheld] },
});
