import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import { integer, table, text } from "#db/dialect.ts";
import * as schema from "#db/schema.ts";
import { ownRows } from "#server/things.ts";

/* What a person sees and what erasing reaches is read from this list; the compiler asks for each table. */

const unreached = (tables: readonly unknown[]) =>
  tables
    .filter((each): each is Table => is(each, Table))
    .filter((each) => "author" in getTableColumns(each))
    .map(getTableName)
    .filter((name) => !(name in ownRows));

test("whatever is kept of somebody in rooms they can see, and erasing them reaches (E7)", () => {
  expect(unreached(Object.values(schema))).toEqual([]);
});

test("control: the answers of a poll that erasing knows nothing of are named", () => {
  const pollAnswers = table("poll_answers", { author: text("author"), answer: integer("answer") });
  expect(unreached([...Object.values(schema), pollAnswers])).toEqual(["poll_answers"]);
});
