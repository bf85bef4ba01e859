import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { mails } from "#db/schema.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { membersLockedOut } from "#server/passkeys/store.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { SoftwareKey } from "#tests/software-key.ts";

/** Controls take these out, one at a time. */
const without = vi.hoisted(() => ({ secondStep: false, singleUse: false }));
vi.mock(import("#server/passkeys/store.ts"), async (original) => {
  const guarded = await original();
  const last = new Map<string, string>();
  return {
    ...guarded,
    takeChallenge: async (tx, asked) => {
      const taken = await guarded.takeChallenge(tx, asked);
      if (taken) last.set(asked.signInId, taken);
      return without.singleUse ? (last.get(asked.signInId) ?? null) : taken;
    },
  };
});
vi.mock(import("#server/identity/staff-store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    hasPasskey: async (...asked) => !without.secondStep && (await guarded.hasPasskey(...asked)),
  };
});

const folder = mkdtempSync(join(tmpdir(), "jubilee-passkeys-"));
const origin = "https://jubilee.example";
let app: TestApp;
let ada: Visitor;
let eventId: string;
let later = Temporal.Duration.from({ seconds: 0 });

const warnings: string[] = [];
process.on("warning", ({ name, message }) => void warnings.push(`${name}: ${message}`));

beforeAll(async () => {
  app = await startApp({
    environment: { PUBLIC_URL: origin },
    dataDir: join(folder, "data"),
    clock: () => Temporal.Now.instant().add(later),
  });
  ({ founder: ada, eventId } = await openEvent(app));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const refused = (code: string) => ({ ok: false, refusal: { code } });

test("whoever has a passkey is asked for it after the link, and may do nothing until then (A9)", async () => {
  const { email, key } = await withPasskey("ben");
  const ben = app.nobody();
  await ben.do("signins.enter", { token: await app.signInLink(email) });
  expect(await ben.do("signins.self", {})).toEqual({
    staff: null,
    attendee: null,
    screen: null,
    halfway: "passkey",
  });
  for (const attempt of [
    ben.say("events.mine", {}),
    ben.say("team.list", { eventId }),
    ben.say("passkeys.list", {}),
    ben.say("signins.list", {}),
  ])
    expect(await attempt).toEqual(refused("passkey-needed"));

  const asked = await ben.do("passkeys.ask", {});
  expect(asked).toEqual({
    rpId: "jubilee.example",
    challenge: expect.any(String),
    allowCredentials: [{ type: "public-key", id: expect.any(String), transports: ["internal"] }],
    userVerification: "required",
    timeout: 300_000,
  });
  const before = ben.cookie;
  await ben.do("passkeys.show", { signed: key.sign(asked) });
  expect(ben.cookie).not.toBe(before);
  expect(await ben.do("signins.self", {})).toMatchObject({
    staff: { email, proof: "passkey", passkey: "has" },
    halfway: null,
  });
  expect(await ben.say("team.list", { eventId })).toMatchObject({ ok: true });
});

test("another origin, another challenge, one used before, a key that nobody unlocked and one whose counter went back are refused (A9)", async () => {
  const { email, key } = await withPasskey("cy");
  const cy = app.nobody();
  await cy.do("signins.enter", { token: await app.signInLink(email) });
  const ask = () => cy.do("passkeys.ask", {});
  const show = async (signed: ReturnType<SoftwareKey["sign"]>) => cy.say("passkeys.show", { signed });
  const no = refused("passkey-wrong");

  expect(await show(key.sign(await ask(), { origin: "https://jubilee.evil" }))).toEqual(no);
  expect(await show(key.sign(await ask(), { challenge: "AAAA" }))).toEqual(no);
  expect(await show(key.sign(await ask(), { unlocked: false }))).toEqual(no);
  const asked = await ask();
  expect(await show({ ...key.sign(asked), id: "unknown", rawId: "unknown" })).toEqual(no);
  expect(await show(key.sign(asked))).toEqual(no); // used up by the try before
  const late = await ask();
  later = Temporal.Duration.from({ minutes: 6 });
  expect(await show(key.sign(late))).toEqual(no);
  later = Temporal.Duration.from({ seconds: 0 });
  const { key: others } = await withPasskey("dan");
  const cys = await ask();
  const dans = await askAs("dan");
  expect(await show(others.sign({ ...dans, challenge: cys.challenge }))).toEqual(no);
  expect(await cy.say("events.mine", {})).toEqual(refused("passkey-needed"));

  expect(await show(key.sign(await ask(), { counter: 9 }))).toMatchObject({ ok: true });
  const copy = app.nobody();
  await copy.do("signins.enter", { token: await app.signInLink(email) });
  const signed = key.sign(await copy.do("passkeys.ask", {}), { counter: 9 });
  expect(await copy.say("passkeys.show", { signed })).toEqual(no);
});

test("control: where a link alone signs in, the passkey keeps nobody out", async () => {
  const { email } = await withPasskey("jan");
  without.secondStep = true;
  const stranger = app.nobody();
  await stranger.do("signins.enter", { token: await app.signInLink(email) });
  without.secondStep = false;
  expect(await stranger.say("team.list", { eventId })).toMatchObject({ ok: true });
});

test("control: where a challenge is not used up, what was refused once opens at the second try", async () => {
  const { email, key } = await withPasskey("kim");
  const kim = app.nobody();
  await kim.do("signins.enter", { token: await app.signInLink(email) });
  const signed = key.sign(await kim.do("passkeys.ask", {}));
  const wrong = { ...signed, id: "unknown", rawId: "unknown" };
  expect(await kim.say("passkeys.show", { signed: wrong })).toEqual(refused("passkey-wrong"));
  without.singleUse = true;
  expect(await kim.say("passkeys.show", { signed })).toMatchObject({ ok: true });
  without.singleUse = false;
});

test("what is made elsewhere, for another challenge or without unlocking is no passkey (A9)", async () => {
  const { member } = await newMember("eve");
  const key = new SoftwareKey(origin);
  const add = async (wrong: Parameters<SoftwareKey["make"]>[1]) =>
    member.say("passkeys.add", { name: "Key", made: key.make(await member.do("passkeys.offer", {}), wrong) });
  expect(await add({ origin: "https://jubilee.evil" })).toEqual(refused("passkey-wrong"));
  expect(await add({ challenge: "AAAA" })).toEqual(refused("passkey-wrong"));
  expect(await add({ unlocked: false })).toEqual(refused("passkey-wrong"));
  expect(await member.do("passkeys.list", {})).toEqual({ passkeys: [], codesLeft: 0 });
});

test("a recovery code opens once in place of a passkey, however it is typed, and only for whom it was made (A9)", async () => {
  const { email, codes } = await withPasskey("fay");
  const [first = "", second = ""] = codes;
  expect(codes).toHaveLength(10);
  expect(codes.every((code) => /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/.test(code))).toBe(true);
  const enter = async (address = email) => {
    const visitor = app.nobody();
    await visitor.do("signins.enter", { token: await app.signInLink(address) });
    return visitor;
  };
  const fay = await enter();
  const typed = ` ${first.toLowerCase().replaceAll("-", " ")} `;
  expect(await fay.do("passkeys.recover", { code: typed })).toEqual({ codesLeft: 9 });
  expect(await fay.say("team.list", { eventId })).toMatchObject({ ok: true });
  expect(await (await enter()).say("passkeys.recover", { code: first })).toEqual(refused("passkey-wrong"));

  const { email: other } = await withPasskey("gil");
  expect(await (await enter(other)).say("passkeys.recover", { code: second })).toEqual(
    refused("passkey-wrong"),
  );

  const { codes: fresh } = await fay.do("passkeys.newCodes", {});
  expect(await (await enter()).say("passkeys.recover", { code: second })).toEqual(refused("passkey-wrong"));
  expect(await (await enter()).do("passkeys.recover", { code: fresh[0] as string })).toEqual({
    codesLeft: 9,
  });
});

test("the first passkey ends the sign-ins that came by a link alone; the last one that is removed takes the codes along (A8, A9)", async () => {
  const { member: here, email } = await newMember("hal");
  const there = app.nobody();
  await there.do("signins.enter", { token: await app.signInLink(email) });
  const key = new SoftwareKey(origin);
  await here.do("passkeys.add", { name: "Key", made: key.make(await here.do("passkeys.offer", {})) });
  expect(await there.say("events.mine", {})).toEqual(refused("sign-in-needed"));

  const { passkeys } = await here.do("passkeys.list", {});
  expect(passkeys).toEqual([
    {
      id: expect.any(String),
      name: "Key",
      opens: "here",
      madeAt: expect.stringMatching(/Z$/),
      usedAt: null,
    },
  ]);
  const id = passkeys[0]?.id as string;
  expect(await here.do("passkeys.rename", { id, name: "Laptop" })).toMatchObject({ id, name: "Laptop" });
  const { member: stranger } = await newMember("ida");
  expect(await stranger.say("passkeys.rename", { id, name: "Mine" })).toEqual(refused("not-found"));
  await stranger.do("passkeys.remove", { id });
  expect(await here.do("passkeys.list", {})).toMatchObject({ passkeys: [{ id }], codesLeft: 10 });

  await here.do("passkeys.remove", { id });
  expect(await here.do("passkeys.list", {})).toEqual({ passkeys: [], codesLeft: 0 });
  expect(await here.do("signins.self", {})).toMatchObject({ staff: { proof: "link", passkey: "none" } });
  await there.do("signins.enter", { token: await app.signInLink(email) });
  expect(await there.say("events.mine", {})).toMatchObject({ ok: true });
});

test("its owner is told by mail of each passkey that is added, and of none that is refused (A9)", async () => {
  const { email, member } = await withPasskey("gil");
  const told = () =>
    app.store.read((tx) =>
      tx
        .select({ to: mails.to, lang: mails.lang, values: mails.values, state: mails.state })
        .from(mails)
        .where(and(eq(mails.kind, "passkey-added"), eq(mails.to, email))),
    );
  const one = { to: email, lang: "en", values: {}, state: "queued" };
  expect(await told()).toEqual([one]);
  const foreign = new SoftwareKey("https://elsewhere.example").make(await member.do("passkeys.offer", {}));
  expect(await member.say("passkeys.add", { name: "Foreign", made: foreign })).toEqual(
    refused("passkey-wrong"),
  );
  expect(await told()).toEqual([one]);
  const other = new SoftwareKey(origin).make(await member.do("passkeys.offer", {}));
  await member.do("passkeys.add", { name: "https://elsewhere.example", made: other });
  expect(await told()).toEqual([one, one]);
});

test("at another address passkeys open nothing and codes do, the start knows whom it concerns, and nothing is lost when the address comes back (A9)", async () => {
  const { email, codes, key } = await withPasskey("lea");
  const same = { dataDir: app.dataDir, ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}) };
  const lockedOut = (host: string) => app.store.read((tx) => membersLockedOut(tx, host));
  expect(await lockedOut("jubilee.example")).toBe(0);
  expect(await lockedOut("anniversary.example")).toBeGreaterThan(0);
  const links = [await app.signInLink(email), await app.signInLink(email)];
  await app.stop();

  const moved = await startApp({ ...same, environment: { PUBLIC_URL: "https://anniversary.example" } });
  const lea = moved.nobody();
  await lea.do("signins.enter", { token: links[0] as string });
  expect((await lea.do("signins.self", {})).halfway).toBe("code");
  expect(await lea.say("passkeys.ask", {})).toEqual(refused("not-now"));
  await lea.do("passkeys.recover", { code: codes[0] as string });
  expect(await lea.do("passkeys.list", {})).toMatchObject({
    passkeys: [{ opens: "elsewhere" }],
    codesLeft: 9,
  });
  await moved.stop();

  const plain = await startApp({ ...same, environment: { PUBLIC_URL: "http://jubilee.example" } });
  const known = plain.nobody();
  await known.do("signins.enter", { token: await plain.signInLink(email) });
  expect((await known.do("signins.self", {})).halfway).toBe("code"); // over plain http no browser shows one
  await plain.stop();

  app = await startApp({ ...same, environment: { PUBLIC_URL: origin } });
  const again = app.nobody();
  await again.do("signins.enter", { token: await app.signInLink(email) });
  await again.do("passkeys.show", { signed: key.sign(await again.do("passkeys.ask", {})) });
  expect(await again.say("team.list", { eventId })).toMatchObject({ ok: true });
});

test("nothing of this tries out what Node calls experimental", () => {
  expect(warnings.filter((warning) => warning.startsWith("ExperimentalWarning"))).toEqual([]);
});

async function newMember(name: string) {
  const email = `${name}-${crypto.randomUUID()}@example.org`;
  const invited = { eventId, id: crypto.randomUUID(), email, name, lang: "en", role: "organizer" } as const;
  await ada.do("team.invite", { ...invited, hostId: null, roomId: null });
  const member = app.nobody();
  await member.do("signins.enter", { token: await app.signInLink(email) });
  emails.set(name, email);
  return { email, member };
}
const emails = new Map<string, string>();

async function withPasskey(name: string) {
  const { email, member } = await newMember(name);
  const key = new SoftwareKey(origin);
  const made = key.make(await member.do("passkeys.offer", {}));
  const { codes } = await member.do("passkeys.add", { name: "Key", made });
  return { email, member, key, codes };
}

async function askAs(name: string) {
  const visitor = app.nobody();
  await visitor.do("signins.enter", { token: await app.signInLink(emails.get(name) as string) });
  return visitor.do("passkeys.ask", {});
}
