import type { Own, RoomChanges } from "#server/live/changes.ts";
import { type MessageRow, toMessage } from "#server/messages/store.ts";
import { questionSeenBy } from "#server/questions/rules.ts";
import { type QuestionRow, toQuestion } from "#server/questions/store.ts";
import type { Audience, Mine, RoomChanged, Thing } from "#shared/live.ts";

/**
 * The epoch that an audience counts in: whoever comes to see more, or less, of a room starts over
 * with what is seen from there.
 */
export const epochFor = (epoch: string, audience: Audience) => `${epoch}.${audience}`;

/** What one audience hears of the changes. Without any that it may see, the frame still moves its clock. */
export function frameFor(audience: Audience, epoch: string, changes: RoomChanges): RoomChanged {
  const { roomId, from, to, questions, messages } = changes;
  const seen = (question: QuestionRow) => questionSeenBy(audience, question.state);
  const readable = (message: MessageRow) => message.state === "shown";
  const chat = audience === "screen" ? [] : messages;
  const left = [...questions.filter((each) => !seen(each)), ...chat.filter((each) => !readable(each))];
  return {
    roomId,
    epoch: epochFor(epoch, audience),
    from,
    to,
    changes: [
      ...questions
        .filter(seen)
        .map((row): Thing => ({ kind: "question", id: row.id, value: toQuestion(row) })),
      ...chat.filter(readable).map((row): Thing => ({ kind: "message", id: row.id, value: toMessage(row) })),
      ...about(audience, changes),
    ],
    // Somebody who starts from nothing has nothing that could leave.
    gone: from === 0 ? [] : left.map((each) => each.id),
  };
}

function about(audience: Audience, { roomId, now, stagesVersion, programmeVersion }: RoomChanges): Thing[] {
  const things: Thing[] = [];
  if (now) things.push({ kind: "now", id: roomId, value: now });
  if (stagesVersion !== null && audience !== "screen")
    things.push({ kind: "stages", id: roomId, value: { version: stagesVersion } });
  if (programmeVersion !== null)
    things.push({ kind: "programme", id: roomId, value: { version: programmeVersion } });
  return things;
}

/** What of the changes is each person's own. */
export function mineByAuthor({ questions, votes }: Own): Map<string, Mine> {
  const mine = new Map<string, Mine>();
  const of = (author: string) => {
    const known = mine.get(author) ?? { questions: [], votes: [] };
    mine.set(author, known);
    return known;
  };
  for (const row of questions) of(row.author).questions.push(toQuestion(row));
  for (const { author, questionId, state } of votes)
    of(author).votes.push({ questionId, given: state === "given" });
  return mine;
}
