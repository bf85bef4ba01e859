import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import ical, { ICalEventStatus } from "ical-generator";
import type { Programme } from "#shared/programme.ts";

/** ical-generator alone: its own calendar of the same sessions, in UTC, written anew for each that asks. */
const { sessions, event } = JSON.parse(readFileSync(process.env.PROGRAMME as string, "utf8")) as Programme;
const http = createServer((_request, response) => {
  const calendar = ical({
    name: event.title.en ?? "",
    events: sessions.map(({ revision, startsAt, minutes, title, description }) => ({
      id: revision.uid,
      sequence: revision.sequence,
      stamp: new Date(revision.revisedAt),
      start: new Date(startsAt),
      end: new Date(Date.parse(startsAt) + minutes * 60_000),
      summary: title.en ?? "",
      description: description.en ?? "",
      status: ICalEventStatus.CONFIRMED,
    })),
  });
  response.setHeader("content-type", "text/calendar");
  response.end(calendar.toString());
});
http.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
