import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { registrations } from "#db/schema.ts";
import {
  makeEvent,
  makeHost,
  makeItem,
  makePerson,
  makeRegistration,
  makeRoom,
  makeSession,
} from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { makeOneTimeLink } from "#server/identity/link-store.ts";
import { type CommandName, contract, type Given } from "#shared/contract.ts";
import { type CrewItem, crewItemOf, emptyContact, emptySheet } from "#shared/crew.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

const without = vi.hoisted(() => ({ ownHosts: false }));
vi.mock(import("#server/events/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    requireOwnHost: (...given) => (without.ownHosts ? undefined : guarded.requireOwnHost(...given)),
  };
});

let app: TestApp;
type Place = Awaited<ReturnType<typeof place>>;
let own: Place;
let other: Place;
let owner: Visitor;
let guest: Visitor;
const logged: string[] = [];
beforeAll(async () => {
  app = await startApp({ log: { write: (line) => void logged.push(line) } });
  const { founder } = await openEvent(app);
  own = await place(founder, "own-event");
  other = await place(founder, "other-event");
  owner = await app.member("owner", own.eventId);
  guest = await app.attendee({ eventId: own.eventId });
});
afterAll(() => app.close());

async function place(founder: Visitor, slug: string) {
  const event = makeEvent({ slug });
  const eventId = event.id;
  await founder.do("events.create", { event });
  const logo = await founder.fetch(`/api/pictures.put?eventId=${eventId}`, {
    method: "POST",
    body: onePixel,
  });
  const pictureId = ((await logo.json()) as { value: { id: string } }).value.id;
  const hostId = event.hosts[0]?.id as string;
  const room = makeRoom();
  const person = makePerson();
  const item = makeItem({ personIds: [person.id] });
  const session = makeSession({ roomId: room.id, items: [item] });
  const announcement = { id: newId(), text: { en: "Welcome" }, version: 0 };
  await founder.do("rooms.save", { eventId, room });
  await founder.do("people.save", { eventId, person });
  await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  await founder.do("announcements.save", { eventId, announcement });
  const draft = makeRegistration({ eventId });
  const visitor = app.nobody();
  await visitor.do("registrations.register", draft);
  const said = { eventId, roomId: room.id, text: "Why?", lang: "en" } as const;
  const question = await visitor.do("questions.ask", { ...said, id: newId() });
  const message = await visitor.do("messages.send", { ...said, id: newId() });
  const [mail] = (await founder.do("mails.list", { eventId })).rows;
  const [member] = await founder.do("team.list", { eventId });
  const letter = letterTo({});
  await founder.do("letters.save", { eventId, letter });
  return {
    event,
    eventId,
    slug,
    hostId,
    pictureId,
    room,
    person,
    session,
    announcement,
    registrationId: draft.id,
    questionId: question.id,
    messageId: message.id,
    mailId: mail?.id as string,
    letterId: letter.id,
    groupId: (await founder.do("edits.list", { eventId }))[0]?.id as string,
    grantId: member?.grants[0]?.id as string,
    staffId: await doorHelperOf(eventId),
    itemId: item.id,
  };
}

/** Of this event alone, unlike the founder. */
async function doorHelperOf(eventId: string) {
  const { staff } = await (await app.member("door", eventId)).do("signins.self", {});
  return staff?.id as string;
}

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const added = (eventId: string) => {
  const { proof: _, ...typed } = makeRegistration({ eventId });
  return { ...typed, group: "general" } as const;
};

const letterTo = (chosen: Given<"letters.save">["letter"]["chosen"]) => ({
  id: newId(),
  chosen,
  subject: { en: "Doors" },
  text: { en: "At nine." },
  version: 0,
});

const souvenir = {
  giverId: null,
  receiverId: null,
  object: {},
  text: {},
  pictureId: null,
  carriedBy: "",
  acrossScreens: {},
};

/** Each way in which an item's line of a crew sheet names something. */
const crewNaming = (other: Place): Partial<CrewItem>[] => [
  { id: other.itemId },
  { onScreen: [other.person.id] },
  { mcId: other.person.id },
  { souvenir: { ...souvenir, giverId: other.hostId } },
  { souvenir: { ...souvenir, receiverId: other.hostId } },
  { souvenir: { ...souvenir, pictureId: other.pictureId } },
];

type Tries = { [C in CommandName]?: (() => Given<C>)[] };

/** In the own event, each id that a command takes, as that of something which is not of it. */
const tries = (other: Place): Tries => {
  const { eventId } = own;
  const room = { eventId, roomId: own.room.id };
  const there = { eventId, roomId: other.room.id };
  const said = { id: newId(), text: "Why?", lang: "en" } as const;
  const invited = { eventId, id: newId(), email: "x@example.org", name: "Eve", lang: "en" } as const;
  const withHost = (host: Parameters<typeof makeHost>[0]) => ({
    ...own.event,
    version: 1,
    hosts: [...own.event.hosts, makeHost(host)],
  });
  return {
    "team.invite": [
      () => ({ ...invited, role: "host", hostId: other.hostId, roomId: null }),
      () => ({ ...invited, role: "moderator", hostId: null, roomId: other.room.id }),
      () => ({ ...invited, id: other.grantId, role: "door", hostId: null, roomId: null }),
    ],
    "team.inviteAgain": [() => ({ eventId, staffId: other.staffId })],
    "team.invitationLink": [() => ({ eventId, staffId: other.staffId })],
    "team.revoke": [() => ({ eventId, grantId: other.grantId })],
    "team.signIns": [() => ({ eventId, staffId: other.staffId })],
    "team.endSignIns": [() => ({ eventId, staffId: other.staffId })],
    "events.save": [
      () => ({ eventId, event: { ...other.event, version: 1 } }),
      () => ({ eventId, event: withHost({ logoId: other.pictureId }) }),
      () => ({ eventId, event: withHost({ sealId: other.pictureId }) }),
    ],
    "sessions.moveAlong": [
      () => ({ eventId, event: { ...other.event, version: 1 } }),
      () => ({ eventId, event: withHost({ logoId: other.pictureId }) }),
    ],
    // Before people and sessions are made under ids that nobody has.
    "crew.sheet": [() => ({ eventId, sessionId: other.session.id })],
    "crew.saveSheet": [
      () => ({ eventId, sheet: emptySheet(other.session.id) }),
      ...crewNaming(other).map((item) => () => ({
        eventId,
        sheet: {
          ...emptySheet(own.session.id),
          items: [{ ...crewItemOf({ items: [] }, own.itemId), ...item }],
        },
      })),
      () => ({ eventId, sheet: { ...emptySheet(own.session.id), after: other.session.id } }),
    ],
    "crew.saveContact": [() => ({ eventId, contact: emptyContact(other.person.id) })],
    "people.save": [
      () => ({ eventId, person: { ...other.person, version: 1 } }),
      () => ({ eventId, person: makePerson({ hostId: other.hostId }) }),
    ],
    "people.add": [
      () => ({ eventId, people: [makePerson(), { ...other.person, version: 0 }] }),
      () => ({ eventId, people: [makePerson(), makePerson({ hostId: other.hostId })] }),
    ],
    "people.reorder": [() => ({ eventId, was: [other.person.id], ids: [other.person.id] })],
    "people.remove": [() => ({ eventId, id: other.person.id })],
    "rooms.save": [
      () => ({ eventId, room: { ...other.room, slug: "theirs", version: 1 } }),
      () => ({ eventId, room: makeRoom({ slug: "new", hostId: other.hostId }) }),
    ],
    "rooms.reorder": [() => ({ eventId, was: [other.room.id], ids: [other.room.id] })],
    "rooms.remove": [() => ({ eventId, id: other.room.id })],
    "rooms.stages": [() => there],
    "rooms.setStages": [
      () => ({ ...there, stages: [], version: 0 }),
      () => ({
        ...room,
        stages: [
          {
            id: newId(),
            hostId: other.hostId,
            kind: "youtube",
            url: "https://youtube.com/watch?v=aqz-KE-bpKQ",
          },
        ],
        version: 0,
      }),
    ],
    "rooms.open": [() => there],
    "rooms.openStages": [() => there],
    "rooms.setNow": [
      () => ({ ...there, now: { sessionId: own.session.id, itemId: null } }),
      () => ({ ...room, now: { sessionId: other.session.id, itemId: null } }),
      () => ({ ...room, now: { sessionId: own.session.id, itemId: other.itemId } }),
    ],
    "shows.open": [() => ({ ...there, form: "show" })],
    "shows.drive": [() => ({ ...there, form: "show", from: null })],
    "shows.letGo": [() => ({ ...there, form: "show" })],
    "shows.agreeDelay": [
      () => ({ ...there, delays: [{ sessionId: own.session.id, minutes: 5 }], release: 1 }),
    ],
    "shows.act": [
      () => ({
        ...there,
        form: "show",
        showId: newId(),
        actions: [{ id: newId(), at: "2031-01-01T00:00:00Z", kind: "hold" }],
      }),
    ],
    "rooms.screenLink": [() => there],
    "rooms.renewScreenLink": [() => there],
    "sessions.save": [
      () => ({ eventId, session: { ...other.session, roomId: null, items: [], version: 1 } }),
      () => ({ eventId, session: makeSession({ roomId: other.room.id }) }),
      () => ({ eventId, session: makeSession({ roles: [{ personId: other.person.id, role: "mc" }] }) }),
      () => ({ eventId, session: makeSession({ items: [makeItem({ personIds: [other.person.id] })] }) }),
    ],
    "sessions.add": [
      () => ({
        eventId,
        sessions: [makeSession({ roomId: null }), { ...other.session, roomId: null, items: [] }],
      }),
      () => ({ eventId, sessions: [makeSession({ roomId: null }), makeSession({ roomId: other.room.id })] }),
      () => ({ eventId, sessions: [makeSession({ roles: [{ personId: other.person.id, role: "mc" }] })] }),
    ],
    "sessions.remove": [() => ({ eventId, id: other.session.id })],
    "announcements.save": [() => ({ eventId, announcement: { ...other.announcement, version: 1 } })],
    "announcements.withdraw": [() => ({ eventId, id: other.announcement.id, withdrawn: true })],
    "edits.undo": [() => ({ eventId, groupId: other.groupId })],
    "edits.redo": [() => ({ eventId, groupId: other.groupId })],
    "registrations.register": [() => makeRegistration({ eventId, hostId: other.hostId })],
    "registrations.star": [() => ({ eventId, sessionId: other.session.id, starred: true })],
    "registrations.edit": [
      () => ({ eventId, id: other.registrationId, affiliation: "Theirs" }),
      () => ({ eventId, id: own.registrationId, hostId: other.hostId }),
    ],
    "arrivals.tick": [() => ({ eventId, id: other.registrationId, state: "here" })],
    "registrations.add": [() => ({ ...added(eventId), hostId: other.hostId })],
    "registrations.handOver": [() => ({ eventId, id: other.registrationId })],
    "registrations.resendLink": [() => ({ eventId, id: other.registrationId })],
    "personal.erase": [() => ({ eventId, id: other.registrationId })],
    "questions.ask": [() => ({ ...there, ...said })],
    "questions.vote": [() => ({ ...room, questionId: other.questionId, given: true })],
    "questions.moderate": [() => ({ ...room, questionId: other.questionId, state: "shown" })],
    "messages.send": [() => ({ ...there, ...said })],
    "messages.hide": [() => ({ ...room, messageId: other.messageId, hidden: true })],
    "mails.retry": [() => ({ eventId, id: other.mailId })],
    "letters.review": [
      () => ({ eventId, letter: letterTo({ hostId: other.hostId }) }),
      () => ({ eventId, letter: letterTo({ sessionId: other.session.id }) }),
    ],
    "letters.save": [
      () => ({ eventId, letter: { ...letterTo({}), id: other.letterId } }),
      () => ({ eventId, letter: letterTo({ hostId: other.hostId }) }),
      () => ({ eventId, letter: letterTo({ sessionId: other.session.id }) }),
    ],
    "letters.remove": [() => ({ eventId, id: other.letterId })],
    "letters.send": [() => ({ eventId, id: other.letterId, version: 1 })],
    "letters.stop": [() => ({ eventId, id: other.letterId })],
    "calendars.session": [() => ({ slug: own.slug, sessionId: other.session.id })],
    "exchange.people": [() => ({ slug: own.slug, personId: other.person.id })],
  };
};

/** Commands that take an id and are not tried, each with the reason why it can do no harm. */
const harmless: Partial<Record<CommandName, string>> = {
  "events.create": "the id is the new event's own; its pictures can only be its own, and there are none yet",
  "registrations.correctMine":
    "what was seen before is held against the own registration, and stored nowhere",
  "registrations.csv": "a host is a filter: another event's finds nobody",
  "registrations.list": "a host is a filter: another event's finds nobody",
  "registrations.xlsx": "a host is a filter: another event's finds nobody",
  "bursts.take": "ids narrow down who of the own event is taken from; its own id is the taking's, and new",
  "bursts.giveBack": "a taking is looked up with its event",
  "mails.list": "a registration is a filter: of another event's nothing was written here",
  "mails.test": "an id that is there already writes no mail",
  "edits.list": "an id is a place in the event's own list",
  "edits.latest": "a thing is looked up with its event: another event's was edited by nobody here",
  "audit.list": "an id is a place in the event's own list",
  "releases.list": "an id is a place in the event's own list",
};

/** Whether a command of an event takes another id, wherever in its input that stands. */
function takesId(command: CommandName): boolean {
  const input = JSON.stringify(
    z.toJSONSchema(contract[command].input, { io: "input", unrepresentable: "any" }),
  );
  return /"(eventId|slug)":/.test(input) && /"(?!eventId)(id|ids|\w+Ids?)":/.test(input);
}

test("every command that takes an id beside its event's is tried, or says why it need not be", () => {
  const taking = (Object.keys(contract) as CommandName[]).filter(takesId);
  expect([...Object.keys(tries(other)), ...Object.keys(harmless)].toSorted()).toEqual(taking.toSorted());
});

test("R11: an id of another event is refused by every command that takes one", async () => {
  const before = await everything();
  expect(await takenOf(other)).toEqual([]);
  expect(await everything()).toEqual(before);
});

/** What is not there is made where it is saved, and is gone already where it is removed. */
const madeOrGone: ReadonlySet<string> = new Set([
  "team.invite",
  "team.revoke",
  "people.save",
  "people.add",
  "people.remove",
  "rooms.save",
  "rooms.remove",
  "sessions.save",
  "sessions.add",
  "sessions.remove",
  "announcements.save",
  "announcements.withdraw",
  "letters.save",
  "letters.remove",
] satisfies CommandName[]);

test("R11: an id that nobody has is refused as well, but where it is a new thing's own, and is no fault of ours", async () => {
  const fresh = new Map<string, string>();
  const anew = (_key: string, value: unknown) =>
    z.uuid().safeParse(value).success ? fresh.getOrInsertComputed(value as string, newId) : value;
  const nobodys = JSON.parse(JSON.stringify(other), anew) as Place;
  const taken = await takenOf(nobodys);
  expect(taken.filter((each) => !madeOrGone.has(each.split(" ")[0] ?? ""))).toEqual([]);
  expect(logged).toEqual([]);
});

/** What is not refused. */
async function takenOf(stranger: Place) {
  const taken: string[] = [];
  for (const [command, givens] of Object.entries(tries(stranger)) as [CommandName, (() => unknown)[]][])
    for (const given of givens) {
      const visitor = contract[command].access.some((role) => role === "owner") ? owner : guest;
      const reply = await send(visitor, command, given());
      if (reply) taken.push(`${command} ${JSON.stringify(given())}`);
    }
  return taken;
}

/** What the other event holds. */
async function everything() {
  const founder = await app.member("owner", other.eventId);
  const { eventId } = other;
  const room = { eventId, roomId: other.room.id };
  const { now: _, author: _anybody, ...inside } = await founder.do("rooms.open", room);
  return {
    people: await founder.do("people.list", { eventId }),
    rooms: await founder.do("rooms.list", { eventId }),
    stages: await founder.do("rooms.stages", room),
    sessions: await founder.do("sessions.list", { eventId }),
    registrations: await founder.do("registrations.list", { eventId }),
    mails: (await founder.do("mails.list", { eventId })).total,
    letters: await founder.do("letters.list", { eventId }),
    inside,
  };
}

async function send(visitor: Visitor, command: CommandName, input: unknown): Promise<boolean> {
  if (contract[command].kind === "file") {
    const query = new URLSearchParams(input as Record<string, string>);
    return (await visitor.fetch(`/api/${command}?${query}`)).ok;
  }
  return (await visitor.say(command, input as never)).ok;
}

test("control: a host that nobody holds to the event is taken from another one", async () => {
  without.ownHosts = true;
  const draft = makeRegistration({ eventId: own.eventId, hostId: other.hostId });
  expect(await app.nobody().say("registrations.register", draft)).toMatchObject({ ok: true });
  without.ownHosts = false;
});

test("R11: a host that people of another event gave can be dropped here, and where it is theirs it stays", async () => {
  const { eventId, event } = other;
  const theirs = await app.member("owner", eventId);
  await app.attendee({ eventId, hostId: other.hostId });
  const hosts = [makeHost(), makeHost()];
  const dropping = { eventId, event: { ...event, hosts, version: 1 } };
  expect(await theirs.say("events.save", dropping)).toMatchObject({ refusal: { code: "still-used" } });

  // As an older version let it be stored: somebody of the own event with the other's second host.
  const second = event.hosts[1]?.id as string;
  const stray = makeRegistration({ eventId: own.eventId });
  await app.nobody().do("registrations.register", stray);
  await app.store.write(
    async (tx) =>
      void (await tx.update(registrations).set({ hostId: second }).where(eq(registrations.id, stray.id))),
  );
  const kept = { eventId, event: { ...event, hosts: [event.hosts[0], makeHost()], version: 1 } };
  expect(await theirs.say("events.save", kept as never)).toMatchObject({ ok: true });
  // And such a row can still be corrected.
  const edited = { eventId: own.eventId, id: stray.id, hostId: second, affiliation: "Law" };
  expect(await owner.say("registrations.edit", edited)).toMatchObject({ ok: true });
});

test("R11: an invitation tells nothing of what other events know of the address, until its owner signs in", async () => {
  const email = "secretary@example.org";
  const theirs = await app.member("owner", other.eventId);
  const grant = (eventId: string) =>
    ({ eventId, id: newId(), email, lang: "en", role: "door", hostId: null, roomId: null }) as const;
  await theirs.do("team.invite", { ...grant(other.eventId), name: "The Secretary" });
  const signIn = async () => {
    const [member] = (await theirs.do("team.list", { eventId: other.eventId })).filter(
      (one) => one.email === email,
    );
    const token = await app.store.write((tx) =>
      makeOneTimeLink(
        tx,
        {
          kind: "staff-sign-in",
          subjectId: member?.staffId as string,
          expiresAt: Temporal.Now.instant().add({ minutes: 5 }),
        },
        Temporal.Now.instant(),
      ),
    );
    await app.nobody().do("signins.enter", { token });
  };
  await signIn();

  const answer = await owner.do("team.invite", { ...grant(own.eventId), name: "Somebody" });
  expect(answer).toMatchObject({ email, name: "Somebody", state: "invited" });
  const listed = async () =>
    (await owner.do("team.list", { eventId: own.eventId })).find((member) => member.email === email);
  expect(await listed()).toMatchObject({ name: "Somebody", state: "invited" });
  await signIn();
  expect(await listed()).toMatchObject({ name: "The Secretary", state: "active" });
});
