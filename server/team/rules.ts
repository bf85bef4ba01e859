import type { Event } from "#shared/events.ts";
import { type Grant, mayGive, rolesOfHosts, type TeamRole } from "#shared/grants.ts";
import { Refused } from "#shared/refusal.ts";
import type { Member } from "#shared/team.ts";

interface Place {
  role: TeamRole;
  hostId: string | null;
  roomId: string | null;
}

/**
 * Where a role counts: a host's organizer at one of the event's hosts, a moderator in one of its
 * rooms, all others in the whole event. A moderator or a helper at the door can be of a host, whose
 * organizers then take the role back. Refuses a host or a room that is not the event's.
 */
export function placeOf(
  { role, hostId, roomId }: Place,
  hosts: Event["hosts"],
  rooms: readonly { id: string }[],
): Place {
  if (role === "host" && !hostId) throw missing("hostId");
  if (role === "moderator" && !roomId) throw missing("roomId");
  const ofHost = rolesOfHosts.has(role) ? hostId : null;
  const inRoom = role === "moderator" ? roomId : null;
  if (ofHost && !hosts.some((host) => host.id === ofHost)) throw new Refused("not-found");
  if (inRoom && !rooms.some((room) => room.id === inRoom)) throw new Refused("not-found");
  return { role, hostId: ofHost, roomId: inRoom };
}

const missing = (path: string) => new Refused("bad-input", { fields: [{ path, reason: "required" }] });

/** Refuses (not-yours) whoever may neither give nor take the role. */
export function requireMayGive(place: Pick<Place, "role" | "hostId">, own: readonly Grant[]): void {
  if (!mayGive(place, own)) throw new Refused("not-yours");
}

/**
 * Refuses (last-owner) to leave an event without an owner. Only those who have signed in count:
 * an invitation to a mistyped address would hand the event to nobody.
 */
export function requireOwnerLeft(
  members: readonly Pick<Member, "state" | "grants">[],
  leaving: Pick<Grant, "id">,
): void {
  const left = members.some(
    (member) =>
      member.state === "active" &&
      member.grants.some((grant) => grant.role === "owner" && grant.id !== leaving.id),
  );
  if (!left) throw new Refused("last-owner");
}

export const samePlace = (a: Place, b: Place) =>
  a.role === b.role && a.hostId === b.hostId && a.roomId === b.roomId;
