import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { limits } from "#shared/limits.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

let app: TestApp;
let mailbox: MailServer;
let passed = Temporal.Duration.from({ seconds: 0 });
beforeEach(async () => {
  passed = Temporal.Duration.from({ seconds: 0 });
  mailbox = await startMailServer();
  app = await startApp({
    clock: () => Temporal.Now.instant().add(passed),
    environment: { SMTP_URL: mailbox.url, TRUST_PROXY: "1" },
  });
});
afterEach(async () => {
  await app.close();
  await mailbox.close();
});

const ada = "ada@example.org"; // the founder
const { linkMailsPerAskerPerHourMax: each, linkMailsPerAddressPerHourMax: together } = limits;

/** Somebody without a cookie asks, from this network. */
async function ask(from: string, email = ada, command = "signins.mailLink", more: object = {}) {
  const response = await app.nobody().fetch(`/api/${command}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from },
    body: JSON.stringify({ ...more, email }),
  });
  expect(await response.json()).toEqual({ ok: true, value: {} });
}
const linksTo = async (email = ada) => {
  await app.app.outbox.idle();
  return mailbox.received
    .filter(({ to }) => to === email)
    .flatMap(({ mail }) => /\/j#(\S+)/.exec(mail.text ?? "")?.[1] ?? []);
};
const enter = (token: string | undefined) => app.nobody().say("signins.enter", { token: token ?? "" });
/** Once all that is to be mailed is. */
async function later(time: Temporal.DurationLike) {
  await app.app.outbox.idle();
  passed = passed.add(time);
}

describe("an organizer can always sign in, however many strangers ask for links (B5)", () => {
  test("what strangers spend in other networks is not the organizer's", async () => {
    await app.founder();
    for (let times = 0; times < 2 * each; times++) await ask("198.51.100.7");
    expect(await linksTo()).toHaveLength(each);
    await ask("203.0.113.9");
    expect(await linksTo()).toHaveLength(each + 1);
    expect(await enter((await linksTo()).at(-1))).toMatchObject({ ok: true });
  });

  test("in the same network, the last link that they caused works until there is another one", async () => {
    await app.founder();
    for (let times = 0; times < 2 * each; times++) await ask("198.51.100.7");
    await later({ minutes: 50 });
    await ask("198.51.100.7"); // the organizer's own: too many
    const links = await linksTo();
    expect(links).toHaveLength(each);
    expect(await enter(links.at(-2))).toMatchObject({ ok: false });
    expect(await enter(links.at(-1))).toMatchObject({ ok: true });
    await later({ minutes: 11 });
    await ask("198.51.100.7");
    expect(await linksTo()).toHaveLength(each + 1);
  });

  test("from as many networks as they like: their mails are bounded, and the last link works", async () => {
    await app.founder();
    for (let network = 0; network < together + 10; network++) await ask(`198.51.${network}.7`);
    await later({ minutes: 50 });
    await ask("203.0.113.9");
    expect(await linksTo()).toHaveLength(together);
    expect(await enter((await linksTo()).at(-1))).toMatchObject({ ok: true });
  });

  test("a browser that was signed in has a budget of its own, also when its sign-in fell asleep", async () => {
    const founder = await app.founder();
    for (let network = 0; network < together; network++) await ask(`198.51.${network}.7`);
    await later({ hours: 13 });
    for (let network = 0; network < together; network++) await ask(`198.51.${network}.7`);
    expect(await founder.say("events.mine", {})).toMatchObject({ ok: false });
    await founder.do("signins.mailLink", { email: ada });
    expect(await linksTo()).toHaveLength(2 * together + 1);
    expect(await enter((await linksTo()).at(-1))).toMatchObject({ ok: true });
  });

  test("guests' links are paid from another budget than the team's", async () => {
    const { eventId } = await openEvent(app);
    await app.attendee({ eventId, email: ada });
    for (let times = 0; times < 2 * each; times++)
      await ask("198.51.100.7", ada, "registrations.sendLink", { eventId });
    const before = (await linksTo()).length;
    await ask("198.51.100.7");
    expect(await linksTo()).toHaveLength(before + 1);
    expect(await enter((await linksTo()).at(-1))).toEqual({ ok: true, value: { kind: "staff" } });
  });

  test("control: with one budget for an address, whoever asks, five strangers keep the organizer out", async () => {
    await app.founder();
    vi.resetModules();
    vi.doMock("#server/mails/limit.ts", async (original) => {
      const real = await original<typeof import("#server/mails/limit.ts")>();
      const victimAlone: typeof real.spendLinkMail = async (tx, asked, now) => {
        const budget = await real.spendLinkMail(tx, { ...asked, asker: { kind: "network", name: "" } }, now);
        return budget === "last" ? "mail" : budget;
      };
      return { ...real, spendLinkMail: victimAlone };
    });
    try {
      const { signInHandlers } = await import("#server/signins/commands.ts");
      const { handlers } = await import("#server/handlers.ts");
      expect(handlers["signins.mailLink"]).toBe(signInHandlers["signins.mailLink"]);
      const fresh = await import("#tests/app.ts");
      await app.close();
      app = await fresh.startApp({
        clock: () => Temporal.Now.instant().add(passed),
        environment: { SMTP_URL: mailbox.url, TRUST_PROXY: "1" },
      });
      await app.founder();
      for (let stranger = 0; stranger < each; stranger++) await ask(`198.51.${stranger}.7`);
      await later({ minutes: 11 });
      await ask("203.0.113.9");
      expect(await linksTo()).toHaveLength(each);
      expect(await enter((await linksTo()).at(-1))).toMatchObject({ ok: false });
    } finally {
      vi.doUnmock("#server/mails/limit.ts");
      vi.resetModules();
    }
  });
});
