import type { Announcement } from "#shared/announcements.ts";
import type { Contact, CrewSheet } from "#shared/crew.ts";
import type { Event } from "#shared/events.ts";
import type { MailValues } from "#shared/mail-kinds.ts";
import type { Person } from "#shared/people.ts";
import type { Release } from "#shared/programme.ts";
import type { Room, StageList } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";
import { zoneNamed } from "#shared/zone-name.ts";

/** What is kept whole, as the contract has it. */
export interface Documents {
  event: Event;
  person: Person;
  room: Room;
  /** A room's, under the room's id. */
  stages: StageList;
  session: Session;
  /** A session's, for the crew: under the session's id, and in no release. */
  sheet: CrewSheet;
  /** A person's, for the crew: under the person's id. */
  contact: Contact;
  /** Holds one of the event and all of the others, as they were then. */
  release: Release;
  /** What a mail says that no table holds. */
  mail: MailValues;
}
export type Noun = keyof Documents;

/** What the journal keeps whole: the same, and what has columns of its own in the tables. */
export interface JournalDocuments extends Omit<Documents, "release"> {
  announcement: Announcement;
}
type AllDocuments = Documents & JournalDocuments;

type Kept = Record<string, unknown>;
/** What one change of the contract means for documents that were written before it. */
type Step = Partial<Record<keyof AllDocuments, (kept: Kept) => Kept>>;

/**
 * Each change since 0.1.0, in order. A step is never edited or taken out again, since there are
 * documents that have it behind them; how many of them a document has is its shape.
 */
const steps: readonly Step[] = [
  { event: withZonesSpelt, session: (session) => ({ ...session, zone: spelt(session.zone) }) },
  // Events say how long personal data stay: until now, until somebody erased them.
  { event: (kept) => ({ personalData: { text: {}, keepDays: null, words: "keep" }, ...kept }) },
  { event: (event) => ({ seatsGiven: "at-once", ...event }) }, // what there was no other way for
  { mail: inTypes },
  { stages: asOneList },
  { event: (event) => ({ arriving: { entrance: {}, travel: {}, dress: {} }, ...event }) },
  { event: (event) => ({ origins: "hidden", thanks: {}, keepsakes: [], ...event }) },
  { event: (event) => ({ listed: "listed", ...event }) }, // what there was no other way for
  { session: withItemsSpoken },
];

/** Zones were kept as they were typed: `asia/tokyo`. */
function withZonesSpelt(event: Kept): Kept {
  const hosts = event.hosts as Kept[];
  return {
    ...event,
    zone: spelt(event.zone),
    hosts: hosts.map((host) => ({ ...host, zone: spelt(host.zone) })),
  };
}
const spelt = (zone: unknown) => zoneNamed(String(zone)) ?? zone;

/** Nobody had said what is spoken in an item, or that it is interpreted. */
function withItemsSpoken(session: Kept): Kept {
  const items = session.items as Kept[];
  return { ...session, items: items.map((item) => ({ lang: null, interpretation: "none", ...item })) };
}

/** Mails said everything in texts: lists joined by commas, numbers in digits, and the last link by a yes. */
function inTypes({ request, cancel, since, until, people, last, ...kept }: Kept): Kept {
  const listed = (ids: unknown) => String(ids).split(",").filter(Boolean);
  const numbers = Object.entries({ since, until, people }).filter(([, digits]) => digits !== undefined);
  return {
    since: 0,
    budget: last === undefined ? "mail" : "last",
    ...kept,
    ...Object.fromEntries(numbers.map(([name, digits]) => [name, Number(digits)])),
    ...(request !== undefined && { plan: { request: listed(request), cancel: listed(cancel ?? "") } }),
  };
}

/** Stages were a bare list, which nobody could tell from a later one. */
function asOneList(kept: Kept): Kept {
  return { stages: kept.stages ?? Object.values(kept), version: 0 };
}

/** The shape stands within the document, so that no query can read the one without the other. */
const shapeKey = "$shape";

export const writeDocument = (kept: object, known = steps): string =>
  JSON.stringify({ [shapeKey]: known.length, ...kept });

/** Brought to the present shape; one without a shape is as 0.1.0 wrote it. */
export function readDocument<N extends keyof AllDocuments>(
  noun: N,
  stored: unknown,
  known = steps,
): AllDocuments[N] {
  const raw: Kept = typeof stored === "string" ? JSON.parse(stored) : stored;
  const { [shapeKey]: shape = 0, ...kept } = raw;
  return known
    .slice(shape as number)
    .reduce((document, step) => raised(noun, document, step), kept) as unknown as AllDocuments[N];
}

function raised(noun: keyof AllDocuments, kept: Kept, step: Step): Kept {
  const own = step[noun]?.(kept) ?? kept;
  if (noun !== "release") return own;
  const each = (inner: Noun, documents: unknown) =>
    (documents as Kept[]).map((document) => raised(inner, document, step));
  return {
    ...own,
    event: raised("event", own.event as Kept, step),
    rooms: each("room", own.rooms),
    people: each("person", own.people),
    sessions: each("session", own.sessions),
  };
}
