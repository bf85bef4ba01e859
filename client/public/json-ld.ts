import { inLang } from "#shared/lang.ts";
import { placeOf } from "#shared/place.ts";
import type { Programme, PublicEvent, ReleasedSession } from "#shared/programme.ts";
import { endsAt, sessionsToAttend } from "#shared/reading.ts";
import type { Lang, Texts } from "#shared/texts.ts";

/**
 * The event for search engines (schema.org): held in a place and online at once, the place first,
 * since a reader that takes one location must get the place. Times carry their offset.
 */
export function eventJsonLd({ programme, registration, seats }: PublicEvent, lang: Lang, origin: string) {
  const { event } = programme;
  const text = (texts: Texts) => inLang(texts, lang, event.languages).text;
  const address = `${origin}/e/${event.slug}`;
  const hosts = event.hosts.map((host) => ({ "@type": "CollegeOrUniversity", name: text(host.name) }));
  const location = [placeOf(event, text), { "@type": "VirtualLocation", url: address }];
  const cancelled = programme.state === "cancelled";
  const going = cancelled ? programme.sessions : sessionsToAttend(programme);
  const first = going[0];
  const last = going.toSorted((a, b) => endsAt(a).localeCompare(endsAt(b))).at(-1);
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": address,
    url: address,
    name: text(event.title),
    description: text(event.description) || undefined,
    inLanguage: event.languages,
    startDate: first ? withOffset(first.startsAt, event.zone) : event.startsOn,
    endDate: last ? withOffset(endsAt(last), event.zone) : event.endsOn,
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    ...(cancelled ? { eventStatus: schema("EventCancelled") } : beginningOf(going, event.zone)),
    location,
    organizer: hosts,
    superEvent: text(event.series) ? { "@type": "EventSeries", name: text(event.series) } : undefined,
    isAccessibleForFree: true,
    offers:
      registration === "open"
        ? {
            "@type": "Offer",
            url: `${address}/register`,
            price: 0,
            availability: schema(seats.some(({ free }) => free > 0) ? "InStock" : "SoldOut"),
          }
        : undefined,
    subEvent: programme.sessions
      .filter((session) => session.kind !== "break")
      .map((session) => subEvent(session, programme, address, text, location)),
  };
}

function subEvent(
  session: ReleasedSession,
  { event, people, state, rooms }: Programme,
  address: string,
  text: (texts: Texts) => string,
  [place]: object[],
) {
  const room = rooms.find((each) => each.id === session.roomId);
  const online = { "@type": "VirtualLocation", url: room ? `${address}/rooms/${room.slug}` : address };
  const onlineOnly = room?.kind === "online";
  const performers = session.roles
    .filter((part) => part.role === "speaker")
    .map((part) => people.find((person) => person.id === part.personId)?.name)
    .filter((name) => name !== undefined);
  return {
    "@type": "Event",
    "@id": `${address}#session-${session.id}`,
    url: `${address}#session-${session.id}`,
    name: text(session.title),
    description: text(session.description) || undefined,
    startDate: withOffset(session.startsAt, event.zone),
    endDate: withOffset(endsAt(session), event.zone),
    ...statusOf(session, state, event.zone),
    eventAttendanceMode: `https://schema.org/${attendance[room?.kind ?? "hall"]}`,
    location: onlineOnly ? online : room?.kind === "both" ? [place, online] : place,
    superEvent: { "@id": address },
    performer:
      performers.length > 0
        ? performers.map((name) => ({ "@type": "Person", name: name.latin || name.native }))
        : undefined,
  };
}

const attendance = {
  hall: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  both: "MixedEventAttendanceMode",
} as const;

const schema = (name: string) => `https://schema.org/${name}`;

/** A cancelled session keeps its time; a moved one says what it was, as long as it is on (schema.org EventStatusType). */
function statusOf({ revision }: ReleasedSession, state: Programme["state"], zone: string) {
  if (state === "cancelled" || revision.status === "cancelled")
    return { eventStatus: schema("EventCancelled") };
  if (!revision.movedFrom) return { eventStatus: schema("EventScheduled") };
  return {
    eventStatus: schema("EventRescheduled"),
    previousStartDate: revision.movedFrom.map((at) => withOffset(at, zone)),
  };
}

/** An event whose first session begins at another time than the first of them was to is a moved one. */
function beginningOf(sessions: readonly ReleasedSession[], zone: string) {
  const [first] = sessions.map(({ startsAt }) => startsAt).toSorted();
  const [wasFirst] = sessions.map(({ startsAt, revision }) => revision.movedFrom?.[0] ?? startsAt).toSorted();
  if (!wasFirst || wasFirst === first) return { eventStatus: schema("EventScheduled") };
  return { eventStatus: schema("EventRescheduled"), previousStartDate: withOffset(wasFirst, zone) };
}

const withOffset = (at: string, zone: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
