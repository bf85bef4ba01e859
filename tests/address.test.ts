import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { pressHandlers } from "#server/presses/commands.ts";
import { atNewAddress } from "#server/registrations/rules.ts";
import { changeRegistration } from "#server/registrations/store.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

const without = vi.hoisted(() => ({ confirmation: false, once: false, press: false }));
vi.mock(import("#server/registrations/address.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    askForAddress: (row, email, context) =>
      without.confirmation
        ? changeRegistration(context.tx, row, atNewAddress(row, email))
        : guarded.askForAddress(row, email, context),
  };
});
vi.mock(import("#server/identity/link-store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    keepDone: async (...asked) => {
      if (!without.once) await guarded.keepDone(...asked);
    },
  };
});
vi.mock(import("#server/signins/commands.ts"), async (original) => {
  const guarded = await original();
  const entering: typeof guarded.signInHandlers = {
    ...guarded.signInHandlers,
    async "signins.enter"(given, context) {
      const entered = await guarded.signInHandlers["signins.enter"](given, context);
      if (without.press && entered.kind === "press") await pressHandlers["presses.confirm"](given, context);
      return entered;
    },
  };
  return { ...guarded, signInHandlers: entering };
});

let now = Temporal.Instant.from("2031-11-01T09:00:00Z");
const later = (time: Temporal.DurationLike) => {
  now = now.add(time);
};
let app: TestApp;
let mailbox: MailServer;
let eventId: string;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  ({ eventId } = await openEvent(app, { seats: { onsite: 50, online: 50 } }));
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

const dead = { ok: false, refusal: { code: "link-dead" } };
const signedOut = { ok: false, refusal: { code: "sign-in-needed" } };

async function mailsTo(address: string) {
  app.app.outbox.wake();
  await app.app.outbox.idle();
  return mailbox.received.filter(({ to }) => to === address).map(({ mail }) => mail);
}
const subjectsTo = async (address: string) => (await mailsTo(address)).map(({ subject }) => subject);
/** The link in the latest mail to this address. */
async function linkTo(address: string): Promise<string> {
  const mails = await mailsTo(address);
  return /\/j#(\S+)/.exec(mails.at(-1)?.text ?? "")?.[1] ?? "";
}
const enter = (token: string) => app.nobody().say("signins.enter", { token });
const confirm = (token: string) => app.nobody().say("presses.confirm", { token });

/** Registered, at an address of their own; `proven` by the link of the first mail. */
async function person({ proven }: { proven: boolean }) {
  const draft = makeRegistration({ eventId });
  const visitor = app.nobody();
  await visitor.do("registrations.register", draft);
  const first = await linkTo(draft.email);
  if (proven) await enter(first);
  return { visitor, id: draft.id, email: draft.email, next: `next-${draft.email}`, first };
}
const ask = (visitor: Visitor, email: string) => visitor.say("registrations.correctMine", { eventId, email });
const mine = (visitor: Visitor) => visitor.do("registrations.mine", { eventId });

test("R8: an own change of address counts when the new mailbox confirms it by a press, and not before", async () => {
  const ada = await person({ proven: true });
  expect(await ask(ada.visitor, ada.next)).toMatchObject({ ok: true, value: { waitsFor: ada.next } });
  const token = await linkTo(ada.next);
  expect((await mailsTo(ada.next))[0]?.text).not.toContain("Student");

  const press = {
    what: "confirm-address",
    state: "open",
    address: "n•••@e•••.org",
    title: { en: "Twenty years of friendly exchange" },
    slug: "twenty-years",
    lang: "en",
  };
  const looked = await app.nobody().do("signins.look", { token });
  expect(looked).toEqual({ kind: "press", name: "n•••@e•••.org", here: null, press });
  const scanner = app.nobody();
  expect(await scanner.do("signins.enter", { token })).toEqual({ kind: "press", press });
  expect(scanner.cookie).toBe("");
  expect(await mine(ada.visitor)).toMatchObject({
    registration: { email: ada.email },
    waitsFor: ada.next,
  });

  const phone = app.nobody();
  const pressed = await phone.do("presses.confirm", { token });
  expect(pressed).toEqual({ press: { ...press, state: "done" }, signedIn: true });
  expect(await mine(phone)).toMatchObject({ registration: { email: ada.next }, waitsFor: null });
  expect(await subjectsTo(ada.next)).toEqual([
    "Please confirm your address: Twenty years of friendly exchange",
    "You are registered: Twenty years of friendly exchange",
  ]);
  // Said once more, as after a lost answer: done, and nobody else is let in.
  expect(await confirm(token)).toEqual({
    ok: true,
    value: { press: { ...press, state: "done" }, signedIn: false },
  });
});

test("control: counted when it is asked for, whoever has the link locks the owner out, who is told nothing", async () => {
  const ada = await person({ proven: true });
  const thief = app.nobody();
  await thief.do("signins.enter", { token: ada.first });
  without.confirmation = true;
  await ask(thief, ada.next);
  without.confirmation = false;
  expect(await enter(ada.first)).toEqual(dead);
  expect(await subjectsTo(ada.email)).toHaveLength(1);
});

test("A7: neither looking at a link in a mail nor entering by it does what it says, however often", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  const token = await linkTo(ada.next);
  for (let times = 0; times < 2; times++) {
    await app.nobody().do("signins.look", { token });
    await app.nobody().do("signins.enter", { token });
  }
  expect(await mine(ada.visitor)).toMatchObject({ registration: { email: ada.email }, waitsFor: ada.next });
});

test("control: where entering by it does it, a mail program that follows links changes an address (A7)", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  const token = await linkTo(ada.next);
  without.press = true;
  await enter(token);
  without.press = false;
  expect(await ada.visitor.say("registrations.mine", { eventId })).toEqual(signedOut);
  expect(await confirm(token)).toMatchObject({ value: { press: { state: "done" } } });
});

test("control: where a press that was done is not kept, whoever lost its answer is told that the link is dead (A7)", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  const token = await linkTo(ada.next);
  without.once = true;
  await confirm(token);
  without.once = false;
  expect(await confirm(token)).toEqual(dead);
});

test("R4: once it counts, links, feed and sign-ins of before are dead", async () => {
  const ada = await person({ proven: true });
  const { personalToken, feedToken } = await mine(ada.visitor);
  await ask(ada.visitor, ada.next);
  expect(await enter(ada.first)).toMatchObject({ ok: true });
  await confirm(await linkTo(ada.next));
  expect(await enter(ada.first)).toEqual(dead);
  expect(await enter(personalToken)).toEqual(dead);
  expect(await ada.visitor.say("registrations.mine", { eventId })).toEqual(signedOut);
  expect((await app.nobody().fetch(`/feeds/${feedToken}.ics`)).status).toBe(410);
});

test("R9: an address that was proven is told, and has a way back for 7 days that no later one has", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  const eve = app.nobody();
  await eve.do("presses.confirm", { token: await linkTo(ada.next) });
  const [told] = (await mailsTo(ada.email)).slice(-1);
  expect(told?.subject).toBe("Your address was changed: Twenty years of friendly exchange");
  expect(told?.text).toContain("n•••@e•••.org");
  expect(told?.text).not.toContain(ada.next);
  const wayBack = await linkTo(ada.email);

  // Whoever took it goes on to a third mailbox, and has a way back of their own.
  const third = `third-${ada.email}`;
  await ask(eve, third);
  await confirm(await linkTo(third));
  const evesWayBack = await linkTo(ada.next);

  later({ hours: 7 * 24 - 1 });
  const owner = app.nobody();
  expect(await owner.do("presses.confirm", { token: wayBack })).toMatchObject({ signedIn: true });
  expect(await mine(owner)).toMatchObject({ registration: { email: ada.email } });
  expect(await eve.say("registrations.mine", { eventId })).toEqual(signedOut);
  expect(await confirm(evesWayBack)).toEqual(dead);
});

/** Taken over by another mailbox, which has everything erased at once; a change that is told of gets through or waits. */
async function takenAndErased({ told }: { told: boolean }) {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  const token = await linkTo(ada.next);
  if (!told) mailbox.behave((_phase, to) => (to === ada.email ? { code: 451, words: "later" } : "accept"));
  await confirm(token);
  await mailsTo(ada.email);
  mailbox.behave(() => "accept");
  await app.member("owner", eventId).then((owner) => owner.do("personal.erase", { eventId, id: ada.id }));
  return ada;
}

test("R9: whoever has a way back is told as well where all is erased meanwhile, and is sent nothing else", async () => {
  const erased = "Your data are erased: Twenty years of friendly exchange";
  const ada = await takenAndErased({ told: true });
  expect((await subjectsTo(ada.email)).slice(1)).toEqual([
    "Your address was changed: Twenty years of friendly exchange",
    erased,
  ]);
  expect((await subjectsTo(ada.next)).at(-1)).toBe(erased);

  const ben = await takenAndErased({ told: false });
  expect((await subjectsTo(ben.email)).slice(1)).toEqual([erased]);
  const [farewell] = (await mailsTo(ben.email)).slice(-1);
  expect(farewell?.attachments).toEqual([]);
  expect(farewell?.text).not.toContain(ben.next);
});

test("R9: a way back that is taken ends also those of which nobody has been told yet", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  const eve = app.nobody();
  await eve.do("presses.confirm", { token: await linkTo(ada.next) });
  const wayBack = await linkTo(ada.email);
  const third = `third-${ada.email}`;
  await ask(eve, third);
  const token = await linkTo(third);
  mailbox.behave((_phase, to) => (to === ada.next ? { code: 451, words: "later" } : "accept"));
  await confirm(token);
  await mailsTo(ada.next);
  mailbox.behave(() => "accept");
  await confirm(wayBack);
  later({ hours: 1 });
  expect(await subjectsTo(ada.next)).not.toContain(
    "Your address was changed: Twenty years of friendly exchange",
  );
});

test("R9: the way back ends after 7 days", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  await confirm(await linkTo(ada.next));
  const wayBack = await linkTo(ada.email);
  later({ hours: 7 * 24, seconds: 1 });
  expect(await confirm(wayBack)).toEqual(dead);
});

test("R9: an address that nobody proved is told nothing, and its links die when the change is asked for", async () => {
  const ben = await person({ proven: false });
  const { feedToken } = await mine(ben.visitor);
  await ask(ben.visitor, ben.next);
  expect(await enter(ben.first)).toEqual(dead);
  expect((await app.nobody().fetch(`/feeds/${feedToken}.ics`)).status).toBe(410);
  expect(await mine(ben.visitor)).toMatchObject({ waitsFor: ben.next }); // who corrects the slip stays in

  // Nor does a new link go there while the other one waits.
  await app.nobody().do("registrations.sendLink", { eventId, email: ben.email });
  await confirm(await linkTo(ben.next));
  expect(await subjectsTo(ben.email)).toEqual(["You are registered: Twenty years of friendly exchange"]);
});

test("R8: asking for an address answers alike whether it is registered or not; taken by then, the press is refused and nothing is lost", async () => {
  const [ada, ben] = [await person({ proven: true }), await person({ proven: true })];
  const known = await ask(ada.visitor, ben.email);
  const unknown = await ask(ada.visitor, ada.next);
  const answered = (reply: typeof known) => reply.ok && { ...reply.value, waitsFor: "an address" };
  expect(answered(known)).toEqual(answered(unknown));

  await ask(ada.visitor, ben.email);
  const token = await linkTo(ben.email);
  expect(await confirm(token)).toEqual({
    ok: false,
    refusal: { code: "already-taken", detail: { field: "email" } },
  });
  expect(await mine(ada.visitor)).toMatchObject({ registration: { email: ada.email } });
  expect(await mine(ben.visitor)).toMatchObject({ registration: { email: ben.email } });
});

test("R8: what waits ends by itself after 24 hours, by a withdrawal, and by another one that is asked for", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  const late = await linkTo(ada.next);
  later({ hours: 24, seconds: 1 });
  expect(await confirm(late)).toEqual(dead);
  expect(await mine(ada.visitor)).toMatchObject({ waitsFor: null });

  await ask(ada.visitor, ada.next);
  const withdrawn = await linkTo(ada.next);
  await ask(ada.visitor, ada.email);
  expect(await confirm(withdrawn)).toEqual(dead);

  await ask(ada.visitor, ada.next);
  const earlier = await linkTo(ada.next);
  await ask(ada.visitor, `other-${ada.next}`);
  expect(await confirm(earlier)).toEqual(dead);
});

test("R10: nobody goes from mailbox to mailbox: three a day, and one mailbox is asked five times by all", async () => {
  const ada = await person({ proven: true });
  const asked = [1, 2, 3].map((at) => `stranger${at}-${ada.email}`);
  for (const email of asked) expect(await ask(ada.visitor, email)).toMatchObject({ ok: true });
  const tooMany = { ok: false, refusal: { code: "too-many", detail: { retryAfterSeconds: 24 * 3600 } } };
  expect(await ask(ada.visitor, ada.next)).toEqual(tooMany);
  expect(await ask(ada.visitor, ada.email)).toMatchObject({ ok: true }); // as it is: no mail

  const victim = `victim-${ada.email}`;
  for (const _ of Array(5)) await ask((await person({ proven: false })).visitor, victim);
  expect(await ask((await person({ proven: false })).visitor, victim)).toEqual(tooMany);
  expect(await subjectsTo(victim)).toHaveLength(5);
});

test("R9: a correction by an organizer counts at once and leaves the address before no way back", async () => {
  const ada = await person({ proven: true });
  await ask(ada.visitor, ada.next);
  await confirm(await linkTo(ada.next));
  const wayBack = await linkTo(ada.email);
  const right = `right-${ada.email}`;
  const organizer = await app.member("organizer", eventId);
  await organizer.do("registrations.edit", { eventId, id: ada.id, email: right });
  expect(await confirm(wayBack)).toEqual(dead);
  expect(await subjectsTo(ada.next)).not.toContainEqual(expect.stringContaining("changed"));
  expect(await enter(await linkTo(right))).toMatchObject({ ok: true });
});

test("A7: the press of one mailbox is no link of another kind: not even for the team member whose id a guest took", async () => {
  const [member] = await (await app.member("owner", eventId)).do("team.list", { eventId });
  const draft = makeRegistration({ eventId, id: member?.staffId as string });
  const visitor = app.nobody();
  await visitor.do("registrations.register", draft);
  await ask(visitor, `next-${draft.email}`);
  const token = await linkTo(`next-${draft.email}`);
  const thief = app.nobody();
  expect(await thief.do("signins.enter", { token })).toMatchObject({ kind: "press" });
  await thief.do("presses.confirm", { token });
  expect(await thief.say("signins.enter", { token })).toMatchObject({ value: { kind: "press" } });
  expect(await thief.do("signins.self", {})).toMatchObject({ staff: null });

  // And the member's own link still comes.
  await app.nobody().do("signins.mailLink", { email: member?.email as string });
  expect(await enter(await linkTo(member?.email as string))).toEqual({ ok: true, value: { kind: "staff" } });
});
