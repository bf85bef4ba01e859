import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { questions, votes } from "#db/schema.ts";
import type { Disowned, Leaving, Whose } from "#server/in-room/own-rows.ts";
import type { Question, QuestionState } from "#shared/questions.ts";

export type QuestionRow = typeof questions.$inferSelect;
export type VoteRow = typeof votes.$inferSelect;

export const toQuestion = ({
  id,
  roomId,
  text,
  lang,
  state,
  votes,
  askedAt,
  from,
}: QuestionRow): Question => ({
  id,
  roomId,
  text,
  lang,
  state,
  votes,
  askedAt: askedAt.toString(),
  from,
});

/** Wherever it was asked: an id that is taken cannot be taken again. */
export async function questionById(tx: ReadTx, id: string): Promise<QuestionRow | null> {
  const [found] = await tx.select().from(questions).where(eq(questions.id, id));
  return found ?? null;
}

export async function insertQuestion(tx: Tx, question: typeof questions.$inferInsert): Promise<QuestionRow> {
  const [inserted] = await tx.insert(questions).values(question).returning();
  return inserted as QuestionRow;
}

export async function updateQuestion(
  tx: Tx,
  id: string,
  change: { clock: number; state?: QuestionState; votes?: number },
): Promise<QuestionRow> {
  const [updated] = await tx.update(questions).set(change).where(eq(questions.id, id)).returning();
  return updated as QuestionRow;
}

const by = (roomId: string, author: string) =>
  and(eq(questions.roomId, roomId), eq(questions.author, author));

export const countWaiting = (tx: ReadTx, roomId: string, author: string): Promise<number> =>
  tx.$count(questions, and(by(roomId, author), eq(questions.state, "waiting")));

export async function askedSince(tx: ReadTx, roomId: string, author: string, since: Temporal.Instant) {
  const rows = await tx
    .select({ askedAt: questions.askedAt })
    .from(questions)
    .where(and(by(roomId, author), gt(questions.askedAt, since)));
  return rows.map((row) => row.askedAt);
}

type After = { roomId: string; clock: number };
type OwnAfter = After & { author: string };

const after = prepared((tx: ReadTx, { roomId, clock }: Open<After>) =>
  tx
    .select()
    .from(questions)
    .where(and(eq(questions.roomId, roomId), gt(questions.clock, clock)))
    .orderBy(asc(questions.clock)),
);

export const questionsAfter = (tx: ReadTx, roomId: string, clock: number): Promise<QuestionRow[]> =>
  after(tx, { roomId, clock });

/** Those that moved last, the earlier first. */
export async function latestQuestions(
  tx: ReadTx,
  roomId: string,
  states: readonly QuestionState[],
  countMax: number,
): Promise<QuestionRow[]> {
  const rows = await tx
    .select()
    .from(questions)
    .where(and(eq(questions.roomId, roomId), inArray(questions.state, [...states])))
    .orderBy(desc(questions.clock))
    .limit(countMax);
  return rows.reverse();
}

const ownAfter = prepared(
  (tx: ReadTx, { roomId, author, clock, countMax }: Open<OwnAfter & { countMax: number }>) =>
    tx
      .select()
      .from(questions)
      .where(and(eq(questions.roomId, roomId), eq(questions.author, author), gt(questions.clock, clock)))
      .orderBy(desc(questions.clock))
      .limit(countMax),
);

/** Somebody's own that moved after that clock, in whatever state, the earlier first. */
export async function ownQuestionsAfter(tx: ReadTx, own: OwnAfter, countMax: number): Promise<QuestionRow[]> {
  return (await ownAfter(tx, { ...own, countMax })).reverse();
}

/** Everything that somebody asked in these rooms. */
export const questionsBy = (tx: ReadTx, { roomIds, author }: Whose): Promise<QuestionRow[]> =>
  tx
    .select()
    .from(questions)
    .where(and(inArray(questions.roomId, roomIds), eq(questions.author, author)))
    .orderBy(asc(questions.askedAt));

export async function disownQuestion(tx: Tx, id: string, change: Disowned): Promise<void> {
  await tx.update(questions).set(change).where(eq(questions.id, id));
}

const votesBy = ({ roomIds, author }: Whose) => and(inArray(votes.roomId, roomIds), eq(votes.author, author));

export const countVotesBy = (tx: ReadTx, whose: Whose): Promise<number> =>
  tx.$count(votes, and(votesBy(whose), eq(votes.state, "given")));

export async function disownVotes(tx: Tx, { nobody, ...whose }: Leaving): Promise<void> {
  await tx.update(votes).set({ author: nobody }).where(votesBy(whose));
}

export async function findVote(tx: ReadTx, questionId: string, author: string): Promise<VoteRow | null> {
  const [found] = await tx
    .select()
    .from(votes)
    .where(and(eq(votes.questionId, questionId), eq(votes.author, author)));
  return found ?? null;
}

export async function putVote(tx: Tx, vote: VoteRow) {
  const { state, clock } = vote;
  await tx
    .insert(votes)
    .values(vote)
    .onConflictDoUpdate({ target: [votes.questionId, votes.author], set: { state, clock } });
}

const everybodysVotesAfter = prepared((tx: ReadTx, { roomId, clock }: Open<After>) =>
  tx
    .select()
    .from(votes)
    .where(and(eq(votes.roomId, roomId), gt(votes.clock, clock))),
);

export const votesAfter = (tx: ReadTx, roomId: string, clock: number): Promise<VoteRow[]> =>
  everybodysVotesAfter(tx, { roomId, clock });

const ownVotes = prepared((tx: ReadTx, { roomId, author, clock }: Open<OwnAfter>) =>
  tx
    .select()
    .from(votes)
    .where(and(eq(votes.roomId, roomId), eq(votes.author, author), gt(votes.clock, clock))),
);

export const ownVotesAfter = (tx: ReadTx, own: OwnAfter): Promise<VoteRow[]> => ownVotes(tx, own);
