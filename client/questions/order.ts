import type { Question, QuestionState } from "#shared/questions.ts";

const rank: Record<QuestionState, number> = { shown: 0, waiting: 1, answered: 2, hidden: 3 };

/** What people read: shown first, by votes and then by age; the answered at the end. */
export const byVotes = (questions: Iterable<Question>): Question[] =>
  [...questions].sort(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      b.votes - a.votes ||
      a.askedAt.localeCompare(b.askedAt) ||
      a.id.localeCompare(b.id),
  );

/** What a moderator works through: who has waited longest comes first. */
export const byWaiting = (questions: Iterable<Question>): Question[] =>
  [...questions].sort((a, b) => a.askedAt.localeCompare(b.askedAt) || a.id.localeCompare(b.id));

/** The one question that stands on the hall screen. */
export const onScreen = (questions: Iterable<Question>): Question | null =>
  byVotes(questions).find((question) => question.state === "shown") ?? null;
