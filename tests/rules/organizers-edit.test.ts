import { describe, expect, test } from "vitest";
import { merge, same } from "#client/forms/merge.ts";
import { problemAt, problemsIn, problemsOf } from "#client/forms/problems.ts";
import { inOrder } from "#client/organize/reorder.ts";
import { makeHost, makePerson } from "#db/seed/make.ts";
import { Person } from "#shared/people.ts";

describe("two organizers change one thing", () => {
  const base = { version: 1, title: { en: "Ceremony" }, minutes: 60, room: "hall" };
  const theirs = { ...base, version: 2, minutes: 90 };
  test.each([
    ["what only they changed is theirs", {}, theirs, { ...theirs }, []],
    ["what only I changed stays mine", { room: "studio" }, theirs, { ...theirs, room: "studio" }, []],
    [
      "what both changed stays mine, and is named",
      { minutes: 45, room: "studio" },
      theirs,
      { ...theirs, minutes: 45, room: "studio" },
      ["minutes"],
    ],
    ["what both changed to the same is named to nobody", { minutes: 90 }, theirs, theirs, []],
    [
      "a text is one field, in all its languages",
      { title: { en: "Ceremony", ja: "式典" } },
      { ...base, version: 2, title: { en: "Opening" } },
      { ...base, version: 2, title: { en: "Ceremony", ja: "式典" } },
      ["title"],
    ],
  ])("%s", (_, mine, now, draft, both) => {
    expect(merge(base, { ...base, ...mine }, now)).toEqual({ draft, both });
  });

  test.each([
    [{ en: "a", ja: "b" }, { ja: "b", en: "a" }, true],
    [["a", "b"], ["b", "a"], false],
    [{ en: "a" }, { en: "a", ja: "" }, false],
  ])("%j and %j are the same: %s", (a, b, are) => {
    expect(same(a, b)).toBe(are);
  });
});

describe("what is wrong is said where it is", () => {
  test("by the schema before it is sent", () => {
    const person = makePerson({ name: { native: "", latin: "", order: "family-first" }, protocol: 0 });
    expect(problemsIn(Person, person)).toEqual([
      { path: "name.native", reason: "name" },
      { path: "protocol", reason: "too_small" },
    ]);
    expect(problemsIn(Person, makePerson())).toEqual([]);
  });

  test("by the server after it, without the noun that the form has no field for", () => {
    const fields = [
      { path: "event.hosts.0.city", reason: "one-language" },
      { path: "eventId", reason: "invalid_format" },
    ];
    expect(problemsOf({ code: "bad-input", detail: { fields } }, "event")).toEqual([
      { path: "hosts.0.city", reason: "one-language" },
      { path: "eventId", reason: "invalid_format" },
    ]);
    expect(problemsOf(null, "event")).toEqual([]);
    expect(problemsOf({ code: "busy" }, "event")).toEqual([]);
  });

  test.each([
    ["hosts.0.city", "city"],
    ["hosts.0", "city"],
    ["hosts", "city"],
    ["host", undefined],
    ["hosts.1", undefined],
  ])("at %s: %s", (path, reason) => {
    expect(problemAt([{ path: "hosts.0.city", reason: "city" }], path)).toBe(reason);
  });
});

test("a list shows the order it is being put into; whoever came meanwhile stands last", () => {
  const [a, b, c] = [makeHost(), makeHost(), makeHost()];
  expect(inOrder([a, b, c], [c.id, a.id])).toEqual([c, a, b]);
  expect(inOrder([a], [c.id, a.id])).toEqual([a]);
});
