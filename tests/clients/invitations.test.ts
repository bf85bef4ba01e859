import { afterEach, beforeEach, expect } from "vitest";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { libical } from "#tests/clients/readers.ts";
import { runWell } from "#tests/clients/run.ts";
import { scene } from "#tests/clients/scene.ts";
import { deliveredBy } from "#tests/invitations.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

let app: TestApp;
let mailbox: MailServer;
let now: Temporal.Instant;

beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-01T00:00:00Z");
  mailbox = await startMailServer();
  app = await startApp({
    clock: () => now,
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: "Jubilee <mail@jubilee.example>" },
  });
});
afterEach(async () => {
  await app.close();
  await mailbox.close();
});

/** Whether libical finds that the calendar keeps the rules of its METHOD (RFC 5546 §3), and parses it without complaint. */
async function keepsTheRules(calendar: string): Promise<boolean> {
  const read = JSON.parse(await runWell(await libical(), ["read"], { input: calendar })) as {
    restrictions: boolean;
    errors: number;
  };
  return read.restrictions && read.errors === 0;
}

/** A registration, a move, and a cancelled event, as their mails carry them; and the feeds. */
async function everythingSent() {
  const { eventId, founder, session } = await openEvent(app);
  const ada = await app.attendee({ eventId, email: "ada@example.org", mode: "onsite" });
  await ada.do("registrations.setFeed", { eventId, alarmMinutes: 10 });
  const { feedToken } = await ada.do("registrations.mine", { eventId });
  const pass = async (time: Temporal.DurationLike) => {
    await app.app.outbox.idle();
    now = now.add(time);
    app.app.outbox.wake();
    await app.app.outbox.idle();
  };
  await pass({ minutes: 1 });
  await founder.do("sessions.save", {
    eventId,
    session: { ...session, wall: "2031-12-02T09:30", version: 1 },
  });
  await founder.do("events.publish", { eventId });
  await pass({ hours: 2 });
  await pass({ hours: 2 });
  await ada.do("registrations.cancelMine", { eventId });
  await pass({ hours: 2 });
  const paths = [
    "/e/twenty-years/event.ics",
    `/e/twenty-years/sessions/${session.id}.ics`,
    `/feeds/${feedToken}.ics`,
  ];
  const feeds = await Promise.all(paths.map(async (path) => (await fetch(app.url + path)).text()));
  return { feeds, delivered: mailbox.received.flatMap(deliveredBy) };
}

scene(
  ["libical"],
  "libical finds every feed, invitation and cancellation within the rules of its METHOD",
  async () => {
    const { feeds, delivered } = await everythingSent();
    expect(delivered.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    for (const calendar of [...feeds, ...delivered.map(({ text }) => text)])
      expect([calendar.slice(0, 400), await keepsTheRules(calendar)]).toEqual([expect.any(String), true]);
  },
);

scene(
  ["libical"],
  "control: without an organizer, an attendee or a sequence, an invitation is outside them",
  async () => {
    const { delivered } = await everythingSent();
    const [request] = delivered;
    const cancel = delivered.find(({ method }) => method === "CANCEL");
    const without = (name: string, text = "") =>
      text.replace(/\r\n /g, "").replace(new RegExp(`^${name}[;:].*\r\n`, "m"), "");
    expect(await keepsTheRules(without("ORGANIZER", request?.text))).toBe(false);
    expect(await keepsTheRules(without("ATTENDEE", request?.text))).toBe(false);
    expect(await keepsTheRules(without("ORGANIZER", cancel?.text))).toBe(false);
    expect(await keepsTheRules(without("SEQUENCE", cancel?.text))).toBe(false);
  },
);
