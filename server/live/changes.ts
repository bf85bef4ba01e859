import type { ReadTx } from "#db/engine.ts";
import type { Member } from "#server/live/member.ts";
import { latestMessages, type MessageRow, messagesAfter } from "#server/messages/store.ts";
import { seenStates } from "#server/questions/rules.ts";
import {
  latestQuestions,
  type QuestionRow,
  questionsAfter,
  questionsOf,
  type VoteRow,
  votesAfter,
  votesOf,
} from "#server/questions/store.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import { limits } from "#shared/limits.ts";
import type { Now } from "#shared/live.ts";

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

/** For everybody in the room at once: what a tick tells. */
export const changesAfter = async (tx: ReadTx, room: RoomRow, from: number): Promise<RoomChanges> => ({
  ...(await sharedChanges(tx, room, from)),
  votes: await votesAfter(tx, room.id, from),
});

/** For one person who was away; null when that is more than a fresh start would be. */
export async function missedBy(
  tx: ReadTx,
  room: RoomRow,
  member: Member,
  from: number,
): Promise<RoomChanges | null> {
  const shared = await sharedChanges(tx, room, from);
  const tooMany =
    shared.messages.length > limits.messagesPerSnapshotMax ||
    shared.questions.length > limits.questionsPerSnapshotMax;
  if (tooMany) return null;
  return { ...shared, votes: member.author ? await votesOf(tx, room.id, member.author, from) : [] };
}

/** Everything, for one person who comes in: the latest of what there is too much of. */
export async function snapshotFor(tx: ReadTx, room: RoomRow, member: Member): Promise<RoomChanges> {
  const { audience, author } = member;
  const inSight = await latestQuestions(tx, room.id, seenStates[audience], limits.questionsPerSnapshotMax);
  const own = author ? await questionsOf(tx, room.id, author, limits.questionsPerSnapshotMax) : [];
  const ids = new Set(inSight.map((question) => question.id));
  return {
    roomId: room.id,
    from: 0,
    to: room.clock,
    questions: [...inSight, ...own.filter((question) => !ids.has(question.id))],
    messages: audience === "screen" ? [] : await latestMessages(tx, room.id, limits.messagesPerSnapshotMax),
    votes: author ? await votesOf(tx, room.id, author, 0) : [],
    now: nowIn(room),
    stagesVersion: room.stagesClock,
    programmeVersion: room.programmeClock,
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
