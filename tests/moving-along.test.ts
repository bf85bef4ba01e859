import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Event } from "#shared/events.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/* An event's first day moves, and its sessions along with it, or not (P11). */

let app: TestApp;
let ada: Visitor;
let eventId: string;
beforeEach(async () => {
  app = await startApp({ clock: () => Temporal.Instant.from("2031-01-01T00:00:00Z") });
  const opened = await openEvent(app);
  [ada, eventId] = [opened.founder, opened.eventId];
});
afterEach(() => app.close());

const draft = async () => (await ada.do("events.desk", { eventId })).event;
const walls = async () =>
  Object.fromEntries(
    (await ada.do("sessions.list", { eventId })).sessions.map(({ title, wall, zone, startsAt }) => [
      title.en,
      `${wall} ${zone} ${startsAt}`,
    ]),
  );
const save = (wall: string, zone: string, en: string, more: object = {}) =>
  ada.do("sessions.save", { eventId, session: makeSession({ wall, zone, title: { en }, ...more }) });
const movedTo = (event: Event, day: string): Event => ({ ...event, startsOn: day, endsOn: day });

test("all planned sessions move by as many days, at the same wall times in their zones (P11)", async () => {
  await save("2031-12-02T15:00", "Asia/Tokyo", "Tokyo");
  await save("2031-12-03T09:00", "Europe/Berlin", "Berlin");
  await save("2031-12-02T11:00", "Asia/Shanghai", "Called off", { state: "cancelled" });
  const before = await walls();
  const event = await draft();
  const along = await ada.do("sessions.along", { eventId, startsOn: "2031-12-09" });
  expect(along.map(({ title, wall, to, clock }) => [title.en, wall, to, clock])).toEqual([
    ["Commemorative ceremony", "2031-12-02T09:00", "2031-12-09T09:00", "once"],
    ["Tokyo", "2031-12-02T15:00", "2031-12-09T15:00", "once"],
    ["Berlin", "2031-12-03T09:00", "2031-12-10T09:00", "once"],
  ]);
  expect(await walls()).toEqual(before);

  const given = { eventId, event: movedTo(event, "2031-12-09") };
  const saved = await ada.do("sessions.moveAlong", given);
  expect(saved).toEqual({ ...given.event, version: event.version + 1 });
  const after = {
    "Commemorative ceremony": "2031-12-09T09:00 Asia/Shanghai 2031-12-09T01:00:00Z",
    Tokyo: "2031-12-09T15:00 Asia/Tokyo 2031-12-09T06:00:00Z",
    Berlin: "2031-12-10T09:00 Europe/Berlin 2031-12-10T08:00:00Z",
    "Called off": before["Called off"],
  };
  expect(await walls()).toEqual(after);
  expect(await ada.do("sessions.moveAlong", given)).toEqual(saved); // sent once more
  expect(await walls()).toEqual(after);
});

test("it is one edit, and one press takes event and sessions back (P11, J4)", async () => {
  const [event, before] = [await draft(), await walls()];
  await ada.do("sessions.moveAlong", { eventId, event: movedTo(event, "2031-12-09") });
  const { groupId } = await ada.do("edits.latest", { eventId, thingId: eventId });
  await ada.do("edits.undo", { eventId, groupId: groupId as string });
  expect(await walls()).toEqual(before);
  expect(await draft()).toMatchObject({ startsOn: event.startsOn, endsOn: event.endsOn });
});

test("control: saved without them, the sessions stay where they were", async () => {
  const [event, before] = [await draft(), await walls()];
  await ada.do("events.save", { eventId, event: movedTo(event, "2031-12-09") });
  expect(await walls()).toEqual(before);
});

test("where a clock is put forward or back on the new day, it is said and the time there is is taken (P11)", async () => {
  const event = await draft();
  await ada.do("sessions.remove", {
    eventId,
    id: (await ada.do("sessions.list", { eventId })).sessions[0]?.id ?? "",
  });
  await save("2031-12-02T02:30", "Europe/Berlin", "At night");
  // Clocks there: forward on 30 March 2031 at 2, back on 26 October at 3.
  const at = async (startsOn: string) => {
    const [first] = await ada.do("sessions.along", { eventId, startsOn });
    return [first?.to, first?.clock];
  };
  expect(await at("2031-03-30")).toEqual(["2031-03-30T03:30", "gap"]);
  expect(await at("2031-10-26")).toEqual(["2031-10-26T02:30", "twice"]);
  await ada.do("sessions.moveAlong", { eventId, event: movedTo(event, "2031-10-26") });
  expect(await walls()).toEqual({ "At night": "2031-10-26T02:30 Europe/Berlin 2031-10-26T00:30:00Z" });
});

test("where somebody else has saved the event, nothing moves", async () => {
  const [event, before] = [await draft(), await walls()];
  await ada.do("events.save", { eventId, event: { ...event, years: 21 } });
  expect(await ada.say("sessions.moveAlong", { eventId, event: movedTo(event, "2031-12-09") })).toMatchObject(
    { ok: false, refusal: { code: "changed-meanwhile" } },
  );
  expect(await walls()).toEqual(before);
});
