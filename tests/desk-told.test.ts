import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { thingsOf } from "#client/live/room-clock.ts";
import { engineName } from "#db/dialect.ts";
import { editGroups } from "#db/schema.ts";
import { makePerson, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { deskOf } from "#server/desk/store.ts";
import { queueMail } from "#server/mails/queue.ts";
import { emptyContact, emptySheet } from "#shared/crew.ts";
import type { TeamRole } from "#shared/grants.ts";
import { newId } from "#shared/new-id.ts";
import { type Topic, topics } from "#shared/topics.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type Listener, listen } from "#tests/listener.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import { SoftwareKey } from "#tests/software-key.ts";
import { within } from "#tests/within.ts";

/*
 * All that moves a desk, told to those who look on: to an organizer on each server, and to others as far
 * as they may read it. On Postgres there are two servers; on SQLite there is one.
 */

const without = vi.hoisted(() => ({ desks: false }));
vi.mock(import("#server/desk/news.ts"), async (original) => {
  const news = await original();
  return { ...news, advanceDesks: async (...of) => (without.desks ? [] : news.advanceDesks(...of)) };
});

const origin = "https://jubilee.example";
/** In every name and text that is written: no line ever says it. */
const secret = "Amaryllis";
const may: Record<Exclude<TeamRole, "owner">, readonly Topic[]> = {
  organizer: topics,
  host: topics,
  moderator: ["event", "announcements"],
  door: ["event", "announcements", "registrations", "arrivals"],
};

let mailbox: MailServer;
let here: TestApp;
let there: TestApp;
let founder: Visitor;
let eventId: string;
let roomId: string;
let hostId: string;
/** Who looks on, and what they may hear. */
const lines: { who: keyof typeof may; line: Listener }[] = [];

beforeAll(async () => {
  mailbox = await startMailServer();
  const environment = { PUBLIC_URL: origin };
  here = await startApp({ environment: { ...environment, SMTP_URL: mailbox.url } });
  there =
    engineName === "postgres" ? await startApp({ environment, databaseUrl: here.databaseUrl ?? "" }) : here;
  const opened = await openEvent(here, { event: { seatsGiven: "at-press" }, seats: { online: 100 } });
  ({ founder, eventId, roomId } = opened);
  hostId = opened.event.hosts[0]?.id ?? "";
  const ties = { host: { hostId }, moderator: { roomId }, organizer: {}, door: {} };
  for (const who of ["host", "moderator", "door", "organizer"] as const)
    lines.push({ who, line: await lineOf(there, await here.member(who, eventId, ties[who])) });
  if (there !== here)
    lines.push({ who: "organizer", line: await lineOf(here, await here.member("organizer", eventId)) });
});
afterAll(async () => {
  for (const { line } of lines) line.close();
  if (there !== here) await there.close();
  await here.close();
  await mailbox.close();
});

const lineOf = (at: TestApp, visitor: Visitor) => listen(at.url, visitor, { kind: "desk", id: eventId });

type Clocks = ReadonlyMap<string, number>;
const clocksOf = ({ state }: Listener): Clocks =>
  new Map([...thingsOf(state, "topic")].map(([topic, { clock }]) => [topic, clock]));
const movedSince = (before: Clocks, line: Listener) =>
  [...clocksOf(line)].flatMap(([topic, clock]) => (clock > (before.get(topic) ?? 0) ? [topic] : []));

/** Everything that was begun is done, and told. */
async function calm() {
  for (const { app } of [here, there]) await app.errands.idle();
  await here.app.outbox.idle();
  const { clock } = await here.store.read((tx) => deskOf(tx, eventId));
  await within(5, () => {
    for (const { line } of lines) expect(line.state.clock).toBe(clock);
  });
}

/** What each line tells within a second of the act. */
async function told(act: () => Promise<unknown>, expected: readonly Topic[]) {
  await calm();
  const before = lines.map(({ line }) => clocksOf(line));
  await act();
  const hears = (who: keyof typeof may) => expected.filter((topic) => may[who].includes(topic));
  await within(1, () => {
    for (const [at, { who, line }] of lines.entries())
      expect(movedSince(before[at] as Clocks, line)).toEqual(expect.arrayContaining(hears(who)));
  });
  await calm();
  return lines.map(({ who, line }, at) => [who, movedSince(before[at] as Clocks, line).toSorted()]);
}
const asExpected = (expected: readonly Topic[]) =>
  lines.map(({ who }) => [who, expected.filter((topic) => may[who].includes(topic)).toSorted()]);

/* What is done */

/** What comes before it; then answers what is looked at. */
type Prepare = () => Promise<() => Promise<unknown>>;
type Row = [what: string, topics: readonly Topic[], Prepare];

async function savedSession() {
  const session = makeSession({ roomId, title: { en: secret } });
  return founder.do("sessions.save", { eventId, session });
}
const savedPerson = (change = {}) =>
  founder.do("people.save", {
    eventId,
    person: makePerson({ name: { native: secret, latin: secret, order: "given-first" }, ...change }),
  });
async function registered() {
  const draft = makeRegistration({ eventId, affiliation: secret });
  const visitor = here.nobody();
  await visitor.do("registrations.register", draft);
  return { visitor, ...draft };
}
async function linkMailedTo(email: string) {
  await here.app.outbox.idle();
  const { mail } = mailbox.received.findLast(({ to }) => to === email) ?? {};
  return /\/j#(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
}
async function invited() {
  const id = newId();
  const email = `${id}@example.org`;
  const helper = { id, name: secret, email, lang: "en", role: "door", hostId: null, roomId: null } as const;
  await founder.do("team.invite", { eventId, ...helper });
  return helper;
}
const exported = (path: string) => async () => {
  expect((await founder.fetch(`${path}?eventId=${eventId}`)).status).toBe(200);
};

const kinds: Record<string, Row[]> = {
  sessions: [
    ["is saved", ["audit", "sessions"], async () => savedSession],
    [
      "comes with others",
      ["audit", "sessions"],
      async () => () =>
        founder.do("sessions.add", { eventId, sessions: [makeSession({ roomId, title: { en: secret } })] }),
    ],
    [
      "is removed",
      ["audit", "sessions"],
      async () => {
        const { id } = await savedSession();
        return () => founder.do("sessions.remove", { eventId, id });
      },
    ],
    [
      "comes back as its removal is taken back",
      ["announcements", "audit", "crew", "event", "people", "rooms", "sessions"],
      async () => {
        const { id } = await savedSession();
        await founder.do("sessions.remove", { eventId, id });
        const [latest] = await founder.do("edits.list", { eventId });
        return () => founder.do("edits.undo", { eventId, groupId: latest?.id ?? "" });
      },
    ],
  ],
  crew: [
    [
      "has a sheet written",
      ["audit", "crew"],
      async () => {
        const { id } = await savedSession();
        return () => founder.do("crew.saveSheet", { eventId, sheet: emptySheet(id) });
      },
    ],
    [
      "has somebody to reach",
      ["audit", "crew"],
      async () => {
        const { id } = await savedPerson();
        return () =>
          founder.do("crew.saveContact", { eventId, contact: { ...emptyContact(id), phone: secret } });
      },
    ],
  ],
  rooms: [
    [
      "is saved",
      ["audit", "rooms"],
      async () => () =>
        founder.do("rooms.save", { eventId, room: makeRoom({ slug: newId(), name: { en: secret } }) }),
    ],
    [
      "has other stages",
      ["audit", "rooms"],
      async () => {
        const { version } = await founder.do("rooms.stages", { eventId, roomId });
        return () => founder.do("rooms.setStages", { eventId, roomId, stages: [], version });
      },
    ],
  ],
  people: [
    ["is saved", ["audit", "people"], async () => () => savedPerson()],
    [
      "comes with others",
      ["audit", "people"],
      async () => () =>
        founder.do("people.add", { eventId, people: [makePerson({ position: { en: secret } })] }),
    ],
    [
      "is removed",
      ["audit", "people"],
      async () => {
        const { id } = await savedPerson();
        return () => founder.do("people.remove", { eventId, id });
      },
    ],
  ],
  event: [
    [
      "is saved",
      ["audit", "event", "mails"],
      async () => {
        const { event } = await founder.do("events.desk", { eventId });
        return () => founder.do("events.save", { eventId, event });
      },
    ],
    [
      "is published",
      ["audit", "event", "mails", "sessions"],
      async () => () => founder.do("events.publish", { eventId }),
    ],
    [
      "has something announced",
      ["announcements", "audit", "mails"],
      async () => () =>
        founder.do("announcements.save", {
          eventId,
          announcement: { id: newId(), text: { en: secret }, version: 0 },
        }),
    ],
  ],
  team: [
    ["has somebody invited", ["audit", "mails", "team"], async () => invited],
    [
      "has a role taken back",
      ["audit", "mails", "team"],
      async () => {
        const { id: grantId } = await invited();
        return () => founder.do("team.revoke", { eventId, grantId });
      },
    ],
    [
      "has somebody sent out of the whole server",
      ["team"],
      async () => {
        const { staff } = await (await here.member("door", eventId)).do("signins.self", {});
        return () => founder.do("staff.setState", { staffId: staff?.id ?? "", state: "disabled" });
      },
    ],
  ],
  audit: [
    [
      "names who made another link for a screen",
      ["audit"],
      async () => () => founder.do("rooms.renewScreenLink", { eventId, roomId }),
    ],
  ],
  registrations: [
    ["comes", ["mails", "registrations"], async () => registered],
    [
      "is pressed for in its mailbox",
      ["mails", "registrations"],
      async () => {
        const { email } = await registered();
        const token = await linkMailedTo(email);
        return () => here.nobody().do("signins.enter", { token });
      },
    ],
    [
      "is given back",
      ["mails", "registrations"],
      async () => {
        const { visitor } = await registered();
        return () => visitor.do("registrations.cancelMine", { eventId });
      },
    ],
    [
      "has more places",
      ["audit", "mails", "registrations"],
      async () => () =>
        founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 5 }),
    ],
  ],
  arrivals: [
    [
      "is ticked off at the door",
      ["arrivals", "audit"],
      async () => {
        const { id } = await registered();
        await founder.do("registrations.edit", { eventId, id, mode: "onsite", state: "confirmed" });
        return () => founder.do("arrivals.tick", { eventId, id, state: "here" });
      },
    ],
  ],
  mails: [
    [
      "is written by the team for many",
      ["audit", "mails"],
      async () => () =>
        founder.do("letters.save", {
          eventId,
          letter: { id: newId(), chosen: {}, subject: { en: secret }, text: { en: secret }, version: 0 },
        }),
    ],
    [
      "is on its way",
      ["mails"],
      async () => {
        const { id: subjectId, email: to } = await registered();
        const now = Temporal.Now.instant();
        const mail = { kind: "personal-link", eventId, to, lang: "en", subjectId, now } as const;
        return async () => {
          await here.store.write((tx) => queueMail(tx, mail));
          here.app.outbox.wake();
        };
      },
    ],
  ],
  "sign-ins": [
    [
      "comes in by a link",
      ["team"],
      async () => {
        const token = await here.signInToken("door", eventId);
        return () => here.nobody().do("signins.enter", { token });
      },
    ],
    [
      "signs out",
      ["team"],
      async () => {
        const member = await here.member("door", eventId);
        return () => member.do("signins.end", { kind: "staff" });
      },
    ],
    [
      "is ended by an owner",
      ["audit", "mails", "team"],
      async () => {
        const { staff } = await (await here.member("door", eventId)).do("signins.self", {});
        return () => founder.do("team.endSignIns", { eventId, staffId: staff?.id ?? "" });
      },
    ],
  ],
  passkeys: [
    [
      "is made",
      ["team"],
      async () => {
        const member = await here.member("door", eventId);
        const made = new SoftwareKey(origin).make(await member.do("passkeys.offer", {}));
        return () => member.do("passkeys.add", { name: "Key", made });
      },
    ],
  ],
  exports: [
    ["registrations as CSV", ["audit"], async () => exported("/api/registrations.csv")],
    ["registrations for a spreadsheet", ["audit"], async () => exported("/api/registrations.xlsx")],
    ["the mails", ["audit"], async () => () => founder.do("mails.list", { eventId })],
  ],
  erasing: [
    [
      "by an organizer",
      ["audit", "event", "mails", "registrations"],
      async () => {
        const { id } = await registered();
        return () => founder.do("personal.erase", { eventId, id });
      },
    ],
    [
      "what has had its time, each hour",
      ["event"],
      async () => {
        await savedSession();
        const at = Temporal.Now.instant().subtract({ hours: 24 * 91 });
        await here.store.write(
          async (tx) => void (await tx.update(editGroups).set({ at }).where(eq(editGroups.eventId, eventId))),
        );
        return () => here.app.housekeeping.run();
      },
    ],
  ],
};

describe("whatever changes is told within a second, to each as far as they may read it (L22, L23)", () => {
  describe.each(Object.entries(kinds))("%s", (_kind, rows) => {
    test.each(rows)("%s", async (_what, expected, prepare) => {
      expect(await told(await prepare(), expected)).toEqual(asExpected(expected));
    });
  });

  test("and nothing else ever came over anybody's line (L2)", () => {
    for (const { who, line } of lines) {
      const wire = line.wire.join("\n");
      expect(wire).not.toContain(secret);
      expect(topics.filter((topic) => wire.includes(`"${topic}"`)).toSorted()).toEqual(may[who].toSorted());
    }
  });

  test("control: with the step taken out that moves desks, none of it is told", async () => {
    await calm();
    const before = lines.map(({ line }) => clocksOf(line));
    without.desks = true;
    for (const [, , prepare] of Object.values(kinds).flat()) await (await prepare())();
    for (const { app } of [here, there]) await app.errands.idle();
    await here.app.outbox.idle();
    await here.app.housekeeping.run(); // who was erased goes after their last mail
    without.desks = false;
    await savedPerson();
    await calm();
    expect(lines.map(({ line }, at) => movedSince(before[at] as Clocks, line).toSorted())).toEqual(
      asExpected(["audit", "people"]).map(([, heard]) => heard),
    );
  });
});
