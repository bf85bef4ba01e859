import { expect, test } from "vitest";
import { demoClock } from "../../scripts/demo-clock.ts";

const inDalian = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO("Asia/Shanghai").toPlainDateTime().toString({ smallestUnit: "minute" });

test.each([
  ["2026-11-28T15:55:00Z", "2026-12-02"],
  ["2026-12-02T00:59:59Z", "2026-12-02"],
  ["2026-12-02T01:00:00Z", "2027-12-02"],
  ["2026-12-31T23:00:00Z", "2027-12-02"],
])("a demonstration that is begun at %s is on the morning of %s, and goes on from there", (begun, day) => {
  const begunAt = Temporal.Instant.from(begun);
  let now = begunAt;
  const { ceremonyAt, clock } = demoClock(begunAt, () => now);
  expect([ceremonyAt, clock()].map(inDalian)).toEqual([`${day}T09:00`, `${day}T09:42`]);
  now = begunAt.add({ minutes: 18 });
  expect(inDalian(clock())).toBe(`${day}T10:00`);
});
