import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween } from "#server/programme/changes.ts";
import { entryOf } from "#server/programme/entry.ts";
import * as making from "#server/programme/release.ts";
import { countChanges, type Draft, makeRelease, tombstoneDays } from "#server/programme/release.ts";
import { Programme, Release } from "#shared/programme.ts";
import { roomAt } from "#shared/reading.ts";
import type { Room } from "#shared/rooms.ts";
import {
  at,
  idOf,
  makeDraft,
  makeEvent,
  makePerson,
  makeRoom,
  makeSession,
  uidHost,
} from "#tests/rules/draft.ts";
import { without as withoutGuard } from "#tests/rules/without.ts";

const firstAt = at("2021-11-01T00:00:00.750Z");
const thenAt = at("2021-11-08T12:00:00.250Z");
const first = makeRelease(makeDraft(), null, firstAt, uidHost);
const next = (draft: Draft, previous: Release = first, now = thenAt) =>
  makeRelease(draft, previous, now, uidHost);
const revisions = (programme: Programme) =>
  Object.fromEntries(programme.sessions.map(({ id, revision }) => [id.slice(-1), revision]));
const steps = (programme: Programme) =>
  Object.fromEntries(
    programme.sessions.map(({ id, revision: { sequence, status } }) => [
      id.slice(-1),
      `${sequence} ${status}`,
    ]),
  );

const withSession = (change: Partial<Draft["sessions"][number]>): Draft => {
  const draft = makeDraft();
  return {
    ...draft,
    sessions: draft.sessions.map((each, nth) => (nth === 0 ? { ...each, ...change } : each)),
  };
};
const without = (nth: number): Draft => {
  const draft = makeDraft();
  return { ...draft, sessions: draft.sessions.filter((_, each) => each !== nth) };
};

describe("the first release", () => {
  test("gives each session its uid and sequence 0, at a whole second", () => {
    expect(first.number).toBe(1);
    expect(first.releasedAt).toBe("2021-11-01T00:00:00Z");
    expect(revisions(first)["1"]).toEqual({
      uid: `${idOf(4, 1)}@${uidHost}`,
      sequence: 0,
      revisedAt: "2021-11-01T00:00:00Z",
      createdAt: "2021-11-01T00:00:00Z",
      status: "confirmed",
    });
  });

  test("is what the contract says", () => {
    expect(Release.parse(first)).toEqual(first);
    expect(Programme.parse(first)).not.toHaveProperty("forgotten");
  });

  test("leaves out what was cancelled before anybody saw it", () => {
    const release = makeRelease(withSession({ state: "cancelled" }), null, firstAt, uidHost);
    expect(steps(release)).toEqual({ "2": "0 confirmed" });
  });
});

describe("a release raises the sequence of a session exactly when a subscriber sees a change", () => {
  const room = (change: object) =>
    makeDraft({ rooms: makeDraft().rooms.map((each) => ({ ...each, ...change })) });
  const person = (change: object) => makeDraft({ people: [makePerson(1, change)] });
  const [ceremony] = makeDraft().sessions;
  const item = ceremony?.items[0];
  if (!item) throw new Error("the ceremony has an item");

  test.each<[string, Draft, string]>([
    ["nothing", makeDraft(), "0 0"],
    ["saved again as it was", withSession({ version: 9 }), "0 0"],
    ["time", withSession({ wall: "2021-12-02T09:30", startsAt: "2021-12-02T01:30:00Z" }), "1 0"],
    ["length", withSession({ minutes: 90 }), "1 0"],
    ["zone at the same instant", withSession({ zone: "Asia/Tokyo", wall: "2021-12-02T10:00" }), "1 0"],
    ["title", withSession({ title: { en: "Anniversary ceremony" } }), "1 0"],
    ["description", withSession({ description: {} }), "1 0"],
    ["no room any more", withSession({ roomId: null }), "1 0"],
    ["an item's minutes", withSession({ items: [{ ...item, minutes: 12 }] }), "1 0"],
    ["an item less", withSession({ items: [] }), "1 0"],
    ["a role", withSession({ roles: [] }), "1 0"],
    ["kind", withSession({ kind: "exchange" }), "1 0"],
    ["the room's name", room({ name: { en: "Great hall" } }), "1 1"],
    ["the room's places, which no calendar shows", room({ places: { onsite: 70, online: 100 } }), "0 0"],
    ["a person's position", person({ position: { en: "Professor" } }), "1 0"],
    ["a person's place in protocol, which no calendar shows", person({ protocol: 7 }), "0 0"],
    [
      "the venue",
      makeDraft({ event: makeEvent({ venue: { name: { en: "Library" }, address: {} } }) }),
      "1 1",
    ],
    [
      "the seal's colour, which no session shows",
      makeDraft({ event: makeEvent({ sealColour: "#000000" }) }),
      "0 0",
    ],
  ])("%s", (_change, draft, expected) => {
    const release = next(draft);
    const [one, two] = [revisions(release)["1"], revisions(release)["2"]];
    expect(`${one?.sequence} ${two?.sequence}`).toBe(expected);
    for (const revision of [one, two])
      expect(revision?.revisedAt).toBe(
        revision?.sequence === 0 ? "2021-11-01T00:00:00Z" : "2021-11-08T12:00:00Z",
      );
  });

  test("two releases in one second, or after the clock was put back, still rise", () => {
    const moved = next(withSession({ minutes: 90 }), first, firstAt);
    const back = next(withSession({ minutes: 80 }), moved, at("2020-01-01T00:00:00Z"));
    expect([moved, back].map((each) => revisions(each)["1"]?.revisedAt)).toEqual([
      "2021-11-01T00:00:01Z",
      "2021-11-01T00:00:02Z",
    ]);
  });
});

describe("what is taken out", () => {
  test.each<[string, Draft]>([
    ["removed", without(0)],
    ["cancelled", withSession({ state: "cancelled" })],
  ])("%s: stays as cancelled, once raised", (_way, draft) => {
    const release = next(draft);
    expect(steps(release)).toEqual({ "1": "1 cancelled", "2": "0 confirmed" });
    expect(steps(next(draft, release))).toEqual(steps(release));
  });

  test("and comes back raised again, under its old uid", () => {
    const restored = next(makeDraft(), next(without(0)));
    expect(revisions(restored)["1"]).toMatchObject({
      uid: `${idOf(4, 1)}@${uidHost}`,
      sequence: 2,
      status: "confirmed",
    });
  });

  test(`is forgotten ${tombstoneDays} days after its end`, () => {
    const gone = next(without(0));
    expect(steps(next(without(0), gone, at("2022-01-01T03:00:00Z")))).toHaveProperty("1");
    expect(steps(next(without(0), gone, at("2022-01-01T03:00:01Z")))).not.toHaveProperty("1");
  });

  test("when it comes back later still, rises from where it was: its UID is known for ever", () => {
    const gone = next(without(0));
    const forgotten = next(without(0), gone, at("2022-02-01T00:00:00Z"));
    expect(steps(forgotten)).toEqual({ "2": "0 confirmed" });
    const quiet = next(without(0), forgotten, at("2022-03-01T00:00:00Z"));
    const back = next(makeDraft(), quiet, at("2022-04-01T00:00:00Z"));
    expect(revisions(back)["1"]).toEqual({
      uid: `${idOf(4, 1)}@${uidHost}`,
      sequence: 2,
      revisedAt: "2022-04-01T00:00:00Z",
      createdAt: "2021-11-01T00:00:00Z",
      status: "confirmed",
    });
    expect(back.forgotten).toEqual({});
  });

  test("a cancelled event cancels all of it, and reopening raises all again", () => {
    const cancelled = next(makeDraft({ state: "cancelled" }));
    expect(steps(cancelled)).toEqual({ "1": "1 cancelled", "2": "1 cancelled" });
    expect(steps(next(makeDraft(), cancelled))).toEqual({ "1": "2 confirmed", "2": "2 confirmed" });
  });
});

test("sessions stand by start, then by id", () => {
  const sessions = [makeSession(3, { startsAt: "2021-12-02T05:00:00Z" }), makeSession(2), makeSession(1)];
  const release = makeRelease(makeDraft({ sessions }), null, firstAt, uidHost);
  expect(release.sessions.map(({ id }) => id.slice(-1))).toEqual(["1", "2", "3"]);
});

describe("the changes since the last release", () => {
  test.each<[string, Draft, number]>([
    ["none", makeDraft(), 0],
    ["saved without a change", withSession({ version: 12 }), 0],
    ["a session moved", withSession({ startsAt: "2021-12-02T02:00:00Z" }), 1],
    ["a session removed", without(0), 1],
    ["a session added", makeDraft({ sessions: [...makeDraft().sessions, makeSession(3)] }), 1],
    [
      "one cancelled that nobody saw",
      makeDraft({ sessions: [...makeDraft().sessions, makeSession(3, { state: "cancelled" })] }),
      0,
    ],
    [
      "the event, a room and a person",
      makeDraft({ event: makeEvent({ years: 21 }), rooms: [makeRoom(1)], people: [] }),
      3,
    ],
  ])("%s", (_change, draft, expected) => {
    expect(countChanges(draft, first)).toBe(expected);
  });

  test("everything, before the first", () => {
    expect(countChanges(makeDraft(), null)).toBe(5);
  });

  test.each([
    ["removed", without(0)],
    ["cancelled", withSession({ state: "cancelled" })],
  ])("none once it was released as %s", (_way, draft) => {
    expect(countChanges(draft, next(draft))).toBe(0);
  });

  test("none in a draft that was just released, whatever was removed and cancelled before", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let previous: Release | null = null;
        for (const { draft, now } of history(edits)) {
          previous = makeRelease(draft, previous, now, uidHost);
          // What is added to a cancelled event is seen by nobody, and so waits for the next release.
          if (draft.state !== "cancelled") expect(countChanges(draft, previous)).toBe(0);
        }
      }),
    );
  });
});

/* A draft as it is edited, released after each edit. */

type Edit = { session: number; what: string; hours: number };
const edit: fc.Arbitrary<Edit> = fc.record({
  session: fc.integer({ min: 1, max: 4 }),
  what: fc.constantFrom(
    "rename",
    "move",
    "remove",
    "add",
    "cancel",
    "plan",
    "room",
    "venue",
    "end",
    "cancel-event",
    "publish",
    "nothing",
  ),
  hours: fc.integer({ min: -3, max: 400 }),
});

function history(edits: Edit[]): { draft: Draft; now: Temporal.Instant }[] {
  let draft = makeDraft();
  let now = firstAt;
  return edits.map(({ session: nth, what, hours }) => {
    now = now.add({ hours });
    draft = edited(draft, nth, what, hours);
    return { draft, now };
  });
}

function edited(draft: Draft, nth: number, what: string, amount: number): Draft {
  const change = (given: Partial<Draft["sessions"][number]>) => ({
    ...draft,
    sessions: draft.sessions.map((each) => (each.id === idOf(4, nth) ? { ...each, ...given } : each)),
  });
  const others = draft.sessions.filter((each) => each.id !== idOf(4, nth));
  const edits: Record<string, () => Draft> = {
    rename: () => change({ title: { en: `Session ${amount}` } }),
    move: () =>
      change({
        startsAt: at("2021-12-02T01:00:00Z")
          .add({ minutes: 400 + amount })
          .toString(),
      }),
    remove: () => ({ ...draft, sessions: others }),
    add: () => ({ ...draft, sessions: [...others, makeSession(nth)] }),
    cancel: () => change({ state: "cancelled" }),
    plan: () => change({ state: "planned" }),
    room: () => ({ ...draft, rooms: [makeRoom(1, { name: { en: `Room ${amount}` } })] }),
    venue: () => ({
      ...draft,
      event: makeEvent({ venue: { name: { en: `Venue ${amount}` }, address: {} } }),
    }),
    end: () => ({ ...draft, state: "ended" }),
    "cancel-event": () => ({ ...draft, state: "cancelled" }),
    publish: () => ({ ...draft, state: "published" }),
    nothing: () => draft,
  };
  return (edits[what] as () => Draft)();
}

test("through any history, a revision rises exactly with what a subscriber sees", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
      let previous: Release | null = null;
      for (const { draft, now } of history(edits)) {
        const release = makeRelease(draft, previous, now, uidHost);
        for (const session of release.sessions) {
          const before = previous?.sessions.find(({ id }) => id === session.id);
          if (!before || !previous) {
            expect(session.revision).toMatchObject({
              sequence: (previous?.forgotten[session.id]?.sequence ?? -1) + 1,
              status: "confirmed",
              revisedAt: release.releasedAt,
            });
            continue;
          }
          const seen = entryOf(session, session.revision.status, release);
          const seenBefore = entryOf(before, before.revision.status, previous);
          const rises = JSON.stringify(seen) !== JSON.stringify(seenBefore);
          expect(session.revision.uid).toBe(before.revision.uid);
          expect(session.revision.createdAt).toBe(before.revision.createdAt);
          expect(session.revision.sequence - before.revision.sequence).toBe(rises ? 1 : 0);
          expect(session.revision.revisedAt > before.revision.revisedAt).toBe(rises);
        }
        const uids = release.sessions.map(({ revision }) => revision.uid);
        expect(new Set(uids).size).toBe(uids.length);
        previous = release;
      }
    }),
  );
});

test("a moved session remembers when it was to begin, and no other change makes it forget", () => {
  const first = makeRelease(makeDraft(), null, at("2021-11-01T00:00:00Z"), uidHost);
  const moved = (startsAt: string, title: string) =>
    makeDraft({ sessions: [makeSession(1, { startsAt, title: { en: title } })] });
  const second = makeRelease(moved("2021-12-02T01:30:00Z", "A"), first, at("2021-11-02T00:00:00Z"), uidHost);
  const third = makeRelease(moved("2021-12-02T01:30:00Z", "B"), second, at("2021-11-03T00:00:00Z"), uidHost);
  const back = makeRelease(moved("2021-12-02T01:00:00Z", "B"), third, at("2021-11-04T00:00:00Z"), uidHost);
  expect([first, second, third, back].map(({ sessions }) => sessions[0]?.revision.movedFrom)).toEqual([
    undefined,
    ["2021-12-02T01:00:00Z"],
    ["2021-12-02T01:00:00Z"],
    ["2021-12-02T01:30:00Z"],
  ]);
});

describe("an address that a room had stays that room's (E2)", () => {
  const hallAt = (slug: string) => {
    const [hall, ...others] = makeDraft().rooms;
    return makeDraft({ rooms: [{ ...(hall as Room), slug }, ...others] });
  };
  const renamedTwice = (made: typeof making) => {
    const second = made.makeRelease(hallAt("grand-hall"), first, thenAt, uidHost);
    return made.makeRelease(hallAt("great-hall"), second, at("2021-11-09T00:00:00Z"), uidHost);
  };
  const [hall] = makeDraft().rooms as [Room];

  test("through every release after it", () => {
    expect(renamedTwice(making).formerAddresses).toEqual({ [hall.slug]: hall.id, "grand-hall": hall.id });
    expect(roomAt(renamedTwice(making), hall.slug)?.slug).toBe("great-hall");
    expect(first).not.toHaveProperty("formerAddresses");
  });

  test("control: a release that forgets what was before it leads nowhere", () => {
    const forgetful = withoutGuard<typeof making>("server/programme/release.ts", [
      "...formerAddresses(draft.rooms, previous),",
      "",
    ]);
    expect(roomAt(renamedTwice(forgetful), hall.slug)).toBeUndefined();
  });
});

describe("what has changed between two releases", () => {
  const frozen = (programme: Release): Release => {
    const kept = structuredClone(programme);
    Object.freeze(kept.sessions);
    return kept;
  };
  const [before, after] = [frozen(first), frozen(next(withSession({ minutes: 30 })))];

  test("is worked out once for all who are told of it, and the same (V1)", () => {
    const changes = changesBetween(before, after);
    expect(changes.map(({ kinds }) => kinds)).toEqual([["time"]]);
    expect(changesBetween(before, { ...after, state: "cancelled" })).toBe(changes);
    expect(changesBetween(structuredClone(before), after)).toEqual(changes);
    expect(changesBetween(after, before)).not.toEqual(changes);
  });

  test("control: of what may still change it is worked out anew", () => {
    const loose = structuredClone(after);
    expect(changesBetween(before, loose)).not.toBe(changesBetween(before, loose));
  });
});
