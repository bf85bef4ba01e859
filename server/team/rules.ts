import type { Event } from "#shared/events.ts";
import type { Grant, TeamRole } from "#shared/grants.ts";
import { Refused } from "#shared/refusal.ts";
import type { Member } from "#shared/team.ts";

interface Place {
  role: TeamRole;
  hostId: string | null;
  roomId: string | null;
}

/**
 * Where a role counts: a host's organizer at one of the event's hosts, a moderator in one of its
 * rooms, all others in the whole event. Refuses a host or a room that is not the event's.
 */
export function placeOf({ role, hostId, roomId }: Place, hosts: Event["hosts"], roomIds: string[]): Place {
  if (role === "host") {
    if (!hostId) throw missing("hostId");
    if (!hosts.some((host) => host.id === hostId)) throw new Refused("not-found");
    return { role, hostId, roomId: null };
  }
  if (role === "moderator") {
    if (!roomId) throw missing("roomId");
    if (!roomIds.includes(roomId)) throw new Refused("not-found");
    return { role, hostId: null, roomId };
  }
  return { role, hostId: null, roomId: null };
}

const missing = (path: string) => new Refused("bad-input", { fields: [{ path, reason: "required" }] });

/** Only an owner makes or unmakes owners: refuses (not-yours) anybody else. */
export function requireMayGive(role: TeamRole, own: readonly Pick<Grant, "role">[]): void {
  if (role === "owner" && !own.some((grant) => grant.role === "owner")) throw new Refused("not-yours");
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
