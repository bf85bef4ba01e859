import { describe, expect, test } from "vitest";
import { instantOf } from "#server/sessions/rules.ts";
import { Refused } from "#shared/refusal.ts";

const newYork = "America/New_York";
const meant = (wall: string, zone: string, offset: string | null = null) =>
  instantOf({ wall, zone, offset }).toString();
const refusal = (wall: string, zone: string, offset: string | null = null) => {
  try {
    return meant(wall, zone, offset);
  } catch (refused) {
    if (refused instanceof Refused) return refused.refusal;
    throw refused;
  }
};

describe("a wall time that happens once", () => {
  test.each([
    ["2021-12-02T09:00", "Asia/Shanghai", "2021-12-02T01:00:00Z"],
    ["2021-12-02T10:00", "Asia/Tokyo", "2021-12-02T01:00:00Z"],
    ["2021-12-01T20:00", newYork, "2021-12-02T01:00:00Z"],
    ["2026-07-01T20:00", newYork, "2026-07-02T00:00:00Z"],
    // A minute on either side of the gap and of the repeated hour.
    ["2026-03-08T01:59", newYork, "2026-03-08T06:59:00Z"],
    ["2026-03-08T03:00", newYork, "2026-03-08T07:00:00Z"],
    ["2026-11-01T00:59", newYork, "2026-11-01T04:59:00Z"],
    ["2026-11-01T02:00", newYork, "2026-11-01T07:00:00Z"],
  ])("%s in %s is %s", (wall, zone, instant) => {
    expect(meant(wall, zone)).toBe(instant);
  });

  test("means the same whatever offset was left over from another day", () => {
    expect(meant("2021-12-02T09:00", "Asia/Shanghai", "-05:00")).toBe("2021-12-02T01:00:00Z");
  });
});

describe("a wall time that the clock leaps over", () => {
  test.each([
    ["2026-03-08T02:00", newYork, "2026-03-08T03:00"],
    ["2026-03-08T02:30", newYork, "2026-03-08T03:30"],
    ["2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-04T02:45"],
    ["2011-12-30T12:00", "Pacific/Apia", "2011-12-31T12:00"], // a whole day
  ])("%s in %s: %s is suggested", (wall, zone, suggestion) => {
    const gap = { code: "time-gap", detail: { suggestion } };
    expect([refusal(wall, zone), refusal(wall, zone, "-05:00")]).toEqual([gap, gap]);
  });
});

describe("a wall time that happens twice", () => {
  const twice = { code: "time-twice", detail: { offsets: ["-04:00", "-05:00"] } };

  test("is asked about until one of the two is chosen", () => {
    expect(refusal("2026-11-01T01:30", newYork)).toEqual(twice);
    expect(refusal("2026-11-01T01:30", newYork, "+09:00")).toEqual(twice);
  });

  test("is the one that was chosen", () => {
    expect(meant("2026-11-01T01:30", newYork, "-04:00")).toBe("2026-11-01T05:30:00Z");
    expect(meant("2026-11-01T01:30", newYork, "-05:00")).toBe("2026-11-01T06:30:00Z");
  });
});

test("30 February is bad input, not our error", () => {
  expect(refusal("2026-02-30T09:00", newYork)).toEqual({
    code: "bad-input",
    detail: { fields: [{ path: "session.wall", reason: "date" }] },
  });
});
