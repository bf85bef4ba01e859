import { describe, expect, test } from "vitest";
import { missingFrom } from "#client/events/missing.ts";
import { blankEvent, slugOf } from "#client/events/new-event.ts";
import { rightsIn } from "#client/organize/rights.ts";
import { nextPlace } from "#client/people/protocol.ts";
import { makeEvent, makeHost, makePerson, makeRoom } from "#db/seed/make.ts";
import { Event } from "#shared/events.ts";
import type { TeamRole } from "#shared/grants.ts";
import type { SeatCounter } from "#shared/seats.ts";
import type { Self } from "#shared/signins.ts";

describe("what is still missing before an event is shown to people", () => {
  const titles = { en: "Twenty years", ja: "二十周年", "zh-Hans": "二十周年" };
  const seats = (wanted: number, group: SeatCounter["group"] = "general"): SeatCounter[] => [
    { mode: "online", group, capacity: wanted, wanted, taken: 0, waiting: 0, unproven: 0 },
  ];
  const ready = {
    event: makeEvent({ title: titles }),
    rooms: [makeRoom()],
    sessionCount: 1,
    guestCount: 1,
    seats: seats(300),
  };
  const nobodyToAsk = makeHost({ contact: { name: "Office", email: "", phone: "" } });
  const event = (change: Partial<Event>) => ({ event: makeEvent({ title: titles, ...change }) });

  test.each([
    ["nothing, once all is there", {}, []],
    ["a second host", event({ hosts: [makeHost()] }), ["hosts on hosts"]],
    [
      "a title in the first language",
      event({ title: { ja: "二十周年" }, languages: ["en"] }),
      ["title on event"],
    ],
    ["titles in the other languages", event({ title: { en: "Twenty years" } }), ["languages on event"]],
    ["an end not before its beginning", event({ endsOn: "2031-12-01" }), ["dates on event"]],
    ["a way to reach each host", event({ hosts: [makeHost(), nobodyToAsk] }), ["contact on hosts"]],
    ["a room", { rooms: [] }, ["rooms on rooms"]],
    ["a session", { sessionCount: 0 }, ["sessions on programme"]],
    ["seats", { seats: seats(0) }, ["seats on registrations"]],
    ["seats for those who register themselves", { seats: seats(20, "invited") }, ["seats on registrations"]],
    ["guests of honour", { guestCount: 0 }, ["people on people"]],
    ["the gravest first", { guestCount: 0, ...event({ hosts: [] }) }, ["hosts on hosts", "people on people"]],
  ])("%s", (_, change, missing) => {
    const found = missingFrom({ ...ready, ...change });
    expect(found.map(({ code, page }) => `${code} on ${page}`)).toEqual(missing);
  });
});

describe("a new event", () => {
  test("begins with two hosts and today, and can be sent once it has a title and an address", () => {
    const begun = blankEvent(() => crypto.randomUUID(), "Asia/Tokyo", Temporal.PlainDate.from("2031-12-02"));
    expect(begun).toMatchObject({
      years: 10,
      since: 2021,
      startsOn: "2031-12-02",
      endsOn: "2031-12-02",
      hosts: [{ zone: "Asia/Tokyo" }, { zone: "Asia/Tokyo" }],
    });
    expect(new Set(begun.hosts.map(({ id }) => id)).size).toBe(2);
    expect(Event.safeParse(begun).success).toBe(false);
  });

  test.each([
    ["Twenty years of friendly exchange", "twenty-years-of-friendly-exchange"],
    ["Twenty Years of Very Friendly Exchange", "twenty-years-of-very-friendly"],
    ["Étudiants — à Dalian!", "etudiants-a-dalian"],
    ["  100 years  ", "100-years"],
    ["二十周年", "anniversary-20-2031"],
    ["", "anniversary-20-2031"],
  ])("called %j gets the address %s", (en, slug) => {
    expect(slugOf({ title: { en }, years: 20, startsOn: "2031-12-02" })).toBe(slug);
  });
});

describe("what the pages offer to", () => {
  const eventId = "this event";
  const self = (...roles: TeamRole[]): Self => ({
    staff: {
      id: "ada",
      email: "ada@example.org",
      name: "Ada",
      lang: "en",
      founder: false,
      withheld: [],
      proof: "link",
      passkey: "none",
      mailLeaves: true,
      grants: [
        ...roles.map((role) => ({ id: role, eventId, role, hostId: null, roomId: null })),
        { id: "elsewhere", eventId: "another event", role: "owner", hostId: null, roomId: null },
      ],
    },
    attendee: null,
    screen: null,
    halfway: null,
  });
  test.each<[TeamRole[], string[]]>([
    [["owner"], ["prepares", "leads", "owns", "seesRegistrations"]],
    [["organizer"], ["prepares", "leads", "seesRegistrations"]],
    [["host"], ["prepares", "seesRegistrations"]],
    [["door"], ["seesRegistrations"]],
    [["moderator"], []],
    [
      ["door", "host"],
      ["prepares", "seesRegistrations"],
    ],
    [[], []],
  ])("%j: %j", (roles, offered) => {
    const { grants, ...rights } = rightsIn(self(...roles), eventId);
    expect(Object.keys(rights).filter((right) => rights[right as keyof typeof rights])).toEqual(offered);
    expect(grants.map(({ role }) => role)).toEqual(roles);
  });

  test("nobody who is not signed in", () => {
    expect(rightsIn({ staff: null, attendee: null, screen: null, halfway: null }, eventId)).toMatchObject({
      grants: [],
      prepares: false,
    });
  });
});

test.each([
  [[], 1],
  [[null, null], 1],
  [[1, 2], 3],
  [[4, null, 2], 5],
])("after guests of honour at %j the next one stands at %s", (places, next) => {
  expect(nextPlace(places.map((protocol) => makePerson({ protocol })))).toBe(next);
});
