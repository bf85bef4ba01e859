import { z } from "zod";
import { Id } from "./commands.ts";

/** What a team member may do in an event. `host` is tied to a host, `moderator` to a room. */
export const TeamRole = z.enum(["owner", "organizer", "host", "moderator", "door"]);
export type TeamRole = z.infer<typeof TeamRole>;

export const Grant = z.object({
  id: Id,
  eventId: Id,
  role: TeamRole,
  /** Whose organizer; whose moderator or helper at the door, where it is one host's. */
  hostId: Id.nullable(),
  roomId: Id.nullable(),
});
export type Grant = z.infer<typeof Grant>;

/** To which hosts' organizers a guest's address is shown; owners and organizers read them all. */
export const AddressesFor = z.enum(["own-host", "every-host"]);
export type AddressesFor = z.infer<typeof AddressesFor>;

type OfHost = Pick<Grant, "role" | "hostId">;

/** What a host's organizers give and take, for their own host. */
export const rolesOfHosts: ReadonlySet<TeamRole> = new Set(["host", "moderator", "door"]);

const has = (own: readonly OfHost[], ...roles: TeamRole[]) => own.some(({ role }) => roles.includes(role));

/**
 * Whether somebody with roles of their own may give this one, and take it: owners all, organizers all
 * but an owner's, a host's organizers their own host's.
 */
export function mayGive({ role, hostId }: OfHost, own: readonly OfHost[]): boolean {
  if (role === "owner" ? has(own, "owner") : has(own, "owner", "organizer")) return true;
  return rolesOfHosts.has(role) && own.some((each) => each.role === "host" && each.hostId === hostId);
}

/** Whether they give moderators to a room: one of no host is everybody's. */
export const mayGiveIn = (room: { hostId: string | null }, own: readonly OfHost[]): boolean =>
  has(own, "owner", "organizer") ||
  room.hostId === null ||
  own.some(({ role, hostId }) => role === "host" && hostId === room.hostId);
