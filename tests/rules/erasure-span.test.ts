import { describe, expect, test } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import { dueFor } from "#server/personal/rules.ts";

const at = (day: string) => Temporal.Instant.from(`${day}T00:00:00Z`);
/** Ends with 2 December 2031 in UTC; the span, if any, with 2 January. */
const event = (keepDays: number | null) =>
  makeEvent({
    startsOn: "2031-12-02",
    endsOn: "2031-12-02",
    zone: "UTC",
    personalData: { text: {}, keepDays, words: "keep" },
  });
const noticed = (day: string, erases: string) => ({ noticedAt: at(day), erasesAt: at(erases) });

describe("what an event's span asks for (D6)", () => {
  test.each<[string, number | null, ReturnType<typeof noticed> | null, string, string]>([
    ["without a span", null, null, "2041-01-01", "nothing"],
    ["eight days before its end", 30, null, "2031-12-25", "nothing"],
    ["a week before its end", 30, null, "2031-12-26", "notice 2032-01-02"],
    ["late, as after a long stop: a week from then", 30, null, "2032-03-01", "notice 2032-03-08"],
    ["noticed, a day before", 30, noticed("2031-12-26", "2032-01-02"), "2032-01-01", "nothing"],
    ["noticed, when its time has come", 30, noticed("2031-12-26", "2032-01-02"), "2032-01-02", "erase"],
    ["made longer after the notice", 90, noticed("2031-12-26", "2032-01-02"), "2032-01-02", "nothing"],
    [
      "made longer, a week before its new end",
      90,
      noticed("2031-12-26", "2032-01-02"),
      "2032-02-24",
      "notice 2032-03-02",
    ],
    [
      "made shorter after the notice: what was told holds",
      10,
      noticed("2031-12-26", "2032-01-02"),
      "2031-12-30",
      "nothing",
    ],
  ])("%s", (_when, keepDays, told, now, asked) => {
    const due = dueFor(event(keepDays), told, at(now));
    const said = due.kind === "notice" ? `notice ${due.erasesAt.toString().slice(0, 10)}` : due.kind;
    expect(said).toBe(asked);
  });
});
