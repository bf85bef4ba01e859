import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { makeEvent, makeHost, makeRegistration } from "#db/seed/make.ts";
import { registrationsFor } from "#server/mails/about-store.ts";
import { lettersFor } from "#server/mails/letter.ts";
import { maskedLinks } from "#server/mails/links.ts";
import { renderMail } from "#server/mails/render.ts";
import { MailKind, mailSaying } from "#shared/mail-kinds.ts";
import { newId } from "#shared/new-id.ts";
import { langs } from "#shared/texts.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.toReversed()) await each.close();
  open = [];
});

async function scene({
  sends = true,
  ...options
}: Parameters<typeof openEvent>[1] & { sends?: boolean } = {}) {
  const mailbox = await startMailServer();
  let passed = Temporal.Duration.from({ seconds: 0 });
  const clock = () => Temporal.Now.instant().add(passed);
  const app = await startApp({ clock, ...(sends ? { environment: { SMTP_URL: mailbox.url } } : {}) });
  open.push(mailbox, app);
  /** Later, when the outbox looks again. */
  const pass = async (time: Temporal.DurationLike) => {
    await app.app.outbox.idle();
    passed = passed.add(time);
    app.app.outbox.wake();
    await app.app.outbox.idle();
  };
  return { app, mailbox, pass, ...(await openEvent(app, options)) };
}

async function mailsTo(app: TestApp, mailbox: MailServer, to: string) {
  await app.app.outbox.idle();
  return mailbox.received.filter((each) => each.to === to).map((each) => each.mail);
}

const linkIn = (text: string) => /\/j#(\S+)/.exec(text)?.[1] as string;

test("whoever registers gets one mail in the own language, with every clock, the link and the calendar", async () => {
  const event = makeEvent({
    title: { en: "Twenty years", ja: "交流二十周年" },
    hosts: [
      makeHost({ name: { en: "DUT", ja: "大連理工大学" }, city: { en: "Dalian", ja: "大連" } }),
      makeHost({
        name: { en: "Hirosaki", ja: "弘前大学" },
        city: { en: "Hirosaki", ja: "弘前" },
        zone: "Asia/Tokyo",
        contact: { name: "国際連携本部", email: "hu@example.org", phone: "" },
      }),
    ],
  });
  const { app, mailbox, eventId } = await scene({ event });
  const name = { native: "青森 花子", latin: "Aomori Hanako", order: "family-first" as const };
  await app.attendee({
    eventId,
    name,
    email: "hanako@example.org",
    lang: "ja",
    hostId: event.hosts[1]?.id as string,
  });

  const [mail, ...more] = await mailsTo(app, mailbox, "hanako@example.org");
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    subject: "【参加登録完了】交流二十周年",
    replyTo: { value: [{ address: "hu@example.org" }] },
    messageId: expect.stringMatching(/^<[0-9a-f-]{36}@jubilee\.example>$/),
  });
  expect(mail?.text).toMatch(/^ご登録いただいた方へ\n/); // a name is for a mailbox that has shown itself
  expect(mail?.text).toContain("2031年12月2日（火） 大連 09:00 · 弘前 10:00");
  expect(mail?.text).toContain("大連理工大学・弘前大学");
  expect(mail?.html).not.toMatch(/<(img|link|script(?! type="application\/ld\+json"))/);
  expect(mail?.text).not.toContain("METHOD");

  const phone = app.nobody();
  expect(await phone.say("signins.enter", { token: linkIn(mail?.text ?? "") })).toEqual({
    ok: true,
    value: { kind: "attendee", slug: event.slug, lang: "ja" },
  });
});

test("without a mail server mails wait to be read, with their links masked (M2)", async () => {
  const { app, founder, eventId } = await scene({ sends: false });
  const ada = await app.attendee({ eventId, email: "ada@example.org" });
  const { personalToken, feedToken } = await ada.do("registrations.mine", { eventId });

  const list = await founder.do("mails.list", { eventId });
  expect(list).toMatchObject({ total: 1, failed: 0, sends: false });
  expect(list.rows).toMatchObject([
    { kind: "confirmation", to: "ada@example.org", state: "queued", tries: 0 },
  ]);
  expect(list.rows[0]?.text).toContain("http://jubilee.example/j#•••");
  expect(list.rows[0]?.text).toContain("http://jubilee.example/feeds/•••.ics");
  expect(JSON.stringify(list)).not.toContain(personalToken.slice(1, 20));
  expect(JSON.stringify(list)).not.toContain(feedToken.slice(1, 20));
});

test("a mail to an address that has been corrected since is not sent; sending again uses the new one", async () => {
  const { app, mailbox, founder, eventId, pass } = await scene();
  mailbox.behave(() => ({ code: 451, words: "try later" }));
  const draft = makeRegistration({ eventId, email: "mistyped@example.org" });
  await app.nobody().do("registrations.register", draft);
  await app.app.outbox.idle();
  await founder.do("registrations.edit", { eventId, id: draft.id, email: "ada@example.org" });
  mailbox.behave(() => "accept");
  await pass({ minutes: 2 });

  expect(await mailsTo(app, mailbox, "mistyped@example.org")).toEqual([]);
  const { rows } = await founder.do("mails.list", { eventId, state: "failed" });
  expect(rows).toMatchObject([{ to: "mistyped@example.org", problem: expect.stringContaining("corrected") }]);

  const before = (await mailsTo(app, mailbox, "ada@example.org")).length;
  await founder.do("mails.retry", { eventId, id: rows[0]?.id as string });
  expect(await mailsTo(app, mailbox, "ada@example.org")).toHaveLength(before + 1);
});

test("a mail that was sent cannot be sent again, one of another event cannot be found", async () => {
  const { app, mailbox, founder, eventId } = await scene();
  await app.attendee({ eventId, email: "ada@example.org" });
  await mailsTo(app, mailbox, "ada@example.org");
  const { rows } = await founder.do("mails.list", { eventId });
  const id = rows[0]?.id as string;
  expect(rows[0]).toMatchObject({ state: "sent", tries: 1, problem: null, sentAt: expect.any(String) });
  expect(await founder.say("mails.retry", { eventId, id })).toEqual({
    ok: false,
    refusal: { code: "not-now" },
  });

  const other = makeEvent({ slug: "another" });
  await founder.do("events.create", { event: other });
  expect(await founder.say("mails.retry", { eventId: other.id, id })).toEqual({
    ok: false,
    refusal: { code: "not-found" },
  });
});

test("a sign-in mail brings a link that works once, and the link is in no table (M2)", async () => {
  const { app, mailbox, founder, eventId } = await scene();
  const id = crypto.randomUUID();
  const invitation = {
    eventId,
    id,
    name: "Ben",
    lang: "zh-Hans",
    role: "organizer",
    hostId: null,
    roomId: null,
  } as const;
  await founder.do("team.invite", { ...invitation, email: "ben@example.org" });
  await app.nobody().do("signins.mailLink", { email: "ben@example.org" });
  await app.nobody().do("signins.mailLink", { email: "stranger@example.org" });

  const mails = await mailsTo(app, mailbox, "ben@example.org");
  expect(mails.map((mail) => mail.subject).toSorted()).toEqual([
    "您的登录链接",
    "邀请您加入筹备团队：Twenty years of friendly exchange",
  ]);
  expect(await mailsTo(app, mailbox, "stranger@example.org")).toEqual([]);
  const token = linkIn(mails.find((mail) => mail.subject === "您的登录链接")?.text ?? "");
  const ben = app.nobody();
  expect(await ben.say("signins.enter", { token })).toEqual({ ok: true, value: { kind: "staff" } });
  expect(await app.nobody().say("signins.enter", { token })).toEqual({
    ok: false,
    refusal: { code: "link-dead" },
  });
  expect(JSON.stringify(await ben.do("mails.list", { eventId }))).not.toContain(token);
});

test("a test mail asked for twice is one mail", async () => {
  const { app, mailbox, founder, eventId } = await scene();
  const test = { eventId, id: crypto.randomUUID(), email: "desk@example.org", lang: "en" } as const;
  await founder.do("mails.test", test);
  await founder.do("mails.test", test);
  expect(await mailsTo(app, mailbox, "desk@example.org")).toMatchObject([
    { subject: "Test email: Twenty years of friendly exchange" },
  ]);
});

test("what people type stays text in a mail", async () => {
  const { app, mailbox, eventId } = await scene({ event: { title: { en: `Tea & "cake" <b>` } } });
  const name = { native: "", latin: "<script>alert(1)</script>", order: "family-first" as const };
  await app.attendee({ eventId, name, email: "ada@example.org" });
  const [first] = await mailsTo(app, mailbox, "ada@example.org");
  expect(first?.subject).toBe(`You are registered: Tea & "cake" <b>`);
  await app.nobody().do("signins.enter", { token: linkIn(first?.text ?? "") });
  await app.nobody().do("registrations.sendLink", { eventId, email: "ada@example.org" });
  const [, mail] = await mailsTo(app, mailbox, "ada@example.org");
  expect(mail?.text).toContain("Dear <script>alert(1)</script>,");
  expect(mail?.html).toContain("Dear &lt;script&gt;alert(1)&lt;/script&gt;,");
  expect(String(mail?.html).match(/<script/g)).toHaveLength(1); // the reservation, for mail programs
});

/** How one sees at a glance that a text is in its language, and in no other. */
const scripts = {
  en: { has: /[a-z]/, hasNot: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u },
  ja: { has: /\p{Script=Hiragana}/u, hasNot: /[们这您报邮]/u },
  "zh-Hans": { has: /\p{Script=Han}/u, hasNot: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
};

describe("every kind of mail is written in every language", () => {
  for (const lang of langs)
    test(lang, async () => {
      const { app, eventId } = await scene({ sends: false });
      const draft = makeRegistration({ eventId, lang });
      await app.nobody().do("registrations.register", draft);
      const texts = await app.store.read(async (tx) => {
        const registrations = await registrationsFor(tx, [draft.id]);
        expect(registrations.size).toBe(1);
        const now = Temporal.Now.instant();
        const row = {
          to: draft.email,
          lang,
          subjectId: draft.id,
          causedBy: null,
          letterId: null,
          tries: 0,
        };
        const times = { problem: null, queuedAt: now, nextTryAt: now, sentAt: null };
        const address = { email: draft.email, now: "•••@example.org" };
        const notice = { people: 2, erasesAt: now.toString(), since: 0, budget: "mail" };
        const soon = { begins: now.toString(), goodUntil: now.toString() };
        const of = { role: "host", inviter: "Ada", letterId: newId() };
        const values = { ...of, ...address, ...notice, ...soon };
        const mails = MailKind.options.map((kind) => ({
          id: kind,
          ...mailSaying({ kind, values }),
          eventId,
          state: "queued" as const,
          ...row,
          ...times,
        }));
        const letters = await lettersFor(tx, mails);
        return letters.map((letter) => renderMail(letter, maskedLinks(letter, app.app.services)));
      });
      expect(new Set(texts.map((mail) => mail.subject)).size).toBe(MailKind.options.length);
      for (const { subject, text, html } of texts) {
        expect(subject + text + html).not.toMatch(/undefined|null|\[object/);
        expect(subject + text).toMatch(scripts[lang].has);
        expect(subject + text).not.toMatch(scripts[lang].hasNot);
        expect(html).toContain(`<html lang="${lang}">`);
      }
    });
});

test("nobody is told of a cancellation that has been taken back", async () => {
  const { app, mailbox, founder, eventId, pass } = await scene();
  mailbox.behave(() => ({ code: 451, words: "try later" }));
  const draft = makeRegistration({ eventId, email: "ada@example.org" });
  await app.nobody().do("registrations.register", draft);
  await founder.do("events.cancel", { eventId });
  await app.app.outbox.idle();
  await founder.do("events.reopen", { eventId });
  mailbox.behave(() => "accept");
  await pass({ minutes: 2 });
  const subjects = (await mailsTo(app, mailbox, "ada@example.org")).map((mail) => mail.subject);
  expect(subjects).toEqual(["You are registered: Twenty years of friendly exchange"]);
});

describe.runIf(engineName === "postgres")("a mail that one server queues wakes another", () => {
  /** Somebody registers at a server that sends nothing, beside one that does. */
  async function besideASender(hears: "hears" | "deaf") {
    const mailbox = await startMailServer();
    const app = await startApp();
    const { eventId } = await openEvent(app);
    const sender = await startApp({
      ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
      environment: { SMTP_URL: mailbox.url },
      around: (store) =>
        hears === "hears" ? store : { ...store, hints: { ...store.hints, listen: () => {} } },
    });
    open.push(mailbox, app, sender);
    await sender.app.housekeeping.stop(); // its rounds look for mails as well
    await sender.app.outbox.idle();
    const email = "ada@example.org";
    await app.attendee({ eventId, email });
    return () => mailbox.received.map(({ to }) => to).includes(email);
  }

  test("and is sent within seconds", async () => {
    const isThere = await besideASender("hears");
    await vi.waitFor(() => expect(isThere()).toBe(true));
  });

  test("control: to a server that hears nothing it is no news", async () => {
    const isThere = await besideASender("deaf");
    await delay(2_000);
    expect(isThere()).toBe(false);
  });
});
