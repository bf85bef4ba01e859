import { expect, test } from "vitest";
import { arrivalGroups, foundBy } from "#client/arrivals/arrivals.ts";
import { changesIn, formOf } from "#client/registrations/registration-form.ts";
import { tally } from "#client/registrations/tally.ts";
import type { Registration } from "#shared/registrations.ts";

const ada: Registration = {
  id: "0190c0de-0000-7000-8000-000000000001",
  eventId: "0190c0de-0000-7000-8000-000000000002",
  name: { native: "学生01", latin: "Student 01", order: "family-first" },
  affiliation: "School of Foreign Languages",
  hostId: "0190c0de-0000-7000-8000-00000000000d",
  email: "ada@example.org",
  lang: "zh-Hans",
  mode: "onsite",
  state: "confirmed",
  group: "general",
  waitingFor: null,
  waitingPlace: null,
  heldUntil: null,
  registeredAt: "2021-11-01T00:00:00Z",
};

test("only what was changed is sent, so that nobody else's correction is undone", () => {
  const form = formOf(ada);
  expect(changesIn(form, form)).toEqual({});
  expect(changesIn(form, { ...form, mode: "online", email: "ADA@example.org" })).toEqual({ mode: "online" });
});

test("people are counted by mode and host, who waits by what they wait for (S11); those of neither come last, and only where there are any", () => {
  const counts = [
    { mode: "onsite", state: "confirmed", hostId: "dut", waitingFor: null, count: 22 },
    { mode: "onsite", state: "waitlisted", hostId: "dut", waitingFor: "onsite", count: 3 },
    { mode: "onsite", state: "unproven", hostId: "hu", waitingFor: null, count: 4 },
    { mode: "onsite", state: "cancelled", hostId: "hu", waitingFor: null, count: 9 },
    { mode: "online", state: "confirmed", hostId: "hu", waitingFor: null, count: 11 },
    { mode: "online", state: "confirmed", hostId: "hu", waitingFor: "onsite", count: 5 },
    { mode: "online", state: "confirmed", hostId: null, waitingFor: null, count: 2 },
  ] as const;
  expect(tally(counts, [{ id: "dut" }, { id: "hu" }])).toEqual([
    {
      mode: "onsite",
      confirmed: 22,
      waiting: 8,
      unproven: 4,
      byHost: [
        { hostId: "dut", confirmed: 22 },
        { hostId: "hu", confirmed: 0 },
      ],
    },
    {
      mode: "online",
      confirmed: 18,
      waiting: 0,
      unproven: 0,
      byHost: [
        { hostId: "dut", confirmed: 0 },
        { hostId: "hu", confirmed: 16 },
        { hostId: null, confirmed: 2 },
      ],
    },
  ]);
});

test("the arrival list stands by host in the event's order, then by affiliation and number", () => {
  const person = (id: string, hostId: string | null, affiliation: string, latin: string) => ({
    ...ada,
    id,
    hostId,
    affiliation,
    arrivedAt: null,
    name: { ...ada.name, latin },
  });
  const rows = [
    person("guest", null, "Jalis", "Taniguchi Hui"),
    person("ten", "hu", "Science", "Student 10"),
    person("two", "hu", "Science", "Student 2"),
    person("art", "hu", "Humanities", "Student 30"),
    person("dut", "dut", "Energy", "Student 5"),
  ];
  expect(
    arrivalGroups(rows, ["dut", "hu"], "en").map(({ hostId, rows }) => [hostId, rows.map((row) => row.id)]),
  ).toEqual([
    ["dut", ["dut"]],
    ["hu", ["art", "two", "ten"]],
    [null, ["guest"]],
  ]);
});

test("at the door people are found in the browser as the server finds them, and by no address (R12, R17)", () => {
  const row = {
    ...ada,
    arrivedAt: null,
    name: { ...ada.name, native: "山田　タロウ", latin: "Tarō Yamada" },
  };
  const found = (typed: string) => foundBy(typed)(row);
  for (const typed of ["", "山田", "たろう", "yamada taro", "ＹＡＭＡＤＡ", "foreign languages"])
    expect([typed, found(typed)]).toEqual([typed, true]);
  for (const typed of ["ada@example.org", "example", "tanaka"])
    expect([typed, found(typed)]).toEqual([typed, false]);
});
