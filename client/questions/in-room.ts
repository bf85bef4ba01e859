import { type InRoom, sendOf } from "#client/live/in-room.ts";
import { thingsOf } from "#client/live/room-clock.ts";
import { limits } from "#shared/limits.ts";
import { hasVoted, isAsked } from "./seen-questions.ts";

export const questionsInRoom: InRoom = {
  sends: [
    sendOf({
      command: "questions.ask",
      subject: ({ id }) => id,
      arrived: (room, { input }) => isAsked(room, input.id),
    }),
  ],
  panel: {
    label: (words) => words.tabs.questions,
    count: (room, as) =>
      [...thingsOf(room, "question").values()].filter(
        ({ state }) => state === (as === "runs" ? "waiting" : "shown"),
      ).length,
    load: async () => (await import("./question-panel.tsx")).QuestionPanel,
    writing: {
      label: (words) => words.question.ask,
      sendLabel: (words) => words.question.send,
      charsMax: limits.questionCharsMax,
      forThoseWhoRun: false,
      send: (box, words) => box.send("questions.ask", words),
    },
  },
  onScreen: async () => (await import("./shown-question.tsx")).ShownQuestion,
};

/** A vote that is refused shows as the count that goes back: that alone would say nothing. */
export const votesInRoom: InRoom = {
  sends: [
    sendOf({
      command: "questions.vote",
      subject: ({ questionId }) => `vote ${questionId}`,
      arrived: (room, { input, state }) =>
        state === "sent" && hasVoted(room, input.questionId) === input.given,
      refusedAs: ({ code, detail }, { rooms, refusals }) =>
        rooms.question.voteNotCounted(
          code === "not-found" ? rooms.question.noVotesNow : refusals[code](detail ?? {}),
        ),
    }),
  ],
  panel: null,
  onScreen: null,
};
