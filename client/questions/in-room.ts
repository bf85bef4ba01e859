import { type InRoom, sendOf } from "#client/live/in-room.ts";
import { thingsOf } from "#client/live/room-clock.ts";
import { questionsWords } from "#client/words/questions.ts";
import { isForTeam, refusalWords } from "#client/words/refusals.ts";
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
    label: (words) => words(questionsWords).tab,
    count: (room, as, words) => {
      const { states, counted } = words(questionsWords);
      const counts = as === "runs" ? "waiting" : "shown";
      const all = [...thingsOf(room, "question").values()];
      const { length } = all.filter(({ state }) => state === counts);
      return { number: length, said: `${states[counts]} · ${counted(length)}` };
    },
    load: async () => (await import("./question-panel.tsx")).QuestionPanel,
    writing: {
      label: (words) => words(questionsWords).ask,
      sendLabel: (words) => words(questionsWords).send,
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
      refusedAs: ({ code, detail }, words) => {
        const { voteNotCounted, noVotesNow } = words(questionsWords);
        const isGone = code === "not-found" || isForTeam(code);
        return voteNotCounted(isGone ? noVotesNow : words(refusalWords)[code](detail ?? {}));
      },
    }),
  ],
  panel: null,
  onScreen: null,
};
