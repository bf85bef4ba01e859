import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeEvent, makeRegistration } from "#db/seed/make.ts";
import { registrationById } from "#server/registrations/store.ts";
import type { Command } from "#shared/commands.ts";
import { contract } from "#shared/contract.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

const without = vi.hoisted(() => ({ proof: false, mailedLink: false }));
vi.mock(import("#server/registrations/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    isRepeat: (row, asked, now) => (without.proof ? row.id === asked.id : guarded.isRepeat(row, asked, now)),
  };
});
vi.mock(import("#server/links.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    deriveLinks: (key) => {
      const links = guarded.deriveLinks(key);
      const read: typeof links.read = (token) => {
        const link = links.read(token);
        if (!without.mailedLink || link?.kind !== "personal") return link;
        return { ...link, kind: "mailed", holds: (generation) => link.holds(generation) };
      };
      return { ...links, read };
    },
  };
});

let now = Temporal.Instant.from("2031-11-01T09:00:00Z");
const later = (time: Temporal.DurationLike) => {
  now = now.add(time);
};
let app: TestApp;
let mailbox: MailServer;
let event: Awaited<ReturnType<typeof openEvent>>;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  event = await openEvent(app, { seats: { onsite: 50, online: 50 } });
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

const proof = () => randomBytes(32).toString("base64url");
async function linksTo(address: string): Promise<string[]> {
  await app.app.outbox.idle();
  return mailbox.received
    .filter(({ to }) => to === address)
    .map(({ mail }) => /\/j#(\S+)/.exec(mail.text ?? "")?.[1] ?? "");
}
const register = async (draft: RegistrationDraft) => {
  const visitor = app.nobody();
  const answer = await visitor.do("registrations.register", draft);
  return { answer, signedIn: visitor.cookie !== "" };
};
const shown = { answer: { outcome: "registered" }, signedIn: true };
const nothingShown = { answer: { outcome: "link-mailed" }, signedIn: false };

test("A5: the commands that can set a cookie are a list, each with the 256 bit that it takes", () => {
  const commands: [string, Command][] = Object.entries(contract);
  const signing = commands.flatMap(([name, { signsIn }]) => (signsIn ? [[name, signsIn]] : []));
  expect(Object.fromEntries(signing)).toEqual({
    "signins.enter": "token",
    "signins.setUp": "token",
    "registrations.register": "proof",
    "registrations.correctMine": "actor",
    "presses.confirm": "token",
    "passkeys.add": "actor",
    "passkeys.show": "actor",
    "passkeys.recover": "actor",
    "registrations.renewLink": "actor",
  });
});

test("R1: id and address of a registration open nothing without its proof", async () => {
  const draft = makeRegistration({ eventId: event.eventId });
  const first = await register(draft);
  expect(first).toMatchObject(shown);
  expect(await register(draft)).toEqual(first);
  expect(await register({ ...draft, proof: proof() })).toEqual(nothingShown);
});

test("control: with the id alone, whoever knows both is signed in", async () => {
  const draft = makeRegistration({ eventId: event.eventId });
  await register(draft);
  without.proof = true;
  expect(await register({ ...draft, proof: proof() })).toMatchObject(shown);
  without.proof = false;
});

test("R1: the proof opens nothing with another id, after an hour, or once link or address are others", async () => {
  const { eventId, founder } = event;
  const registered = async () => {
    const draft = makeRegistration({ eventId });
    await register(draft);
    return draft;
  };
  const one = await registered();
  expect(await register({ ...one, id: makeRegistration({ eventId }).id })).toEqual(nothingShown);
  later({ minutes: 60 });
  expect(await register(one)).toMatchObject(shown);
  later({ seconds: 1 });
  expect(await register(one)).toEqual(nothingShown);

  const turned = await registered();
  await founder.do("registrations.resendLink", { eventId, id: turned.id, rotate: true });
  expect(await register(turned)).toEqual(nothingShown);

  const moved = await registered();
  const email = `right-${moved.email}`;
  await founder.do("registrations.edit", { eventId, id: moved.id, email });
  expect(await register({ ...moved, email })).toEqual(nothingShown);
});

test("R1: the id of somebody else's registration registers another person, and shows nothing of the first", async () => {
  const ada = makeRegistration({ eventId: event.eventId });
  await register(ada);
  const ben = makeRegistration({ eventId: event.eventId, id: ada.id, proof: ada.proof });
  const { answer } = await register(ben);
  expect(answer).toMatchObject({ outcome: "registered", mine: { registration: { email: ben.email } } });
  expect(answer).not.toMatchObject({ mine: { registration: { id: ada.id } } });
  expect(await register(ada)).toMatchObject({ answer: { mine: { registration: { email: ada.email } } } });
});

test("R2: once registration has closed, nobody learns who is registered; only the browser that registered is answered once more", async () => {
  const closing = makeEvent({ slug: "closing", registrationClosesAt: now.add({ minutes: 30 }).toString() });
  const eventId = closing.id;
  const { founder } = event;
  await founder.do("events.create", { event: closing });
  await founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 5 });
  await founder.do("events.publish", { eventId });
  const known = makeRegistration({ eventId });
  await register(known);
  later({ minutes: 31 });
  const said = (draft: RegistrationDraft) => app.nobody().say("registrations.register", draft);
  const closed = { ok: false, refusal: { code: "registration-closed" } };
  expect(await said({ ...known, proof: proof() })).toEqual(closed);
  expect(await said(makeRegistration({ eventId }))).toEqual(closed);
  expect(await register(known)).toMatchObject(shown);
});

const isProven = async ({ id }: { id: string }) => {
  const found = await app.store.read((tx) => registrationById(tx, id));
  return found?.provenAt?.toString() ?? null;
};

test("A6: only a link that a mail brought proves the address; the one on the own page signs in", async () => {
  const { eventId } = event;
  const draft = makeRegistration({ eventId });
  const ada = app.nobody();
  await ada.do("registrations.register", draft);
  const { personalToken } = await ada.do("registrations.mine", { eventId });

  await app.nobody().do("signins.enter", { token: personalToken });
  expect(await isProven(draft)).toBeNull();
  const [mailed = ""] = await linksTo(draft.email);
  await app.nobody().fetch(`/j#${mailed}`);
  expect(await isProven(draft)).toBeNull();
  const pressed = await app.nobody().do("signins.enter", { token: mailed });
  expect(pressed).toMatchObject({ kind: "attendee" });
  expect(await isProven(draft)).toBe(now.toString());
});

test("control: where every link proves, who typed a stranger's address proves it from the own page", async () => {
  const { eventId } = event;
  const draft = makeRegistration({ eventId });
  const eve = app.nobody();
  await eve.do("registrations.register", draft);
  const { personalToken } = await eve.do("registrations.mine", { eventId });
  without.mailedLink = true;
  await eve.do("signins.enter", { token: personalToken });
  without.mailedLink = false;
  expect(await isProven(draft)).toBe(now.toString());
});

test("A6: the mailed link stands on no page and in no list, and dies with the address", async () => {
  const { eventId, founder } = event;
  const draft = makeRegistration({ eventId });
  const ada = app.nobody();
  const answers: unknown[] = [await ada.do("registrations.register", draft)];
  const [mailed = ""] = await linksTo(draft.email);
  for (const command of ["registrations.list", "mails.list"] as const)
    answers.push(await founder.do(command, { eventId, limit: 200 }));
  answers.push(await (await founder.fetch(`/api/registrations.csv?eventId=${eventId}`)).text());
  answers.push(await ada.do("registrations.mine", { eventId }));
  expect(mailed).toMatch(/^m[\w-]{65}$/);
  expect(JSON.stringify(answers)).not.toContain(mailed);

  await founder.do("registrations.edit", { eventId, id: draft.id, email: `right-${draft.email}` });
  const dead = { ok: false, refusal: { code: "link-dead" } };
  expect(await app.nobody().say("signins.enter", { token: mailed })).toEqual(dead);
});
