import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeEvent, makeItem, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { startApp, type TestApp } from "#tests/app.ts";

/* A morning that runs late, and everybody is told once (K18). */

const canary = "canary-of-a-half-edited-draft";
let now = Temporal.Instant.from("2031-12-02T01:20:00Z");
let app: TestApp;
let founder: Visitor;
beforeAll(async () => {
  app = await startApp({ clock: () => now });
  founder = await app.founder();
});
afterAll(() => app.close());

let at: Awaited<ReturnType<typeof morning>>;
beforeEach(async () => {
  now = Temporal.Instant.from("2031-12-02T01:20:00Z");
  at = await morning();
});

/** 09:20 in Dalian: a ceremony is on in the hall, a talk follows there at 10:00, and a seminar at 12:00 in another room. */
async function morning() {
  const [event, hall, other] = [
    makeEvent({ slug: `event-${newId()}` }),
    makeRoom(),
    makeRoom({ slug: "room-1", name: { en: "Room 1" }, kind: "both", position: 1 }),
  ];
  const eventId = event.id;
  const [ceremony, talk, seminar] = [
    makeSession({ roomId: hall.id, minutes: 60, items: [makeItem(), makeItem()] }),
    makeSession({
      roomId: hall.id,
      kind: "talk",
      title: { en: "Talk" },
      wall: "2031-12-02T10:00",
      minutes: 30,
    }),
    makeSession({
      roomId: other.id,
      kind: "talk",
      title: { en: "Seminar" },
      wall: "2031-12-02T12:00",
      minutes: 30,
    }),
  ];
  await founder.do("events.create", { event });
  for (const room of [hall, other]) await founder.do("rooms.save", { eventId, room });
  for (const session of [ceremony, talk, seminar]) await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  const [ada, ben, guest] = await Promise.all([
    app.member("moderator", eventId, { roomId: hall.id }),
    app.member("host", eventId),
    app.attendee({ eventId, email: `${newId()}@example.org` }),
  ]);
  await ada.do("shows.drive", { eventId, roomId: hall.id, form: "show", from: null });
  // Another title and another room's time are in the draft, and are nobody's business yet.
  const drafted = { ...talk, title: { en: canary }, version: 1 };
  await founder.do("sessions.save", { eventId, session: drafted });
  return { event, eventId, roomId: hall.id, ceremony, talk, seminar, ada, ben, guest };
}

const agree = (who: Visitor, delays: { sessionId: string; minutes: number }[], release = 1) =>
  who.say("shows.agreeDelay", { eventId: at.eventId, roomId: at.roomId, delays, release });
const seen = async () => {
  const { programme } = await app.nobody().do("programme.open", { slug: at.event.slug });
  return programme.sessions.map(({ id, startsAt, revision }) => [id, startsAt, revision.sequence]);
};
const mailsTo = async () => {
  const { rows } = await founder.do("mails.list", { eventId: at.eventId });
  return rows.filter(({ kind }) => kind === "programme-changed").length;
};

test("what people see moves once, SEQUENCE by one, the draft alike, and nothing of its other edits is on any surface (K18)", async () => {
  expect(await agree(at.ada, [{ sessionId: at.talk.id, minutes: 15 }])).toEqual({ ok: true, value: {} });
  expect(await seen()).toEqual([
    [at.ceremony.id, "2031-12-02T01:00:00Z", 0],
    [at.talk.id, "2031-12-02T02:15:00Z", 1],
    [at.seminar.id, "2031-12-02T04:00:00Z", 0],
  ]);
  const { slug } = at.event;
  const surfaces = [
    `/e/${slug}`,
    `/e/${slug}/calendar.ics`,
    `/e/${slug}/schedule.xml`,
    `/e/${slug}/schedule.json`,
  ];
  for (const path of surfaces) {
    const answer = await app.nobody().fetch(path);
    expect(await answer.text(), path).not.toContain(canary);
  }
  expect(
    JSON.stringify(await at.guest.do("rooms.open", { eventId: at.eventId, roomId: at.roomId })),
  ).not.toContain(canary);
  const { sessions } = await founder.do("sessions.list", { eventId: at.eventId });
  expect(sessions.find(({ id }) => id === at.talk.id)).toMatchObject({
    title: { en: canary },
    wall: "2031-12-02T10:15",
    version: 3,
  });
});

test("who drives the room alone says so, of their own rooms, and of what they saw", async () => {
  const own = [{ sessionId: at.talk.id, minutes: 15 }];
  expect(await agree(at.ben, own)).toMatchObject({ refusal: { code: "driven" } });
  expect(await agree(at.ada, [{ sessionId: at.seminar.id, minutes: 15 }])).toMatchObject({
    refusal: { code: "not-yours" },
  });
  expect(await agree(at.ada, own, 2)).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  expect(await agree(at.ada, [{ sessionId: at.talk.id, minutes: -15 }])).toMatchObject({
    refusal: { code: "bad-input" },
  });
  expect(await agree(at.ada, [{ sessionId: at.talk.id, minutes: 7 }])).toMatchObject({
    refusal: { code: "bad-input" },
  });
  const { driver } = await at.ben.do("shows.open", { eventId: at.eventId, roomId: at.roomId, form: "show" });
  await at.ben.do("shows.drive", {
    eventId: at.eventId,
    roomId: at.roomId,
    form: "show",
    from: driver?.staffId ?? null,
  });
  expect(await agree(at.ben, [{ sessionId: at.seminar.id, minutes: 30 }])).toEqual({ ok: true, value: {} });
  expect((await seen()).map(([, startsAt]) => startsAt)).toEqual([
    "2031-12-02T01:00:00Z",
    "2031-12-02T02:00:00Z",
    "2031-12-02T04:30:00Z",
  ]);
});

test("a mail goes where something moved begins in more than an hour, and none where it begins sooner (M4, K18)", async () => {
  await agree(at.ada, [{ sessionId: at.talk.id, minutes: 15 }]);
  expect(await mailsTo()).toBe(0);
  const { driver } = await at.ben.do("shows.open", { eventId: at.eventId, roomId: at.roomId, form: "show" });
  await at.ben.do("shows.drive", {
    eventId: at.eventId,
    roomId: at.roomId,
    form: "show",
    from: driver?.staffId ?? null,
  });
  await agree(at.ben, [{ sessionId: at.seminar.id, minutes: 15 }], 2);
  expect(await mailsTo()).toBe(1);
});
