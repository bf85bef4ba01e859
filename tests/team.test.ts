import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeEvent, makePerson, makeRoom } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { AuditKind, type AuditLine } from "#shared/audit.ts";
import type { Given } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let ada: Visitor;
let opened: Awaited<ReturnType<typeof openEvent>>;
let eventId: string;

beforeEach(async () => {
  let ticks = 0;
  app = await startApp({ clock: () => Temporal.Now.instant().add({ milliseconds: ticks++ }) });
  opened = await openEvent(app);
  ada = opened.founder;
  eventId = opened.eventId;
});
afterEach(() => app.close());

const refused = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const invitation = (wish: Partial<Given<"team.invite">> = {}): Given<"team.invite"> => ({
  eventId,
  id: newId(),
  email: "ben@example.org",
  name: "Ben",
  lang: "ja",
  role: "organizer",
  hostId: null,
  roomId: null,
  ...wish,
});

test("an invited organizer is on the team, and is written to in the own language", async () => {
  const invited = invitation();
  const member = await ada.do("team.invite", invited);
  expect(member).toEqual({
    staffId: expect.any(String),
    email: "ben@example.org",
    name: "Ben",
    lang: "ja",
    state: "invited",
    passkey: "none",
    grants: [{ id: invited.id, eventId, role: "organizer", hostId: null, roomId: null }],
  });
  expect(await ada.do("team.list", { eventId })).toEqual([
    expect.objectContaining({ name: "Ada", state: "active" }),
    member,
  ]);
  const { rows } = await ada.do("mails.list", { eventId });
  expect(rows).toMatchObject([
    {
      kind: "team-invitation",
      to: "ben@example.org",
      subject: "【運営チームへのご招待】Twenty years of friendly exchange",
      text: expect.stringContaining("Ada さんから"),
    },
  ]);
});

test("an invitation sent twice is one, and so is the same role given again", async () => {
  const invited = invitation();
  const first = await ada.do("team.invite", invited);
  expect(await ada.do("team.invite", invited)).toEqual(first);
  expect(await ada.do("team.invite", invitation())).toEqual(first);
  expect((await ada.do("mails.list", { eventId })).total).toBe(1);
});

test("somebody can have several roles, and is one member", async () => {
  await ada.do("team.invite", invitation({ role: "door" }));
  const ben = await ada.do("team.invite", invitation({ role: "moderator", roomId: opened.roomId }));
  expect(ben.grants.map((grant) => grant.role).toSorted()).toEqual(["door", "moderator"]);
  expect(await ada.do("team.list", { eventId })).toHaveLength(2);
});

test("a host's organizer belongs to a host of the event, a moderator to one of its rooms", async () => {
  const hostId = opened.event.hosts[1]?.id as string;
  const elsewhere = newId();
  expect(await ada.say("team.invite", invitation({ role: "host" }))).toEqual(refused("bad-input"));
  expect(await ada.say("team.invite", invitation({ role: "host", hostId: elsewhere }))).toEqual(
    refused("not-found"),
  );
  expect(await ada.say("team.invite", invitation({ role: "moderator" }))).toEqual(refused("bad-input"));
  expect(await ada.say("team.invite", invitation({ role: "moderator", roomId: elsewhere }))).toEqual(
    refused("not-found"),
  );
  const ben = await ada.do("team.invite", invitation({ role: "host", hostId, roomId: opened.roomId }));
  expect(ben.grants).toMatchObject([{ role: "host", hostId, roomId: null }]);
});

test("only an owner makes owners, and only an owner unmakes them (A2)", async () => {
  const organizer = await app.member("organizer", eventId);
  expect(await organizer.say("team.invite", invitation({ role: "owner" }))).toEqual(refused("not-yours"));
  expect(await organizer.say("team.invite", invitation())).toMatchObject({ ok: true });

  const owner = await grantOf("Ada");
  expect(await organizer.say("team.revoke", { eventId, grantId: owner })).toEqual(refused("not-yours"));
});

test("an owner of one event makes no owners in another, where they only organize", async () => {
  const cy = await app.member("organizer", eventId);
  const email = (await cy.do("signins.self", {})).staff?.email as string;
  const other = makeEvent({ slug: "another" });
  await ada.do("events.create", { event: other });
  await ada.do("team.invite", { ...invitation({ role: "owner", email }), eventId: other.id });
  expect(await cy.say("team.invite", invitation({ role: "owner" }))).toEqual(refused("not-yours"));
});

test("the last owner stays; an owner who has never signed in is none (A2)", async () => {
  const last = await grantOf("Ada");
  expect(await ada.say("team.revoke", { eventId, grantId: last })).toEqual(refused("last-owner"));
  await ada.do("team.invite", invitation({ role: "owner" }));
  expect(await ada.say("team.revoke", { eventId, grantId: last })).toEqual(refused("last-owner"));

  await app.member("owner", eventId);
  expect(await ada.say("team.revoke", { eventId, grantId: last })).toEqual({ ok: true, value: {} });
  expect(await ada.say("team.list", { eventId })).toEqual(refused("not-yours"));
});

test("two owners who leave at once leave one", async () => {
  const eve = await app.member("owner", eventId);
  const [adas, eves] = [await grantOf("Ada"), await grantOf("owner")];
  const replies = await Promise.all([
    ada.say("team.revoke", { eventId, grantId: adas }),
    eve.say("team.revoke", { eventId, grantId: eves }),
  ]);
  expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
});

test("a role that is taken away ends with the next command", async () => {
  const ben = await app.member("moderator", eventId, { roomId: opened.roomId });
  expect(await ben.say("events.desk", { eventId })).toMatchObject({ ok: true });
  await ada.do("team.revoke", { eventId, grantId: await grantOf("moderator") });
  expect(await ben.say("events.desk", { eventId })).toEqual(refused("not-yours"));
});

test("a grant of another event cannot be revoked from here", async () => {
  const other = makeEvent({ slug: "another" });
  await ada.do("events.create", { event: other });
  const [member] = await ada.do("team.list", { eventId: other.id });
  const grantId = member?.grants[0]?.id as string;
  expect(await ada.say("team.revoke", { eventId, grantId })).toEqual(refused("not-found"));
});

test("who did what is written down, the latest first, and nothing that is secret or merely said", async () => {
  await ada.do("team.invite", invitation({ role: "door" }));
  const stage = {
    id: newId(),
    hostId: null,
    kind: "zoom",
    url: "https://zoom.example/j/1",
    passcode: "s3cret",
  } as const;
  await ada.do("rooms.setStages", { eventId, roomId: opened.roomId, stages: [stage], version: 0 });
  await ada.do("questions.ask", {
    eventId,
    roomId: opened.roomId,
    id: newId(),
    text: "Why?",
    lang: "en",
  });
  await app.attendee({ eventId });

  const lines = await ada.do("audit.list", { eventId });
  expect(lines.map(({ who, command, subject }) => [who, command, subject])).toEqual([
    ["Ada", "rooms.setStages", { title: { en: "Main hall" } }],
    ["Ada", "team.invite", { name: "ben@example.org", role: "door", idEnd: expect.stringMatching(/^.{8}$/) }],
    ["Ada", "events.publish", {}],
    ["Ada", "sessions.save", { title: { en: "Commemorative ceremony" } }],
    ["Ada", "rooms.save", { title: { en: "Main hall" } }],
    ["Ada", "events.create", { title: { en: "Twenty years of friendly exchange" } }],
  ]);
  const earlier = await ada.do("audit.list", { eventId, before: placeOf(lines[3]) });
  expect(earlier.map((line) => line.command)).toEqual(["rooms.save", "events.create"]);
});

test("who did what is narrowed by person, and by what it was done to (U26)", async () => {
  const mia = await app.member("moderator", eventId, { roomId: opened.roomId });
  const place = { eventId, roomId: opened.roomId };
  await mia.do("rooms.setNow", { ...place, now: { sessionId: null, itemId: null } });
  const told = async (narrowed: object) =>
    (await ada.do("audit.list", { eventId, ...narrowed })).map(({ command }) => command);
  const whoIdOf = async (name: string) =>
    (await ada.do("audit.list", { eventId })).find(({ who }) => who === name)?.whoId ?? null;
  const all = await told({});
  expect(await told({ whoId: await whoIdOf("moderator") })).toEqual(["rooms.setNow"]);
  expect(await told({ kind: "rooms" })).toEqual(["rooms.setNow", "rooms.save"]);
  expect(await told({ whoId: await whoIdOf("Ada"), kind: "rooms" })).toEqual(["rooms.save"]);
  expect(await told({ kind: "mails" })).toEqual([]);

  // Each line is of one kind.
  const kinds = await Promise.all(AuditKind.options.map((kind) => told({ kind })));
  expect(kinds.flat().toSorted()).toEqual(all.toSorted());
});

test("lines that share an instant are all told, a page at a time", async () => {
  const now = Temporal.Now.instant();
  const still = await startApp({ clock: () => now });
  try {
    const { founder, eventId } = await openEvent(still);
    const person = makePerson();
    for (let version = 0; version < limits.pageRowsMax; version++)
      await founder.do("people.save", { eventId, person: { ...person, version } });
    const first = await founder.do("audit.list", { eventId });
    expect(first).toHaveLength(limits.pageRowsMax);
    const rest = await founder.do("audit.list", { eventId, before: placeOf(first.at(-1)) });
    const every = Object.groupBy([...first, ...rest], ({ command }) => command);
    expect(Object.entries(every).map(([command, lines]) => [command, lines?.length])).toEqual(
      expect.arrayContaining([
        ["people.save", limits.pageRowsMax],
        ["events.publish", 1],
        ["sessions.save", 1],
        ["rooms.save", 1],
        ["events.create", 1],
      ]),
    );
    expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(limits.pageRowsMax + 4);
  } finally {
    await still.close();
  }
});

test("what was refused is not written down as done", async () => {
  const before = await ada.do("audit.list", { eventId });
  await ada.say("team.revoke", { eventId, grantId: await grantOf("Ada") });
  expect(await ada.do("audit.list", { eventId })).toEqual(before);
});

const placeOf = (line: AuditLine | undefined) => line && { at: line.at, id: line.id };

async function grantOf(name: string): Promise<string> {
  const members = await ada.do("team.list", { eventId });
  return members.find((member) => member.name === name)?.grants[0]?.id as string;
}

describe("a host's organizers", () => {
  let ours: string;
  let theirs: string;
  let hana: Visitor;

  beforeEach(async () => {
    [ours, theirs] = opened.event.hosts.map(({ id }) => id) as [string, string];
    hana = await app.member("host", eventId, { hostId: ours });
  });
  const at = (hostId: string | null, wish: Partial<Given<"team.invite">> = {}) =>
    invitation({ role: "door", hostId, email: `${newId()}@example.org`, ...wish });

  test("invite for their own host, and take back what is theirs, nobody else's (A14)", async () => {
    const member = await hana.do("team.invite", at(ours));
    expect(member.grants).toMatchObject([{ role: "door", hostId: ours }]);
    const roomId = opened.roomId;
    await hana.do("team.invite", at(ours, { role: "moderator", roomId }));
    await hana.do("team.invite", at(ours, { role: "host" }));
    for (const wish of [at(theirs), at(null), at(ours, { role: "organizer" }), at(ours, { role: "owner" })])
      expect(await hana.say("team.invite", wish)).toEqual(refused("not-yours"));

    const room = makeRoom({ slug: "their-room", hostId: theirs });
    await ada.do("rooms.save", { eventId, room });
    expect(await hana.say("team.invite", at(ours, { role: "moderator", roomId: room.id }))).toEqual(
      refused("not-yours"),
    );

    const other = await ada.do("team.invite", at(theirs));
    const [grantId, others] = [member, other].map(({ grants }) => grants[0]?.id as string);
    expect(await hana.say("team.revoke", { eventId, grantId: others as string })).toEqual(
      refused("not-yours"),
    );
    expect(await hana.do("team.revoke", { eventId, grantId: grantId as string })).toEqual({});
  });

  test("read who did what, as every organizer (A14)", async () => {
    await hana.do("team.invite", at(ours, { email: "dan@example.org" }));
    const [line] = await hana.do("audit.list", { eventId });
    expect(line).toMatchObject({
      command: "team.invite",
      subject: { name: "dan@example.org", role: "door" },
    });
  });
});

test("an invitation is mailed again to who has not come in, and to nobody else", async () => {
  const mailing = await startApp({
    environment: { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "jubilee@example.org" },
  });
  try {
    const place = await openEvent(mailing);
    const eventId = place.eventId;
    const { staffId } = await place.founder.do("team.invite", { ...invitation(), eventId });
    await place.founder.do("team.inviteAgain", { eventId, staffId });
    const { rows } = await place.founder.do("mails.list", { eventId });
    expect(rows.map(({ kind, to }) => ({ kind, to }))).toEqual([
      { kind: "team-invitation", to: "ben@example.org" },
      { kind: "team-invitation", to: "ben@example.org" },
    ]);
    expect(await place.founder.say("team.invitationLink", { eventId, staffId })).toEqual(refused("not-now"));
    const me = (await place.founder.do("signins.self", {})).staff?.id as string;
    expect(await place.founder.say("team.inviteAgain", { eventId, staffId: me })).toEqual(refused("not-now"));
  } finally {
    await mailing.close();
  }
});

describe("where no mail can leave", () => {
  test("whoever was invited comes in by a link that is handed over, once (A15)", async () => {
    const ben = await ada.do("team.invite", invitation());
    const { token } = await ada.do("team.invitationLink", { eventId, staffId: ben.staffId });
    const visitor = app.nobody();
    expect(await visitor.do("signins.enter", { token })).toEqual({ kind: "staff" });
    expect((await visitor.do("signins.self", {})).staff).toMatchObject({
      email: "ben@example.org",
      mailLeaves: false,
    });
    expect(await app.nobody().say("signins.enter", { token })).toEqual(refused("link-dead"));
    expect(await ada.say("team.invitationLink", { eventId, staffId: ben.staffId })).toEqual(
      refused("not-now"),
    );
  });

  test("no link opens the account of who was here before, or is on another event's team (A15)", async () => {
    const other = makeEvent({ slug: "another" });
    await ada.do("events.create", { event: other });
    await ada.do("team.invite", { ...invitation(), eventId: other.id });
    const ben = await ada.do("team.invite", invitation());
    const dan = await app.member("organizer", other.id);
    const email = (await dan.do("signins.self", {})).staff?.email as string;
    const known = await ada.do("team.invite", invitation({ email }));
    for (const { staffId } of [ben, known])
      expect(await ada.say("team.invitationLink", { eventId, staffId })).toEqual(refused("not-now"));
  });
});
