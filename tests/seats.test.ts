import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

/** What a control takes out. */
const guards = vi.hoisted(() => ({ promotion: "there", outbox: "there" }));
vi.mock(import("#server/registrations/going.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    isGoing: async (...asked) => guards.promotion === "taken out" || guarded.isGoing(...asked),
  };
});
vi.mock(import("#server/mails/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    whyNotToSend: (...asked) => (guards.outbox === "taken out" ? null : guarded.whyNotToSend(...asked)),
  };
});

const lastDay = "2031-12-02";
const afternoon = Temporal.Instant.from("2031-12-02T08:00:00Z");
let now = afternoon;
let mailbox: MailServer;
let app: TestApp;
let founder: Visitor;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  founder = await app.founder();
});
beforeEach(() => {
  Object.assign(guards, { promotion: "there", outbox: "there" });
  mailbox.behave(() => "accept");
  mailbox.received.length = 0;
  now = afternoon;
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

/** A hall with one seat: Ada has it, Ben waits for it. */
async function fullHall() {
  const event = makeEvent({ slug: `hall-${newId().slice(-12)}`, startsOn: lastDay, endsOn: lastDay });
  const eventId = event.id;
  await founder.do("events.create", { event });
  await founder.do("sessions.save", { eventId, session: makeSession() });
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 1 });
  await founder.do("events.publish", { eventId });
  const register = async (email: string) => {
    const visitor = await app.attendee({ eventId, email, mode: "onsite" });
    const { registration } = await visitor.do("registrations.mine", { eventId });
    return { visitor, id: registration.id };
  };
  const [ada, ben] = [await register("ada@example.org"), await register("ben@example.org")];
  await app.app.outbox.idle();
  const stateOf = async ({ visitor }: { visitor: Visitor }) =>
    (await visitor.do("registrations.mine", { eventId })).registration.state;
  const subjectsTo = async (to: string) => {
    await app.app.outbox.idle();
    return mailbox.received.filter((each) => each.to === to).map(({ mail }) => mail.subject?.split(":")[0]);
  };
  return { event, eventId, ada, ben, stateOf, subjectsTo };
}
type Hall = Awaited<ReturnType<typeof fullHall>>;

const ends = {
  "is cancelled": ({ eventId }: Hall) => founder.do("events.cancel", { eventId }),
  "has ended": ({ eventId }: Hall) => founder.do("events.end", { eventId }),
  "has its last day behind it": async () => {
    now = Temporal.Instant.from("2031-12-02T16:00:00Z"); // midnight in its zone
  },
};

const ways = {
  "a larger hall": ({ eventId }: Hall) =>
    founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 2 }),
  "a seat that an organizer frees": ({ eventId, ada }: Hall) =>
    founder.do("registrations.edit", { eventId, id: ada.id, state: "cancelled" }),
};

describe.each(Object.entries(ends))("S6: in an event that %s", (how, end) => {
  test.each(Object.entries(ways))("nobody gets a seat, or a mail of one, by %s", async (_way, free) => {
    const hall = await fullHall();
    await end(hall);
    await free(hall);
    expect(await hall.stateOf(hall.ben)).toBe("waitlisted");
    expect(await hall.subjectsTo("ben@example.org")).not.toContain("A place is free for you");
  });

  test("no organizer confirms or reseats anybody by hand; names are still corrected", async () => {
    const hall = await fullHall();
    const { eventId, ada, ben } = hall;
    await founder.do("seats.setCapacity", { eventId, mode: "online", group: "invited", wanted: 5 });
    await end(hall);
    const over = { ok: false, refusal: { code: "event-over" } };
    const edit = (id: string, change: object) =>
      founder.say("registrations.edit", { eventId, id, ...change });
    expect(await edit(ben.id, { state: "confirmed", mode: "online" })).toEqual(over);
    expect(await edit(ada.id, { mode: "online" })).toEqual(over);
    expect(await edit(ada.id, { group: "invited" })).toEqual(over);
    expect(await edit(ada.id, { affiliation: "Office" })).toMatchObject({ ok: true });
  });

  test("a corrected address is told how things stand, and of no seat", async () => {
    const hall = await fullHall();
    await end(hall);
    const { eventId, ada } = hall;
    await founder.do("registrations.edit", { eventId, id: ada.id, email: "ada2@example.org" });
    const said = await hall.subjectsTo("ada2@example.org");
    expect(said).toEqual([how === "is cancelled" ? "Cancelled" : "Your personal link"]);
  });

  test("a mail of a seat that waits in the outbox is not sent", async () => {
    const hall = await fullHall();
    mailbox.behave(() => ({ code: 451, words: "try later" }));
    await founder.do("seats.setCapacity", {
      eventId: hall.eventId,
      mode: "onsite",
      group: "general",
      wanted: 2,
    });
    await app.app.outbox.idle();
    await end(hall);
    mailbox.behave(() => "accept");
    now = now.add({ minutes: 2 });
    app.app.outbox.wake();
    expect(await hall.subjectsTo("ben@example.org")).not.toContain("A place is free for you");
    const { rows } = await founder.do("mails.list", { eventId: hall.eventId, state: "failed" });
    expect(rows.map(({ kind, problem }) => [kind, problem])).toEqual([
      ["promoted", "The event does not take place, or is over."],
    ]);
  });
});

test("S6: whoever waited while it did not take place has the seat with the reopening, and one mail of it", async () => {
  const hall = await fullHall();
  const { eventId } = hall;
  await founder.do("events.cancel", { eventId });
  await app.app.outbox.idle();
  await ways["a larger hall"](hall);
  await founder.do("events.reopen", { eventId });
  expect(await hall.stateOf(hall.ben)).toBe("confirmed");
  const said = await hall.subjectsTo("ben@example.org");
  expect(said).toEqual(["You are on the waiting list", "Cancelled", "A place is free for you"]);
});

test("S6: or with a last day that is put off and published", async () => {
  const hall = await fullHall();
  const { eventId, event } = hall;
  await ends["has its last day behind it"]();
  await ways["a larger hall"](hall);
  await founder.do("events.save", { eventId, event: { ...event, endsOn: "2031-12-03", version: 1 } });
  expect(await hall.stateOf(hall.ben)).toBe("waitlisted");
  await founder.do("events.publish", { eventId });
  expect(await hall.stateOf(hall.ben)).toBe("confirmed");
});

test("a mail of a seat that was held back goes out when the event takes place after all", async () => {
  const hall = await fullHall();
  mailbox.behave(() => ({ code: 451, words: "try later" }));
  await ways["a larger hall"](hall);
  await app.app.outbox.idle();
  await founder.do("events.end", { eventId: hall.eventId });
  mailbox.behave(() => "accept");
  now = now.add({ minutes: 2 });
  app.app.outbox.wake();
  await app.app.outbox.idle();
  await founder.do("events.reopen", { eventId: hall.eventId });
  expect(await hall.subjectsTo("ben@example.org")).toContain("A place is free for you");
});

describe("control", () => {
  test("where promotion does not ask, a cancelled event gives seats away; the outbox still holds the mail back", async () => {
    const hall = await fullHall();
    guards.promotion = "taken out";
    await ends["is cancelled"](hall);
    await ways["a larger hall"](hall);
    expect(await hall.stateOf(hall.ben)).toBe("confirmed");
    expect(await hall.subjectsTo("ben@example.org")).not.toContain("A place is free for you");
  });

  test("where neither asks, the mail goes out, too", async () => {
    const hall = await fullHall();
    Object.assign(guards, { promotion: "taken out", outbox: "taken out" });
    await ends["is cancelled"](hall);
    await ways["a larger hall"](hall);
    expect(await hall.subjectsTo("ben@example.org")).toContain("A place is free for you");
  });
});
