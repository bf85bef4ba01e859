import type { Mine, OwnThing } from "#shared/live.ts";

export const ownThings = ({ questions, votes }: Mine): OwnThing[] => [
  ...questions.map((value) => ({ kind: "question" as const, id: value.id, value })),
  ...votes.map(({ questionId: id, given }) => ({ kind: "vote" as const, id, value: { given } })),
];
