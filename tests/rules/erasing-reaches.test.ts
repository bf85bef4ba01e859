import { getTableColumns, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import { integer, table, text } from "#db/dialect.ts";
import * as schema from "#db/schema.ts";
import { ownRows } from "#server/things.ts";

/* What a person sees and what erasing reaches is read from this list; the compiler asks for each table. */

const unreached = (tables: Record<string, unknown>) =>
  Object.entries(tables)
    .filter(([, each]) => is(each, Table) && "author" in getTableColumns(each))
    .map(([name]) => name)
    .filter((name) => !(name in ownRows));

test("whatever is kept of somebody in rooms they can see, and erasing them reaches (E7)", () => {
  expect(unreached(schema)).toEqual([]);
});

test("control: the answers of a poll that erasing knows nothing of are named", () => {
  const answers = table("answers", { author: text("author"), answer: integer("answer") });
  expect(unreached({ ...schema, answers })).toEqual(["answers"]);
});
