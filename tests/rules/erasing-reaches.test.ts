import { readFileSync } from "node:fs";
import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import { integer, table, text } from "#db/dialect.ts";
import * as schema from "#db/schema.ts";

/* Whoever adds a thing that people say in a room says here how it goes on without them, and how they see it. */

const textOf = (name: string) => readFileSync(`server/personal/${name}.ts`, "utf8");
const [erasing, showing] = [textOf("erase"), textOf("commands")];
const reachedBy: Record<string, { erased: string; seen: string }> = {
  questions: { erased: "disownQuestion", seen: "questionsBy" },
  messages: { erased: "disownMessage", seen: "messagesBy" },
  votes: { erased: "disownVotes", seen: "countVotesBy" },
};

/** Tables that say whose something is, and that erasing somebody, or showing them what is kept, does not reach. */
const unreached = (tables: readonly unknown[]) =>
  tables
    .filter((each): each is Table => is(each, Table))
    .filter((each) => "author" in getTableColumns(each))
    .map(getTableName)
    .filter((name) => {
      const { erased, seen } = reachedBy[name] ?? {};
      return !erasing.includes(`await ${erased}(`) || !showing.includes(`await ${seen}(`);
    });

test("whatever is kept of somebody in rooms they can see, and erasing them reaches (E7)", () => {
  expect(Object.keys(reachedBy).filter((name) => !(name in schema))).toEqual([]);
  expect(unreached(Object.values(schema))).toEqual([]);
});

test("control: the answers of a poll that erasing knows nothing of are named", () => {
  const pollAnswers = table("poll_answers", { author: text("author"), answer: integer("answer") });
  expect(unreached([...Object.values(schema), pollAnswers])).toEqual(["poll_answers"]);
});
