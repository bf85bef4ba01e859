import { type OwnRows, saidRows } from "#server/in-room/own-rows.ts";
import { countVotesBy, disownQuestion, disownVotes, questionsBy } from "#server/questions/store.ts";

export const questionRows = saidRows({
  kind: "question",
  name: { en: "Question", ja: "質問", "zh-Hans": "提问" },
  by: questionsBy,
  at: ({ askedAt }) => askedAt,
  change: disownQuestion,
});

/** The votes go on counting; whose they were is known no more. */
export const voteRows: OwnRows = {
  kind: "vote",
  name: { en: "Votes given", ja: "賛同した質問", "zh-Hans": "已赞同的提问" },
  seen: countVotesBy,
  async disown(tx, leaving) {
    await disownVotes(tx, leaving);
    return [];
  },
};
