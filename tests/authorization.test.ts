import { eq } from "drizzle-orm";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { signIns } from "#db/schema.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { type Role, roles } from "#shared/commands.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { socketCalls } from "#shared/live.ts";
import { newId } from "#shared/new-id.ts";
import type { RefusalCode, Reply } from "#shared/refusal.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { authorizationTable, inputs, type Place, withoutEvent } from "#tests/authorization-table.ts";
import { type Answered, type Document, heldAgainst } from "#tests/openapi.ts";

/** A control takes out that an event is looked for before anything follows from its name. */
const without = vi.hoisted(() => ({ looking: false }));
vi.mock(import("#server/events/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    findEvent: async (...asked) => (without.looking ? ({} as never) : guarded.findEvent(...asked)),
  };
});

let app: TestApp;
let own: Place;
let other: Place;
const logged: string[] = [];
const actors = new Map<Role, Visitor>();
const sockets = new Map<Role, Socket>();

beforeAll(async () => {
  app = await startApp({ log: { write: (line) => void logged.push(line) } });
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
  // What another command of this table has changed may end a line, which then comes back by itself.
  return vi.waitFor(async () => {
    // The server ends a line that has been nowhere for a minute, and that one does not.
    if (socket.disconnected) socket.connect();
    if (name === "places.pulse")
      await socket.timeout(5000).emitWithAck("places.join", inputs(where, role)["places.join"]);
    return socket.timeout(5000).emitWithAck(name, input);
  });
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

const nobodys = { eventId: newId(), roomId: newId(), sessionId: newId(), slug: "nobodys" };
/** One makes what it names, the other leaves where nobody is. */
const refusesNothing: ReadonlySet<string> = new Set(["events.create", "places.leave"]);

/** What names something that nobody has, and is answered otherwise than by a refusal. */
async function notRefused(role: Role, where: Place, names: RegExp) {
  const taken: [name: string, status: number][] = [];
  for (const [name, input] of Object.entries(inputs(where, role))) {
    if (!names.test(JSON.stringify(input)) || refusesNothing.has(name)) continue;
    if (name in socketCalls) {
      if ((await emit(name, role, input, where)).ok) taken.push([name, 200]);
    } else {
      await send(name as CommandName, role, input);
      const { status } = answered.at(-1) as Answered;
      if (status < 400 || status >= 500) taken.push([name, status]);
    }
  }
  return taken;
}

test.each(["anyone", "attendee", "owner"] as const)(
  "R11: an event, a room or a session that nobody has is refused by every command that names it, and is no fault of ours: %s",
  async (role) => {
    const before = logged.length;
    expect(await notRefused(role, nobodys, /"(eventId|slug)":/)).toEqual([]);
    for (const its of [{ roomId: nobodys.roomId }, { sessionId: nobodys.sessionId }])
      expect(await notRefused(role, { ...own, ...its }, new RegExp(Object.values(its)[0] as string))).toEqual(
        [],
      );
    expect(logged.slice(before)).toEqual([]);
  },
);

test("control: where a link for an event is mailed without looking for the event, it is a fault of ours", async () => {
  without.looking = true;
  const link = { eventId: nobodys.eventId, email: "nobody@example.org" };
  const reply = await app.nobody().say("registrations.sendLink", link);
  without.looking = false;
  expect([reply, logged.join("")]).toEqual([
    { ok: false, refusal: { code: "busy" } },
    expect.stringContaining("registrations.sendLink"),
  ]);
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
