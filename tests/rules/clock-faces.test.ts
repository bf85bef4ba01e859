import { expect, test } from "vitest";
import { clockFaces, differs } from "#client/ui/clock-faces.ts";

const dalian = { name: "Dalian", zone: "Asia/Shanghai" };
const hirosaki = { name: "Hirosaki", zone: "Asia/Tokyo" };
const berlin = { name: "yours", zone: "Europe/Berlin" };
const ceremony = "2021-12-02T01:00:00Z";

test("every host's clock shows the same instant", () => {
  expect(clockFaces([ceremony], [dalian, hirosaki, berlin])).toEqual([
    { names: ["Dalian"], times: ["09:00"], dayShift: 0 },
    { names: ["Hirosaki"], times: ["10:00"], dayShift: 0 },
    { names: ["yours"], times: ["02:00"], dayShift: 0 },
  ]);
});

test("a clock that has passed midnight says so", () => {
  const late = "2021-12-02T15:30:00Z";
  expect(clockFaces([late], [dalian, hirosaki]).map((face) => face.dayShift)).toEqual([0, 1]);
  expect(clockFaces([ceremony], [dalian, { name: "yours", zone: "America/New_York" }])[1]).toEqual({
    names: ["yours"],
    times: ["20:00"],
    dayShift: -1,
  });
});

test("places whose clocks agree share one", () => {
  const faces = clockFaces([ceremony], [dalian, { name: "Beijing", zone: "Asia/Shanghai" }]);
  expect(faces).toEqual([{ names: ["Dalian", "Beijing"], times: ["09:00"], dayShift: 0 }]);
});

test("a viewer in a host's zone needs no clock of their own", () => {
  expect(differs(ceremony, "Asia/Singapore", [dalian, hirosaki])).toBe(false);
  expect(differs(ceremony, "Europe/Berlin", [dalian, hirosaki])).toBe(true);
});
