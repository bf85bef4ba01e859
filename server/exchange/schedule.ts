import { createHash } from "node:crypto";
import { descriptionOf } from "#server/calendars/description.ts";
import { entryOf } from "#server/programme/entry.ts";
import { namesIn } from "#shared/names.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { endsAt, nativeFirst, sessionsToAttend } from "#shared/reading.ts";
import type { Room } from "#shared/rooms.ts";
import { inLang, type Lang, type Texts } from "#shared/texts.ts";

/*
 * The programme in the terms of the schedule format that conference apps read (c3voc), before it is
 * written as XML or JSON. All times stand on the event's own clock, with their offset: readers take
 * the hour of `start` and the instant of `date`, and the two must agree.
 */

export interface Schedule {
  version: string;
  url: string;
  title: string;
  acronym: string;
  startsOn: string;
  endsOn: string;
  zone: string;
  colour: string;
  tracks: { name: string; slug: string }[];
  rooms: { name: string; guid: string }[];
  days: Day[];
}

export interface Day {
  index: number;
  date: string;
  start: string;
  end: string;
  rooms: { name: string; guid: string | null; talks: Talk[] }[];
}

/** One entry. (`Event` is the format's word for it, and ours for the whole.) */
export interface Talk {
  id: number;
  guid: string;
  slug: string;
  url: string;
  date: string;
  start: string;
  end: string;
  duration: string;
  room: string;
  title: string;
  subtitle: string;
  track: string;
  type: string;
  language: Lang;
  abstract: string;
  description: string;
  persons: { guid: string; name: string }[];
  links: { title: string; url: string }[];
}

export interface Reading {
  programme: Programme;
  lang: Lang;
  origin: string;
}

export function scheduleOf({ programme, lang, origin }: Reading): Schedule {
  const { event } = programme;
  const text = (texts: Texts) => inLang(texts, lang, event.languages).text;
  const acronym = acronymOf(event.slug);
  const address = `${origin}/e/${event.slug}`;
  const nameOf = roomNames(programme, text);
  const ids = numbersOf(programme.sessions);
  const at = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(event.zone);

  const talkOf = (session: ReleasedSession): Talk => {
    const entry = entryOf(session, session.revision.status, programme);
    const title = inLang(session.title, lang, event.languages);
    const room = programme.rooms.find((each) => each.id === session.roomId);
    return {
      id: ids.get(session.id) as number,
      guid: session.id,
      slug: `${acronym}-${session.id}`,
      url: `${address}?lang=${lang}#session-${session.id}`,
      date: withOffset(at(session.startsAt)),
      start: minuteOf(at(session.startsAt)),
      end: withOffset(at(endsAt(session))),
      duration: durationOf(session.minutes),
      room: nameOf(room),
      title: title.text,
      subtitle: Object.values(session.title)
        .filter((other) => other && other !== title.text)
        .join(" / "),
      track: namesIn[lang].sessionKinds[session.kind],
      type: types[session.kind],
      language: title.lang,
      abstract: text(session.description),
      description: descriptionOf(entry, { lang, origin, registration: null }, event.zone),
      persons: personsOf(session, programme),
      links:
        room && room.kind !== "hall"
          ? [{ title: text(room.name), url: `${address}/rooms/${room.slug}?lang=${lang}` }]
          : [],
    };
  };

  const sessions = sessionsToAttend(programme);
  const byDay = Map.groupBy(sessions, (session) => at(session.startsAt).toPlainDate().toString());
  const firstMinute = Math.min(...sessions.map(({ startsAt }) => minutesIn(at(startsAt))));
  const days = [...byDay].map(([date, within], index): Day => {
    const talks = within.map(talkOf);
    return {
      index: index + 1,
      date,
      start: talks.map(({ date }) => date).reduce(earlier),
      end: dayEnd(talks.map(({ end }) => end).reduce(later), { firstMinute, zone: event.zone }),
      rooms: [...Map.groupBy(talks, ({ room }) => room)].map(([name, inRoom]) => ({
        name,
        guid: programme.rooms.find((room) => nameOf(room) === name)?.id ?? null,
        talks: inRoom,
      })),
    };
  });
  return {
    version: String(programme.number),
    url: `${address}?lang=${lang}`,
    title: text(event.title),
    acronym,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    zone: event.zone,
    colour: event.sealColour.toLowerCase(),
    tracks: [...new Set(sessions.map(({ kind }) => kind))].map((kind) => ({
      name: namesIn[lang].sessionKinds[kind],
      slug: kind,
    })),
    rooms: programme.rooms.map((room) => ({ name: nameOf(room), guid: room.id })),
    days: days.length > 0 ? days : [emptyDay(programme)],
  };
}

const types: Record<ReleasedSession["kind"], string> = {
  ceremony: "ceremony",
  talk: "talk",
  exchange: "meeting",
  break: "break",
  other: "other",
};

/** No hyphen, since readers take what stands before the first one, and four letters at least. */
const acronymOf = (slug: string) => slug.replaceAll("-", "_").padEnd(4, "_");

/** A file without a day is none for its readers. */
function emptyDay({ event }: Programme): Day {
  const start = Temporal.PlainDate.from(event.startsOn).toZonedDateTime(event.zone);
  return {
    index: 1,
    date: event.startsOn,
    start: withOffset(start),
    end: dayEnd(withOffset(start.add({ days: 1 })), { firstMinute: 0, zone: event.zone }),
    rooms: [],
  };
}

/** With the host's city, as both sites have a room A; never two under one name. */
function roomNames({ rooms, event }: Programme, text: (texts: Texts) => string) {
  const taken = new Map<string, string>();
  for (const room of rooms) {
    const host = event.hosts.find((each) => each.id === room.hostId);
    const city = room.kind !== "online" && host ? text(host.city) : "";
    const name = [city, text(room.name) || room.slug].filter(Boolean).join(" ");
    taken.set(room.id, [...taken.values()].includes(name) ? `${name} (${room.slug})` : name);
  }
  const elsewhere = text(event.venue.name) || text(event.title);
  return (room: Pick<Room, "id"> | undefined) => (room && taken.get(room.id)) || elsewhere;
}

/**
 * A number for each session, the same in every release: from its id, and where two would share one,
 * the younger gets the next. Some readers keep them in 31 bits.
 */
function numbersOf(sessions: readonly ReleasedSession[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  const byAge = sessions.toSorted(
    (a, b) => a.revision.createdAt.localeCompare(b.revision.createdAt) || (a.id < b.id ? -1 : 1),
  );
  for (const { id } of byAge) {
    let number = createHash("sha256").update(id).digest().readUInt32BE() >>> 1 || 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

function personsOf(session: ReleasedSession, { people }: Programme): Talk["persons"] {
  const ids = [...session.roles, ...session.items.flatMap((item) => item.personIds.map(asRole))];
  return [...new Set(ids.map(({ personId }) => personId))].flatMap((id) => {
    const person = people.find((each) => each.id === id);
    return person ? [{ guid: id, name: nativeFirst(person.name)[0] }] : [];
  });
}
const asRole = (personId: string) => ({ personId });

const withOffset = (at: Temporal.ZonedDateTime) =>
  at.toString({ timeZoneName: "never", smallestUnit: "second" });
const minuteOf = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: "minute" });
const minutesIn = ({ hour, minute }: Temporal.ZonedDateTime) => hour * 60 + minute;
const instantOf = (at: string) => Temporal.Instant.from(at).epochMilliseconds;
const earlier = (a: string, b: string) => (instantOf(b) < instantOf(a) ? b : a);
const later = (a: string, b: string) => (instantOf(b) > instantOf(a) ? b : a);

/**
 * The end of the last session, or the midnight in UTC after it. EventFahrplan takes the time of day
 * of a day's end, in UTC, for the change of days, and lays each session that begins earlier on its
 * own clock behind all others: a ceremony at nine would come after the evening of its day.
 */
function dayEnd(lastEnd: string, { firstMinute, zone }: { firstMinute: number; zone: string }): string {
  const end = Temporal.Instant.from(lastEnd).toZonedDateTimeISO("UTC");
  const shown = minutesIn(end) <= firstMinute ? end : end.add({ days: 1 }).startOfDay();
  return withOffset(shown.withTimeZone(zone));
}

/** Readers take it for a time of day: a whole day is told as its last minute. */
function durationOf(minutes: number): string {
  const shown = Math.min(minutes, 24 * 60 - 1);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`;
}
