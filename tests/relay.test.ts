import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { staff as staffTable } from "#db/schema.ts";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { queueMails } from "#server/mails/queue.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

const without = vi.hoisted(() => ({ plainNames: false }));
vi.mock(import("#server/mails/plain-name.ts"), async (original) => {
  const guarded = await original();
  return { plainName: (name) => (without.plainNames ? name : guarded.plainName(name)) };
});

let now = Temporal.Instant.from("2031-11-01T09:00:00Z");
let app: TestApp;
let mailbox: MailServer;
let eventId: string;
let founder: Visitor;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  ({ eventId, founder } = await openEvent(app, { seats: { onsite: 50, online: 50 } }));
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

const words = "Your account was hacked, visit http://evil.example/now";
/** All that a mail brings to this address, calendar parts among it. */
async function broughtTo(address: string): Promise<string[]> {
  await app.app.outbox.idle();
  const mails = mailbox.received.filter(({ to }) => to === address).map(({ mail }) => mail);
  return mails.map(({ subject, text, html, attachments }) =>
    [
      subject,
      text,
      html,
      ...attachments.map(({ content }) => content.toString().replaceAll("\r\n ", "")),
    ].join("\n"),
  );
}
const linkIn = (text = "") => /\/j#([\w-]+)/.exec(text)?.[1] ?? "";
const tooMany = { ok: false, refusal: { code: "too-many" } };

test("R10: what a stranger typed goes to no mailbox before it has shown itself, and greets it by name then", async () => {
  const draft = makeRegistration({
    eventId,
    name: { native: words, latin: "", order: "given-first" },
    affiliation: words,
  });
  const stranger = app.nobody();
  await stranger.do("registrations.register", draft);
  await stranger.do("registrations.cancelMine", { eventId });
  await app.app.outbox.idle();
  await stranger.do("registrations.correctMine", { eventId, email: `other-${draft.email}` });
  const brought = [...(await broughtTo(draft.email)), ...(await broughtTo(`other-${draft.email}`))];
  expect(brought).toHaveLength(3);
  for (const mail of brought) expect(mail).not.toMatch(/hacked|evil/);

  const owner = makeRegistration({ eventId, name: { native: "Ada", latin: "", order: "given-first" } });
  await app.nobody().do("registrations.register", owner);
  const [first] = await broughtTo(owner.email);
  await app.nobody().do("signins.enter", { token: linkIn(first) });
  await app.nobody().do("registrations.sendLink", { eventId, email: owner.email });
  expect((await broughtTo(owner.email))[1]).toContain("Dear Ada,");
});

async function invitedBy(name: string, invited: string): Promise<string> {
  const inviter = await app.member("owner", eventId);
  const { staff } = await inviter.do("signins.self", {});
  await app.store.write(
    async (tx) =>
      void (await tx
        .update(staffTable)
        .set({ name })
        .where(eq(staffTable.id, staff?.id ?? ""))),
  );
  const email = `${newId()}@example.org`;
  const grant = { eventId, id: newId(), role: "door", hostId: null, roomId: null } as const;
  await inviter.do("team.invite", { ...grant, email, name: invited, lang: "en" });
  return (await broughtTo(email)).join();
}

test.each([words, "mail me at eve@evil.example", "evil.example", "ｅｖｉｌ．ｅｘａｍｐｌｅ", "www evil"])(
  "R10: an invitation to a team brings no name that a mail program would make a link of: %s",
  async (name) => {
    expect(await invitedBy(name, name)).not.toContain(name);
  },
);

/** As many mails as if somebody had had them written by hand. */
const written = (count: number, causedBy: string) =>
  app.store.write((tx) =>
    queueMails(
      tx,
      Array.from({ length: count }, () => ({
        kind: "test" as const,
        eventId,
        to: "desk@example.org",
        lang: "en" as const,
        subjectId: null,
        causedBy,
        now,
        notBefore: now.add({ hours: 24 * 365 }),
      })),
    ),
  );

test("R10: a team member has so many mails a day written by hand, one more is refused, and a release is held back by nothing", async () => {
  const owner = await app.member("owner", eventId);
  const { staff } = await owner.do("signins.self", {});
  const { rows } = await owner.do("registrations.list", { eventId });
  const id = rows[0]?.id as string;
  await written(limits.mailsPerMemberPerDayMax - 1, `staff:${staff?.id}`);
  await owner.do("registrations.resendLink", { eventId, id });
  expect(await owner.say("registrations.resendLink", { eventId, id })).toMatchObject(tooMany);
  expect(await owner.say("registrations.edit", { eventId, id, email: "x@example.org" })).toMatchObject(
    tooMany,
  );
  const test = { eventId, id: newId(), email: "desk@example.org", lang: "en" } as const;
  expect(await owner.say("mails.test", test)).toMatchObject(tooMany);
  const invitation = { name: "Ben", role: "door", hostId: null, roomId: null } as const;
  expect(await owner.say("team.invite", { ...test, ...invitation })).toMatchObject(tooMany);
  expect(await founder.say("registrations.resendLink", { eventId, id })).toMatchObject({ ok: true });
  expect(await owner.say("events.publish", { eventId })).toMatchObject({ ok: true });
  now = now.add({ hours: 24, seconds: 1 });
  const [later] = [await app.member("owner", eventId)];
  expect(await later.say("mails.test", test)).toMatchObject({ ok: true });
});

test("R10: an event pays for what all have written by hand, and for the first mails of strangers", async () => {
  const owner = await app.member("owner", eventId);
  await written(limits.singleMailsPerEventPerDayMax, "staff:others");
  const test = { eventId, id: newId(), email: "desk@example.org", lang: "en" } as const;
  expect(await owner.say("mails.test", test)).toMatchObject(tooMany);

  const register = () => app.nobody().say("registrations.register", makeRegistration({ eventId }));
  for (let spent = 0; spent < limits.firstMailsPerEventPerDayMax - 10; spent++)
    await app.app.services.firstMails(eventId);
  const replies = [];
  for (let at = 0; at < 11; at++) replies.push((await register()).ok);
  expect(replies).toContain(false);
  expect(await register()).toMatchObject(tooMany);
});
