import { afterEach, beforeEach, expect, test } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Mode } from "#shared/rooms.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let now: Temporal.Instant;
beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-20T09:00:00Z");
  app = await startApp({ clock: () => now });
});
afterEach(() => app.close());

const jump = (by: Temporal.DurationLike) => {
  now = now.add(by);
};
const jumps: [string, Temporal.DurationLike][] = [
  ["an hour forward", { hours: 1 }],
  ["an hour back", { hours: -1 }],
  ["ten years back", { hours: -10 * 365 * 24 }],
];

test.each(jumps)("%s: seats stay whose they are, and whoever waited first is first", async (_name, by) => {
  const { eventId } = await openEvent(app, { seats: { onsite: 1, online: 10 } });
  const ada = await app.attendee({ eventId, mode: "onsite" });
  const ben = await app.attendee({ eventId, mode: "onsite" });
  jump(by);
  const chie = await app.attendee({ eventId, mode: "onsite" });
  expect(await standing(ben, eventId)).toMatchObject({ state: "waitlisted", waitingPlace: 1 });
  expect(await standing(chie, eventId)).toMatchObject({ state: "waitlisted", waitingPlace: 2 });
  await ada.do("registrations.cancelMine", { eventId });
  expect(await standing(ben, eventId)).toMatchObject({ state: "confirmed" });
  expect(await standing(chie, eventId)).toMatchObject({ state: "waitlisted", waitingPlace: 1 });
});

test("control: by their instants alone, who came after the clock was put back would be first", async () => {
  const { eventId } = await openEvent(app, { seats: { onsite: 0, online: 10 } });
  const first = await app.attendee({ eventId, mode: "onsite" });
  jump({ hours: -1 });
  const second = await app.attendee({ eventId, mode: "onsite" });
  const [ahead, behind] = [await standing(first, eventId), await standing(second, eventId)];
  expect([ahead.waitingPlace, behind.waitingPlace]).toEqual([1, 2]);
  expect(behind.registeredAt < ahead.registeredAt).toBe(true);
});

test.each(jumps)("%s: who is signed in stays so", async (_name, by) => {
  const { eventId, founder } = await openEvent(app);
  const ada = await app.attendee({ eventId });
  jump(by);
  expect(await standing(ada, eventId)).toMatchObject({ state: "confirmed" });
  expect(await founder.do("seats.list", { eventId })).toHaveLength(4);
});

test("years forward and back: sign-ins are over in words, and the door is open again", async () => {
  const { eventId } = await openEvent(app);
  const ada = await app.attendee({ eventId });
  jump({ hours: 30 * 365 * 24 });
  expect(await ada.say("registrations.mine", { eventId })).toEqual({
    ok: false,
    refusal: { code: "sign-in-needed" },
  });
  jump({ hours: -30 * 365 * 24 });
  expect(await standing(ada, eventId)).toMatchObject({ state: "confirmed" });
});

test("a person's calendar takes each change for a newer one, though the clock was put back", async () => {
  const { eventId } = await openEvent(app);
  const ada = await app.attendee({ eventId, mode: "onsite" });
  const { feedToken } = await ada.do("registrations.mine", { eventId });
  const seen = [await stampsOf(feedToken)];
  for (const mode of ["online", "onsite", "online"] satisfies Mode[]) {
    jump({ hours: -1 });
    await ada.do("registrations.switchMode", { eventId, mode });
    seen.push(await stampsOf(feedToken));
  }
  expect(seen.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
  const stamps = seen.map(({ stamp }) => stamp);
  expect(stamps).toEqual(stamps.toSorted());
  expect(new Set(stamps).size).toBe(stamps.length);
});

test("a programme that is released again after the clock was put back is the newer one", async () => {
  const { eventId, event, founder, session } = await openEvent(app);
  const before = await stampsOf(`/e/${event.slug}/event.ics`);
  jump({ hours: -24 });
  const { sessions } = await founder.do("sessions.list", { eventId });
  await founder.do("sessions.save", {
    eventId,
    session: { ...session, minutes: 90, version: sessions[0]?.version ?? 0 },
  });
  await founder.do("events.publish", { eventId });
  const after = await stampsOf(`/e/${event.slug}/event.ics`);
  expect(after.sequence).toBe(before.sequence + 1);
  expect(after.stamp > before.stamp).toBe(true);
});

test("what was said while the clock was ahead takes nobody's turn after it is put right", async () => {
  const { eventId, roomId } = await openEvent(app);
  const ada = await app.attendee({ eventId });
  const say = () => ada.say("messages.send", { eventId, roomId, id: newId(), text: "Hello", lang: "en" });
  jump({ hours: 24 });
  for (let said = 0; said < limits.messagesPerMinuteMax; said++)
    expect(await say()).toMatchObject({ ok: true });
  expect(await say()).toMatchObject({ ok: false, refusal: { code: "too-many" } });
  jump({ hours: -24 });
  expect(await say()).toMatchObject({ ok: true });
});

const standing = async (visitor: Visitor, eventId: string) =>
  (await visitor.do("registrations.mine", { eventId })).registration;

/** The one session's SEQUENCE and DTSTAMP, by the token of a feed or the path of a file. */
async function stampsOf(where: string) {
  const path = where.startsWith("/") ? where : `/feeds/${where}.ics`;
  const text = await (await app.nobody().fetch(path)).text();
  return {
    sequence: Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1] ?? 0),
    stamp: /^DTSTAMP:(\S+)/m.exec(text)?.[1] ?? "",
  };
}
