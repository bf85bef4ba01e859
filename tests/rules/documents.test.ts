import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { z } from "zod";
import { type Noun, readDocument, writeDocument } from "#db/documents.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import { Event } from "#shared/events.ts";
import { Person } from "#shared/people.ts";
import { Release } from "#shared/programme.ts";
import { Room } from "#shared/rooms.ts";
import { Session } from "#shared/sessions.ts";
import { unpackSqlite } from "#tests/old-database.ts";

const kinds = {
  event: ["events", "details", Event],
  person: ["people", "details", Person],
  room: ["rooms", "details", Room],
  session: ["sessions", "details", Session],
  release: ["releases", "programme", Release],
} as const satisfies Record<Noun, [table: string, column: string, schema: z.ZodType]>;

/** What the contract misses in the documents of 0.1.0, once they are read. */
function missedIn(noun: Noun, schema: z.ZodType = kinds[noun][2]): string[] {
  const [table, column] = kinds[noun];
  const folder = mkdtempSync(join(tmpdir(), "jubilee-documents-"));
  unpackSqlite(folder);
  const database = new Database(join(folder, "jubilee.db"), { readonly: true });
  const stored = database.prepare(`SELECT ${column} FROM ${table}`).pluck().all();
  database.close();
  rmSync(folder, { recursive: true });
  expect(stored.length).toBeGreaterThan(0);
  return stored.flatMap((each) => {
    const parsed = schema.safeParse(readDocument(noun, each));
    const issues = parsed.error?.issues ?? [];
    return issues
      .filter(({ code }) => code !== "custom") // a text that was taken then
      .map(
        ({ path, message }) => `${noun}.${path.join(".")}: ${message}; a step in db/documents.ts brings it`,
      );
  });
}

test.each(Object.keys(kinds) as Noun[])(
  "each %s that 0.1.0 kept is read as the contract has it now",
  (noun) => {
    expect(missedIn(noun)).toEqual([]);
  },
);

test("control: a required field that no step brings is missed, by name", () => {
  const grown = Session.extend({ track: z.string().nullable() });
  expect(missedIn("session", grown)[0]).toMatch(/^session\.track: .*db\/documents\.ts/);
});

const track = { session: (session: object) => ({ ...session, track: null }) };
const door = {
  room: (room: object) => ({ ...room, door: "closed" }),
  event: (event: object) => ({ ...event, doors: 1 }),
};

test("a document of an older shape is given what has come since, in order and once", () => {
  const session = { ...makeSession(), startsAt: "2031-12-02T01:00:00Z" };
  expect(readDocument("session", JSON.stringify(session), [track, door])).toEqual({
    ...session,
    track: null,
  });
  const chosen = writeDocument({ ...session, track: "talks" }, [track]);
  expect(readDocument("session", chosen, [track, door])).toEqual({ ...session, track: "talks" });
  const twice = { session: ({ track, ...rest }: Record<string, unknown>) => ({ ...rest, strand: track }) };
  expect(readDocument("session", session, [track, twice])).toEqual({ ...session, strand: null });
});

test("a release is given the same, for the event and each room and session in it", () => {
  const session = { ...makeSession(), startsAt: "2031-12-02T01:00:00Z" };
  const release = { number: 1, event: makeEvent(), rooms: [makeRoom()], people: [], sessions: [session] };
  expect(readDocument("release", writeDocument(release, []), [track, door])).toEqual({
    ...release,
    event: { ...release.event, doors: 1 },
    rooms: [{ ...release.rooms[0], door: "closed" }],
    sessions: [{ ...session, track: null }],
  });
});

test("what is read back is what was written, and says nothing of its shape", () => {
  const event = makeEvent();
  expect(readDocument("event", writeDocument(event))).toEqual(event);
});
