import { expect, test } from "vitest";
import { eventJsonLd } from "#client/public/json-ld.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import { inScript } from "#shared/in-script.ts";
import type { PublicEvent, ReleasedSession } from "#shared/programme.ts";

const room = makeRoom();
const onlineRoom = makeRoom({ kind: "online", slug: "room-a" });
const session = makeSession({ roomId: room.id });
const exchange = makeSession({ roomId: onlineRoom.id, kind: "exchange", title: { en: "Exchange" } });
const revision = {
  uid: "a@example.org",
  sequence: 0,
  revisedAt: "2031-11-01T00:00:00Z",
  createdAt: "2031-11-01T00:00:00Z",
};

const open = (change: Partial<PublicEvent["programme"]> = {}): PublicEvent => ({
  programme: {
    number: 1,
    releasedAt: "2031-11-01T00:00:00Z",
    state: "published",
    event: makeEvent(),
    rooms: [room, onlineRoom],
    people: [],
    sessions: [
      { ...session, startsAt: "2031-12-02T01:00:00Z", revision: { ...revision, status: "confirmed" } },
      { ...exchange, startsAt: "2031-12-02T05:30:00Z", revision: { ...revision, status: "cancelled" } },
    ],
    ...change,
  },
  seats: [],
  registration: "open",
  hallWaitEndsAt: "2031-12-01T09:00:00Z",
  now: "2031-11-01T00:00:00Z",
  clocks: { from: 2029, to: 2033, zones: {} },
});
const origin = "https://jubilee.example";
const schema = (name: string) => `https://schema.org/${name}`;

test("an event is in a place and online at once, the place first, its times with their offset", () => {
  const event = eventJsonLd(open(), "ja", origin);
  expect(event).toMatchObject({
    eventAttendanceMode: schema("MixedEventAttendanceMode"),
    eventStatus: schema("EventScheduled"),
    location: [{ "@type": "Place" }, { "@type": "VirtualLocation", url: `${origin}/e/twenty-years` }],
    startDate: "2031-12-02T09:00:00+08:00",
    endDate: "2031-12-02T11:00:00+08:00", // the later session is cancelled
  });
});

test("a session stands in its own room, and a cancelled one says so", () => {
  const [ceremony, cancelled] = eventJsonLd(open(), "en", origin).subEvent;
  expect(ceremony).toMatchObject({ location: [{ "@type": "Place" }, { "@type": "VirtualLocation" }] });
  expect(cancelled).toMatchObject({
    location: { "@type": "VirtualLocation" },
    eventStatus: schema("EventCancelled"),
    startDate: "2031-12-02T13:30:00+08:00",
  });
});

test("a cancelled event keeps its dates", () => {
  expect(eventJsonLd(open({ state: "cancelled" }), "en", origin)).toMatchObject({
    eventStatus: schema("EventCancelled"),
    startDate: "2031-12-02T09:00:00+08:00",
  });
});

test("places are on offer as long as there are some, and none once registration has closed", () => {
  const seat = { mode: "onsite" as const, capacity: 5, waiting: 0 };
  const offers = (change: Partial<PublicEvent>) => eventJsonLd({ ...open(), ...change }, "en", origin).offers;
  expect(offers({ seats: [{ ...seat, free: 1 }] })).toMatchObject({ availability: schema("InStock") });
  expect(offers({ seats: [{ ...seat, free: 0 }] })).toMatchObject({ availability: schema("SoldOut") });
  expect(offers({ registration: "closed" })).toBeUndefined();
});

test("an event is moved when it begins at another time, not when its sessions change places", () => {
  const at = (startsAt: string, ...movedFrom: string[]) => ({
    ...session,
    startsAt,
    revision: { ...revision, status: "confirmed" as const, ...(movedFrom.length > 0 && { movedFrom }) },
  });
  const beginning = (sessions: ReleasedSession[]) => {
    const { eventStatus, startDate, previousStartDate } = eventJsonLd(open({ sessions }), "en", origin);
    return [eventStatus, startDate, previousStartDate];
  };
  const [nine, ten] = ["2031-12-02T01:00:00Z", "2031-12-02T02:00:00Z"] as const;
  expect(beginning([at(ten, nine)])).toEqual([
    schema("EventRescheduled"),
    "2031-12-02T10:00:00+08:00",
    "2031-12-02T09:00:00+08:00",
  ]);
  const unmoved = [schema("EventScheduled"), "2031-12-02T09:00:00+08:00", undefined];
  expect(beginning([at(nine, ten), at(ten, nine)])).toEqual(unmoved);
  expect(beginning([at(nine), at(ten)])).toEqual(unmoved);
});

test("a title cannot end the script block it stands in", () => {
  const event = makeEvent({ title: { en: "</script><script>alert(1)</script>" } });
  const text = inScript(eventJsonLd(open({ event }), "en", origin));
  expect(text).not.toContain("<");
  expect(JSON.parse(text).name).toBe("</script><script>alert(1)</script>");
});

test("a moved session says when it was to begin; cancelled after that, it is cancelled", () => {
  const moved = (status: "confirmed" | "cancelled") => ({
    ...session,
    startsAt: "2031-12-02T02:00:00Z",
    revision: { ...revision, status, movedFrom: ["2031-12-02T01:00:00Z", "2031-12-02T01:30:00Z"] },
  });
  const [rescheduled] = eventJsonLd(open({ sessions: [moved("confirmed")] }), "en", origin).subEvent;
  expect(rescheduled).toMatchObject({
    eventStatus: schema("EventRescheduled"),
    startDate: "2031-12-02T10:00:00+08:00",
    previousStartDate: ["2031-12-02T09:00:00+08:00", "2031-12-02T09:30:00+08:00"],
    location: [{ "@type": "Place" }, { url: `${origin}/e/twenty-years/rooms/main-hall` }],
    superEvent: { "@id": `${origin}/e/twenty-years` },
  });
  const [cancelled] = eventJsonLd(open({ sessions: [moved("cancelled")] }), "en", origin).subEvent;
  expect(cancelled).toMatchObject({ eventStatus: schema("EventCancelled") });
  expect(cancelled).not.toHaveProperty("previousStartDate");
});
