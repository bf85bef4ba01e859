import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import { convertIcsCalendar } from "ts-ics";

/** What a calendar program shows of an entry. */
export interface ReadEntry {
  uid: string;
  start: string;
  end: string;
  stamp: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  description: string;
}

const instant = (millis: number) => Temporal.Instant.fromEpochMilliseconds(millis).toString();

/** ical.js, the engine of Thunderbird: reads zones by the file's own VTIMEZONE. */
function byIcalJs(calendar: string): ReadEntry[] {
  const parsed = new ICAL.Component(ICAL.parse(calendar));
  return parsed.getAllSubcomponents("vevent").map((event) => {
    const text = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? "";
    const time = (name: string) =>
      instant((event.getFirstPropertyValue(name) as ICAL.Time).toUnixTime() * 1000);
    return {
      uid: text("uid"),
      start: time("dtstart"),
      end: time("dtend"),
      stamp: time("dtstamp"),
      sequence: Number(text("sequence")),
      status: text("status"),
      summary: text("summary"),
      location: text("location"),
      description: text("description"),
    };
  });
}

/** node-ical: reads zones by their names, from its own Temporal. */
function byNodeIcal(calendar: string): ReadEntry[] {
  const components = Object.values(nodeIcal.sync.parseICS(calendar));
  const events = components.filter((each): each is VEvent => each?.type === "VEVENT");
  const text = (value: unknown) =>
    typeof value === "object" && value !== null && "val" in value ? String(value.val) : String(value ?? "");
  return events.map((event) => ({
    uid: event.uid,
    start: instant(event.start.getTime()),
    end: instant(event.end?.getTime() ?? 0),
    stamp: instant(event.dtstamp.getTime()),
    sequence: Number(event.sequence),
    status: text(event.status),
    summary: text(event.summary),
    location: text(event.location),
    description: text(event.description),
  }));
}

/** ts-ics: reads zones by the file's own VTIMEZONE. */
function byTsIcs(calendar: string): ReadEntry[] {
  return (convertIcsCalendar(undefined, calendar).events ?? []).map((event) => ({
    uid: event.uid,
    start: instant(event.start.date.getTime()),
    end: instant(event.end?.date.getTime() ?? 0),
    stamp: instant(event.stamp.date.getTime()),
    sequence: event.sequence ?? 0,
    status: event.status ?? "",
    summary: event.summary ?? "",
    location: event.location ?? "",
    description: event.description ?? "",
  }));
}

export const readers: Record<"ical.js" | "node-ical" | "ts-ics", (calendar: string) => ReadEntry[]> = {
  "ical.js": byIcalJs,
  "node-ical": byNodeIcal,
  "ts-ics": byTsIcs,
};
