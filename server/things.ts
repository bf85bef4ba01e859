import { roomThings } from "#server/live/room-things.ts";
import type { RoomThings } from "#server/live/thing.ts";
import { messageThing } from "#server/messages/thing.ts";
import { questionThing, voteThing } from "#server/questions/thing.ts";

/** What rooms hold, in the order in which a frame names it. */
export const things: RoomThings = {
  question: questionThing,
  vote: voteThing,
  message: messageThing,
  ...roomThings,
};
