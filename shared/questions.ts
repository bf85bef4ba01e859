import { z } from "zod";
import { Author, type Command, Id, InstantText, inRoom, roomRuns } from "./commands.ts";
import { limits } from "./limits.ts";
import { Mode } from "./rooms.ts";
import { filledLine, Lang } from "./texts.ts";

export const QuestionState = z.enum(["waiting", "shown", "answered", "hidden"]);
export type QuestionState = z.infer<typeof QuestionState>;

/** Waiting and hidden questions are for the moderators and for the one who asked. */
export const Question = z.object({
  id: Id,
  roomId: Id,
  text: filledLine(limits.questionCharsMax),
  /** The asker's language, so that the text is drawn with the right glyphs. */
  lang: Lang,
  state: QuestionState,
  votes: z.number().int().min(0),
  askedAt: InstantText,
  from: z.object({ name: z.string(), affiliation: z.string(), mode: Mode.nullable() }),
});
export type Question = z.infer<typeof Question>;

const InRoom = z.strictObject({ eventId: Id, roomId: Id });
const Said = InRoom.extend({ author: Author.optional() });

const Moderation = InRoom.extend({
  questionId: Id,
  state: QuestionState,
  /** For whoever takes something back: only while it is still so. */
  was: QuestionState.optional(),
});

export const questionCommands = {
  "questions.ask": {
    kind: "write",
    announces: "room",
    access: inRoom,
    input: Said.extend({ id: Id, text: filledLine(limits.questionCharsMax), lang: Lang }),
    output: Question,
    refusals: ["not-found", "too-many-open", "event-over", "no-seat"],
    summary: "Ask a question; it waits until a moderator shows it.",
  },
  "questions.vote": {
    kind: "write",
    announces: "room",
    access: inRoom,
    input: Said.extend({ questionId: Id, given: z.boolean() }),
    output: Question,
    refusals: ["not-found", "event-over", "no-seat"],
    summary: "Give an upvote to a shown question, or take it back. One vote a person.",
  },
  "questions.moderate": {
    kind: "write",
    announces: "room",
    access: roomRuns,
    input: Moderation,
    about: ({ roomId, questionId, state }: z.output<typeof Moderation>) => ({
      roomId,
      id: questionId,
      state,
    }),
    output: Question,
    refusals: ["not-found", "changed-meanwhile"],
    security: "none",
    summary: "Show, answer or hide a question, or let it wait again.",
  },
} as const satisfies Record<string, Command>;
