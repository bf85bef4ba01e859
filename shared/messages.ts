import { z } from "zod";
import { Author, type Command, Done, Id, InstantText, inRoom, roomRuns } from "./commands.ts";
import { limits } from "./limits.ts";
import { Mode } from "./rooms.ts";
import { filledLine, Lang } from "./texts.ts";

/** A line of a room's chat. */
export const Message = z.object({
  id: Id,
  roomId: Id,
  text: filledLine(limits.messageCharsMax),
  lang: Lang,
  sentAt: InstantText,
  from: z.object({ name: z.string(), affiliation: z.string(), mode: Mode.nullable() }),
});
export type Message = z.infer<typeof Message>;

export const messageCommands = {
  "messages.send": {
    kind: "write",
    announces: "room",
    access: inRoom,
    input: z.strictObject({
      eventId: Id,
      roomId: Id,
      author: Author.optional(),
      id: Id,
      text: filledLine(limits.messageCharsMax),
      lang: Lang,
    }),
    output: Message,
    refusals: ["not-found", "event-over", "no-seat"],
    summary: "Write a line in the room's chat.",
  },
  "messages.hide": {
    kind: "write",
    announces: "room",
    access: roomRuns,
    input: z.strictObject({ eventId: Id, roomId: Id, messageId: Id, hidden: z.boolean() }),
    about: ({ roomId, messageId }: { roomId: string; messageId: string }) => ({ roomId, id: messageId }),
    output: Done,
    refusals: ["not-found"],
    security: "none",
    summary: "Take a line of chat out of everybody's sight, or bring it back.",
  },
} as const satisfies Record<string, Command>;
