import { describe, expect, test } from "vitest";
import { blankEvent, slugOf } from "#client/events/new-event.ts";
import { rightsIn } from "#client/organize/rights.ts";
import { nextPlace } from "#client/people/protocol.ts";
import { makePerson } from "#db/seed/make.ts";
import { Event } from "#shared/events.ts";
import type { TeamRole } from "#shared/grants.ts";
import type { Self } from "#shared/signins.ts";

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
