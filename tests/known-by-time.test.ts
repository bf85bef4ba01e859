import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent, makeRegistration } from "#db/seed/make.ts";
import type { CommandName } from "#shared/contract.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { beginOfWrite, queriesOf, untilAlike } from "#tests/asked-queries.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

const without = vi.hoisted(() => ({ seeming: false }));
vi.mock(import("#server/mails/queue.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    queueAskedMail: async (tx, mail, { isFor }) => {
      if (!without.seeming) return guarded.queueAskedMail(tx, mail, { isFor });
      if (isFor === "somebody") await guarded.queueMail(tx, mail);
    },
  };
});

let now = Temporal.Instant.from("2031-11-01T09:00:00Z");
let app: TestApp;
let mailbox: MailServer;
let event: Awaited<ReturnType<typeof openEvent>>;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  event = await openEvent(app, { seats: { onsite: 50, online: 50 } });
});
beforeEach(() => {
  without.seeming = false;
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

type Ask = (email: string) => Promise<unknown>;
const say = (name: CommandName, input: (email: string) => object) => async (): Promise<Ask> => (email) =>
  app.nobody().say(name, input(email) as never);

/** Who is known, and how somebody asks who is not to learn it. */
async function registered(eventId = event.eventId) {
  const draft = makeRegistration({ eventId });
  await app.nobody().do("registrations.register", draft);
  return draft.email;
}
async function staff() {
  const owner = await app.member("owner", event.eventId);
  return (await owner.do("signins.self", {})).staff?.email as string;
}
const closing = makeEvent({ slug: "closing", registrationClosesAt: now.add({ minutes: 30 }).toString() });
async function registeredBeforeItClosed() {
  const eventId = closing.id;
  await event.founder.do("events.create", { event: closing });
  await event.founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 5 });
  await event.founder.do("events.publish", { eventId });
  const email = await registered(eventId);
  now = now.add({ minutes: 31 });
  return email;
}

/** What the answer waits for: the outbox and other servers are told after it. */
function untilWritten(queries: string[]) {
  const begins = beginOfWrite(queries);
  return queries.slice(0, queries.indexOf("COMMIT", begins) + 1);
}

/** What is asked of the database for an address that is known and for one that is not. */
async function queriesFor(knownOnes: () => Promise<string>, asking: () => Promise<Ask>) {
  const known = await knownOnes();
  const ask = await asking();
  const of = async (email: string) => {
    await app.app.outbox.idle();
    return untilWritten(await queriesOf(() => ask(email)));
  };
  await of(`first-${known}`); // drizzle writes its statements once
  return untilAlike(async () => [await of(known), await of(`nobody-${known}`)]);
}

const sendLink = say("registrations.sendLink", (email) => ({ eventId: event.eventId, email }));

describe("no answer tells by its time who is registered: the same queries are run, whoever has the address (R3)", () => {
  test.each<[string, () => Promise<string>, () => Promise<Ask>]>([
    ['"Send me my link"', registered, sendLink],
    ["the team's link", staff, say("signins.mailLink", (email) => ({ email }))],
    [
      "registering where it has closed",
      registeredBeforeItClosed,
      say("registrations.register", (email) => makeRegistration({ eventId: closing.id, email })),
    ],
    [
      "asking for another address",
      registered,
      async () => {
        const { eventId } = event;
        const ben = await app.attendee({ eventId });
        return (email) => ben.say("registrations.correctMine", { eventId, email });
      },
    ],
  ])("%s", async (_what, knownOnes, asking) => {
    const [known, unknown] = await queriesFor(knownOnes, asking);
    expect(known).not.toEqual([]);
    expect(known).toEqual(unknown);
  });

  test("the link is mailed to whoever has the address, and nothing is kept of the other", async () => {
    const known = await registered();
    const ask = await sendLink();
    for (const email of [known, `nobody-${known}`]) expect(await ask(email)).toEqual({ ok: true, value: {} });
    await app.app.outbox.idle();
    const about = mailbox.received.map(({ to }) => to).filter((to) => to.endsWith(known));
    expect(about).toEqual([known, known]);
    const mails = await event.founder.do("mails.list", { eventId: event.eventId });
    expect(JSON.stringify(mails)).not.toContain(`nobody-${known}`);
  });

  test("control: where nothing is written for nobody, more is asked of the database for whoever is known", async () => {
    without.seeming = true;
    const [known, unknown] = await queriesFor(registered, sendLink);
    expect(known.length).toBeGreaterThan(unknown.length);
  });
});
