import type { Widened } from "#client/words/area.ts";
import type { DeedsOf } from "#shared/contract.ts";
import type { QuestionState } from "#shared/questions.ts";

export const words = {
  ask: "Ask a question",
  send: "Ask",
  empty: "No questions yet",
  emptyHint: "Ask the first one: the moderator shows it here and in the hall.",
  states: { waiting: "Waiting", shown: "Shown", answered: "Answered", hidden: "Hidden" } satisfies Record<
    QuestionState,
    string
  >,
  yours: "Yours",
  yoursWaiting: "Yours · waiting for the moderator",
  yoursHidden: "Yours · not taken up by the moderator",
  sent: "Sent. The moderator sees it first.",
  onScreen: "On the hall screen",
  voteNotCounted: (why: string) => `Your upvote was not counted. ${why}`,
  noVotesNow: "This question takes no upvotes at the moment.",
  upvote: (votes: number) => `Upvote, ${votes} so far`,
  takeBack: (votes: number) => `Take your upvote back, ${votes} so far`,
  votes: (votes: number) => (votes === 1 ? "1 upvote" : `${votes} upvotes`),
  arrived: (count: number) => (count === 1 ? "A new question" : `${count} new questions`),
  show: "Show",
  answered: "Answered",
  hide: "Hide",
  waitAgain: "Back to waiting",
  hidden: "Question hidden",
  movedSince: "It was not taken back: somebody may have dealt with this question since.",
  keys: "Keys: ↑ ↓ move, S show, A answered, H hide, W back to waiting",
  filter: "Which questions",
  counted: (count: number) => (count === 1 ? "1 question" : `${count} questions`),
  noneIn: {
    waiting: "No question is waiting. New ones appear here by themselves.",
    shown: "No question is shown.",
    answered: "No question has been answered yet.",
    hidden: "No question is hidden.",
  } satisfies Record<QuestionState, string>,
  tab: "Questions",
  deeds: { "questions.moderate": "moderated a question" } satisfies DeedsOf<"questions">,
};

export type QuestionsWords = Widened<typeof words>;
