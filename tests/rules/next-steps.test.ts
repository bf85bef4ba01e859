import { describe, expect, test } from "vitest";
import { doorsOf, nextSteps, nextStepsOfMine } from "#client/public/event/next-steps.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import type { EventState } from "#shared/events.ts";
import type { Reader } from "#shared/pages.ts";
import type { PublicEvent, ReleasedSession, SeatsLeft } from "#shared/programme.ts";

const hall = makeRoom();
const studio = makeRoom({ slug: "studio", kind: "online" });
/** The ceremony from 01:00 to 03:00, a break, and a talk beside the exchange from 04:00 to 06:00. */
const sessions = (
  [
    ["ceremony", "ceremony", hall.id, "01:00", "confirmed"],
    ["break", "break", hall.id, "03:00", "confirmed"],
    ["talk", "talk", hall.id, "04:00", "confirmed"],
    ["exchange", "exchange", studio.id, "04:00", "confirmed"],
    ["called off", "talk", studio.id, "01:00", "cancelled"],
    ["nowhere yet", "talk", null, "01:00", "confirmed"],
  ] as const
).map(
  ([id, kind, roomId, at, status]): ReleasedSession => ({
    ...makeSession({ id, kind, roomId }),
    startsAt: `2031-12-02T${at}:00Z`,
    revision: {
      uid: id,
      sequence: 0,
      revisedAt: "2031-11-01T00:00:00Z",
      createdAt: "2031-11-01T00:00:00Z",
      status,
    },
  }),
);
const event = (given: { state?: EventState; seats?: SeatsLeft[]; registration?: "open" | "closed" } = {}) => {
  const { state = "published", seats = [], registration = "open" } = given;
  const open: PublicEvent = {
    programme: {
      number: 1,
      releasedAt: "2031-11-01T00:00:00Z",
      state,
      event: makeEvent(),
      rooms: [hall, studio],
      people: [],
      sessions,
    },
    seats,
    registration,
    hallWaitEndsAt: "2031-12-01T09:00:00Z",
    now: "2031-11-01T00:00:00Z",
    clocks: { from: 2029, to: 2033, zones: {} },
  };
  return open;
};
const at = (time: string) => Date.parse(`2031-12-02T${time}:00Z`);
const waits = { mode: "onsite", capacity: 80, free: 0, waiting: 3 } as const;

test("rooms are open from 15 minutes before a session to its end, what is on first; a break, what is cancelled or without a room opens none (U9)", () => {
  const open = (time: string, state: EventState = "published") =>
    doorsOf(event({ state }).programme, at(time)).map(
      ({ session, on }) => `${session.id}${on ? "" : " soon"}`,
    );
  expect(
    ["00:44", "00:45", "01:00", "02:59", "03:00", "03:45", "05:00", "06:00"].map((time) => open(time)),
  ).toEqual([
    [],
    ["ceremony soon"],
    ["ceremony"],
    ["ceremony"],
    [],
    ["talk soon", "exchange soon"],
    ["talk", "exchange"],
    [],
  ]);
  expect([open("01:00", "ended"), open("01:00", "cancelled")]).toEqual([[], []]);
});

describe("what to do next is what is true now for this reader (U9)", () => {
  const before = at("00:00");
  const on = at("02:00");
  const two = at("05:00");
  const after = at("07:00");
  const nobody = null;
  const reader = (state: Reader["state"]): Reader => ({ mode: "online", state });
  test.each([
    ["before, a stranger", event(), nobody, before, ["register", "calendar"]],
    ["before, where no seat is free", event({ seats: [waits] }), nobody, before, ["wait"]],
    [
      "before, where registration has closed",
      event({ registration: "closed" }),
      nobody,
      before,
      ["calendar"],
    ],
    ["before, who is registered", event(), reader("confirmed"), before, ["mine", "calendar"]],
    ["while something is on, a stranger", event(), nobody, on, ["register-and-enter"]],
    ["while something is on, where no seat is free", event({ seats: [waits] }), nobody, on, ["wait"]],
    ["while something is on, who has a seat", event(), reader("confirmed"), on, ["enter"]],
    ["while something is on, who waits and reads along", event(), reader("waitlisted"), on, ["enter"]],
    ["while something is on, who has cancelled", event(), reader("cancelled"), on, ["mine", "calendar"]],
    [
      "while something is on, who has not pressed the link",
      event(),
      reader("unproven"),
      on,
      ["mine", "calendar"],
    ],
    ["while several are on", event(), reader("confirmed"), two, ["choose"]],
    ["after the last session, a stranger", event({ registration: "closed" }), nobody, after, []],
    ["after the last session, who was registered", event(), reader("confirmed"), after, ["mine"]],
    ["once it is over", event({ state: "ended" }), nobody, on, []],
    [
      "once it is cancelled, who was registered",
      event({ state: "cancelled" }),
      reader("confirmed"),
      on,
      ["mine"],
    ],
  ] as const)("%s", (_when, open, who, now, steps) => {
    expect(nextSteps({ open, reader: who, preview: false }, now)).toEqual(steps);
  });

  test("in a draft that is looked at, nothing", () => {
    expect(nextSteps({ open: event(), reader: null, preview: true }, before)).toEqual([]);
  });
});

test("on one's own page the same, without the way to where one is; nothing for whom no room is open (U16)", () => {
  const steps = (state: Reader["state"], time: string, kept: EventState = "published") =>
    nextStepsOfMine(event({ state: kept }), { mode: "onsite", state }, at(time));
  expect({
    before: steps("confirmed", "00:00"),
    on: steps("confirmed", "02:00"),
    "on, and waiting": steps("waitlisted", "02:00"),
    "several are on, and stand there": steps("confirmed", "05:00"),
    afterwards: steps("confirmed", "07:00"),
    cancelled: steps("cancelled", "02:00"),
    unproven: steps("unproven", "02:00"),
    over: steps("confirmed", "02:00", "ended"),
  }).toEqual({
    before: ["calendar"],
    on: ["enter"],
    "on, and waiting": ["enter"],
    "several are on, and stand there": [],
    afterwards: [],
    cancelled: [],
    unproven: [],
    over: [],
  });
});
