import { index, instant, integer, json, primaryKey, table, text } from "#db/dialect.ts";
import { id } from "#db/schema/keys.ts";
import { roomId } from "#db/schema/programme.ts";
import type { Message } from "#shared/messages.ts";
import type { Question, QuestionState } from "#shared/questions.ts";
import type { Lang } from "#shared/texts.ts";

/** `author` is `registration:<id>` or `staff:<id>`. */
const authored = {
  roomId: roomId(),
  author: text("author").notNull(),
  text: text("text").notNull(),
  lang: text("lang").$type<Lang>().notNull(),
  clock: integer("clock").notNull(),
};

export const questions = table(
  "questions",
  {
    id: id(),
    ...authored,
    from: json<Question["from"]>("asked_by").notNull(),
    state: text("state").$type<QuestionState>().notNull(),
    votes: integer("votes").notNull().default(0),
    askedAt: instant("asked_at").notNull(),
  },
  (t) => [
    index("questions_by_clock").on(t.roomId, t.clock),
    index("questions_by_author").on(t.roomId, t.author),
  ],
);

export const votes = table(
  "votes",
  {
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id),
    roomId: roomId(),
    author: text("author").notNull(),
    state: text("state").$type<"given" | "taken-back">().notNull(),
    clock: integer("clock").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.author] }),
    index("votes_by_clock").on(t.roomId, t.clock),
    index("votes_by_author").on(t.roomId, t.author),
  ],
);

export const messages = table(
  "messages",
  {
    id: id(),
    ...authored,
    from: json<Message["from"]>("sent_by").notNull(),
    state: text("state").$type<"shown" | "hidden">().notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [
    index("messages_by_clock").on(t.roomId, t.clock),
    index("messages_by_author").on(t.roomId, t.author),
  ],
);
