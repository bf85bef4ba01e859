import { randomBytes } from "node:crypto";
import type { Event, Host } from "#shared/events.ts";
import { newId } from "#shared/new-id.ts";
import type { Person } from "#shared/people.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";
import type { Room } from "#shared/rooms.ts";
import type { Item, SessionDraft } from "#shared/sessions.ts";

/* Makers with sensible defaults: a scene says what matters to it and nothing else. */

export const makeHost = (host: Partial<Host> = {}): Host => ({
  id: newId(),
  name: { en: "Dalian University of Technology" },
  shortName: { en: "DUT" },
  city: { en: "Dalian" },
  locale: "zh-Hans",
  zone: "Asia/Shanghai",
  logoId: null,
  sealId: null,
  contact: { name: "International Office", email: "help@example.org", phone: "" },
  schools: [],
  ...host,
});

export const makeEvent = (event: Partial<Event> = {}): Event => ({
  id: newId(),
  slug: "twenty-years",
  series: {},
  title: { en: "Twenty years of friendly exchange" },
  description: {},
  years: 20,
  since: 2001,
  startsOn: "2031-12-02",
  endsOn: "2031-12-02",
  zone: "Asia/Shanghai",
  venue: { name: { en: "Main hall" }, address: { en: "2 Linggong Road, Dalian" } },
  arriving: { entrance: {}, travel: {}, dress: {} },
  languages: ["en", "ja", "zh-Hans"],
  sealColour: "#b3261e",
  sealText: "廿年交流",
  hosts: [
    makeHost(),
    makeHost({
      name: { en: "Hirosaki University" },
      shortName: { en: "HU" },
      city: { en: "Hirosaki" },
      locale: "ja",
      zone: "Asia/Tokyo",
    }),
  ],
  registrationClosesAt: null,
  personalData: { text: {}, keepDays: null, words: "keep" },
  seatsGiven: "at-once",
  listed: "listed",
  origins: "hidden",
  thanks: {},
  keepsakes: [],
  version: 0,
  ...event,
});

export const makeRoom = (room: Partial<Room> = {}): Room => ({
  id: newId(),
  slug: "main-hall",
  name: { en: "Main hall" },
  hostId: null,
  kind: "both",
  places: { onsite: 80, online: 300 },
  position: 0,
  version: 0,
  ...room,
});

export const makePerson = (person: Partial<Person> = {}): Person => ({
  id: newId(),
  name: { native: "", latin: "Guest One", order: "family-first" },
  nameLang: "en",
  honorific: {},
  position: {},
  hostId: null,
  protocol: null,
  version: 0,
  ...person,
});

export const makeItem = (item: Partial<Item> = {}): Item => ({
  id: newId(),
  kind: "address",
  title: {},
  personIds: [],
  minutes: 10,
  lang: null,
  interpretation: "none",
  ...item,
});

export const makeSession = (session: Partial<SessionDraft> = {}): SessionDraft => ({
  id: newId(),
  kind: "ceremony",
  title: { en: "Commemorative ceremony" },
  description: {},
  roomId: null,
  wall: "2031-12-02T09:00",
  zone: "Asia/Shanghai",
  offset: null,
  minutes: 120,
  roles: [],
  items: [],
  state: "planned",
  version: 0,
  ...session,
});

export const makeRegistration = (
  registration: Partial<RegistrationDraft> & { eventId: string },
): RegistrationDraft => ({
  id: newId(),
  proof: randomBytes(32).toString("base64url"),
  name: { native: "", latin: "Student One", order: "family-first" },
  affiliation: "",
  hostId: null,
  email: `${newId()}@example.org`,
  lang: "en",
  mode: "online",
  ...registration,
});
