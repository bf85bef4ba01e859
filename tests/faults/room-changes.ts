import { makeEvent, makeItem, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { type Contract, contract } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";
import { type QuestionState, QuestionState as QuestionStates } from "#shared/questions.ts";
import type { Stage } from "#shared/rooms.ts";
import type { TestApp } from "#tests/app.ts";
import type { Place } from "#tests/listener.ts";

/** Texts and addresses that some may not read: each is looked for in what came over their lines. */
export const canaries = {
  waiting: "canary-waits-still",
  hidden: "canary-was-hidden",
  ownWaiting: "canary-of-the-asker",
  hiddenLine: "canary-line-taken-away",
  chat: "canary-chat",
  stage: "canary-stage",
  passcode: "canary-passcode",
} as const;

export interface World {
  place: Place;
  founder: Visitor;
  mia: Visitor;
  ada: Visitor;
  ben: Visitor;
  cleo: Visitor;
  session: { id: string; items: { id: string }[] };
  questions: Record<QuestionState, string>;
  lines: { shown: string; hidden: string };
}

export const ask = (visitor: Visitor, place: Place, text: string) =>
  visitor.do("questions.ask", { ...place, id: newId(), text, lang: "en" });
const send = (visitor: Visitor, place: Place, text: string) =>
  visitor.do("messages.send", { ...place, id: newId(), text, lang: "ja" });
const moderate = (visitor: Visitor, place: Place, questionId: string, state: QuestionState) =>
  visitor.do("questions.moderate", { ...place, questionId, state });

const announce = (visitor: Visitor, { eventId }: Place, id: string) =>
  visitor.do("announcements.save", {
    eventId,
    announcement: { id, text: { en: "We begin in ten minutes." }, version: 0 },
  });

export const stage = (word: string): Stage => ({
  id: newId(),
  hostId: null,
  kind: "tencent",
  url: `https://meeting.tencent.com/dm/${canaries.stage}-${word}`,
  meetingNumber: "123 456 789",
  passcode: `${canaries.passcode}-${word}`,
  lang: null,
});

/** A room of an event of its own that much has happened in already: a question in each state, chat, something on, stages. */
export async function makeWorld(app: TestApp, founder: Visitor): Promise<World> {
  const [event, room] = [makeEvent({ slug: `event-${newId()}` }), makeRoom()];
  const eventId = event.id;
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  const items = [makeItem()];
  const session = makeSession({ roomId: room.id, items });
  await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  const place = { eventId, roomId: room.id };
  const [ada, ben, cleo, mia] = await Promise.all([
    app.attendee({ eventId, mode: "onsite" }),
    app.attendee({ eventId, mode: "online" }),
    app.attendee({ eventId, mode: "online" }),
    app.member("moderator", eventId, { roomId: room.id }),
  ]);
  const asked = async (state: QuestionState, text: string) => {
    const { id } = await ask(cleo, place, text);
    if (state !== "waiting") await moderate(mia, place, id, state);
    return id;
  };
  const questions = {
    waiting: await asked("waiting", "Is this one shown later?"),
    shown: await asked("shown", "Why twenty years?"),
    answered: await asked("answered", "Who planted the cherry trees?"),
    hidden: await asked("hidden", "Is this one shown again?"),
  };
  await asked("waiting", canaries.waiting);
  await asked("hidden", canaries.hidden);
  await ask(ada, place, canaries.ownWaiting);
  await ben.do("questions.vote", { ...place, questionId: questions.shown, given: true });

  const lines = {
    shown: (await send(ben, place, canaries.chat)).id,
    hidden: (await send(ben, place, "Said too quickly.")).id,
  };
  const takenAway = await send(ben, place, canaries.hiddenLine);
  for (const messageId of [lines.hidden, takenAway.id])
    await mia.do("messages.hide", { ...place, messageId, hidden: true });
  await founder.do("rooms.setStages", { ...place, stages: [stage("first")], version: 0 });
  await mia.do("rooms.setNow", { ...place, now: { sessionId: session.id, itemId: null } });
  return { place, founder, mia, ada, ben, cleo, session, questions, lines };
}

/** What a clock in UTC shows, to the minute. */
const timeNow = () => Temporal.Now.plainDateTimeISO("UTC").toString({ smallestUnit: "minute" });

async function otherStagesTakenBack(founder: Visitor, place: Place) {
  const { eventId, roomId } = place;
  await founder.do("rooms.setStages", { ...place, stages: [stage("fourth")], version: 1 });
  const { groupId } = await founder.do("edits.latest", { eventId, thingId: roomId });
  const group = { eventId, groupId: groupId as string };
  await founder.do("edits.undo", group);
  return group;
}

/** Every command whose contract says that it tells a room. */
export type RoomChange = {
  [C in keyof Contract]: Contract[C] extends { announces: "room" } ? C : never;
}[keyof Contract];

export const roomChanges = Object.entries(contract)
  .filter(([, command]) => "announces" in command && command.announces === "room")
  .map(([name]) => name as RoomChange);

type Scene = (world: World) => Promise<unknown>;

const states = QuestionStates.options;
const turns = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

/** What can happen in a room, kind by kind; a kind of the contract that is not here does not compile. */
export const scenes: Record<RoomChange, Record<string, Scene>> = {
  "questions.ask": {
    "by the one who looks": ({ ada, place }) => ask(ada, place, "When is lunch?"),
    "by somebody else": ({ ben, place }) => ask(ben, place, "Where is the hall?"),
    "by who runs the room": ({ mia, place }) => ask(mia, place, "Shall we begin?"),
  },
  "questions.moderate": Object.fromEntries(
    turns.map(([from, to]): [string, Scene] => [
      `${from} to ${to}`,
      ({ mia, place, questions }) => moderate(mia, place, questions[from], to),
    ]),
  ),
  "questions.vote": {
    "given by the one who looks": ({ ada, place, questions }) =>
      ada.do("questions.vote", { ...place, questionId: questions.shown, given: true }),
    "taken back": ({ ben, place, questions }) =>
      ben.do("questions.vote", { ...place, questionId: questions.shown, given: false }),
    "given, then the question is hidden": async ({ ada, mia, place, questions }) => {
      await ada.do("questions.vote", { ...place, questionId: questions.answered, given: true });
      await moderate(mia, place, questions.answered, "hidden");
    },
  },
  "messages.send": {
    "by the one who looks": ({ ada, place }) => send(ada, place, "Good morning"),
    "by who runs the room": ({ mia, place }) => send(mia, place, "Welcome"),
  },
  "messages.hide": {
    "taken away": ({ mia, place, lines }) =>
      mia.do("messages.hide", { ...place, messageId: lines.shown, hidden: true }),
    "brought back": ({ mia, place, lines }) =>
      mia.do("messages.hide", { ...place, messageId: lines.hidden, hidden: false }),
  },
  "rooms.setNow": {
    "an item": ({ mia, place, session }) =>
      mia.do("rooms.setNow", {
        ...place,
        now: { sessionId: session.id, itemId: session.items[0]?.id ?? null },
      }),
    nothing: ({ mia, place }) => mia.do("rooms.setNow", { ...place, now: { sessionId: null, itemId: null } }),
  },
  "shows.act": {
    "from the console": async ({ founder, mia, place }) => {
      const today = makeSession({ roomId: place.roomId, zone: "UTC", wall: timeNow() });
      await founder.do("sessions.save", { eventId: place.eventId, session: today });
      await founder.do("events.publish", { eventId: place.eventId });
      const at = { ...place, form: "show" as const };
      await mia.do("shows.drive", { ...at, from: null });
      const { show, now } = await mia.do("shows.open", at);
      const actions = [{ id: newId(), at: now, kind: "start" as const, itemId: today.id }];
      return mia.do("shows.act", { ...at, showId: show?.id as string, actions });
    },
  },
  "shows.agreeDelay": {
    "what follows begins later": async ({ founder, mia, place, session }) => {
      const today = makeSession({ roomId: place.roomId, zone: "UTC", wall: timeNow() });
      await founder.do("sessions.save", { eventId: place.eventId, session: today });
      await founder.do("events.publish", { eventId: place.eventId });
      await mia.do("shows.drive", { ...place, form: "show", from: null });
      const delays = [{ sessionId: session.id, minutes: 15 }];
      return mia.do("shows.agreeDelay", { ...place, delays, release: 2 });
    },
  },
  "rooms.setStages": {
    "other stages": ({ founder, place }) =>
      founder.do("rooms.setStages", { ...place, stages: [stage("second"), stage("third")], version: 1 }),
    none: ({ founder, place }) => founder.do("rooms.setStages", { ...place, stages: [], version: 1 }),
  },
  "edits.undo": {
    "other stages, taken back": ({ founder, place }) => otherStagesTakenBack(founder, place),
  },
  "edits.redo": {
    "other stages, taken back and set again": async ({ founder, place }) => {
      const group = await otherStagesTakenBack(founder, place);
      await founder.do("edits.redo", group);
    },
  },
  "events.publish": {
    "another programme": async ({ founder, place }) => {
      await founder.do("sessions.save", {
        eventId: place.eventId,
        session: makeSession({ roomId: place.roomId, title: { en: "A talk more" } }),
      });
      await founder.do("events.publish", { eventId: place.eventId });
    },
  },
  "releases.putBack": {
    "the programme of before": async ({ founder, place: { eventId, roomId } }) => {
      const session = makeSession({ roomId, title: { en: "A talk too many" } });
      await founder.do("sessions.save", { eventId, session });
      await founder.do("events.publish", { eventId });
      await founder.do("releases.putBack", { eventId, number: 1 });
    },
  },
  "announcements.save": {
    "something said to all": ({ founder, place }) => announce(founder, place, newId()),
  },
  "announcements.withdraw": {
    "said, then withdrawn": async ({ founder, place }) => {
      const id = newId();
      await announce(founder, place, id);
      await founder.do("announcements.withdraw", { eventId: place.eventId, id, withdrawn: true });
    },
  },
  "personal.erase": {
    "whoever asked and wrote is erased": async ({ cleo, founder, place }) => {
      const { registration } = await cleo.do("registrations.mine", { eventId: place.eventId });
      await founder.do("personal.erase", { eventId: place.eventId, id: registration.id });
    },
  },
  "events.end": { "the end": ({ founder, place }) => founder.do("events.end", { eventId: place.eventId }) },
  "events.cancel": {
    "called off": ({ founder, place }) => founder.do("events.cancel", { eventId: place.eventId }),
  },
  "events.reopen": {
    "on again": async ({ founder, place }) => {
      await founder.do("events.end", { eventId: place.eventId });
      await founder.do("events.reopen", { eventId: place.eventId });
    },
  },
};
