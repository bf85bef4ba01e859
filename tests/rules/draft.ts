import * as make from "#db/seed/make.ts";
import type { Draft } from "#server/programme/release.ts";
import type { Event, Host } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Room } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";

/* A draft with ids and words that stay the same, so that calendars can be compared by their bytes. */

/** The uuid of the nth thing of a kind. */
export const idOf = (kind: number, nth: number) =>
  `00000000-0000-7000-8${String(kind).padStart(3, "0")}-${String(nth).padStart(12, "0")}`;

export const dut: Host = make.makeHost({
  id: idOf(1, 1),
  city: { en: "Dalian", ja: "大連", "zh-Hans": "大连" },
});

export const hu: Host = make.makeHost({
  id: idOf(1, 2),
  name: { en: "Hirosaki University", ja: "弘前大学" },
  city: { en: "Hirosaki", ja: "弘前", "zh-Hans": "弘前" },
  locale: "ja",
  zone: "Asia/Tokyo",
});

export const makeEvent = (given: Partial<Event> = {}): Event =>
  make.makeEvent({
    id: idOf(0, 1),
    slug: "dut-hirosaki-20",
    title: { en: "20 years of friendship", ja: "交流20周年記念", "zh-Hans": "交流二十周年" },
    description: { en: "Two universities, one event." },
    startsOn: "2021-12-02",
    endsOn: "2021-12-02",
    venue: {
      name: { en: "International Hall", ja: "国際会議場" },
      address: { en: "2 Linggong Road, Dalian" },
    },
    hosts: [dut, hu],
    ...given,
  });

export const makeRoom = (nth: number, given: Partial<Room> = {}): Room =>
  make.makeRoom({
    id: idOf(2, nth),
    slug: `room-${nth}`,
    name: { en: `Room ${nth}`, ja: `第${nth}室` },
    position: nth,
    ...given,
  });

export const makePerson = (nth: number, given: Partial<Person> = {}): Person =>
  make.makePerson({
    id: idOf(3, nth),
    name: { native: "郭东明", latin: "Guo Dongming", order: "family-first" },
    nameLang: "zh-Hans",
    position: { en: "President, DUT", ja: "大連理工大学 学長" },
    hostId: dut.id,
    protocol: nth,
    ...given,
  });

export const makeSession = (nth: number, given: Partial<Session> = {}): Session => ({
  ...make.makeSession({
    id: idOf(4, nth),
    kind: "talk",
    title: { en: `Session ${nth}`, ja: `セッション${nth}` },
    roomId: idOf(2, 1),
    wall: "2021-12-02T09:00",
  }),
  startsAt: "2021-12-02T01:00:00Z",
  ...given,
});

/** The morning's ceremony, one talk after it, and the hall in which both are. */
export const makeDraft = (given: Partial<Draft> = {}): Draft => ({
  event: makeEvent(),
  state: "published",
  rooms: [makeRoom(1, { name: { en: "Main hall", ja: "大ホール", "zh-Hans": "大礼堂" }, slug: "main-hall" })],
  people: [makePerson(1)],
  sessions: [
    makeSession(1, {
      kind: "ceremony",
      title: { en: "Ceremony", ja: "記念式典", "zh-Hans": "纪念仪式" },
      description: { en: "More than 70 people.\n\nAll are welcome." },
      roles: [{ personId: idOf(3, 1), role: "mc" }],
      items: [
        make.makeItem({ id: idOf(5, 1), title: { en: "Address", ja: "祝辞" }, personIds: [idOf(3, 1)] }),
      ],
    }),
    makeSession(2, { wall: "2021-12-02T11:10", startsAt: "2021-12-02T03:10:00Z", minutes: 50 }),
  ],
  ...given,
});

export const at = (instant: string) => Temporal.Instant.from(instant);
export const uidHost = "jubilee.example";
