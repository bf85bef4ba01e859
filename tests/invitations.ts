import ICAL from "ical.js";
import type { Received } from "#tests/mail-server.ts";

/** A calendar part of a mail as a client reads it. */
export interface Part {
  method: string;
  uid: string;
  sequence: number;
  status: string;
  start: string;
  location: string;
  organizer: string;
  attendees: string[];
  /** The stamp of when it was sent. */
  stamp: string;
}

export function partOf(text: string): Part {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  const [event] = events;
  if (!event || events.length > 1) throw new Error(`${events.length} events in one part`);
  const said = (name: string) => String(event.getFirstPropertyValue(name) ?? "");
  const start = event.getFirstPropertyValue("dtstart") as ICAL.Time;
  return {
    method: String(calendar.getFirstPropertyValue("method") ?? ""),
    uid: said("uid"),
    sequence: Number(said("sequence")),
    status: said("status"),
    start: Temporal.Instant.fromEpochMilliseconds(start.toUnixTime() * 1000).toString(),
    location: said("location"),
    organizer: said("organizer"),
    attendees: event.getAllProperties("attendee").map((each) => String(each.getFirstValue())),
    stamp: said("dtstamp"),
  };
}

/** The calendar parts of a mail, each once: the first also stands among its attachments as a file. */
export const partsOf = ({ mail }: Received): Part[] =>
  mail.attachments
    .filter(({ contentType }) => contentType === "application/ics")
    .map(({ content }) => partOf(content.toString()))
    .toSorted((a, b) => a.start.localeCompare(b.start));

/** A calendar part with what its mail says of it. */
export interface Delivered {
  text: string;
  from: string;
  to: string;
  /** The `method` of the MIME type. */
  method: string;
}

export function deliveredBy({ mail, raw, to }: Received): Delivered[] {
  const [, method = ""] = /text\/calendar; charset=utf-8; method=(\w+)/.exec(raw) ?? [];
  const first = mail.attachments.findLast(({ contentType }) => contentType === "application/ics");
  const from = mail.from?.value[0]?.address ?? "";
  return first ? [{ text: first.content.toString(), from, to, method }] : [];
}

/** Why a client would leave a part where it is (RFC 5546 §2.1.4, §3.2; RFC 6047 §2.4). */
export function faultsIn(delivered: readonly Delivered[]): string[] {
  const held = new Map<string, Part>();
  return delivered.flatMap(({ text, from, to, method }) => {
    const part = partOf(text);
    const before = held.get(part.uid);
    held.set(part.uid, part);
    const { start, location, status } = part;
    const changed =
      before && (before.start !== start || before.location !== location || before.status !== status);
    return [
      part.method ? null : "no METHOD",
      part.method && part.method !== method ? `METHOD ${part.method} in a mail that says ${method}` : null,
      part.organizer === `mailto:${from}` ? null : `organizer ${part.organizer} in a mail from ${from}`,
      part.attendees.join() === `mailto:${to}` ? null : `attendees [${part.attendees}] in a mail to ${to}`,
      part.method === "REQUEST" && status === "CANCELLED" ? "REQUEST of what is CANCELLED" : null,
      changed && part.sequence <= before.sequence ? "changed without a higher SEQUENCE" : null,
    ].filter((fault) => fault !== null);
  });
}
