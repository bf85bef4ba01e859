import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIns } from "#db/schema.ts";
import { makeEvent, makePerson, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { type Role, roles } from "#shared/commands.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { socketCalls } from "#shared/live.ts";
import type { RefusalCode, Reply } from "#shared/refusal.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { authorizationTable, withoutEvent } from "#tests/authorization-table.ts";
import { joinOf, roomAt } from "#tests/listener.ts";
import { type Answered, type Document, heldAgainst } from "#tests/openapi.ts";

interface Place {
  eventId: string;
  roomId: string;
  sessionId: string;
  slug: string;
}

let app: TestApp;
let own: Place;
let other: Place;
const actors = new Map<Role, Visitor>();
const sockets = new Map<Role, Socket>();

beforeAll(async () => {
  app = await startApp();
  const founder = await app.founder();
  own = await place(founder, "own-event");
  other = await place(founder, "other-event");
  const screen = app.nobody();
  const { token } = await founder.do("rooms.screenLink", { eventId: own.eventId, roomId: own.roomId });
  await screen.do("signins.enter", { token });

  actors.set("anyone", app.nobody());
  actors.set("attendee", await app.attendee({ eventId: own.eventId }));
  actors.set("screen", screen);
  for (const role of ["door", "moderator", "host", "organizer", "owner"] as const)
    actors.set(role, await app.member(role, own.eventId));
  const third = await place(founder, "third-event");
  actors.set("staff", await app.member("organizer", third.eventId));
  // The founder owns each event that they opened; as a founder alone they are seen from a third one.
  actors.set("founder", founder);
  actors.set("halfway", await halfwayIn());
  for (const [role, visitor] of actors)
    if (role !== "anyone")
      // a line is for somebody
      sockets.set(
        role,
        io(app.url, {
          transports: ["websocket"],
          extraHeaders: { cookie: visitor.cookie },
          forceNew: true,
        }),
      );
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.disconnect();
  await app.close();
});

/** Came by the link of an owner who has a passkey, and has not shown it yet. */
async function halfwayIn(): Promise<Visitor> {
  const visitor = await app.member("owner", own.eventId);
  const self = await visitor.do("signins.self", {});
  await app.store.write(async (tx) => {
    const theirs = eq(signIns.subjectId, self.staff?.id as string);
    await tx.update(signIns).set({ proof: "waiting" }).where(theirs);
  });
  return visitor;
}

async function place(founder: Visitor, slug: string): Promise<Place> {
  const event = makeEvent({ slug });
  const room = makeRoom();
  const session = makeSession({ roomId: room.id });
  const eventId = event.id;
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  return { eventId, roomId: room.id, sessionId: session.id, slug };
}

const credential = { id: "AAAA", rawId: "AAAA", type: "public-key" } as const;
const made = {
  made: { ...credential, response: { clientDataJSON: "AAAA", attestationObject: "AAAA" } },
  signed: {
    ...credential,
    response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA" },
  },
};

/** An input for each command that gets past the schema; what happens after the door does not matter here. */
const inputs = (
  { eventId, roomId, sessionId, slug }: Place,
  role: Role,
): Record<keyof typeof authorizationTable, unknown> => {
  const id = randomUUIDv7();
  const event = { eventId };
  const room = { eventId, roomId };
  const email = `${randomUUIDv7()}@example.org`;
  return {
    "signins.self": {},
    "signins.enter": { token: "no such link" },
    "signins.look": { token: "no such link" },
    "signins.setUp": { token: "no such link", name: "Eve", email, lang: "en" },
    "signins.mailLink": { email },
    "signins.end": { kind: role === "screen" ? "attendee" : "screen" },
    "signins.list": {},
    "signins.endOne": { id },
    "signins.endOthers": {},
    "passkeys.list": {},
    "passkeys.offer": {},
    "passkeys.add": { name: "Key", made: made.made },
    "passkeys.rename": { id, name: "Key" },
    "passkeys.remove": { id },
    "passkeys.newCodes": {},
    "passkeys.ask": {},
    "passkeys.show": { signed: made.signed },
    "passkeys.recover": { code: "0000-0000" },
    "staff.list": {},
    "staff.invite": { id, email, name: "Eve", lang: "en" },
    "staff.setFounder": { staffId: id, founder: true },
    "staff.setState": { staffId: id, state: "enabled" },
    "staff.remove": { staffId: id },
    "staff.signIns": { staffId: id },
    "staff.endSignIns": { staffId: id },
    "staff.audit": {},
    "team.passkeysFor": event,
    "team.requirePasskeys": { ...event, passkeysFor: "nobody" },
    "team.signIns": { ...event, staffId: id },
    "team.endSignIns": { ...event, staffId: id },
    "team.list": event,
    "team.invite": { ...event, id, email, name: "Eve", lang: "en", role: "door", hostId: null, roomId: null },
    "team.revoke": { ...event, grantId: id },
    "audit.list": event,
    "events.create": { event: makeEvent({ slug: `new-${id}` }) },
    "events.mine": {},
    "events.desk": event,
    "events.save": { ...event, event: makeEvent({ id: eventId, slug, version: 99 }) },
    "events.publish": event,
    "events.end": event,
    "events.cancel": event,
    "events.reopen": event,
    "pictures.put": event,
    "clocks.read": { zones: ["Asia/Tokyo"], year: 2027 },
    "edits.list": event,
    "edits.latest": { ...event, thingId: id },
    "edits.undo": { ...event, groupId: id },
    "edits.redo": { ...event, groupId: id },
    "people.list": event,
    "people.save": { ...event, person: makePerson() },
    "people.reorder": { ...event, was: [id], ids: [id] },
    "people.remove": { ...event, id },
    "rooms.list": event,
    "rooms.save": { ...event, room: makeRoom({ slug: `room-${id}` }) },
    "rooms.reorder": { ...event, was: [id], ids: [id] },
    "rooms.remove": { ...event, id },
    "rooms.stages": room,
    "rooms.setStages": { ...room, stages: [] },
    "sessions.list": event,
    "sessions.save": { ...event, session: makeSession() },
    "sessions.remove": { ...event, id },
    "programme.list": {},
    "programme.open": { slug },
    "programme.preview": event,
    "announcements.list": { slug },
    "announcements.save": { ...event, announcement: { id, text: { en: "Welcome" }, version: 0 } },
    "announcements.withdraw": { ...event, id, withdrawn: true },
    "personal.mine": event,
    "personal.file": event,
    "personal.askErasure": event,
    "personal.erase": { ...event, id },
    "personal.retention": event,
    "seats.list": event,
    "seats.setCapacity": { ...event, mode: "onsite", group: "general", wanted: 10 },
    // Into no event at all: registering here would make an attendee of everybody.
    "registrations.register": makeRegistration({ eventId: id }),
    "registrations.sendLink": { ...event, email },
    "registrations.mine": event,
    "registrations.correctMine": event,
    "presses.confirm": { token: "no such link" },
    "registrations.switchMode": { ...event, mode: "onsite" },
    "registrations.cancelMine": event,
    "registrations.restoreMine": event,
    "registrations.renewLink": event,
    "registrations.rotateFeed": event,
    "registrations.setFeed": { ...event, shows: "starred" },
    "registrations.star": { ...event, sessionId, starred: true },
    "registrations.chooseCalendar": { ...event, by: "feed" },
    "registrations.list": event,
    "registrations.edit": { ...event, id },
    "registrations.resendLink": { ...event, id },
    "bursts.list": event,
    "bursts.people": { ...event, from: "2031-01-01T00:00:00Z", until: "2031-01-02T00:00:00Z" },
    "bursts.take": {
      ...event,
      id,
      from: "2031-01-01T00:00:00Z",
      until: "2031-01-02T00:00:00Z",
      registrationIds: [id],
    },
    "bursts.giveBack": { ...event, id },
    "registrations.csv": event,
    "registrations.xlsx": event,
    "rooms.open": room,
    "rooms.openStages": room,
    "rooms.setNow": { ...room, now: { sessionId, itemId: null } },
    "rooms.screenLink": room,
    "questions.ask": { ...room, id, text: "Why?", lang: "en" },
    "questions.vote": { ...room, questionId: id, given: true },
    "questions.moderate": { ...room, questionId: id, state: "shown" },
    "messages.send": { ...room, id, text: "Hello", lang: "en" },
    "messages.hide": { ...room, messageId: id, hidden: true },
    "mails.list": event,
    "mails.retry": { ...event, id },
    "mails.test": { ...event, id, email, lang: "en" },
    "calendars.event": { slug },
    "calendars.session": { slug, sessionId },
    "calendars.feed": { token: "no such feed" },
    "exchange.schedule": { slug, format: "xml" },
    "exchange.news": { slug },
    "exchange.programme": { slug },
    "exchange.people": { slug },
    "exchange.manifest": { slug },
    "exchange.icon": { slug, pixels: "192" },
    "places.join": joinOf(room),
    "places.leave": { place: roomAt(room) },
    "rooms.renewScreenLink": room,
    "places.pulse": { place: roomAt(room), sums: { reactions: { applause: 1 } } },
  };
};

async function isLetIn(name: keyof typeof authorizationTable, role: Role, where: Place): Promise<boolean> {
  const input = inputs(where, role)[name];
  const reply =
    name in socketCalls ? await emit(name, role, input, where) : await send(name as CommandName, role, input);
  return reply.ok || !refusesRights.has(reply.refusal.code);
}

const refusesRights: ReadonlySet<RefusalCode> = new Set(["sign-in-needed", "not-yours", "passkey-needed"]);

async function emit(name: string, role: Role, input: unknown, where: Place): Promise<Reply> {
  const socket = sockets.get(role);
  if (!socket) return { ok: false, refusal: { code: "sign-in-needed" } };
  if (name === "places.pulse")
    await socket.timeout(5000).emitWithAck("places.join", inputs(where, role)["places.join"]);
  return socket.timeout(5000).emitWithAck(name, input);
}

const answered: Answered[] = [];

async function send(name: CommandName, role: Role, input: unknown): Promise<Reply> {
  const visitor = actors.get(role) as Visitor;
  const { kind } = contract[name];
  const method = kind === "file" && name !== "pictures.put" ? "get" : "post";
  const query = kind === "file" ? `?${new URLSearchParams(input as Record<string, string>)}` : "";
  const response = await visitor.fetch(`/api/${name}${query}`, {
    method: method.toUpperCase(),
    ...(name === "pictures.put" ? { body: "no picture" } : {}),
    ...(kind === "file"
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(input) }),
  });
  const type = response.headers.get("content-type") ?? "";
  const text = await response.text();
  const isFile = kind === "file" && name !== "pictures.put" && response.ok;
  const isReply = type.startsWith("application/json") && !isFile;
  const body = isReply ? JSON.parse(text) : text;
  answered.push({ command: name, method, status: response.status, type, body });
  return isReply ? body : { ok: true, value: {} };
}

test("every command and every socket call stands in the authorization table, and nothing else does", () => {
  const wire = [...Object.keys(contract), ...Object.keys(socketCalls)].toSorted();
  expect(Object.keys(authorizationTable).toSorted()).toEqual(wire);
});

describe("to their own event, people may do what the table says and no more", () => {
  for (const [name, allowed] of Object.entries(authorizationTable))
    test(name, async () => {
      const letIn: Role[] = [];
      for (const role of roles) {
        if (role === "founder" && !withoutEvent.has(name)) continue; // owns this event as well
        if (await isLetIn(name as CommandName, role, own)) letIn.push(role);
      }
      const expected = roles.filter(
        (role) => allowed.includes(role) && (role !== "founder" || withoutEvent.has(name)),
      );
      expect(letIn).toEqual(expected);
    });
});

describe("to another event, a right in this one opens nothing", () => {
  for (const name of Object.keys(authorizationTable).filter((each) => !withoutEvent.has(each)))
    test(name, async () => {
      const letIn: Role[] = [];
      for (const role of roles.filter((each) => each !== "founder"))
        if (await isLetIn(name as CommandName, role, other)) letIn.push(role);
      expect(letIn).toEqual([]);
    });
});

test("whatever was answered stands in the API's document (X7)", async () => {
  const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as Document;
  const untold = heldAgainst(document);
  expect([...new Set(answered.map(untold))].filter((fault) => fault !== null)).toEqual([]);
  const said = new Set(answered.filter(({ status }) => status === 200).map(({ command }) => command));
  const commands = Object.keys(contract);
  expect(said.size).toBeGreaterThan(commands.length / 2);
  expect(new Set(answered.map(({ command }) => command)).size).toBe(commands.length);
});
