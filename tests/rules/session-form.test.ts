import { expect, test } from "vitest";
import { nights } from "#client/sessions/night.ts";
import {
  blankForm,
  blankItem,
  formOf,
  type SessionForm,
  SessionFormSchema,
  sessionIn,
  startProblems,
  sumOf,
  withKind,
} from "#client/sessions/session-form.ts";
import { clockBook, clockOf } from "#server/clocks/book.ts";
import type { Host } from "#shared/events.ts";
import type { Session } from "#shared/sessions.ts";

const [id, itemId, personId] = [
  "0190c0de-0000-7000-8000-000000000001",
  "0190c0de-0000-7000-8000-000000000002",
  "0190c0de-0000-7000-8000-000000000003",
];
const shanghai = "Asia/Shanghai";
const dalianClock = clockOf(shanghai);
const form = (change: Partial<SessionForm> = {}): SessionForm => ({
  ...blankForm(id, { roomId: null, wall: "2021-12-02T09:00", zone: shanghai }),
  title: { en: "Ceremony" },
  ...change,
});

test("the form's own keys and emptied languages stay behind when it is sent", () => {
  const sent = SessionFormSchema.parse(
    form({ title: { en: "Ceremony", ja: " " }, roles: [{ key: "typed first", personId, role: "mc" }] }),
  );
  expect(sent.title).toEqual({ en: "Ceremony" });
  expect(sent.roles).toEqual([{ personId, role: "mc" }]);
});

test.each([
  ["title", form({ title: {} })],
  ["minutes", form({ minutes: null })],
  ["roles", form({ roles: [{ key: "new", personId: "", role: "speaker" }] })],
  ["items", form({ items: [{ ...blankItem(itemId), minutes: null }] })],
  ["wall", form({ wall: "" })],
])("an empty %s is named", (field, unfinished) => {
  const parsed = SessionFormSchema.safeParse(unfinished);
  expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
});

test("a time that the clock skips or shows twice is asked about, until one is chosen", () => {
  const berlin = "Europe/Berlin";
  const clock = clockOf(berlin);
  expect(startProblems(form({ zone: berlin, wall: "2021-03-28T02:30" }), clock)).toEqual([
    { path: "wall", reason: "time-gap" },
  ]);
  const twice = form({ zone: berlin, wall: "2021-10-31T02:30" });
  expect(startProblems(twice, clock)).toEqual([{ path: "offset", reason: "time-twice" }]);
  expect(startProblems({ ...twice, offset: "+01:00" }, clock)).toEqual([]);
});

test("the length follows the kind until somebody has set one", () => {
  expect(withKind(form(), "ceremony").minutes).toBe(120);
  expect(withKind(form({ minutes: 50 }), "ceremony").minutes).toBe(50);
});

test("clashes can be looked for before there is a title, but not before there is a start", () => {
  expect(sessionIn(form({ title: {} }), dalianClock)?.startsAt).toBe("2021-12-02T01:00:00Z");
  expect(sessionIn(form({ wall: "" }), dalianClock)).toBeNull();
});

test("a session typed in another zone is shown in the event's, at the same instant", () => {
  const { roles, ...draft } = SessionFormSchema.parse(form({ minutes: 60 }));
  const typedInTokyo: Session = {
    ...draft,
    roles,
    zone: "Asia/Tokyo",
    wall: "2021-12-02T10:00",
    startsAt: "2021-12-02T01:00:00Z",
  };
  expect(formOf(typedInTokyo, { zone: shanghai, clock: dalianClock })).toMatchObject({
    zone: shanghai,
    wall: "2021-12-02T09:00",
    offset: null,
  });
});

test("an item whose minutes are still empty counts as none", () => {
  expect(sumOf([blankItem(itemId), { ...blankItem(id), minutes: null }])).toBe(10);
});

test("night is each host's own: 21:30 in Dalian is 22:30 in Hirosaki", () => {
  const host = (city: string, zone: string) => ({ id: city, zone }) as Host;
  const hosts = [host("Dalian", shanghai), host("Hirosaki", "Asia/Tokyo")];
  const clocks = clockBook([shanghai, "Asia/Tokyo"], { from: 2021, to: 2021 });
  const at = (startsAt: string, minutes: number) => ({ startsAt, minutes, state: "planned" }) as Session;
  const late = at("2021-12-02T13:30:00Z", 20);
  const dawn = at("2021-12-01T22:30:00Z", 20); // 06:30 and 07:30
  const noon = at("2021-12-02T04:00:00Z", 60);
  expect(
    nights(hosts, [late, dawn, noon], clocks).map(({ host: { id }, sessions }) => [id, sessions]),
  ).toEqual([
    ["Dalian", [dawn]],
    ["Hirosaki", [late]],
  ]);
});
