import type { OwnRowsOfRooms } from "#server/in-room/own-rows.ts";
import { roomThings } from "#server/live/room-things.ts";
import type { RoomThings } from "#server/live/thing.ts";
import { messageRows } from "#server/messages/own-rows.ts";
import { messageThing } from "#server/messages/thing.ts";
import { questionRows, voteRows } from "#server/questions/own-rows.ts";
import { questionThing, voteThing } from "#server/questions/thing.ts";

/** What rooms hold, in the order in which a frame names it. */
export const things: RoomThings = {
  question: questionThing,
  vote: voteThing,
  message: messageThing,
  ...roomThings,
};

/** Whose that is, table by table: shown to a person among what is kept of them, and erased with them. */
export const ownRows: OwnRowsOfRooms = { questions: questionRows, votes: voteRows, messages: messageRows };
