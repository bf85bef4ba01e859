import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { SoftwareKey } from "#tests/software-key.ts";

/** Controls take these out. */
const without = vi.hoisted(() => ({ lastFounder: false, demand: false }));
vi.mock(import("#server/staff/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    requireFounderLeft: (...asked) => {
      if (!without.lastFounder) guarded.requireFounderLeft(...asked);
    },
  };
});
vi.mock(import("#server/identity/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    countsWithoutPasskey: (...asked) => without.demand || guarded.countsWithoutPasskey(...asked),
  };
});

const origin = "https://jubilee.example";
let app: TestApp;
let ada: Visitor;
let adaId: string;
let eventId: string;

beforeAll(async () => {
  app = await startApp({ environment: { PUBLIC_URL: origin } });
  ({ founder: ada, eventId } = await openEvent(app));
  adaId = (await ada.do("signins.self", {})).staff?.id as string;
});
afterAll(() => app.close());

const refused = (code: string, detail?: object) => ({
  ok: false,
  refusal: { code, ...(detail ? { detail } : {}) },
});

test("a second founder is invited by mail, opens events, and is unmade; the last one stays (A10)", async () => {
  const id = crypto.randomUUID();
  const invitation = { id, email: "ben@example.org", name: "Ben", lang: "ja" } as const;
  const invited = await ada.do("staff.invite", invitation);
  expect(invited).toEqual({
    staffId: id,
    email: "ben@example.org",
    name: "Ben",
    state: "invited",
    founder: true,
    passkey: "none",
    signIns: 0,
    roles: [],
  });
  expect(await ada.do("staff.invite", invitation)).toEqual(invited);
  expect(await ada.say("staff.invite", { ...invitation, email: "eve@example.org" })).toEqual(
    refused("not-found"), // an id that somebody has
  );
  expect(await ada.say("staff.setFounder", { staffId: adaId, founder: false })).toEqual(
    refused("last-founder"), // Ben has never signed in
  );
  const ben = await signIn("ben@example.org");
  await ben.do("events.create", { event: makeEvent({ slug: "bens" }) });
  await ada.do("staff.setFounder", { staffId: id, founder: false });
  expect(await ben.say("staff.list", {})).toEqual(refused("not-yours"));
  expect(await ben.say("events.create", { event: makeEvent({ slug: "more" }) })).toEqual(
    refused("not-yours"),
  );
  for (const attempt of [
    ada.say("staff.setFounder", { staffId: adaId, founder: false }),
    ada.say("staff.setState", { staffId: adaId, state: "disabled" }),
    ada.say("staff.remove", { staffId: adaId }),
  ])
    expect(await attempt).toEqual(refused("last-founder"));
});

test("who is shut out is out at once and comes in by no link; let in again, the roles are there (A10)", async () => {
  const { visitor: cy, staffId, email } = await newMember("cy");
  const underWay = await app.signInLink(email);
  await ada.do("staff.setState", { staffId, state: "disabled" });
  expect(await cy.say("events.mine", {})).toEqual(refused("sign-in-needed"));
  for (const token of [underWay, await app.signInLink(email)])
    expect(await app.nobody().say("signins.enter", { token })).toEqual(refused("link-dead"));
  expect(await ada.do("team.list", { eventId })).toContainEqual(
    expect.objectContaining({ email, state: "disabled" }),
  );
  await ada.do("staff.setState", { staffId, state: "enabled" });
  const again = await signIn(email);
  expect(await again.say("team.list", { eventId })).toMatchObject({ ok: true });
});

test("who is removed is gone with every role, sign-in and passkey; an event's last owner stays (A10)", async () => {
  const { visitor: dan, staffId, email } = await newMember("dan");
  const key = new SoftwareKey(origin);
  await dan.do("passkeys.add", { name: "Key", made: key.make(await dan.do("passkeys.offer", {})) });
  await ada.do("staff.remove", { staffId });
  await ada.do("staff.remove", { staffId });
  expect(await dan.say("events.mine", {})).toEqual(refused("sign-in-needed"));
  expect((await ada.do("staff.list", {})).map((member) => member.email)).not.toContain(email);
  expect((await ada.do("team.list", { eventId })).map((member) => member.email)).not.toContain(email);
  const { whoEmail } = (await ada.do("staff.audit", {})).find((line) => line.whoId === staffId) ?? {};
  expect(whoEmail).toBe(email); // what they did is still theirs

  const { staffId: owner, email: ownersAddress } = await newMember("eve", "owner");
  const other = makeEvent({ slug: "eves" });
  await ada.do("events.create", { event: other });
  await ada.do("team.invite", {
    ...{ eventId: other.id, id: crypto.randomUUID(), email: ownersAddress, name: "eve", lang: "en" },
    ...{ role: "owner", hostId: null, roomId: null },
  });
  const eve = await signIn(ownersAddress);
  const members = await eve.do("team.list", { eventId: other.id });
  const adas = members.find((member) => member.staffId === adaId)?.grants[0]?.id as string;
  await eve.do("team.revoke", { eventId: other.id, grantId: adas });
  const lastOwner = refused("last-owner", { by: [other.id] });
  expect(await ada.say("staff.remove", { staffId: owner })).toEqual(lastOwner);
  expect(await ada.say("staff.setState", { staffId: owner, state: "disabled" })).toEqual(lastOwner);
});

test("founders see and end the sign-ins of everybody, owners those of their event's team (A10)", async () => {
  const { visitor: fay, staffId } = await newMember("fay");
  const lines = await ada.do("staff.signIns", { staffId });
  expect(lines).toMatchObject([{ here: false, proof: "link", network: "127.0.0.0/24" }]);
  expect(await ada.do("team.signIns", { eventId, staffId })).toEqual(lines);
  const owner = await app.member("owner", eventId);
  await owner.do("team.endSignIns", { eventId, staffId });
  expect(await fay.say("events.mine", {})).toEqual(refused("sign-in-needed"));
  const { staffId: stranger } = await newMemberOf("gil", "elsewhere");
  expect(await owner.say("team.endSignIns", { eventId, staffId: stranger })).toEqual(refused("not-found"));
  expect(await owner.say("team.signIns", { eventId, staffId: stranger })).toEqual(refused("not-found"));
});

test("where owners ask for passkeys, a role counts only with one; whoever asks has shown one (A9)", async () => {
  const place = { event: makeEvent({ slug: "strict" }) };
  await ada.do("events.create", place);
  const strict = place.event.id;
  const organizer = await app.member("organizer", strict);
  const helper = await app.member("door", strict);
  const ask = (passkeysFor: "nobody" | "organizers" | "everyone") =>
    ada.say("team.requirePasskeys", { eventId: strict, passkeysFor });
  expect(await ask("everyone")).toEqual(refused("passkey-needed"));
  const key = new SoftwareKey(origin);
  await ada.do("passkeys.add", { name: "Key", made: key.make(await ada.do("passkeys.offer", {})) });
  expect(await ask("organizers")).toEqual({ ok: true, value: {} });

  expect(await organizer.say("team.list", { eventId: strict })).toEqual(refused("passkey-needed"));
  expect(await organizer.do("signins.self", {})).toMatchObject({
    staff: { grants: [], withheld: [{ eventId: strict, role: "organizer" }], passkey: "none" },
  });
  expect(await helper.say("events.desk", { eventId: strict })).toMatchObject({ ok: true });
  await ask("everyone");
  expect(await helper.say("events.desk", { eventId: strict })).toEqual(refused("passkey-needed"));

  const theirs = new SoftwareKey(origin);
  const made = theirs.make(await organizer.do("passkeys.offer", {}));
  await organizer.do("passkeys.add", { name: "Phone", made });
  expect(await organizer.do("team.list", { eventId: strict })).toContainEqual(
    expect.objectContaining({ name: "organizer", passkey: "has" }),
  );

  without.demand = true; // the control: what nobody asks of a role lets it count
  expect(await helper.say("events.desk", { eventId: strict })).toMatchObject({ ok: true });
  without.demand = false;
  await ask("nobody");
  expect(await helper.say("events.desk", { eventId: strict })).toMatchObject({ ok: true });
});

test("what was done to the server stands in its audit, with who and about whom (A11)", async () => {
  const { staffId, email } = await newMember("hal");
  await ada.do("staff.setFounder", { staffId, founder: true });
  await ada.do("staff.remove", { staffId });
  const lines = await ada.do("staff.audit", {});
  expect(
    lines.slice(0, 3).map(({ who, whoEmail, command, subject }) => ({ who, whoEmail, command, subject })),
  ).toEqual([
    {
      who: "Ada",
      whoEmail: "ada@example.org",
      command: "staff.remove",
      subject: { name: email, idEnd: staffId.slice(-8) },
    },
    {
      who: "Ada",
      whoEmail: "ada@example.org",
      command: "staff.setFounder",
      subject: { name: email, idEnd: staffId.slice(-8) },
    },
    { who: "hal", whoEmail: email, command: "signins.enter", subject: {} },
  ]);
});

test("control: where nobody counts who is left, the last founder leaves a server to nobody", async () => {
  without.lastFounder = true;
  expect(await ada.say("staff.setFounder", { staffId: adaId, founder: false })).toMatchObject({ ok: true });
  without.lastFounder = false;
  expect(await ada.say("staff.list", {})).toEqual(refused("not-yours"));
});

async function signIn(email: string) {
  const visitor = app.nobody();
  await visitor.do("signins.enter", { token: await app.signInLink(email) });
  return visitor;
}

async function newMember(name: string, role: "organizer" | "owner" = "organizer", of = eventId) {
  const email = `${name}-${crypto.randomUUID()}@example.org`;
  const invited = { eventId: of, id: crypto.randomUUID(), email, name, lang: "en", role } as const;
  const { staffId } = await ada.do("team.invite", { ...invited, hostId: null, roomId: null });
  return { email, staffId, visitor: await signIn(email) };
}

async function newMemberOf(name: string, slug: string) {
  const event = makeEvent({ slug });
  await ada.do("events.create", { event });
  return newMember(name, "organizer", event.id);
}
