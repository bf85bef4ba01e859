import type { Moved, RoomThing } from "#server/live/thing.ts";
import { questionSeenBy, seenStates } from "#server/questions/rules.ts";
import {
  latestQuestions,
  ownQuestionsAfter,
  ownVotesAfter,
  type QuestionRow,
  questionsAfter,
  toQuestion,
  type VoteRow,
  votesAfter,
} from "#server/questions/store.ts";
import { limits } from "#shared/limits.ts";
import { audiences } from "#shared/live.ts";

const countMax = limits.questionsPerSnapshotMax;

/** Seen by state, and always by the one who asked. */
export const questionThing: RoomThing<"question"> = {
  kind: "question",
  heardBy: () => true,
  after: async (tx, { id }, clock) => (await questionsAfter(tx, id, clock)).map(movedQuestion),
  latest: async (tx, { id }, audience) =>
    (await latestQuestions(tx, id, seenStates[audience], countMax)).map(movedQuestion),
  missedMax: countMax,
  ownAfter: async (tx, { id: roomId }, own) =>
    (await ownQuestionsAfter(tx, { roomId, ...own }, countMax)).map(thingOf),
};

/** Its giver's alone: the others hear the question with its sum. */
export const voteThing: RoomThing<"vote"> = {
  kind: "vote",
  heardBy: () => false,
  after: async (tx, { id }, clock) => (await votesAfter(tx, id, clock)).map(movedVote),
  latest: async () => [],
  missedMax: Number.POSITIVE_INFINITY,
  ownAfter: async (tx, { id: roomId }, own) => (await ownVotesAfter(tx, { roomId, ...own })).map(voteOf),
};

export function movedQuestion(row: QuestionRow): Moved {
  const thing = thingOf(row);
  return { shared: { thing, seenBy: seenIn(row.state) }, own: { author: row.author, thing } };
}

const thingOf = (row: QuestionRow) => ({ kind: "question" as const, id: row.id, value: toQuestion(row) });
const voteOf = ({ questionId, state }: VoteRow) => ({
  kind: "vote" as const,
  id: questionId,
  value: { given: state === "given" },
});
export const movedVote = (row: VoteRow): Moved => ({ own: { author: row.author, thing: voteOf(row) } });

/** Asked each time, so that what a join reads and what a tick tells go by one list. */
const seenIn = (state: QuestionRow["state"]) =>
  audiences.filter((audience) => questionSeenBy(audience, state));
