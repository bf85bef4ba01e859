import { type InRoom, sendOf } from "#client/live/in-room.ts";
import { thingsOf } from "#client/live/room-clock.ts";
import { messagesWords } from "#client/words/messages.ts";
import { limits } from "#shared/limits.ts";

export const messagesInRoom: InRoom = {
  sends: [
    sendOf({
      command: "messages.send",
      subject: ({ id }) => id,
      arrived: (room, { input }) => thingsOf(room, "message").has(input.id),
    }),
  ],
  panel: {
    label: (words) => words(messagesWords).tab,
    load: async () => (await import("./message-panel.tsx")).MessagePanel,
    writing: {
      label: (words) => words(messagesWords).write,
      sendLabel: (words) => words(messagesWords).send,
      charsMax: limits.messageCharsMax,
      forThoseWhoRun: true,
      send: (box, words) => box.send("messages.send", words),
    },
  },
  onScreen: null,
};
