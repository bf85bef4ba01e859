import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { makeSession } from "#db/seed/make.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { meantBy, releasedOf } from "#tests/clients/meant.ts";
import { type Relay, startRelay } from "#tests/clients/relay.ts";
import { scene } from "#tests/clients/scene.ts";
import { type Subscriber, subscribe } from "#tests/clients/subscriber.ts";

let app: TestApp;
let relay: Relay;
let opened: Awaited<ReturnType<typeof openEvent>>;
let talk: SessionDraft;
let subscriber: Subscriber | null = null;

beforeEach(async () => {
  app = await startApp();
  relay = await startRelay(app.url);
  opened = await openEvent(app);
  talk = makeSession({
    kind: "talk",
    roomId: opened.roomId,
    title: { en: "Talk" },
    wall: "2031-12-02T13:00",
  });
  await save(talk);
});
afterEach(async () => {
  await subscriber?.close();
  subscriber = null;
  await relay.close();
  await app.close();
});

const patience = { timeout: 60_000, interval: 200 };
/** Saves the session as it is now to be, and releases it. */
async function save(session: SessionDraft) {
  const { eventId, founder } = opened;
  const { sessions } = await founder.do("sessions.list", { eventId });
  const version = sessions.find(({ id }) => id === session.id)?.version ?? 0;
  await founder.do("sessions.save", { eventId, session: { ...session, version } });
  await founder.do("events.publish", { eventId });
}
async function subscribed(path = "/e/twenty-years/event.ics"): Promise<Subscriber> {
  subscriber = await subscribe(relay.url + path);
  await vi.waitFor(() => expect(relay.asked).toHaveLength(1), patience);
  return subscriber;
}
/** How it has been answered since, from the nth time on that it asked. */
const answersFrom = (nth: number) => relay.asked.slice(nth).map(({ status }) => status);
/** Has it fetch anew, more than once if need be: while it is still at it, it does nothing. */
const fetchUntil = ({ refresh }: Subscriber, holds: () => boolean) =>
  vi.waitFor(async () => {
    await refresh();
    expect(holds()).toBe(true);
  }, patience);
const byUid = <T extends { uid: string }>(entries: T[]) =>
  entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
/** Until the calendar shows what is released, whole. */
const showsTheRelease = async ({ list }: Subscriber) => {
  const meant = byUid(meantBy(await releasedOf(app, opened.eventId)));
  await vi.waitFor(async () => expect(byUid(await list())).toEqual(meant), patience);
};

describe("Evolution Data Server, subscribed to a running server", () => {
  scene(
    ["Evolution Data Server"],
    "shows each release after it fetches, and fetches nothing twice",
    async () => {
      const gnome = await subscribed();
      await showsTheRelease(gnome);
      const { eventId, founder } = opened;
      const changes: [string, () => Promise<unknown>][] = [
        ["moved", () => save({ ...talk, wall: "2031-12-02T14:30", zone: "Asia/Tokyo" })],
        [
          "retitled",
          () => save({ ...talk, wall: "2031-12-02T14:30", title: { en: "A talk, renamed; 改題" } }),
        ],
        ["cancelled", () => save({ ...talk, state: "cancelled" })],
        ["restored", () => save(talk)],
        [
          "deleted",
          async () => {
            await founder.do("sessions.remove", { eventId, id: talk.id });
            await founder.do("events.publish", { eventId });
          },
        ],
      ];
      for (const [name, change] of changes) {
        const before = relay.asked.length;
        await change();
        await fetchUntil(gnome, () => answersFrom(before).includes(200));
        await showsTheRelease(gnome);
        await fetchUntil(gnome, () => answersFrom(before).at(-1) === 304);
        expect([name, answersFrom(before).filter((status) => status === 200)]).toEqual([name, [200]]);
      }
      expect(relay.asked.at(-1)?.ifNoneMatch).toMatch(/^"[\w-]{27}"$/);
      expect((await gnome.list()).map(({ status, sequence }) => [status, sequence]).toSorted()).toEqual([
        ["CANCELLED", 5],
        ["CONFIRMED", 0],
      ]);
    },
  );

  scene(
    ["Evolution Data Server"],
    "follows a person's own agenda from the net into the hall and away",
    async () => {
      const { eventId } = opened;
      const ada = await app.attendee({ eventId, mode: "online" });
      const { feedToken } = await ada.do("registrations.mine", { eventId });
      const gnome = await subscribed(`/feeds/${feedToken}.ics`);
      const shows = (status: string, location: string) =>
        vi.waitFor(async () => {
          const entries = await gnome.list();
          expect(entries.map((entry) => [entry.status, entry.location])).toEqual([
            [status, location],
            [status, location],
          ]);
        }, patience);
      const online = "http://jubilee.example/e/twenty-years/rooms/main-hall";
      const hall = "Main hall, Main hall, 2 Linggong Road, Dalian";
      await shows("CONFIRMED", online);
      for (const [change, status, location] of [
        [() => ada.do("registrations.switchMode", { eventId, mode: "onsite" }), "CONFIRMED", hall],
        [() => ada.do("registrations.cancelMine", { eventId }), "CANCELLED", hall],
      ] as const) {
        const before = relay.asked.length;
        await change();
        await fetchUntil(gnome, () => answersFrom(before).includes(200));
        await shows(status, location);
        await fetchUntil(gnome, () => answersFrom(before).at(-1) === 304);
      }
    },
  );

  scene(
    ["Evolution Data Server"],
    "control: stamped with the time of asking, it is fetched each time",
    async () => {
      let second = 10;
      relay.tamper((calendar) =>
        calendar.replace(/^DTSTAMP:.*$/gm, () => `DTSTAMP:203111010000${second++}Z\r`),
      );
      const gnome = await subscribed();
      await fetchUntil(gnome, () => relay.asked.length > 2);
      expect(new Set(answersFrom(0))).toEqual(new Set([200]));
    },
  );

  scene(
    ["Evolution Data Server"],
    "control: without a new revision, a moved session stays where it was",
    async () => {
      relay.tamper((calendar) =>
        calendar
          .replace(/^(DTSTAMP|LAST-MODIFIED):.*$/gm, "$1:20311101T000000Z\r")
          .replace(/^SEQUENCE:.*$/gm, "SEQUENCE:0\r"),
      );
      const gnome = await subscribed();
      const starts = async () => (await gnome.list()).map(({ start }) => start).toSorted();
      const before = ["2031-12-02T01:00:00Z", "2031-12-02T05:00:00Z"];
      await vi.waitFor(async () => expect(await starts()).toEqual(before), patience);
      const asked = relay.asked.length;
      await save({ ...talk, wall: "2031-12-02T14:30" });
      await fetchUntil(gnome, () => answersFrom(asked).includes(200));
      await fetchUntil(gnome, () => answersFrom(asked).at(-1) === 304); // by now it has taken in what it got before
      expect(await starts()).toEqual(before);
    },
  );
});
