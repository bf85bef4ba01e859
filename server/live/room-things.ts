import { among, type Moved, type RoomThing } from "#server/live/thing.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import { type Audience, audiences, type Thing, type ThingKind } from "#shared/live.ts";

const seated: readonly Audience[] = ["runs", "members", "followers"];

/** What the room's own row says, so that nothing has to be asked for it. */
const ofTheRow = <K extends ThingKind & Thing["kind"]>(
  kind: K,
  heardBy: readonly Audience[],
  thing: (room: RoomRow) => Thing,
): RoomThing<K> => {
  const moved = (room: RoomRow): Moved[] => [{ shared: { thing: thing(room), seenBy: heardBy } }];
  return {
    kind,
    heardBy: among(heardBy),
    after: async (_tx, room) => moved(room),
    latest: async (_tx, room) => moved(room),
    missedMax: 1,
  };
};

/** What is on, as the one who runs the room says. */
const now = ofTheRow("now", audiences, ({ id, nowSessionId, nowItemId }) => ({
  kind: "now",
  id,
  value: { sessionId: nowSessionId, itemId: nowItemId },
}));

/** That the addresses of the stage have changed; a hall screen is not given them. */
const stages = ofTheRow("stages", seated, ({ id, movedAt }) => ({
  kind: "stages",
  id,
  value: { version: movedAt.stages ?? 0 },
}));

/** That there is another programme, or another announcement. */
const programme = ofTheRow("programme", audiences, ({ id, movedAt }) => ({
  kind: "programme",
  id,
  value: { version: movedAt.programme ?? 0 },
}));

export const roomThings = { now, stages, programme };
