import type { Day, Schedule, Talk } from "#server/exchange/schedule.ts";
import { element, xmlFile } from "#server/exchange/xml.ts";

/** schedule.xml; where the format's schema wants an order, this is it. */
export const scheduleXml = (schedule: Schedule): string =>
  xmlFile(
    element(
      "schedule",
      {},
      element("generator", { name: "Jubilee" }),
      element("url", {}, schedule.url),
      element("version", {}, schedule.version),
      element(
        "conference",
        {},
        element("title", {}, schedule.title),
        element("acronym", {}, schedule.acronym),
        element("start", {}, schedule.startsOn),
        element("end", {}, schedule.endsOn),
        element("days", {}, String(schedule.days.length)),
        element("day_change", {}, "00:00"),
        element("timeslot_duration", {}, "00:05"),
        element("base_url", {}, schedule.url),
        element("url", {}, schedule.url),
        element("time_zone_name", {}, schedule.zone),
        element("color", { primary: schedule.colour }),
        schedule.tracks.map(({ name, slug }) => element("track", { name, slug })),
      ),
      schedule.days.map(dayOf),
    ),
  );

const dayOf = ({ index, date, start, end, rooms }: Day) =>
  element(
    "day",
    { index, date, start, end },
    rooms.map(({ name, guid, talks }) => element("room", { name, guid }, talks.map(talkOf))),
  );

const talkOf = (talk: Talk) =>
  element(
    "event",
    { id: talk.id, guid: talk.guid },
    element("room", {}, talk.room),
    element("title", {}, talk.title),
    element("subtitle", {}, talk.subtitle),
    element("type", {}, talk.type),
    element("date", {}, talk.date),
    element("start", {}, talk.start),
    element("duration", {}, talk.duration),
    element("abstract", {}, talk.abstract),
    element("slug", {}, talk.slug),
    element("track", {}, talk.track),
    element(
      "persons",
      {},
      talk.persons.map(({ guid, name }) => element("person", { guid }, name)),
    ),
    element("language", {}, talk.language),
    element("description", {}, talk.description),
    element(
      "links",
      {},
      talk.links.map(({ title, url }) => element("link", { href: url }, title)),
    ),
    element("url", {}, talk.url),
  );
