import { folded } from "#server/calendars/lines.ts";
import { type CalendarInput, type FeedRegistration, renderCalendar } from "#server/calendars/render.ts";
import { parameterOf, uriOf } from "#server/calendars/text.ts";
import type { ReleasedSession } from "#shared/programme.ts";

export type Method = "REQUEST" | "CANCEL";

export interface Party {
  name: string;
  email: string;
}

export interface InvitationInput extends Omit<CalendarInput, "scope"> {
  method: Method;
  session: ReleasedSession;
  registration: FeedRegistration;
  /** Whoever the mail comes from: Outlook and Gmail compare the two. */
  organizer: Party;
  attendee: Party;
  /** When it is sent (RFC 5545 §3.8.7.2, since it has a METHOD). */
  at: Temporal.Instant;
}

/**
 * One session as an invitation, or as its withdrawal (RFC 5546 §3.2.2, §3.2.5): what the person's
 * own feed says of it, under the same UID and SEQUENCE, so that both are one entry. It names one
 * attendee, since a calendar shows the buttons to nobody else, and asks for no answer.
 */
export function renderInvitation(input: InvitationInput): string {
  const { session, registration, programme } = input;
  const feed = renderCalendar({
    ...input,
    programme: { ...programme, sessions: [session] },
    scope: { kind: "feed", registration },
  });
  const lines = feed.replaceAll("\r\n ", "").trimEnd().split("\r\n");
  return folded([...asMessage(lines, input)]);
}

/** What a subscribed calendar says of itself has no place in a mail. */
const ofMessage = /^(BEGIN:VCALENDAR|VERSION:|PRODID:|CALSCALE:)/;

function* asMessage(lines: readonly string[], { method, organizer, attendee, at }: InvitationInput) {
  const stamp = at.round("second").toString().replaceAll(/[-:]/g, "");
  const replaced = new Map([["DTSTAMP", [`DTSTAMP:${stamp}`]]]);
  // Taken out of the calendar, whatever stands in the feed; CANCEL says nothing of the reason.
  if (method === "CANCEL") {
    for (const [name, value] of withdrawn) replaced.set(name, [`${name}:${value}`]);
    for (const name of ["CONFERENCE", "X-MICROSOFT-CDO-BUSYSTATUS"]) replaced.set(name, []);
  }
  let within: string | null = null;
  for (const line of lines) {
    if (!within && /^BEGIN:(VTIMEZONE|VEVENT)$/.test(line)) within = line.slice("BEGIN:".length);
    if (!within && !ofMessage.test(line) && line !== "END:VCALENDAR") continue;
    if (line === "BEGIN:VALARM") within = "VALARM"; // the feed's, by the feed's own choice
    if (line === "END:VEVENT") yield* [partyLine("ORGANIZER", organizer), attendeeLine(attendee)];
    if (within !== "VALARM") yield* replaced.get(nameOf(line)) ?? [line];
    if (line === "END:VALARM") within = "VEVENT";
    else if (line === `END:${within}`) within = null;
    if (line === "VERSION:2.0") yield `METHOD:${method}`;
  }
}

const withdrawn = [
  ["STATUS", "CANCELLED"],
  ["TRANSP", "TRANSPARENT"],
] as const;
const nameOf = (line: string) => /^[\w-]+/.exec(line)?.[0] ?? "";

const attendeeLine = (party: Party) =>
  partyLine("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", party);

function partyLine(property: string, { name, email }: Party): string {
  const address = uriOf(`mailto:${email}`);
  if (!address) throw new RangeError(`not a mail address: ${email}`);
  return `${property};CN=${parameterOf(name || email)}:${address}`;
}
