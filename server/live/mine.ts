import type { Mine, OwnThing } from "#shared/live.ts";

/** What is one person's own, as the wire has it. */
export const toMine = (own: readonly OwnThing[]): Mine => ({
  questions: own.flatMap((thing) => (thing.kind === "question" ? [thing.value] : [])),
  votes: own.flatMap(({ kind, id, value }) =>
    kind === "vote" ? [{ questionId: id, given: value.given }] : [],
  ),
});
