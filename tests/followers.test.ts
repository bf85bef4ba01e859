import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { requireSpeaks } from "#server/in-room/member.ts";
import { closeCodes } from "#server/live/connection.ts";
import { newId } from "#shared/new-id.ts";
import type { Reply } from "#shared/refusal.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type Listener, listen, type Place, roomAt } from "#tests/listener.ts";

/** A control takes everybody who is in a room for one of its members. */
const guard = vi.hoisted(() => ({ seats: "asked" }));
vi.mock(import("#server/in-room/member.ts"), async (original) => {
  const guarded = await original();
  const findMember: typeof guarded.findMember = async (...asked) => {
    const member = await guarded.findMember(...asked);
    if (guard.seats === "asked") return member;
    return { ...member, audience: "members", from: { ...member.from, mode: "online" } };
  };
  const findSpeaker: typeof guarded.findSpeaker = async (...asked) =>
    requireSpeaks(await findMember(...asked));
  return { ...guarded, findMember, findSpeaker };
});

const beginning = Temporal.Instant.from("2031-12-02T01:00:00Z");
const stage = {
  kind: "zoom" as const,
  url: "https://zoom.us/j/1",
  meetingNumber: "123",
  passcode: "secret-pass",
};
let app: TestApp;
let founder: Visitor;
let place: Place;
let questionId: string;
beforeAll(async () => {
  app = await startApp({ clock: () => beginning });
  const opened = await openEvent(app, {
    room: makeRoom(),
    session: makeSession({ minutes: 120 }),
    seats: { onsite: 0, online: 1 },
  });
  founder = opened.founder;
  place = { eventId: opened.eventId, roomId: opened.roomId };
  await founder.do("rooms.setStages", {
    ...place,
    stages: [{ id: newId(), hostId: null, ...stage }],
    version: 0,
  });
  questionId = (await ask(founder)).id;
  await founder.do("questions.moderate", { ...place, questionId, state: "shown" });
});
beforeEach(() => {
  guard.seats = "asked";
});
afterAll(() => app.close());

const line = (text: string) => ({ ...place, id: newId(), text, lang: "en" as const });
const ask = (visitor: Visitor) => visitor.do("questions.ask", line("Why twenty years?"));

/** All that comes with a seat, and what each answers. */
async function rightsOf(visitor: Visitor, listener: Listener) {
  const replies = {
    stage: await visitor.say("rooms.openStages", place),
    asks: await visitor.say("questions.ask", line("And then?")),
    votes: await visitor.say("questions.vote", { ...place, questionId, given: true }),
    writes: await visitor.say("messages.send", line("Hello")),
    applauds: (await listener.socket.emitWithAck("places.pulse", {
      place: roomAt(place),
      sums: { reactions: { applause: 1 } },
    })) as Reply,
  };
  return Object.fromEntries(
    Object.entries(replies).map(([what, reply]) => [what, reply.ok ? "yes" : reply.refusal.code]),
  );
}
const none = { stage: "no-seat", asks: "no-seat", votes: "no-seat", writes: "no-seat", applauds: "no-seat" };
const all = { stage: "yes", asks: "yes", votes: "yes", writes: "yes", applauds: "yes" };

async function waiting() {
  const seated = await app.attendee({ eventId: place.eventId, mode: "online" });
  const visitor = await app.attendee({ eventId: place.eventId, mode: "online" });
  const listener = await listen(app.url, visitor, place);
  return { seated, visitor, listener };
}

test("S7: who waits for a seat follows the room, is counted nowhere, sees no stage address, does not speak, vote or applaud; once promoted, at once", async () => {
  const { seated, visitor, listener } = await waiting();
  expect((await visitor.do("rooms.open", place)).as).toBe("followers");
  expect(await rightsOf(visitor, listener)).toEqual(none);
  const here = () => listener.pulses.at(-1)?.here;
  await vi.waitFor(() => expect(here()).toEqual({ onsite: 0, online: 0 }));
  const sent = await seated.do("messages.send", line("between us"));
  await vi.waitFor(() => expect(listener.seen.messages).toContainEqual(sent));
  expect(listener.seen.questions.map(({ id }) => id)).toEqual([questionId]);
  expect(listener.wire.join()).not.toContain(stage.passcode);

  const joinedAs = () => listener.joins.map((reply) => (reply.ok ? reply.value.as : reply.refusal.code));
  await seated.do("registrations.cancelMine", { eventId: place.eventId });
  await vi.waitFor(() => expect(listener.closedWith).toBe(closeCodes.rights));
  listener.comeBack(); // as the page does
  await vi.waitFor(() => expect(joinedAs()).toEqual(["followers", "members"]));
  expect(await rightsOf(visitor, listener)).toEqual(all);
  expect(listener.seen.messages).toContainEqual(sent);
  await vi.waitFor(() => expect(here()).toEqual({ onsite: 0, online: 1 }));
  listener.close();
  await visitor.do("registrations.cancelMine", { eventId: place.eventId });
});

test("control: where a room takes everybody registered for a member, the stage is given to who waits, and they are counted", async () => {
  guard.seats = "not asked";
  const { visitor, listener } = await waiting();
  expect(await rightsOf(visitor, listener)).toEqual(all);
  await vi.waitFor(() => expect(listener.pulses.at(-1)?.here).toEqual({ onsite: 0, online: 1 }));
  listener.close();
});
