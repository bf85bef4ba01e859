import type { Room } from "#shared/rooms.ts";

/** `before`: the one that somebody has just added. */
export const blankRoom = (id: string, others: readonly Room[], before: Room | null = null): Room => ({
  id,
  slug: freeSlug(others),
  name: {},
  hostId: before?.hostId ?? null,
  kind: before?.kind ?? "both",
  places: { onsite: null, online: null },
  position: Math.max(-1, ...others.map((room) => room.position)) + 1,
  version: 0,
});

function freeSlug(others: readonly Room[]): string {
  const taken = new Set(others.map((room) => room.slug));
  let number = others.length + 1;
  while (taken.has(`room-${number}`)) number++;
  return `room-${number}`;
}
