import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import type { Programme } from "#shared/programme.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { plantHostileEvent } from "#tests/clients/corpus.ts";
import { meantBy } from "#tests/clients/meant.ts";
import {
  type CalendarReader,
  calendarReaders,
  type EntryRead,
  readCalendar,
} from "#tests/clients/readers.ts";
import { scene } from "#tests/clients/scene.ts";

let app: TestApp;
let programme: Programme;
let bytes: string;

beforeAll(async () => {
  app = await startApp();
  programme = await plantHostileEvent(app);
  bytes = await (await fetch(`${app.url}/e/twenty-years/event.ics`)).text();
});
afterAll(() => app.close());

/** What some read for a backslash and an n, which were escaped as they should be: theirs, not ours. */
const backslashN: Partial<Record<CalendarReader, string>> = {
  "python-icalendar": "\n",
  "ruby-icalendar": "\\\n",
};
const asReadBy = (reader: CalendarReader, entry: EntryRead): EntryRead => {
  const text = (given: string) => given.replaceAll("\\n", backslashN[reader] ?? "\\n");
  const { summary, description, location } = entry;
  return { ...entry, summary: text(summary), description: text(description), location: text(location) };
};
const byUid = (entries: readonly EntryRead[]) => entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));

describe.each(calendarReaders)("%s", (reader) => {
  scene([reader], "reads hostile words at difficult hours exactly as they were meant", async () => {
    const reading = await readCalendar(reader, bytes);
    const meant = meantBy(programme).map((entry) => asReadBy(reader, entry));
    expect(byUid(reading?.entries ?? [])).toEqual(byUid(meant));
    expect(reading?.errors).toBe(0);
    expect(reading?.names.filter((name) => /INJECTED|ATTENDEE|X-LIC-ERROR/.test(name))).toEqual([]);
  });

  scene([reader], "control: with the guard of words out, it reads something else", async () => {
    const unguarded = await withoutTheGuard(programme);
    const reading = await readCalendar(reader, unguarded).catch(() => null);
    const meant = meantBy(programme).map((entry) => asReadBy(reader, entry));
    expect(byUid(reading?.entries ?? [])).not.toEqual(byUid(meant));
  });
});

// The others know zones by their names, as long as their own data are as new as ours.
scene(["ruby-icalendar"], "control: without the VTIMEZONEs, it is read at other hours", async () => {
  const bare = bytes.replace(/BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n/gs, "");
  const hours = (entries: readonly EntryRead[]) => byUid(entries).map(({ uid, start }) => [uid, start]);
  const reading = await readCalendar("ruby-icalendar", bare);
  expect(hours(reading?.entries ?? [])).not.toEqual(hours(meantBy(programme)));
});

/** The product's own writer, with the module that stands between people's words and it replaced. */
async function withoutTheGuard(given: Programme): Promise<string> {
  const asItIs = (text: string) => text;
  vi.resetModules();
  vi.doMock("#server/calendars/text.ts", async (original) => ({
    ...(await original<object>()),
    lineOf: asItIs,
    paragraphsOf: asItIs,
    escapedText: asItIs,
  }));
  const { renderCalendar } = await import("#server/calendars/render.ts");
  vi.doUnmock("#server/calendars/text.ts");
  return renderCalendar({
    programme: given,
    scope: { kind: "event" },
    lang: "en",
    origin: "http://jubilee.example",
  });
}
