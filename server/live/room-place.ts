import { findMember, type Member, requireSpeaks } from "#server/in-room/member.ts";
import { findOpenRoom } from "#server/in-room/open-room.ts";
import { createChanges } from "#server/live/changes.ts";
import type { Adds, KindOfPlace } from "#server/live/place.ts";
import type { RoomThings } from "#server/live/thing.ts";
import { findRoom } from "#server/rooms/store.ts";
import { type Place, reactionKinds } from "#shared/live.ts";

type RoomAt = Extract<Place, { kind: "room" }>;

/** A room, where people meet and speak. */
export const roomPlace = (things: RoomThings): KindOfPlace => ({
  changes: createChanges(Object.values(things)),
  sums: { reactions: addReactions },
  present: (tx, actor, { eventId, id: roomId }: RoomAt) => findMember(tx, actor, { eventId, roomId }),
  enter: async (tx, { eventId, id }: RoomAt) => (await findOpenRoom(tx, eventId, id)).row,
  row: (tx, { eventId, id }: RoomAt) => findRoom(tx, eventId, id),
  requireSpeaks: (member: Member) => requireSpeaks(member),
  as: ({ audience }: Member) => audience,
});

const addReactions: Adds = (sum, more) =>
  Object.fromEntries(
    reactionKinds
      .map((kind) => [kind, (sum[kind] ?? 0) + (more[kind] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
