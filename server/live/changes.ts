import type { ReadTx } from "#db/engine.ts";
import { latestMessages, type MessageRow, messagesAfter } from "#server/messages/store.ts";
import { seenStates } from "#server/questions/rules.ts";
import {
  latestQuestions,
  ownQuestionsAfter,
  ownVotesAfter,
  type QuestionRow,
  questionsAfter,
  type VoteRow,
  votesAfter,
} from "#server/questions/store.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import { limits } from "#shared/limits.ts";
import type { Audience, Now } from "#shared/live.ts";

/** What is new in a room after clock `from`, up to `to`, before it is cut down to what an audience sees. */
export interface RoomChanges {
  roomId: string;
  from: number;
  to: number;
  questions: QuestionRow[];
  messages: MessageRow[];
  votes: VoteRow[];
  now: Now | null;
  stagesVersion: number | null;
  programmeVersion: number | null;
}

/** Questions in any state, and votes. */
export type Own = Pick<RoomChanges, "questions" | "votes">;

/** For everybody in the room at once: what a tick tells. */
export const changesAfter = async (tx: ReadTx, room: RoomRow, from: number): Promise<RoomChanges> => ({
  ...(await sharedChanges(tx, room, from)),
  votes: await votesAfter(tx, room.id, from),
});

/** For those who were away, but for what is their own; null when that is more than a fresh start would be. */
export async function missedAfter(tx: ReadTx, room: RoomRow, from: number): Promise<RoomChanges | null> {
  const shared = await sharedChanges(tx, room, from);
  const tooMany =
    shared.messages.length > limits.messagesPerSnapshotMax ||
    shared.questions.length > limits.questionsPerSnapshotMax;
  return tooMany ? null : { ...shared, votes: [] };
}

/** Everything that those see who come in, but for what is their own: the latest of what there is too much of. */
export const snapshotFor = async (tx: ReadTx, room: RoomRow, audience: Audience): Promise<RoomChanges> => ({
  roomId: room.id,
  from: 0,
  to: room.clock,
  questions: await latestQuestions(tx, room.id, seenStates[audience], limits.questionsPerSnapshotMax),
  messages: audience === "screen" ? [] : await latestMessages(tx, room.id, limits.messagesPerSnapshotMax),
  votes: [],
  now: nowIn(room),
  stagesVersion: room.stagesClock,
  programmeVersion: room.programmeClock,
});

/** What of one person's own changed after that clock. */
export async function ownAfter(tx: ReadTx, room: RoomRow, author: string, from: number): Promise<Own> {
  if (room.clock <= from) return { questions: [], votes: [] };
  const own = { roomId: room.id, author, clock: from };
  return {
    questions: await ownQuestionsAfter(tx, own, limits.questionsPerSnapshotMax),
    votes: await ownVotesAfter(tx, own),
  };
}

async function sharedChanges(tx: ReadTx, room: RoomRow, from: number): Promise<Omit<RoomChanges, "votes">> {
  const moved = room.clock > from;
  return {
    roomId: room.id,
    from,
    to: room.clock,
    questions: moved ? await questionsAfter(tx, room.id, from) : [],
    messages: moved ? await messagesAfter(tx, room.id, from) : [],
    now: room.nowClock > from ? nowIn(room) : null,
    stagesVersion: room.stagesClock > from ? room.stagesClock : null,
    programmeVersion: room.programmeClock > from ? room.programmeClock : null,
  };
}

const nowIn = (room: RoomRow): Now => ({ sessionId: room.nowSessionId, itemId: room.nowItemId });
