import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { mails, releases } from "#db/schema.ts";
import { makeEvent, makePerson, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { readCookies } from "#server/cookies.ts";
import { released } from "#server/programme/store.ts";
import type { CommandName, Given } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { ownQueriesOf } from "#tests/asked-queries.ts";

/* What an event's state and its release are made of is read and made aside, and only written where it is written. */

const guard = vi.hoisted(() => ({ isOut: false }));
vi.mock(import("#server/aside/standing.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    requireStanding: async (...asked) => {
      if (!guard.isOut) await kept.requireStanding(...asked);
    },
  };
});

const nothing = { sessions: 0, registrations: 0 };
const everything = { sessions: 1e6, registrations: 1e6 };
const turns = ["events.publish", "events.end", "events.cancel", "events.reopen", "releases.putBack"] as const;
/** The first release is what is put back. */
const givenTo = (name: CommandName) => (name === "releases.putBack" ? { number: 1 } : {});

/** What happens before each write, once asked for; between what was made and its writing, that is. */
let meanwhile: (() => Promise<unknown>) | null = null;
let now = Temporal.Instant.from("2031-11-01T00:00:00Z");
async function start(largeFrom: typeof nothing) {
  const app = await startApp({
    largeFrom,
    clock: () => now,
    around: (store) => ({
      ...store,
      async write(work) {
        const act = meanwhile;
        meanwhile = null;
        await act?.();
        return store.write(work);
      },
    }),
  });
  return { app, by: await app.founder() };
}
type Side = Awaited<ReturnType<typeof start>>;

/** Where every event is large, and where none is. */
let aside: Side;
let here: Side;
beforeAll(async () => {
  [aside, here] = [await start(nothing), await start(everything)];
});
afterEach(() => {
  meanwhile = null;
  guard.isOut = false;
});
afterAll(async () => {
  await aside.app.close();
  await here.app.close();
});

/** Everything of one event, by the same ids wherever it is opened. */
function anEvent(slug: string) {
  const [event, room, person] = [makeEvent({ slug }), makeRoom(), makePerson()];
  const [moved, dropped, called, kept] = ["09:00", "11:00", "13:00", "15:00"].map((time) =>
    makeSession({ roomId: room.id, wall: `2031-12-02T${time}`, minutes: 60 }),
  ) as [SessionDraft, SessionDraft, SessionDraft, SessionDraft];
  return { eventId: event.id, event, room, person, moved, dropped, called, kept };
}
type Made = ReturnType<typeof anEvent>;

async function opened(by: Visitor, { eventId, event, room, person, ...sessions }: Made) {
  await by.do("events.create", { event });
  await by.do("rooms.save", { eventId, room });
  await by.do("people.save", { eventId, person });
  for (const session of Object.values(sessions)) await by.do("sessions.save", { eventId, session });
}

/** Through all that an event can go through, and what each was answered. */
async function throughItAll({ app, by }: Side, made: Made) {
  const { eventId, room, moved, dropped, called } = made;
  const answers: unknown[] = [];
  const turn = async (name: (typeof turns)[number]) => {
    now = now.add({ minutes: 1 });
    answers.push(await by.say(name, { eventId, ...givenTo(name) } as Given<typeof name>));
  };
  await opened(by, made);
  for (const name of turns) if (name !== "events.publish") await turn(name);
  await turn("events.publish");
  await app.attendee({ ...makeRegistration({ eventId }), email: "ben@example.org" });
  await turn("events.publish");
  await by.do("sessions.save", { eventId, session: { ...moved, minutes: 30, version: 1 } });
  await by.do("sessions.save", { eventId, session: { ...called, state: "cancelled", version: 1 } });
  await by.do("sessions.remove", { eventId, id: dropped.id });
  await by.do("rooms.save", { eventId, room: { ...room, slug: "elsewhere", version: 1 } });
  await turn("events.publish");
  await by.do("sessions.save", { eventId, session: { ...moved, minutes: 45, version: 2 } });
  for (const name of ["end", "end", "publish", "reopen", "reopen", "cancel", "cancel", "reopen"] as const)
    await turn(`events.${name}`);
  await turn("releases.putBack");
  await app.app.errands.idle();
  return { answers, ...(await storedOf(app, eventId)) };
}

const storedOf = (app: TestApp, eventId: string) =>
  app.store.read(async (tx) => ({
    releases: await tx
      .select({ number: releases.number, programme: releases.programme, putsBack: releases.putsBack })
      .from(releases)
      .where(eq(releases.eventId, eventId))
      .orderBy(asc(releases.number)),
    mails: (
      await tx
        .select({ kind: mails.kind, to: mails.to, values: mails.values, nextTryAt: mails.nextTryAt })
        .from(mails)
        .where(eq(mails.eventId, eventId))
    )
      .map((mail) => JSON.stringify(mail))
      .toSorted(),
  }));

test("what has been released is known where it is served, as the database has it, and is not read there (V5)", async () => {
  const made = anEvent("known");
  const programmesRead = async ({ app, by }: Side) => {
    await opened(by, made);
    await by.do("events.publish", { eventId: made.eventId });
    const asked = await ownQueriesOf(() => app.store.read((tx) => released(tx, made.eventId)));
    return asked.filter((query) => /^select "programme" from "releases"/i.test(query)).length;
  };
  expect(await programmesRead(aside)).toBe(0);
  const { releases } = await storedOf(aside.app, made.eventId);
  expect(await aside.app.store.read((tx) => released(tx, made.eventId))).toEqual(releases[0]?.programme);
  // Control: what is made within the write is read when it is first asked for.
  expect(await programmesRead(here)).toBe(1);
});

describe("what a large event's turn makes of it is made before the write, on the second thread (V5)", () => {
  test("with the same releases, answers, refusals and mails as in the write", async () => {
    const made = anEvent("alike");
    const [begin, came] = [now, []] as [Temporal.Instant, unknown[]];
    for (const side of [aside, here]) {
      now = begin;
      came.push(await throughItAll(side, made));
    }
    expect(came[0]).toEqual(came[1]);
    const { answers, releases } = came[0] as Awaited<ReturnType<typeof throughItAll>>;
    expect(releases.map(({ programme }) => [programme.number, programme.state])).toEqual([
      [1, "published"],
      [2, "published"], // and none in between, where nothing was new
      [3, "ended"],
      [4, "published"],
      [5, "cancelled"],
      [6, "published"],
      [7, "published"],
    ]);
    const refused = (answers as { ok: boolean; refusal?: { code: string } }[]).map(
      ({ ok, refusal }) => ok || refusal?.code,
    );
    expect(refused).toEqual([
      ...["not-now", "not-now", "not-now"], // there is nothing yet to be ended, called off or reopened
      "not-found", // nor to be put back
      ...[true, true, true, true, true],
      "event-over",
      ...[true, true, true, true, true, true],
    ]);
  });

  /** The tables whose documents are read on the thread that serves. */
  async function documentsRead({ app, by }: Side, name: CommandName, made: Made) {
    const caller = { cookies: readCookies(by.cookie, false), network: "", knownAs: null };
    const asked = await ownQueriesOf(() =>
      app.app.dispatch(name, { eventId: made.eventId, ...givenTo(name) }, caller),
    );
    const read = asked.flatMap(
      (query) =>
        /^select (?:.*, )?(?:"\w+"\.)?"(?:details|programme)".* from "(\w+)"/i.exec(query)?.slice(1) ?? [],
    );
    return [...new Set(read)].filter((table) => table !== "events").toSorted();
  }

  test("of which the thread that serves reads none of what it is made of", async () => {
    const made = anEvent("unread");
    await opened(aside.by, made);
    for (const name of turns) expect([name, await documentsRead(aside, name, made)]).toEqual([name, []]);
  });

  test("control: of a small event it reads them all", async () => {
    const made = anEvent("read");
    await opened(here.by, made);
    await documentsRead(here, "events.publish", made);
    expect(await documentsRead(here, "events.publish", made)).toEqual([
      "people",
      "releases",
      "rooms",
      "sessions",
    ]);
  });
});

/** Whether a session is released that was saved after the release was made, and before it was written. */
async function savedInBetween(slug: string) {
  const made = anEvent(slug);
  const { eventId, kept } = made;
  await opened(aside.by, made);
  meanwhile = () => aside.by.do("sessions.save", { eventId, session: { ...kept, minutes: 15, version: 1 } });
  await aside.by.do("events.publish", { eventId });
  const { releases } = await storedOf(aside.app, eventId);
  return releases.map(({ programme }) => programme.sessions.find(({ id }) => id === kept.id)?.minutes);
}

test("a session that is saved while its event's release is being made is in the release (V5)", async () => {
  expect(await savedInBetween("in-between")).toEqual([15]);
});

test("control: were it not asked again what the release was made of, it would be lost", async () => {
  guard.isOut = true;
  expect(await savedInBetween("lost")).toEqual([60]);
});

test("however often somebody saves meanwhile, the event is published, with all of it (V5)", async () => {
  const made = anEvent("restless");
  const { eventId, kept } = made;
  await opened(aside.by, made);
  let version = 0;
  const save = async () => {
    version += 1;
    await aside.by.do("sessions.save", { eventId, session: { ...kept, minutes: version, version } });
    meanwhile = save;
  };
  meanwhile = save;
  await aside.by.do("events.publish", { eventId });
  meanwhile = null;
  const { releases } = await storedOf(aside.app, eventId);
  const released = releases.map(
    ({ programme }) => programme.sessions.find(({ id }) => id === kept.id)?.minutes,
  );
  expect([version, released]).toEqual([limits.madeAsideTimesMax + 1, [limits.madeAsideTimesMax + 1]]);
});

test("whoever loses the right while a release is being made does not release it (V5)", async () => {
  const made = anEvent("robbed");
  const { eventId } = made;
  await opened(aside.by, made);
  const eve = await aside.app.member("organizer", eventId);
  const team = await aside.by.do("team.list", { eventId });
  const grants = team.flatMap((member) => member.grants);
  const grantId = grants.find(({ role }) => role === "organizer")?.id ?? "";
  meanwhile = () => aside.by.do("team.revoke", { eventId, grantId });
  expect(await eve.say("events.publish", { eventId })).toEqual({ ok: false, refusal: { code: "not-yours" } });
  expect((await storedOf(aside.app, eventId)).releases).toEqual([]);
});
