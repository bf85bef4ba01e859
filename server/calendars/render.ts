import ical, {
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { aboutCalendar, eventPage } from "#server/calendars/about.ts";
import { descriptionOf } from "#server/calendars/description.ts";
import { eventLines, folded } from "#server/calendars/lines.ts";
import { markupOf } from "#server/calendars/markup.ts";
import { isOutOfReach, type Reader, takingPart } from "#server/calendars/taking-part.ts";
import { lineOf, paragraphsOf, parameterOf, uidOf, uriOf } from "#server/calendars/text.ts";
import { timesOf, type WrittenZones, zonesOf } from "#server/calendars/times.ts";
import { type View, wholeView } from "#server/calendars/view.ts";
import { calendarWords } from "#server/calendars/words.ts";
import { type Entry, entryOf } from "#server/programme/entry.ts";
import { namesIn } from "#shared/names.ts";
import type { Programme, Revision } from "#shared/programme.ts";
import type { RegistrationState } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";
import { inLang, type Lang } from "#shared/texts.ts";

/** The event or a part of it, one session, or one person's own agenda. */
export type CalendarScope =
  | { kind: "event"; filter?: EventFilter }
  | { kind: "session"; sessionId: string }
  | { kind: "feed"; registration: FeedRegistration; only?: readonly string[] | null };

export interface EventFilter {
  roomId?: string | undefined;
  kind?: Session["kind"] | undefined;
  mode?: Mode | undefined;
}

/** What a person's own agenda depends on beside the programme. */
export interface FeedRegistration {
  mode: Mode;
  state: RegistrationState;
  /** How long before a session it rings; null: never. */
  alarmMinutes: number | null;
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
  /** Every time in UTC, for programs that read zones wrong. */
  utc?: boolean;
}

/**
 * A calendar file (RFC 5545). The same input makes the same bytes whatever the clock and the zone of
 * this machine. It has no METHOD, so that DTSTAMP is the revision's time and the bytes stay the same
 * from one poll to the next (RFC 5545 §3.8.7.2).
 */
export function renderCalendar(input: CalendarInput, view: View = wholeView(input)): string {
  const entries = view.sessions.map((session) => ({
    entry: entryOf(session, session.revision.status, input.programme),
    revision: session.revision,
  }));
  const zones: WrittenZones = input.utc ? new Map() : zonesOf(entries.map(({ entry }) => entry));
  return folded([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Jubilee//Programme//EN",
    "CALSCALE:GREGORIAN",
    ...(input.scope.kind === "session" ? [] : aboutCalendar(input, view)),
    ...[...zones.values()].flatMap(({ lines }) => lines),
    ...entries.flatMap(({ entry, revision }) => linesOf(entry, revision, zones, input)),
    "END:VCALENDAR",
  ]);
}

function readerOf({ scope, lang, origin }: CalendarInput): Reader {
  if (scope.kind === "feed") return { lang, origin, registration: scope.registration };
  const mode = scope.kind === "event" ? scope.filter?.mode : undefined;
  return { lang, origin, registration: mode ? { mode, state: "confirmed" } : null };
}

/** ical-generator writes one event at a time: its calendar would fold the lines between characters. */
function linesOf(entry: Entry, revision: Revision, zones: WrittenZones, input: CalendarInput): string[] {
  const reader = readerOf(input);
  const { sequence, stamp } = revisionFor(input, revision);
  const summary = lineOf(titleOf(entry, reader));
  const description = paragraphsOf(descriptionOf(entry, reader));
  const url = uriOf(`${eventPage(input)}#session-${partsOf(revision).sessionId}`);
  const event = ical().createEvent({
    id: uidOf(revision.uid),
    sequence,
    stamp,
    created: Temporal.Instant.from(revision.createdAt),
    lastModified: stamp,
    ...timesOf(entry, zones),
    summary,
    description: { plain: description, html: markupOf(description) },
    location: lineOf(takingPart(entry, reader).place) || null,
    categories: [{ name: namesIn[reader.lang].sessionKinds[entry.kind] }],
    alarms: alarmsOf(entry, summary, input),
    ...(url ? { url } : {}),
    ...standingOf(entry, reader),
  });
  return eventLines(event.toString(), linesUnsaid(entry, revision, input));
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
  if (registration && isOutOfReach(entry.room, registration.mode))
    return {
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
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

/** Only who asked is rung for, and only for what takes place. */
function alarmsOf(entry: Entry, summary: string, { scope }: CalendarInput) {
  if (scope.kind !== "feed" || !scope.registration.alarmMinutes) return [];
  const { alarmMinutes, state, mode } = scope.registration;
  if (isOutOfReach(entry.room, mode)) return [];
  if (state !== "confirmed" || entry.status === "cancelled" || entry.kind === "break") return [];
  return [{ type: ICalAlarmType.display, triggerBefore: alarmMinutes * 60, description: summary }];
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

/** What ical-generator has no words for: RFC 5545 §3.8.1.6 (it drops the zero meridian) and §3.8.4.5, RFC 7986 §5.11. */
function linesUnsaid(entry: Entry, revision: Revision, input: CalendarInput): string[] {
  const reader = readerOf(input);
  const { joinAddress, isThere } = takingPart(entry, reader);
  const { geo } = entry.event.venue;
  const conference = conferenceOf(joinAddress, entry, reader);
  return [
    ...(geo && isThere ? [`GEO:${degrees(geo.latitude)};${degrees(geo.longitude)}`] : []),
    `RELATED-TO;RELTYPE=PARENT:${uidOf(`${input.programme.event.id}@${partsOf(revision).host}`)}`,
    ...(conference ? [conference] : []),
  ];
}

/** To six places, as RFC 5545 §3.8.1.6 asks for; its numbers know no exponent and no zero below zero. */
const degrees = (value: number) => (Number(value.toFixed(6)) + 0).toFixed(6).replace(/\.?0+$/, "");

/** A UID is made once, of a session's id and the host part of this installation. */
function partsOf({ uid }: Revision) {
  const [sessionId = "", host = ""] = uid.split("@");
  return { sessionId, host };
}

function conferenceOf(joinAddress: string | null, entry: Entry, reader: Reader): string | null {
  const address = joinAddress && uriOf(joinAddress);
  const attends = !reader.registration || reader.registration.state === "confirmed";
  if (!address || entry.status === "cancelled" || !attends) return null;
  const label = inLang(entry.room?.name ?? {}, reader.lang, entry.event.languages).text;
  return `CONFERENCE;VALUE=URI;FEATURE=VIDEO,CHAT;LABEL=${parameterOf(label)}:${address}`;
}
