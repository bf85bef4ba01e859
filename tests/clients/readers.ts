import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { type ProgramName, python } from "#tests/clients/programs.ts";
import { runWell } from "#tests/clients/run.ts";

/** One session as a calendar program understood it. A time without Z is one that floats. */
export interface EntryRead {
  uid: string;
  sequence: number;
  status: string;
  start: string;
  end: string;
  summary: string;
  description: string;
  location: string;
}

export interface Reading {
  /** What the program itself complains of. */
  errors: number;
  /** Of every property in the calendar and its events. */
  names: string[];
  entries: EntryRead[];
}

export const judge = (file: string) => fileURLToPath(new URL(`./judges/${file}`, import.meta.url));

let compiled: Promise<string> | null = null;
let folder: string | null = null;
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});
/** The libical judge, compiled where nothing of it stays. */
export function libical(): Promise<string> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<string> {
  folder = mkdtempSync(join(tmpdir(), "jubilee-clients-"));
  const program = join(folder, "libical");
  await runWell("gcc", ["-O1", "-o", program, judge("libical.c"), "-lical"]);
  return program;
}

export const calendarReaders = [
  "libical",
  "python-icalendar",
  "python-vobject",
  "ruby-icalendar",
] as const satisfies readonly ProgramName[];
export type CalendarReader = (typeof calendarReaders)[number];

/** On somebody's machine in New York, so that a time which is not said exactly is read wrong. */
export async function readCalendar(reader: CalendarReader, bytes: string): Promise<Reading | null> {
  const [command, ...given] = {
    libical: [await libicalIf(reader), "read"],
    "python-icalendar": [python, judge("read_icalendar.py")],
    "python-vobject": [python, judge("read_vobject.py")],
    "ruby-icalendar": ["ruby", judge("read_icalendar.rb")],
  }[reader];
  const env = { TZ: "America/New_York", LC_ALL: "C.UTF-8" };
  return JSON.parse(await runWell(command as string, given, { input: bytes, env })) as Reading | null;
}

const libicalIf = (reader: CalendarReader) => (reader === "libical" ? libical() : "");
