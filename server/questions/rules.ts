import { limits } from "#shared/limits.ts";
import type { Audience } from "#shared/live.ts";
import type { QuestionState } from "#shared/questions.ts";
import { Refused } from "#shared/refusal.ts";

export const seenStates: Record<Audience, readonly QuestionState[]> = {
  runs: ["waiting", "shown", "answered", "hidden"],
  members: ["shown", "answered"],
  followers: ["shown", "answered"],
  screen: ["shown"],
};

/** Beside their audience's, people always see their own questions. */
export const questionSeenBy = (audience: Audience, state: QuestionState) =>
  seenStates[audience].includes(state);

/** An upvote says "I would like to hear this": that is for questions which everybody can read. */
export const takesVotes = (state: QuestionState) => questionSeenBy("members", state);

/** Refuses somebody whose earlier questions all wait still. */
export function requireFewOpen(waiting: number): void {
  if (waiting >= limits.openQuestionsPerPersonMax) throw new Refused("too-many-open");
}
