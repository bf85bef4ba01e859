import { among, type Moved, type RoomThing } from "#server/live/thing.ts";
import { latestMessages, type MessageRow, messagesAfter, toMessage } from "#server/messages/store.ts";
import { limits } from "#shared/limits.ts";
import type { Audience } from "#shared/live.ts";

/** A hall screen shows no chat. */
const readers: readonly Audience[] = ["runs", "members", "followers"];
const nobody: readonly Audience[] = [];

export const messageThing: RoomThing<"message"> = {
  kind: "message",
  heardBy: among(readers),
  after: async (tx, { id }, clock) => (await messagesAfter(tx, id, clock)).map(movedMessage),
  latest: async (tx, { id }) =>
    (await latestMessages(tx, id, limits.messagesPerSnapshotMax)).map(movedMessage),
  missedMax: limits.messagesPerSnapshotMax,
};

export const movedMessage = (row: MessageRow): Moved => ({
  shared: {
    thing: { kind: "message", id: row.id, value: toMessage(row) },
    seenBy: row.state === "shown" ? readers : nobody,
  },
});
