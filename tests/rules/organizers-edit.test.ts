import { describe, expect, test } from "vitest";
import { problemAt, problemsIn, problemsOf } from "#client/forms/problems.ts";
import { inOrder } from "#client/organize/reorder.ts";
import { makeHost, makePerson } from "#db/seed/make.ts";
import { Person } from "#shared/people.ts";

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
