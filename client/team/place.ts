import type { Event } from "#shared/events.ts";
import type { Grant } from "#shared/grants.ts";
import type { Room } from "#shared/rooms.ts";
import type { Texts } from "#shared/texts.ts";

/** The host or the room that a role is tied to; null for roles of the whole event. */
export function placeOf(
  grant: Pick<Grant, "hostId" | "roomId">,
  event: Event,
  rooms: readonly Room[],
): Texts | null {
  if (grant.roomId) return rooms.find((room) => room.id === grant.roomId)?.name ?? null;
  const host = event.hosts.find((each) => each.id === grant.hostId);
  if (!host) return null;
  return Object.values(host.shortName).some(Boolean) ? host.shortName : host.name;
}
