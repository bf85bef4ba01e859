import type { Draft } from "#server/programme/release.ts";
import type { Event, Host } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Room } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";

/** A readable uuid for the nth thing of a kind. */
export const idOf = (kind: number, nth: number) =>
  `00000000-0000-7000-8${String(kind).padStart(3, "0")}-${String(nth).padStart(12, "0")}`;

const host = (nth: number, en: string, ja: string, city: Host["city"], locale: Host["locale"], zone: string): Host => ({
  id: idOf(1, nth),
  name: { en, ja },
  shortName: {},
  city,
  locale,
  zone,
  logoId: null,
  sealId: null,
  contact: { name: "International Office", email: "", phone: "" },
  schools: [],
});

export const dut = host(1, "Dalian University of Technology", "大連理工大学", { en: "Dalian", ja: "大連", "zh-Hans": "大连" }, "zh-Hans", "Asia/Shanghai");
export const hu = host(2, "Hirosaki University", "弘前大学", { en: "Hirosaki", ja: "弘前", "zh-Hans": "弘前" }, "ja", "Asia/Tokyo");

export const makeEvent = (given: Partial<Event> = {}): Event => ({
  id: idOf(0, 1),
  slug: "dut-hirosaki-20",
  series: {},
  title: { en: "20 years of friendship", ja: "交流20周年記念", "zh-Hans": "交流二十周年" },
  description: { en: "Two universities, one event." },
  years: 20,
  since: 2001,
  startsOn: "2021-12-02",
  endsOn: "2021-12-02",
  zone: "Asia/Shanghai",
  venue: {
    name: { en: "International Hall", ja: "国際会議場" },
    address: { en: "2 Linggong Road, Dalian" },
  },
  languages: ["en", "ja", "zh-Hans"],
  sealColour: "#b3261e",
  sealText: "廿年",
  hosts: [dut, hu],
  registrationClosesAt: null,
  version: 3,
  ...given,
});

export const makeRoom = (nth: number, given: Partial<Room> = {}): Room => ({
  id: idOf(2, nth),
  slug: `room-${nth}`,
  name: { en: `Room ${nth}`, ja: `第${nth}室` },
  hostId: null,
  kind: "both",
  places: { onsite: null, online: null },
  position: nth,
  version: 1,
  ...given,
});

export const makePerson = (nth: number, given: Partial<Person> = {}): Person => ({
  id: idOf(3, nth),
  name: { native: "郭东明", latin: "Guo Dongming", order: "family-first" },
  nameLang: "zh-Hans",
  honorific: {},
  position: { en: "President, DUT", ja: "大連理工大学 学長" },
  hostId: dut.id,
  protocol: nth,
  version: 1,
  ...given,
});

export const makeSession = (nth: number, given: Partial<Session> = {}): Session => ({
  id: idOf(4, nth),
  kind: "talk",
  title: { en: `Session ${nth}`, ja: `セッション${nth}` },
  description: {},
  roomId: idOf(2, 1),
  wall: "2021-12-02T09:00",
  zone: "Asia/Shanghai",
  offset: null,
  minutes: 120,
  startsAt: "2021-12-02T01:00:00Z",
  roles: [],
  items: [],
  state: "planned",
  version: 1,
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
      items: [{ id: idOf(5, 1), kind: "address", title: { en: "Address", ja: "祝辞" }, personIds: [idOf(3, 1)], minutes: 10 }],
    }),
    makeSession(2, { wall: "2021-12-02T11:10", startsAt: "2021-12-02T03:10:00Z", minutes: 50 }),
  ],
  ...given,
});

export const at = (instant: string) => Temporal.Instant.from(instant);
export const uidHost = "jubilee.example";
