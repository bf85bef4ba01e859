import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import type { Room } from "#shared/rooms.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type HeldEntry, Subscriber } from "#tests/calendar-subscriber.ts";
import { Chance, startChance } from "#tests/faults/chance.ts";
import { sized } from "#tests/faults/form.ts";

/* Whatever the organizers and an attendee do, whoever subscribes holds exactly what is released (C1, C4, C8). */

interface Scene {
  app: TestApp;
  chance: Chance;
  founder: Visitor;
  ada: Visitor;
  eventId: string;
  rooms: Room[];
  /** The draft as its organizer has it on screen. */
  drafts: Map<string, SessionDraft>;
  removed: SessionDraft[];
  now: { value: Temporal.Instant };
}
type Change = (scene: Scene) => Promise<unknown>;

async function save({ founder, eventId, drafts }: Scene, session: SessionDraft) {
  const saved = await founder.do("sessions.save", { eventId, session });
  const { startsAt: _startsAt, ...draft } = saved;
  drafts.set(draft.id, draft);
}
/** Some session of the draft, changed; where there is none, one is added. */
const edit =
  (change: (session: SessionDraft, scene: Scene) => Partial<SessionDraft>): Change =>
  async (scene) => {
    const drafts = [...scene.drafts.values()];
    if (drafts.length === 0) return changes.add?.(scene);
    const session = scene.chance.pick(drafts);
    await save(scene, { ...session, ...change(session, scene) });
  };
const twoDigits = (value: number) => String(value).padStart(2, "0");

const putBack = "put an earlier release back";

const changes: Record<string, Change> = {
  add: (scene) =>
    save(
      scene,
      makeSession({ id: scene.chance.id(), kind: "talk", roomId: scene.chance.pick(scene.rooms).id }),
    ),
  move: edit((_session, { chance }) => ({
    wall: `2031-12-0${chance.between(1, 3)}T${twoDigits(chance.between(8, 18))}:${twoDigits(chance.between(0, 59))}`,
    minutes: chance.between(10, 120),
  })),
  rename: edit((_session, { chance }) => ({ title: { en: `Talk ${chance.between(1, 1000)}` } })),
  "to another room": edit((_session, { chance, rooms }) => ({ roomId: chance.pick(rooms).id })),
  cancel: edit(() => ({ state: "cancelled" })),
  restore: edit(() => ({ state: "planned" })),
  "save as it was": edit(() => ({})),
  async remove(scene) {
    const drafts = [...scene.drafts.values()];
    if (drafts.length < 2) return;
    const session = scene.chance.pick(drafts);
    await scene.founder.do("sessions.remove", { eventId: scene.eventId, id: session.id });
    scene.drafts.delete(session.id);
    scene.removed.push(session);
  },
  async "take back a removal"(scene) {
    const session = scene.removed.pop();
    if (session) await save(scene, { ...session, version: 0 });
  },
  async "rename a room"(scene) {
    const room = scene.chance.pick(scene.rooms);
    const given = { ...room, name: { en: `Room ${scene.chance.between(1, 1000)}` } };
    Object.assign(room, await scene.founder.do("rooms.save", { eventId: scene.eventId, room: given }));
  },
  async "cancel the event and reopen it"(scene) {
    const { founder, eventId } = scene;
    await founder.do("events.cancel", { eventId });
    await founder.do("events.reopen", { eventId });
  },
  async [putBack]({ founder, eventId, chance }) {
    const { release } = await founder.do("events.desk", { eventId });
    await founder.do("releases.putBack", { eventId, number: chance.between(1, release) });
  },
  async "switch mode"({ ada, eventId }) {
    const { registration } = await ada.do("registrations.mine", { eventId });
    const mode = registration.mode === "online" ? "onsite" : "online";
    await ada.say("registrations.switchMode", { eventId, mode }); // refused while cancelled
  },
  async "cancel the registration"({ ada, eventId }) {
    await ada.do("registrations.cancelMine", { eventId });
  },
  async "take part after all"({ ada, eventId }) {
    await ada.do("registrations.restoreMine", { eventId });
  },
  async "another alarm"({ ada, eventId, chance }) {
    await ada.do("registrations.setFeed", { eventId, alarmMinutes: chance.pick([null, 10, 30, 60, 1440]) });
  },
  async nothing() {},
};

/** What a calendar has to show of a released session, said once more and in other words than the server's. */
function expected(session: ReleasedSession, programme: Programme, mine: MyRegistration | null) {
  const { rooms, event } = programme;
  const off = session.revision.status === "cancelled";
  const standing = mine?.registration.state ?? "confirmed";
  const title = session.title.en ?? "";
  const room = rooms.find((each) => each.id === session.roomId);
  const there = [room?.name.en, event.venue.name.en, event.venue.address.en].filter(Boolean).join(", ");
  const online = `http://jubilee.example/e/${event.slug}/rooms/${room?.slug}`;
  const places = { onsite: there, online, anyone: `${there} / Online` };
  const where = room?.kind === "online" ? "online" : (mine?.registration.mode ?? "anyone");
  const tooFar = room?.kind === "hall" && mine?.registration.mode === "online";
  const alarm = off || tooFar || standing !== "confirmed" ? null : (mine?.alarmMinutes ?? null);
  const starts = Temporal.Instant.from(session.startsAt);
  return {
    start: starts.toString(),
    end: starts.add({ minutes: session.minutes }).toString(),
    summary: off ? `Cancelled: ${title}` : standing === "cancelled" ? `Not attending: ${title}` : title,
    status:
      off || standing === "cancelled" ? "CANCELLED" : standing === "waitlisted" ? "TENTATIVE" : "CONFIRMED",
    location: !room || room.kind === "hall" ? there : places[where],
    conference: off || standing !== "confirmed" || room?.kind === "hall" ? "" : `${room?.name.en} ${online}`,
    rings:
      alarm === null
        ? []
        : [Temporal.Duration.from({ minutes: -alarm }).round({ largestUnit: "days" }).toString()],
  };
}

/** Makes that many changes, each with its release, and tells where a subscriber was left with something else. */
async function play(
  app: TestApp,
  now: { value: Temporal.Instant },
  chance: Chance,
  steps: number,
  through = (calendar: string) => calendar,
) {
  const { founder, eventId, room, session } = await openEvent(app);
  const rooms = [
    { ...room, version: 1 },
    makeRoom({ slug: "library", name: { en: "Library" }, kind: "hall" }),
    makeRoom({ slug: "lounge", name: { en: "Lounge" }, kind: "online" }),
  ];
  for (const [at, each] of rooms.entries())
    if (at > 0) Object.assign(each, await founder.do("rooms.save", { eventId, room: each }));
  const ada = await app.attendee({ eventId });
  const { feedToken } = await ada.do("registrations.mine", { eventId });
  const drafts = new Map([[session.id, { ...session, version: 1 }]]);
  const scene: Scene = { app, chance, founder, ada, eventId, rooms, drafts, removed: [], now };
  const subscribers = {
    event: new Subscriber(`${app.url}/e/twenty-years/event.ics`, through),
    ada: new Subscriber(`${app.url}/feeds/${feedToken}.ics`, through),
  };
  for (let talks = 0; talks < 4; talks += 1) await changes.add?.(scene);
  await founder.do("events.publish", { eventId });
  for (const subscriber of Object.values(subscribers)) await subscriber.poll();

  const wrong: string[] = [];
  /** What is wrong with what each of them holds, once it has looked at what is released now. */
  async function lookAt(name: string, step: number, before: Map<string, Subscriber["held"]>) {
    const { programme } = await app.nobody().do("programme.open", { slug: "twenty-years" });
    const mine = await ada.do("registrations.mine", { eventId });
    for (const [who, subscriber] of Object.entries(subscribers)) {
      await subscriber.poll();
      const wanted = new Map(
        programme.sessions.map((each) => [
          each.revision.uid,
          expected(each, programme, who === "ada" ? mine : null),
        ]),
      );
      wrong.push(...differences(subscriber.held, wanted).map((words) => `${step} ${name}, ${who}: ${words}`));
      const renames = name === "rename a room" || name === putBack;
      const misnumber = misnumbered(before.get(who), subscriber, renames);
      wrong.push(...misnumber.map((words) => `${step} ${name}, ${who}: ${words}`));
    }
  }
  const heldNow = () => new Map(Object.entries(subscribers).map(([who, { held }]) => [who, held]));
  const names = Object.keys(changes);
  for (let step = 1; step <= steps; step += 1) {
    const name = chance.pick(names);
    // Several within a second as well; an hour has room for ten changes of one's own.
    now.value = now.value.add({ seconds: step % 8 === 0 ? 3600 : chance.between(0, 3) });
    await changes[name]?.(scene);
    const before = heldNow();
    if (name === putBack) await lookAt(name, step, before);
    for (const subscriber of Object.values(subscribers)) await subscriber.poll();
    if (name !== "cancel the event and reopen it" && name !== putBack) {
      if (subscribers.event.status !== 304) wrong.push(`${step} ${name}: the draft is seen`);
      wrong.push(
        ...misnumbered(before.get("ada"), subscribers.ada, true).map(
          (words) => `${step} ${name}, at once: ${words}`,
        ),
      );
    }
    const released = heldNow();
    await founder.do("events.publish", { eventId });
    await lookAt(name, step, released);
  }
  return wrong;
}

const differences = (held: Map<string, HeldEntry>, wanted: Map<string, HeldEntry["shown"]>) => [
  ...[...held.keys()].filter((uid) => !wanted.has(uid)).map((uid) => `${uid} is no more`),
  ...[...wanted]
    .filter(([uid, shown]) => !isDeepStrictEqual(held.get(uid)?.shown, shown))
    .map(([uid, shown]) => `${JSON.stringify(held.get(uid)?.shown)} instead of ${JSON.stringify(shown)}`),
];

/** A release raises an entry once if it shows something else, and else not at all; with no change at all it is 304. */
function misnumbered(
  before: Map<string, HeldEntry> = new Map(),
  { held, status }: Subscriber,
  // The registration raises all its entries at once; a cancelled session no longer speaks of its room.
  unseenToo = false,
): string[] {
  const changed = [...held].filter(([uid, entry]) => entry !== before.get(uid));
  return [
    ...changed
      .filter(([uid, entry]) => {
        const known = before.get(uid);
        const isSeen = unseenToo || !isDeepStrictEqual(entry.shown, known?.shown);
        return known && (entry.sequence !== known.sequence + 1 || !isSeen);
      })
      .map(([uid, entry]) => `${uid} went from ${before.get(uid)?.sequence} to ${entry.sequence}`),
    ...(changed.length === 0 && status !== 304 && before.size === held.size
      ? ["sent again for nothing"]
      : []),
  ];
}

async function playIn(chance: Chance, steps: number, through?: (calendar: string) => string) {
  const now = { value: Temporal.Instant.from("2031-11-01T00:00:00Z") };
  const app = await startApp({ clock: () => now.value });
  try {
    return await play(app, now, chance, steps, through);
  } finally {
    await app.close();
  }
}

const many = sized({ short: 100, long: 400 });

test(`after each of ${many} changes, subscribers hold exactly the released programme`, {
  timeout: 240_000,
}, async () => {
  expect(await playIn(startChance(), many)).toEqual([]);
});

test.each<[string, (calendar: string) => string]>([
  [
    "SEQUENCE and stamp that do not rise",
    (calendar) =>
      calendar
        .replace(/^SEQUENCE:.*\r$/gm, "SEQUENCE:0\r")
        .replace(/^DTSTAMP:.*\r$/gm, "DTSTAMP:20310101T000000Z\r"),
  ],
  [
    "stamps of now, as if everything had been revised",
    (calendar) => calendar.replace(/^DTSTAMP:.*\r$/gm, `DTSTAMP:${stampOfNow()}\r`),
  ],
  [
    "what is cancelled left out",
    (calendar) => calendar.replace(/BEGIN:VEVENT(?:(?!END:VEVENT).)*STATUS:CANCELLED.*?END:VEVENT\r\n/gs, ""),
  ],
])("control: %s are found out", { timeout: 240_000 }, async (_what, through) => {
  expect(await playIn(new Chance("control"), 30, through)).not.toEqual([]);
});

let polls = 0;
const stampOfNow = () => {
  polls += 1;
  return Temporal.Instant.from("2031-11-01T00:00:00Z")
    .add({ seconds: polls })
    .toString()
    .replace(/[-:]/g, "");
};
