import { describe, expect, test } from "vitest";
import { inWords } from "#server/in-words.ts";
import { Refused } from "#shared/refusal.ts";

/* Rule G1. */

describe("what the system answers has words", () => {
  const problem = (code: string, more: object = {}) =>
    Object.assign(new Error("of the system"), { code, ...more });
  test.each([
    ["The disk is full: /data/server.key.", problem("ENOSPC", { path: "/data/server.key" })],
    ["The disk is full.", problem("SQLITE_FULL")],
    ["The disk answers with an error (SQLITE_IOERR_FSYNC).", problem("SQLITE_IOERR_FSYNC")],
    ["The database is damaged.", problem("SQLITE_NOTADB")],
    ["The file system of /data can only be read.", problem("EROFS", { path: "/data" })],
    ["There is no /data.", problem("ENOENT", { path: "/data" })],
    ["Too many files are open.", problem("EMFILE")],
    ["The name nowhere is not known here (HOST).", problem("ENOTFOUND", { hostname: "nowhere" })],
    ["The database did not answer in time.", new Refused("busy")],
    ["The disk is full.", new Error("a query", { cause: problem("SQLITE_FULL") })],
    ["This user may not use /x.", new AggregateError([problem("EACCES", { path: "/x" })])],
  ])("%s", (words, thrown) => {
    expect(inWords(thrown)).toMatch(words);
    expect(inWords(thrown)).not.toContain("\n");
  });

  test("what nobody expected keeps its stack: it is a bug", () => {
    expect(inWords(new TypeError("x is not a function"))).toMatch(/^TypeError: x is not a function\n +at /);
  });
});
