import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { pictureOf } from "#server/mails/door-code.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { deliveredBy, faultsIn, partOf, partsOf } from "#tests/invitations.ts";
import { type MailServer, type Received, startMailServer } from "#tests/mail-server.ts";

let app: TestApp;
let mailbox: MailServer;
let opened: Awaited<ReturnType<typeof openEvent>>;
let founder: Visitor;
let now: Temporal.Instant;
let talk: SessionDraft;

beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-01T00:00:00Z");
  mailbox = await startMailServer();
  app = await startApp({
    clock: () => now,
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: "Jubilee <mail@jubilee.example>" },
  });
  opened = await openEvent(app);
  founder = opened.founder;
  talk = makeSession({
    kind: "talk",
    title: { en: "Seaweed" },
    roomId: opened.roomId,
    wall: "2031-12-02T13:00",
  });
});
afterEach(async () => {
  await app.close();
  await mailbox.close();
});

/** Later, when everything that is due has gone out. */
async function pass(time: Temporal.DurationLike) {
  await app.app.outbox.idle();
  now = now.add(time);
  app.app.outbox.wake();
  await app.app.outbox.idle();
}
async function ada(mode: "onsite" | "online" = "online") {
  const visitor = await app.attendee({ eventId: opened.eventId, email: "ada@example.org", mode });
  await app.app.outbox.idle();
  return visitor;
}
const all = () => mailbox.received.filter(({ to }) => to === "ada@example.org");
/** What has come since the last look. */
function news(): Received[] {
  const found = all().slice(seen);
  seen += found.length;
  return found;
}
let seen: number;
beforeEach(() => {
  seen = 0;
});
const only = () => {
  const [mail, ...more] = news();
  if (!mail || more.length > 0) throw new Error(`${more.length + (mail ? 1 : 0)} mails`);
  return mail;
};
const save = async (session: SessionDraft) => {
  const { sessions } = await founder.do("sessions.list", { eventId: opened.eventId });
  const version = sessions.find((each) => each.id === session.id)?.version ?? 0;
  await founder.do("sessions.save", { eventId: opened.eventId, session: { ...session, version } });
};
const publish = () => founder.do("events.publish", { eventId: opened.eventId });
const uidOf = (session: SessionDraft) => `${session.id}@jubilee.example`;
/** As the person's own feed tells it. */
async function inFeed(visitor: Visitor) {
  const { feedToken } = await visitor.do("registrations.mine", { eventId: opened.eventId });
  const text = await (await fetch(`${app.url}/feeds/${feedToken}.ics`)).text();
  return partOf(text);
}
const textsOf = ({ mail }: Received) =>
  mail.attachments
    .filter(({ contentType }) => contentType === "application/ics")
    .map(({ content }) => content.toString());
const brief = (mail: Received) =>
  partsOf(mail).map(({ method, uid, sequence }) => [method, uid.split("@")[0], sequence]);

test("a confirmation is an invitation that every client takes (M3)", async () => {
  const visitor = await ada("onsite");
  const received = only();
  const [part] = partsOf(received);
  const fed = await inFeed(visitor);
  expect(part).toEqual({
    ...fed,
    method: "REQUEST",
    organizer: "mailto:mail@jubilee.example",
    attendees: ["mailto:ada@example.org"],
    stamp: "2031-11-01T00:00:00Z",
  });
  expect(fed).toMatchObject({ method: "", attendees: [], uid: uidOf(opened.session) });
  expect(received.mail.from?.value).toMatchObject([{ address: "mail@jubilee.example" }]);

  // Outlook compares the two methods, and reads the last of the alternatives.
  const types = [...received.raw.matchAll(/^Content-Type: ([^\r]*(?:\r\n [^\r]*)*)/gim)].map(([, type]) =>
    String(type).replace(/;\s*(boundary|name)=[^;]*/g, ""),
  );
  expect(types).toEqual([
    "multipart/mixed",
    "multipart/alternative",
    "text/plain; charset=utf-8",
    "text/html; charset=utf-8",
    "text/calendar; charset=utf-8; method=REQUEST",
    "image/png",
    "application/ics",
  ]);
  expect(received.raw.match(/Content-Disposition: (\w+)/g)).toEqual(
    Array(2).fill("Content-Disposition: attachment"),
  );
  const calendars = received.mail.attachments
    .filter(({ contentType }) => /calendar|ics/.test(contentType))
    .map(({ content }) => content.toString());
  for (const text of calendars) expect(text).toBe(calendars[0]);
  expect(received.raw).not.toMatch(/BEGIN:VALARM|X-WR-CALNAME/);
});

test("a part that a client would leave is found: no METHOD, another in the mail, no higher SEQUENCE", async () => {
  const visitor = await ada("online");
  await visitor.do("registrations.switchMode", { eventId: opened.eventId, mode: "onsite" });
  await app.app.outbox.idle();
  await visitor.do("registrations.cancelMine", { eventId: opened.eventId });
  await app.app.outbox.idle();
  const delivered = news().flatMap(deliveredBy);
  expect(delivered).toHaveLength(3);
  expect(faultsIn(delivered)).toEqual([]);

  const spoilt = (change: (text: string) => string) =>
    faultsIn(delivered.map((each) => ({ ...each, text: change(each.text) })));
  expect(spoilt((text) => text.replace(/METHOD:\w+\r\n/, ""))).toContain("no METHOD");
  expect(spoilt((text) => text.replace("METHOD:CANCEL", "METHOD:REQUEST"))).toEqual([
    "METHOD REQUEST in a mail that says CANCEL",
    "REQUEST of what is CANCELLED",
  ]);
  expect(spoilt((text) => text.replace(/SEQUENCE:\d+/, "SEQUENCE:0"))).toEqual([
    "changed without a higher SEQUENCE",
    "changed without a higher SEQUENCE",
  ]);
  expect(spoilt((text) => text.replace(/ATTENDEE.*?(?=END:VEVENT)/s, ""))).toContain(
    "attendees [] in a mail to ada@example.org",
  );
});

test("a busy hour of the organizers is one mail, which tells all of it (M4)", async () => {
  await save(talk);
  await publish();
  await ada();
  news();

  await save({ ...opened.session, wall: "2031-12-02T09:30" });
  await publish();
  await pass({ minutes: 20 });
  await save({ ...opened.session, wall: "2031-12-02T10:00" });
  await publish();
  await pass({ minutes: 20 });
  await founder.do("sessions.remove", { eventId: opened.eventId, id: talk.id });
  await publish();
  expect(news()).toEqual([]);

  await pass({ minutes: 30 });
  const received = only();
  expect(received.mail.subject).toBe("The programme has changed: Twenty years of friendly exchange");
  expect(received.mail.text).toContain("New time: Commemorative ceremony");
  expect(received.mail.text).toContain(
    "When: Tuesday 2 December 2031, 10:00–12:00 Dalian · 11:00–13:00 Hirosaki",
  );
  expect(received.mail.text).toContain(
    "Before: Tuesday 2 December 2031, 09:00–11:00 Dalian · 10:00–12:00 Hirosaki",
  );
  expect(received.mail.text).toContain("Cancelled: Seaweed");
  expect(brief(received)).toEqual([
    ["REQUEST", opened.session.id, 2],
    ["CANCEL", talk.id, 1],
  ]);
  expect(partsOf(received)[1]).toMatchObject({ status: "CANCELLED", start: "2031-12-02T05:00:00Z" });
  await pass({ hours: 3 });
  expect(news()).toEqual([]);
});

test("what starts within hours is told within minutes", async () => {
  await ada();
  news();
  await save({ ...opened.session, wall: "2031-11-01T13:00" });
  await publish();
  await pass({ minutes: 11 });
  expect(brief(only())).toEqual([["REQUEST", opened.session.id, 1]]);
});

test("a better description, or a change taken back within the hour, is mailed to nobody (M4)", async () => {
  await ada();
  news();
  await save({ ...opened.session, description: { en: "With tea." }, title: { en: "The ceremony" } });
  await publish();
  await pass({ hours: 2 });
  expect(news()).toEqual([]);

  await save({ ...opened.session, wall: "2031-12-02T09:30" });
  await publish();
  await save(opened.session);
  await publish();
  await pass({ hours: 2 });
  expect(news()).toEqual([]);
  expect((await founder.do("mails.list", { eventId: opened.eventId })).failed).toBe(0);
});

test("another room is told; a session that comes back is invited to again", async () => {
  await ada();
  news();
  const room = makeRoom({ slug: "room-b", name: { en: "Room B" }, position: 1 });
  await founder.do("rooms.save", { eventId: opened.eventId, room });
  await save({ ...opened.session, roomId: room.id });
  await publish();
  await pass({ hours: 2 });
  const moved = only();
  expect(moved.mail.text).toContain("New place: Commemorative ceremony");
  expect(partsOf(moved)).toMatchObject([
    { method: "REQUEST", sequence: 1, location: "http://jubilee.example/e/twenty-years/rooms/room-b" },
  ]);

  await save({ ...opened.session, roomId: room.id, state: "cancelled" });
  await publish();
  await pass({ hours: 2 });
  expect(brief(only())).toEqual([["CANCEL", opened.session.id, 2]]);

  await save({ ...opened.session, roomId: room.id });
  await publish();
  await pass({ hours: 2 });
  const back = only();
  expect(back.mail.text).toContain("Takes place after all: Commemorative ceremony");
  expect(brief(back)).toEqual([["REQUEST", opened.session.id, 3]]);
});

test("who changes, withdraws and comes back has a calendar that follows each time", async () => {
  const visitor = await ada("online");
  const { eventId } = opened;
  const step = async () => {
    await app.app.outbox.idle();
    const [part] = partsOf(only());
    expect(part?.sequence).toBe((await inFeed(visitor)).sequence);
    return [part?.method, part?.status, part?.sequence];
  };
  expect(await step()).toEqual(["REQUEST", "CONFIRMED", 0]);
  await visitor.do("registrations.switchMode", { eventId, mode: "onsite" });
  expect(await step()).toEqual(["REQUEST", "CONFIRMED", 1]);
  await visitor.do("registrations.cancelMine", { eventId });
  expect(await step()).toEqual(["CANCEL", "CANCELLED", 2]);
  await visitor.do("registrations.restoreMine", { eventId });
  expect(await step()).toEqual(["REQUEST", "CONFIRMED", 3]);
});

test("a cancelled event takes its sessions out of the calendar, and brings them back with itself", async () => {
  await ada();
  news();
  await founder.do("events.cancel", { eventId: opened.eventId });
  await app.app.outbox.idle();
  const cancelled = only();
  expect(cancelled.mail.subject).toBe("Cancelled: Twenty years of friendly exchange");
  expect(brief(cancelled)).toEqual([["CANCEL", opened.session.id, 1]]);

  await founder.do("events.reopen", { eventId: opened.eventId });
  await pass({ hours: 2 });
  expect(brief(only())).toEqual([["REQUEST", opened.session.id, 2]]);
});

describe("the choice (M5)", () => {
  test("whoever subscribes is written to without a calendar part, and what was sent is withdrawn", async () => {
    const visitor = await ada();
    news();
    const { eventId } = opened;
    const choose = async (by: "invites" | "feed" | "both" | "none") => {
      const { calendarBy } = await visitor.do("registrations.chooseCalendar", { eventId, by });
      expect(calendarBy).toBe(by);
      await pass({ minutes: 2 });
    };
    await choose("feed");
    const taken = only();
    expect(brief(taken)).toEqual([["CANCEL", opened.session.id, 1]]);
    // It takes part all the same: neither the title nor a word says otherwise.
    expect(textsOf(taken)).toEqual([
      expect.stringMatching(/\r\nSUMMARY(;[^:\r]*)?:Commemorative ceremony\r\n(.*\r\n)*STATUS:CANCELLED\r\n/),
    ]);
    expect(textsOf(taken).join()).not.toContain("You have cancelled");

    await save({ ...opened.session, wall: "2031-12-02T09:30" });
    await publish();
    await pass({ hours: 2 });
    const told = only();
    expect(told.mail.text).toContain("New time: Commemorative ceremony");
    expect(told.mail.attachments).toEqual([]);

    await choose("none");
    expect(news()).toEqual([]);
    await choose("both");
    expect(brief(only())).toEqual([["REQUEST", opened.session.id, 3]]);
    await choose("invites");
    expect(news()).toEqual([]);
  });

  test("one that is changed to and fro within a minute mails the invitations once more at most", async () => {
    const visitor = await ada();
    news();
    for (const by of ["feed", "both", "none", "invites"] as const)
      await visitor.do("registrations.chooseCalendar", { eventId: opened.eventId, by });
    await pass({ minutes: 2 });
    // Its revision has risen, so the invitation is sent once more, and once only.
    expect(brief(only())).toEqual([["REQUEST", opened.session.id, 4]]);
  });
});

test("whoever waits is invited to nothing until there is a place", async () => {
  await founder.do("seats.setCapacity", {
    eventId: opened.eventId,
    mode: "online",
    group: "general",
    wanted: 0,
  });
  await ada("online");
  expect(partsOf(only())).toEqual([]);
  await founder.do("seats.setCapacity", {
    eventId: opened.eventId,
    mode: "online",
    group: "general",
    wanted: 1,
  });
  await app.app.outbox.idle();
  expect(brief(only())).toEqual([["REQUEST", opened.session.id, 1]]);
});

test("a mail that comes through late carries what an earlier try would have (M6)", async () => {
  await save(talk);
  await publish();
  await ada();
  news();
  mailbox.behave(() => ({ code: 451, words: "try later" }));
  await founder.do("sessions.remove", { eventId: opened.eventId, id: talk.id });
  await publish();
  await pass({ minutes: 61 });
  expect(news()).toEqual([]);
  mailbox.behave(() => "accept");
  await pass({ minutes: 2 });
  expect(brief(only())).toEqual([["CANCEL", talk.id, 1]]);
});

test("a corrected address is invited anew, the wrong one hears no more", async () => {
  const visitor = await ada();
  news();
  await visitor.do("registrations.correctMine", { eventId: opened.eventId, email: "countess@example.org" });
  const received = async () => {
    await app.app.outbox.idle();
    return mailbox.received.filter(({ to }) => to === "countess@example.org");
  };
  const [asked] = await received();
  await app.nobody().do("presses.confirm", { token: /\/j#(\S+)/.exec(asked?.mail.text ?? "")?.[1] ?? "" });
  expect((await received()).map(partsOf)).toMatchObject([
    [],
    [{ attendees: ["mailto:countess@example.org"] }],
  ]);
  expect(news()).toEqual([]);
});

test("who takes part online is not invited into the hall, and keeps that time free (C4)", async () => {
  const hall = makeRoom({ kind: "hall", slug: "hall-alone" });
  await founder.do("rooms.save", { eventId: opened.eventId, room: hall });
  await save({ ...talk, roomId: hall.id });
  await publish();
  const visitor = await ada("online");
  expect(brief(only())).toEqual([["REQUEST", opened.session.id, 0]]);
  const { feedToken } = await visitor.do("registrations.mine", { eventId: opened.eventId });
  const busy = async () => {
    const feed = await (await fetch(`${app.url}/feeds/${feedToken}.ics`)).text();
    return [...feed.matchAll(/^TRANSP:(\w+)/gm)].map(([, transparency]) => transparency);
  };
  expect(await busy()).toEqual(["OPAQUE", "TRANSPARENT"]);

  await visitor.do("registrations.switchMode", { eventId: opened.eventId, mode: "onsite" });
  await app.app.outbox.idle();
  expect(brief(only())).toEqual([
    ["REQUEST", opened.session.id, 1],
    ["REQUEST", talk.id, 1],
  ]);
  expect(await busy()).toEqual(["OPAQUE", "OPAQUE"]);
  await visitor.do("registrations.switchMode", { eventId: opened.eventId, mode: "online" });
  await app.app.outbox.idle();
  expect(brief(only())).toEqual([
    ["REQUEST", opened.session.id, 2],
    ["CANCEL", talk.id, 2],
  ]);
});

test("more sessions than a mail has room for: what a calendar holds never grows stale", async () => {
  const talks = Array.from({ length: 14 }, (_, at) =>
    makeSession({
      kind: "talk",
      title: { en: `Talk ${at}` },
      roomId: opened.roomId,
      wall: `2031-12-02T13:${String(at).padStart(2, "0")}`,
    }),
  );
  for (const each of talks) await save(each);
  await publish();
  await ada();
  const held = new Set(brief(only()).map(([, id]) => id));
  expect(held.size).toBe(12); // the ceremony and eleven talks

  for (const each of talks.slice(8)) await save({ ...each, wall: each.wall.replace("T13", "T14") });
  await publish();
  await pass({ hours: 2 });
  for (const [, id] of brief(only())) held.add(id);
  expect(held.size).toBe(15);

  for (const each of [...talks, opened.session])
    await save({ ...each, wall: each.wall.replace(/T\d\d/, "T16") });
  await publish();
  await pass({ hours: 2 });
  const told = partsOf(only()).map(({ start }) => start.slice(0, 13));
  expect(told).toEqual(Array.from({ length: 15 }, () => "2031-12-02T08"));
});

test("a session that is over is neither sent nor withdrawn", async () => {
  await save(talk);
  await publish();
  now = Temporal.Instant.from("2031-12-02T04:00:00Z");
  await ada();
  expect(brief(only())).toEqual([["REQUEST", talk.id, 0]]);
});

test("mail programs read the registration as a reservation (M7)", async () => {
  await founder.do("events.save", {
    eventId: opened.eventId,
    event: { ...opened.event, version: 1, title: { en: "</script><b>Twenty" } },
  });
  await publish();
  const visitor = await ada("onsite");
  const { badgeCode } = await visitor.do("registrations.mine", { eventId: opened.eventId });
  const html = String(only().mail.html);
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    "@type": "EventReservation",
    reservationStatus: "http://schema.org/ReservationConfirmed",
    underName: { name: "ada@example.org" },
    reservationFor: {
      name: "</script><b>Twenty",
      startDate: "2031-12-02T09:00:00+08:00",
      endDate: "2031-12-02T11:00:00+08:00",
      location: {
        "@type": "Place",
        name: "Main hall",
        address: { "@type": "PostalAddress", streetAddress: "2 Linggong Road, Dalian" },
      },
    },
    reservedTicket: { ticketToken: `qrCode:${badgeCode}` },
  });
  await visitor.do("registrations.cancelMine", { eventId: opened.eventId });
  await app.app.outbox.idle();
  const cancelled = only();
  expect(String(cancelled.mail.html)).toContain("http://schema.org/ReservationCancelled");
  expect(codesIn(cancelled)).toEqual([]);
});

/** The pictures that came with a mail. */
const codesIn = ({ mail }: Received) =>
  mail.attachments
    .filter(({ contentType }) => contentType === "image/png")
    .map(({ filename, content }) => [filename, content.toString("base64")]);

test("the code for the door comes as a picture with a seat in the hall, and with no other (M7)", async () => {
  const visitor = await ada("onsite");
  const drawn = async () => {
    const { badgeCode } = await visitor.do("registrations.mine", { eventId: opened.eventId });
    return ["qr-code.png", (await pictureOf(badgeCode)).toString("base64")];
  };
  expect(codesIn(only())).toEqual([await drawn()]);
  const move = async (mode: "onsite" | "online") => {
    await visitor.do("registrations.switchMode", { eventId: opened.eventId, mode });
    await app.app.outbox.idle();
    return codesIn(only());
  };
  expect([await move("online"), await move("onsite")]).toEqual([[], [await drawn()]]);
});
