import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeHost, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { makeRelease } from "#server/programme/release.ts";
import { findRelease } from "#server/programme/release-store.ts";
import type { Output } from "#shared/contract.ts";
import type { Host } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import type { Programme, Release } from "#shared/programme.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/* What a release would change is shown before it is made, and an earlier one can be put back. */

const guard = vi.hoisted(() => ({ isOut: false, countsAll: false }));
vi.mock(import("#server/registrations/list-store.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    async countReached(tx, of) {
      const { reached, unreached } = await kept.countReached(tx, of);
      if (!guard.countsAll) return { reached, unreached };
      const all = (await kept.countRegistrations(tx, of, now)).filter(({ state }) => state === "confirmed");
      return { reached: all.map(({ count: people, ...each }) => ({ ...each, people })), unreached: 0 };
    },
  };
});
vi.mock(import("#server/lifecycle/told.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    newsBetween(...asked) {
      const news = kept.newsBetween(...asked);
      return guard.isOut && news.mail === "must" ? { ...news, mail: "may" } : news;
    },
  };
});

let app: TestApp;
let opened: Awaited<ReturnType<typeof openEvent>>;
let ada: Visitor;
let eventId: string;
let now: Temporal.Instant;
beforeEach(async () => {
  Object.assign(guard, { isOut: false, countsAll: false });
  now = Temporal.Instant.from("2031-11-01T00:00:00Z");
  app = await startApp({ clock: () => now });
  opened = await openEvent(app);
  [ada, eventId] = [opened.founder, opened.eventId];
});
afterEach(() => app.close());

const refused = (code: string, detail?: object) => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});
const save = (session: SessionDraft) => ada.do("sessions.save", { eventId, session });
const moved = () => save({ ...opened.session, version: 1, wall: "2031-12-02T10:00" });
const publish = (given: { tell?: boolean; seen?: string | null } = {}) => {
  now = now.add({ hours: 1 });
  return ada.say("events.publish", { eventId, ...given });
};
const next = () => ada.do("releases.next", { eventId });
const seenBy = async (visitor: Visitor) =>
  (await visitor.do("programme.open", { slug: "twenty-years" })).programme;
const releaseNumber = async () => (await seenBy(app.nobody())).number;
const toldOfChanges = async () =>
  (await ada.do("mails.list", { eventId })).rows
    .filter(({ kind }) => kind === "programme-changed")
    .map(({ to }) => to)
    .toSorted();

describe("before a release is made", () => {
  test("its organizers see what it changes, what clashes in it and whom it tells (P8)", async () => {
    const [dalian, hirosaki] = opened.event.hosts as [Host, Host];
    await app.attendee(makeRegistration({ eventId, hostId: dalian.id, mode: "onsite" }));
    await app.attendee(makeRegistration({ eventId, hostId: hirosaki.id, mode: "online" }));
    await app.attendee(makeRegistration({ eventId, hostId: hirosaki.id, mode: "online" }));
    const { startsAt: _, ...session } = await moved();
    const talk = makeSession({ title: { en: "A talk" }, roomId: opened.roomId, wall: "2031-12-02T11:00" });
    await save(talk);
    await save({ ...session, title: { en: "Ceremony" } });
    await ada.do("rooms.save", { eventId, room: { ...opened.room, name: { en: "Aula" }, version: 1 } });

    const shown = await next();
    expect({ ...shown, told: new Set(shown.told) }).toEqual({
      release: 1,
      seen: expect.any(String),
      edits: [
        {
          noun: "session",
          id: session.id,
          title: { en: "Ceremony" },
          did: "changed",
          changes: [
            { path: ["title", "en"], kind: "value", before: opened.session.title.en, after: "Ceremony" },
            { path: ["wall"], kind: "value", before: "2031-12-02T09:00", after: "2031-12-02T10:00" },
          ],
        },
        { noun: "session", id: talk.id, title: { en: "A talk" }, did: "added", changes: [] },
        {
          noun: "room",
          id: opened.roomId,
          title: { en: "Aula" },
          did: "changed",
          changes: [{ path: ["name", "en"], kind: "value", before: opened.room.name.en, after: "Aula" }],
        },
      ],
      more: 0,
      clashes: [{ kind: "room", sessionIds: [session.id, talk.id], subjectId: opened.roomId }],
      mail: "must",
      told: new Set([
        { hostId: dalian.id, mode: "onsite", people: 1 },
        { hostId: hirosaki.id, mode: "online", people: 2 },
      ]),
      withoutAddress: 0,
    });
  });

  test("whoever takes part and has no address is counted apart from those whom it mails (M20); control: as one of them", async () => {
    await app.attendee(makeRegistration({ eventId, mode: "onsite" }));
    const { proof: _, ...typed } = makeRegistration({ eventId, mode: "onsite" });
    await ada.do("registrations.add", { ...typed, email: "", group: "general" });
    await moved();
    const counted = async () => {
      const { told, withoutAddress } = await next();
      return [told.reduce((sum, { people }) => sum + people, 0), withoutAddress];
    };
    expect(await counted()).toEqual([1, 1]);
    guard.countsAll = true;
    expect(await counted()).toEqual([2, 0]);
    await publish();
    expect(await toldOfChanges()).toHaveLength(1);
  });

  test("what somebody saved since is not released unseen: it is shown first (P8)", async () => {
    await moved();
    const { seen } = await next();
    const late = makeSession({ title: { en: "Too late to be looked at" } });
    await save(late);
    expect(await publish({ seen })).toEqual(refused("changed-meanwhile"));
    expect(await releaseNumber()).toBe(1);
    const anew = await next();
    expect(anew.edits.map(({ id }) => id)).toContain(late.id);
    expect(await publish({ seen: anew.seen })).toMatchObject({ ok: true, value: { release: 2 } });
  });

  test("control: whoever does not say what they saw releases whatever is there", async () => {
    await moved();
    await save(makeSession());
    expect(await publish()).toMatchObject({ ok: true, value: { release: 2 } });
  });

  test("where nothing is new none is made, however often it is asked for (P8)", async () => {
    await moved();
    const { seen } = await next();
    for (let time = 0; time < 3; time++)
      expect(await publish({ seen })).toMatchObject({ ok: true, value: { release: 2 } });
    expect(await releaseNumber()).toBe(2);
    // Saved, and nothing that people see: what stands beside releases.
    const { event } = await ada.do("events.desk", { eventId });
    await ada.do("events.save", { eventId, event: { ...event, thanks: { en: "Thank you" } } });
    expect(await publish()).toMatchObject({ ok: true, value: { release: 2, changesSinceRelease: 0 } });
  });
});

describe("a release without a mail", () => {
  const told = "ben@example.org";
  beforeEach(() => app.attendee({ eventId, email: told }));

  test.each<[string, () => Promise<unknown>]>([
    ["moves a session", moved],
    [
      "moves it to another room",
      async () => {
        const room = makeRoom({ slug: "attic" });
        await ada.do("rooms.save", { eventId, room });
        await save({ ...opened.session, version: 1, roomId: room.id });
      },
    ],
    ["cancels a session", () => save({ ...opened.session, version: 1, state: "cancelled" })],
    ["takes a session out", () => ada.do("sessions.remove", { eventId, id: opened.session.id })],
  ])("is refused where it %s: everybody is told (P9)", async (_what, change) => {
    await change();
    expect((await next()).mail).toBe("must");
    expect(await publish({ tell: false })).toEqual(refused("must-tell"));
    expect(await publish()).toMatchObject({ ok: true });
    expect(await toldOfChanges()).toEqual([told]);
  });

  test("control: without that, whoever was to come at nine hears nothing", async () => {
    guard.isOut = true;
    await moved();
    expect(await publish({ tell: false })).toMatchObject({ ok: true });
    expect(await toldOfChanges()).toEqual([]);
  });

  test("is the organizers' choice where it only adds a session, and none is there where nothing is told (P9)", async () => {
    const talk = makeSession({ title: { en: "A talk" } });
    await save(talk);
    expect((await next()).mail).toBe("may");
    expect(await publish({ tell: false })).toMatchObject({ ok: true });
    await save({ ...talk, version: 1, title: { en: "Another title" } });
    expect(await next()).toMatchObject({ mail: "none", told: [] });
    expect(await publish()).toMatchObject({ ok: true });
    expect(await toldOfChanges()).toEqual([]);
    await save(makeSession());
    expect(await publish()).toMatchObject({ ok: true });
    expect(await toldOfChanges()).toEqual([told]);
  });
});

describe("an earlier release", () => {
  /** Release 2 moves the ceremony and adds a talk; the draft goes on. */
  async function twoReleases() {
    const ben = await app.attendee({ eventId, email: "ben@example.org" });
    const talk = makeSession({ title: { en: "A talk" } });
    await moved();
    await save(talk);
    await publish({ tell: true });
    await ben.do("registrations.star", { eventId, sessionId: talk.id, starred: true });
    await save(makeSession({ title: { en: "Still a draft" } }));
    return { ben, talk };
  }
  const putBack = (number: number, given: { seen?: string | null } = {}) => {
    now = now.add({ hours: 1 });
    return ada.say("releases.putBack", { eventId, number, ...given });
  };
  const everything = async (ben: Visitor) => ({
    draft: await ada.do("sessions.list", { eventId }),
    seats: await ada.do("seats.list", { eventId }),
    mine: (await ben.do("registrations.mine", { eventId })).starred,
  });

  test("is put back as the next one; later sessions are cancelled, draft, seats and stars stay (P10)", async () => {
    const { ben, talk } = await twoReleases();
    const before = await everything(ben);
    const shown = await ada.do("releases.next", { eventId, number: 1 });
    expect(
      shown.edits.map(({ id, did, changes }) => [id, did, changes.map(({ path }) => path.join())]),
    ).toEqual([
      [opened.session.id, "changed", ["wall"]],
      [talk.id, "removed", []],
    ]);
    expect(shown.mail).toBe("must");
    expect(await putBack(1, { seen: shown.seen })).toMatchObject({
      ok: true,
      value: { release: 3, state: "published", changesSinceRelease: 3 },
    });
    const programme = await seenBy(app.nobody());
    expect(programme.number).toBe(3);
    expect(
      programme.sessions.map(({ id, wall, revision: { sequence, status } }) => [id, wall, sequence, status]),
    ).toEqual(
      [
        [opened.session.id, "2031-12-02T09:00", 2, "confirmed"],
        [talk.id, talk.wall, 1, "cancelled"],
      ].toSorted(),
    );
    expect(await everything(ben)).toEqual(before);
    expect(await toldOfChanges()).toEqual(["ben@example.org"]);
    expect(await putBack(1)).toMatchObject({ ok: true, value: { release: 3 } }); // once more is once
  });

  test("control: made on top of the one that it brings back, calendars would pass over it", async () => {
    await twoReleases();
    const [second, first] = (await Promise.all(
      [2, 1].map((number) => app.store.read((tx) => findRelease(tx, { eventId, number }))),
    )) as [Programme, Programme];
    const draft = {
      ...first,
      event: { ...opened.event, ...first.event },
      sessions: first.sessions.map(({ revision: _, ...session }) => session),
    };
    const sequenceOf = (programme: Programme) =>
      programme.sessions.find(({ id }) => id === opened.session.id)?.revision.sequence ?? 0;
    const unaware = makeRelease(draft, first as Release, now, "host");
    expect(sequenceOf(unaware)).toBeLessThanOrEqual(sequenceOf(second));
  });

  test("that has a room which is gone, or not the host of somebody who registered, is not put back (P10)", async () => {
    const attic = makeRoom({ slug: "attic" });
    await ada.do("rooms.save", { eventId, room: attic });
    await publish();
    await ada.do("rooms.remove", { eventId, id: attic.id });
    await publish();
    const gone = refused("not-ready", { missing: ["room-gone"] });
    expect(await putBack(2)).toEqual(gone);
    expect(await ada.say("releases.next", { eventId, number: 2 })).toEqual(gone);

    const third = makeHost({ name: { en: "Partner" } });
    const { event } = await ada.do("events.desk", { eventId });
    await ada.do("events.save", { eventId, event: { ...event, hosts: [...event.hosts, third] } });
    await publish();
    expect((await ada.do("releases.next", { eventId, number: 3 })).release).toBe(4);
    await app.attendee({ eventId, hostId: third.id });
    expect(await putBack(3)).toEqual(refused("still-used", { by: ["registrations"] }));
    expect(await releaseNumber()).toBe(4);
  });

  test("is none that there is not, and none of an event that is over", async () => {
    expect(await putBack(2)).toEqual(refused("not-found"));
    await ada.do("events.end", { eventId });
    expect(await putBack(1)).toEqual(refused("event-over"));
  });

  test("stands in the list of releases, with when, by whom and what it changed (P10)", async () => {
    const eve = await app.member("organizer", eventId);
    await moved();
    now = now.add({ hours: 1 });
    await eve.do("events.publish", { eventId });
    await putBack(1);
    const listed = await ada.do("releases.list", { eventId });
    const change = (before: string, after: string) => ({
      did: "changed",
      changes: [{ path: ["wall"], kind: "value", before, after }],
    });
    expect(listed).toMatchObject([
      { number: 3, at: "2031-11-01T02:00:00Z", who: "Ada", putsBack: 1, more: 0 },
      { number: 2, at: "2031-11-01T01:00:00Z", who: "organizer", putsBack: null, more: 0 },
      { number: 1, at: "2031-11-01T00:00:00Z", who: "Ada", putsBack: null, more: 0 },
    ]);
    expect(listed.map(({ edits }) => edits)).toMatchObject([
      [change("2031-12-02T10:00", "2031-12-02T09:00")],
      [change("2031-12-02T09:00", "2031-12-02T10:00")],
      [],
    ]);
  });

  test("many are listed a page at a time, the latest first", async () => {
    let { version } = await moved();
    for (let minutes = 1; minutes <= limits.releasesPerPage + 2; minutes++) {
      ({ version } = await save({ ...opened.session, version, minutes }));
      await publish();
    }
    const pages: Output<"releases.list">[] = [];
    for (let before: { at: string; id: string } | null = null; pages.length < 2; ) {
      const page: Output<"releases.list"> = await ada.do("releases.list", { eventId, before });
      pages.push(page);
      const last = page.at(-1);
      before = last ? { at: last.at, id: last.id } : null;
    }
    const numbers = pages.map((page) => page.map(({ number }) => number));
    expect(numbers).toEqual([
      [13, 12, 11, 10, 9, 8, 7, 6, 5, 4],
      [3, 2, 1],
    ]);
    expect(pages.flat().map(({ edits }) => edits.length)).toEqual([...Array(12).fill(1), 0]);
  });
});
