import type { Handlers, Writing } from "#server/context.ts";
import { findSpeaker } from "#server/in-room/member.ts";
import { findOpenRoom, requireEventOn } from "#server/in-room/open-room.ts";
import { aMinuteBefore, requireTurn } from "#server/in-room/turns.ts";
import { requireFewOpen, takesVotes } from "#server/questions/rules.ts";
import {
  askedSince,
  countWaiting,
  findVote,
  insertQuestion,
  putVote,
  type QuestionRow,
  questionById,
  toQuestion,
  updateQuestion,
} from "#server/questions/store.ts";
import { advanceClock, findRoom } from "#server/rooms/store.ts";
import { limits } from "#shared/limits.ts";
import type { questionCommands } from "#shared/questions.ts";
import { Refused } from "#shared/refusal.ts";

export const questionHandlers: Handlers<keyof typeof questionCommands> = {
  async "questions.ask"({ eventId, roomId, author: by, id, text, lang }, { tx, now, actor, announce }) {
    await findOpenRoom(tx, eventId, roomId);
    const { author, from } = await findSpeaker(tx, actor, { eventId, roomId, author: by });
    const already = await questionById(tx, id);
    if (already) return toQuestion(requireOwn(already, roomId, author));

    await requireEventOn(tx, eventId);
    requireFewOpen(await countWaiting(tx, roomId, author));
    requireTurn(await askedSince(tx, roomId, author, aMinuteBefore(now)), limits.asksPerMinuteMax, now);

    const clock = await advanceClock(tx, roomId, "question");
    const asked = await insertQuestion(tx, {
      id,
      roomId,
      author,
      text,
      lang,
      clock,
      from,
      state: "waiting",
      askedAt: now,
    });
    announce({ kind: "room", roomId });
    return toQuestion(asked);
  },

  async "questions.vote"({ eventId, roomId, author: by, questionId, given }, { tx, actor, announce }) {
    const question = await findQuestion(tx, { eventId, roomId, questionId });
    const { author } = await findSpeaker(tx, actor, { eventId, roomId, author: by });
    if (!takesVotes(question.state)) throw new Refused("not-found");
    const before = await findVote(tx, questionId, author);
    if (given === (before?.state === "given")) return toQuestion(question);

    await requireEventOn(tx, eventId);
    const clock = await advanceClock(tx, roomId, "question", "vote");
    await putVote(tx, { questionId, roomId, author, state: given ? "given" : "taken-back", clock });
    const counted = await updateQuestion(tx, questionId, { clock, votes: question.votes + (given ? 1 : -1) });
    announce({ kind: "room", roomId });
    return toQuestion(counted);
  },

  async "questions.moderate"({ eventId, roomId, questionId, state, was }, { tx, announce }) {
    const question = await findQuestion(tx, { eventId, roomId, questionId });
    if (question.state === state) return toQuestion(question);
    if (was && question.state !== was) throw new Refused("changed-meanwhile");

    const clock = await advanceClock(tx, roomId, "question");
    const moderated = await updateQuestion(tx, questionId, { clock, state });
    announce({ kind: "room", roomId });
    return toQuestion(moderated);
  },
};

/** A repeated call is the same question; somebody else's id is nobody's business. */
function requireOwn(question: QuestionRow, roomId: string, author: string): QuestionRow {
  if (question.roomId !== roomId || question.author !== author) throw new Refused("not-found");
  return question;
}

async function findQuestion(tx: Writing["tx"], at: { eventId: string; roomId: string; questionId: string }) {
  await findRoom(tx, at.eventId, at.roomId);
  const question = await questionById(tx, at.questionId);
  if (question?.roomId !== at.roomId) throw new Refused("not-found");
  return question;
}
