import { afterAll, beforeAll, expect } from "vitest";
import { makeEvent, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { libical } from "#tests/clients/readers.ts";
import { runWell } from "#tests/clients/run.ts";
import { scene } from "#tests/clients/scene.ts";

let app: TestApp;
let calendars: string[];
const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
const zonesPerEvent = 50;
const from = Temporal.Instant.from("2026-01-01T00:00:00Z");
const to = Temporal.Instant.from("2028-01-01T00:00:00Z");
const everySeconds = 6 * 3600;

beforeAll(async () => {
  app = await startApp();
  const founder = await app.founder();
  calendars = [];
  for (let at = 0; at < zones.length; at += zonesPerEvent)
    calendars.push(await calendarWith(founder, zones.slice(at, at + zonesPerEvent)));
});
afterAll(() => app.close());

/** Of an event with a session in each of these zones. */
async function calendarWith(founder: Visitor, given: readonly string[]): Promise<string> {
  const event = makeEvent({ slug: `event-${crypto.randomUUID()}` });
  const eventId = event.id;
  await founder.do("events.create", { event });
  for (const [index, zone] of given.entries()) {
    const wall = index % 2 === 0 ? "2026-01-20T10:00" : "2027-07-20T10:00";
    const session = makeSession({ title: { en: zone }, zone, wall });
    await founder.do("sessions.save", { eventId, session });
  }
  await founder.do("events.publish", { eventId });
  return (await fetch(`${app.url}/e/${event.slug}/event.ics`)).text();
}

/** From when on which offset holds, in seconds: `[[0, 28800]]`. */
type Offsets = [fromSeconds: number, offsetSeconds: number][];

async function offsetsRead(): Promise<Map<string, Offsets>> {
  const program = await libical();
  const given = ["zones", ...[from, to].map((at) => `${at.epochMilliseconds / 1000}`), `${everySeconds}`];
  const read = calendars.map(async (input) => JSON.parse(await runWell(program, given, { input })) as object);
  return new Map((await Promise.all(read)).flatMap((zonesRead) => Object.entries(zonesRead)));
}

function offsetsKnown(zone: string): Offsets {
  const offsets: Offsets = [];
  for (let at = from.epochMilliseconds; at < to.epochMilliseconds; at += everySeconds * 1000) {
    const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    const seconds = there.offsetNanoseconds / 1e9;
    if (offsets.at(-1)?.[1] !== seconds) offsets.push([at / 1000, seconds]);
  }
  return offsets;
}

const misread = (read: Map<string, Offsets>) =>
  [...read].filter(([zone, offsets]) => String(offsets) !== String(offsetsKnown(zone))).map(([zone]) => zone);

scene(["libical"], "libical's clock in every zone is ours, or the session is written in UTC", async () => {
  const read = await offsetsRead();
  expect(misread(read)).toEqual([]);
  const inUtc = calendars.flatMap((calendar) => calendar.match(/^DTSTART:\d{8}T\d{6}Z\r$/gm) ?? []);
  expect(read.size + inUtc.length).toBeGreaterThanOrEqual(zones.length);
  expect(inUtc.length).toBeLessThan(15);
});

scene(["libical"], "control: a rule that is a week late is found out", async () => {
  calendars = calendars.map((calendar) => calendar.replaceAll("BYDAY=2SU", "BYDAY=3SU"));
  expect(misread(await offsetsRead())).toContain("America/New_York");
});
