import { attendeeNameOf } from "#server/mails/compose.ts";
import { doorCodeOf } from "#server/mails/door-code.ts";
import type { Letter } from "#server/mails/letter.ts";
import type { MailLinks } from "#server/mails/links.ts";
import { isAboutRegistration } from "#shared/mail-kinds.ts";
import { placeOf } from "#shared/place.ts";
import { endsAt, sessionsToAttend } from "#shared/reading.ts";
import type { KeptState } from "#shared/registrations.ts";
import { inLang, type Texts } from "#shared/texts.ts";

/**
 * The registration as mail programs understand it (schema.org EventReservation): they show a card
 * with the time, the way there and, for the hall, the code for the door. Null where a mail is about
 * no registration, or only brings its link.
 */
export function reservationOf(letter: Letter, links: MailLinks): object | null {
  const { mail, event, programme, registration } = letter;
  if (!event || !programme || !registration || !isAboutRegistration(mail.kind)) return null;
  if (registration.state === "unproven") return null;
  const text = (texts: Texts) => inLang(texts, mail.lang, event.languages).text;
  const sessions = sessionsToAttend(programme);
  const first = sessions[0] ?? programme.sessions[0];
  const last = sessions.map(endsAt).toSorted().at(-1);
  const at = (instant: string) => withOffset(instant, event.zone);
  const code = doorCodeOf(letter, links);

  return {
    "@context": "https://schema.org",
    "@type": "EventReservation",
    reservationNumber: registration.id.slice(-12).toUpperCase(),
    // With http: KDE Itinerary knows a state by no other name, and Google documents it so.
    reservationStatus: `http://schema.org/${
      programme.state === "cancelled" ? "ReservationCancelled" : statuses[registration.state]
    }`,
    underName: { "@type": "Person", name: attendeeNameOf(letter) },
    reservationFor: {
      "@type": "Event",
      name: text(event.title),
      startDate: first ? at(first.startsAt) : event.startsOn,
      endDate: last ? at(last) : event.endsOn,
      eventStatus: `https://schema.org/${programme.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
      url: links.eventPage ?? undefined,
      location: registration.mode === "onsite" ? placeOf(event, text) : onlineOf(links),
      organizer: event.hosts.map((host) => ({ "@type": "CollegeOrUniversity", name: text(host.name) })),
    },
    ...(code && { reservedTicket: { "@type": "Ticket", ticketToken: `qrCode:${code}` } }),
  };
}

const statuses: Record<Exclude<KeptState, "unproven">, string> = {
  confirmed: "ReservationConfirmed",
  waitlisted: "ReservationPending",
  cancelled: "ReservationCancelled",
};

/** The person's own page leads on from there; its link is for no other program. */
const onlineOf = ({ eventPage }: MailLinks) => ({ "@type": "VirtualLocation", url: eventPage ?? undefined });

const withOffset = (at: string, zone: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
