import ical, {
  type ICalCalendar,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { descriptionOf } from "#server/calendars/description.ts";
import { arranged, folded, unfolded } from "#server/calendars/lines.ts";
import { type Reader, takingPart } from "#server/calendars/taking-part.ts";
import {
  escapedText,
  lineOf,
  paragraphsOf,
  parameterOf,
  uidOf,
  uriOf,
  zoneNameOf,
} from "#server/calendars/text.ts";
import { isNearChange, timezoneOf } from "#server/calendars/timezone.ts";
import { calendarWords } from "#server/calendars/words.ts";
import { type Entry, entryOf } from "#server/programme/entry.ts";
import type { Programme, ReleasedSession, Revision } from "#shared/programme.ts";
import type { RegistrationState } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import { inLang, type Lang, type Texts } from "#shared/texts.ts";

/** The whole event, one session of it, or one person's own agenda. */
export type CalendarScope =
  | { kind: "event" }
  | { kind: "session"; sessionId: string }
  | { kind: "feed"; registration: FeedRegistration };

/** What a person's own agenda depends on beside the programme. */
export interface FeedRegistration {
  mode: Mode;
  state: RegistrationState;
  /** Raised with each change that the calendar shows. */
  revision: number;
  revisedAt: Temporal.Instant;
}

export interface CalendarInput {
  programme: Programme;
  scope: CalendarScope;
  lang: Lang;
  /** Where the pages are: `https://jubilee.example`. */
  origin: string;
}

/**
 * A calendar file (RFC 5545). The same input makes the same bytes whatever the clock and the zone of
 * this machine. It has no METHOD, so that DTSTAMP is the revision's time and the bytes stay the same
 * from one poll to the next (RFC 5545 §3.8.7.2).
 */
export function renderCalendar(input: CalendarInput): string {
  const calendar = ical({ prodId: "//Jubilee//Programme//EN", scale: "gregorian" });
  const conferences = new Map<string, string>();
  const entries = sessionsIn(input).map((session) => ({
    entry: entryOf(session, session.revision.status, input.programme),
    revision: session.revision,
  }));
  const zones = timezonesOf(entries.map(({ entry }) => entry));
  // Its own zone would take the Z from every stamp; the generator alone does not.
  calendar.timezone({ name: null, generator: (zone) => zones.get(zone) ?? null });
  for (const { entry, revision } of entries) {
    addEvent(calendar, entry, revision, zones, input);
    const conference = conferenceOf(entry, input);
    if (conference) conferences.set(revision.uid, conference);
  }
  const own = input.scope.kind === "session" ? [] : aboutCalendar(input);
  const lines = arranged(unfolded(calendar.toString()), own, (uid) => [conferences.get(uid) ?? []].flat());
  return folded(lines);
}

const sessionsIn = ({ programme, scope }: CalendarInput): ReleasedSession[] =>
  scope.kind === "session"
    ? programme.sessions.filter((session) => session.id === scope.sessionId)
    : programme.sessions;

const readerOf = ({ scope, lang, origin }: CalendarInput): Reader => ({
  lang,
  origin,
  registration: scope.kind === "feed" ? scope.registration : null,
});

function addEvent(
  calendar: ICalCalendar,
  entry: Entry,
  revision: Revision,
  zones: Timezones,
  input: CalendarInput,
) {
  const reader = readerOf(input);
  const standing = standingOf(entry, reader);
  const { sequence, stamp } = revisionFor(input, revision);
  const { start, end, zone } = timesOf(entry, zones);
  const url = uriOf(eventPage(input));
  calendar.createEvent({
    id: uidOf(revision.uid),
    sequence,
    stamp,
    created: Temporal.Instant.from(revision.createdAt),
    lastModified: stamp,
    start,
    end,
    ...(zone ? { timezone: zone } : {}),
    summary: lineOf(titleOf(entry, reader)),
    description: paragraphsOf(descriptionOf(entry, reader)),
    location: lineOf(takingPart(entry, reader).place) || null,
    ...(url ? { url } : {}),
    ...standing,
  });
}

/** How firmly the session stands in this reader's calendar. */
function standingOf(entry: Entry, { registration }: Reader) {
  if (entry.status === "cancelled" || registration?.state === "cancelled")
    return {
      status: ICalEventStatus.CANCELLED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    };
  if (registration?.state === "waitlisted")
    return {
      status: ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.OPAQUE,
      busystatus: ICalEventBusyStatus.TENTATIVE,
    };
  return {
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
  };
}

function titleOf(entry: Entry, { lang, registration }: Reader): string {
  const words = calendarWords[lang];
  const title = inLang(entry.title, lang, entry.event.languages).text;
  if (entry.status === "cancelled") return words.cancelled(title);
  return registration?.state === "cancelled" ? words.withdrawn(title) : title;
}

/** An own agenda changes with the programme and with the registration: both raise it. */
function revisionFor({ scope }: CalendarInput, revision: Revision) {
  const stamp = Temporal.Instant.from(revision.revisedAt);
  if (scope.kind !== "feed") return { sequence: revision.sequence, stamp };
  const { revision: raised, revisedAt } = scope.registration;
  const later = Temporal.Instant.compare(revisedAt, stamp) > 0 ? revisedAt : stamp;
  return {
    sequence: revision.sequence + raised,
    stamp: later.round({ smallestUnit: "second", roundingMode: "floor" }),
  };
}

/** In the session's own zone where every program reads that right, else in UTC. */
function timesOf(entry: Entry, zones: Timezones) {
  const start = Temporal.Instant.from(entry.startsAt).toZonedDateTimeISO(entry.zone);
  const end = start.add({ minutes: entry.minutes });
  const isPlain = zones.has(entry.zone) && !isNearChange(start) && !isNearChange(end);
  return { start, end, zone: isPlain ? zoneNameOf(entry.zone) : null };
}

type Timezones = ReadonlyMap<string, string>;

/** The zones that can be said, each over the years of its sessions and one more on either side. */
function timezonesOf(entries: readonly Entry[]): Timezones {
  const zones = new Map<string, string>();
  for (const [zone, within] of Map.groupBy(entries, (entry) => entry.zone)) {
    const years = within.map(({ startsAt }) => Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone).year);
    const timezone = timezoneOf(zone, { from: Math.min(...years) - 1, to: Math.max(...years) + 1 });
    if (timezone && zone !== "UTC") zones.set(zone, timezone);
  }
  return zones;
}

/** RFC 7986 §5.11, which ical-generator cannot say. */
function conferenceOf(entry: Entry, input: CalendarInput): string | null {
  const reader = readerOf(input);
  const { joinAddress } = takingPart(entry, reader);
  const address = joinAddress && uriOf(joinAddress);
  const attends = !reader.registration || reader.registration.state === "confirmed";
  if (!address || entry.status === "cancelled" || !attends) return null;
  const label = inLang(entry.room?.name ?? {}, input.lang, entry.event.languages).text;
  return `CONFERENCE;VALUE=URI;FEATURE=VIDEO,CHAT;LABEL=${parameterOf(label)}:${address}`;
}

const eventPage = ({ origin, programme, lang }: CalendarInput) =>
  `${origin}/e/${programme.event.slug}?lang=${lang}`;

const refreshEvery = "PT1H";

/** What a subscribed calendar says of itself. A single session has none of it: Outlook would make a new calendar for it. */
function aboutCalendar(input: CalendarInput): string[] {
  const { programme, scope, lang, origin } = input;
  const { title, description, languages, slug, zone, sealColour } = programme.event;
  const say = (texts: Texts) => inLang(texts, lang, languages).text;
  const named = scope.kind === "feed" ? calendarWords[lang].own(say(title)) : say(title);
  const name = escapedText(lineOf(named));
  const about = escapedText(paragraphsOf(say(description)));
  const page = uriOf(eventPage(input));
  // The address of an own agenda is a secret, which a forwarded file must not carry.
  const source = scope.kind === "event" ? uriOf(`${origin}/e/${slug}/event.ics?lang=${lang}`) : null;
  return [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...(about ? [`X-WR-CALDESC:${about}`] : []),
    `X-WR-TIMEZONE:${zoneNameOf(zone)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshEvery}`,
    `X-PUBLISHED-TTL:${refreshEvery}`,
    ...(source ? [`SOURCE;VALUE=URI:${source}`] : []),
    ...(page ? [`URL:${page}`] : []),
    ...(/^#[0-9a-f]{6}$/i.test(sealColour) ? [`X-APPLE-CALENDAR-COLOR:${sealColour}`] : []),
  ];
}
