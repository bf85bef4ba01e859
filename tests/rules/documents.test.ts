import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Noun, readDocument, writeDocument } from "#db/documents.ts";
import { makeEvent, makeHost, makeRoom, makeSession } from "#db/seed/make.ts";
import { leaving } from "#server/leaving.ts";
import { type Draft, makeRelease } from "#server/programme/release.ts";
import { Event } from "#shared/events.ts";
import { type MailKind, mailSaying } from "#shared/mail-kinds.ts";
import { newId } from "#shared/new-id.ts";
import { Person } from "#shared/people.ts";
import { Release } from "#shared/programme.ts";
import { Room, StageList } from "#shared/rooms.ts";
import { Session } from "#shared/sessions.ts";
import { unpackSqlite } from "#tests/old-database.ts";

const kinds = {
  event: ["events", "details", Event],
  person: ["people", "details", Person],
  room: ["rooms", "details", Room],
  stages: ["rooms", "stages", StageList],
  session: ["sessions", "details", Session],
  release: ["releases", "programme", Release],
  mail: ["mails", "mail_values", z.object({})],
} as const satisfies Record<Kept, [table: string, column: string, schema: z.ZodType]>;
/** All but what 0.1.0 did not have. */
type Kept = Exclude<Noun, "sheet" | "contact">;

function keptIn(query: string): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "jubilee-documents-"));
  unpackSqlite(folder);
  const database = new Database(join(folder, "jubilee.db"), { readonly: true });
  const stored = database.prepare(query).all();
  database.close();
  rmSync(folder, { recursive: true });
  expect(stored.length).toBeGreaterThan(0);
  return stored;
}

/** What the contract misses in the documents of 0.1.0, once they are read. */
function missedIn(noun: Kept, schema: z.ZodType = kinds[noun][2]): string[] {
  const [table, column] = kinds[noun];
  const stored = (keptIn(`SELECT ${column} AS kept FROM ${table}`) as { kept: unknown }[]).map(
    ({ kept }) => kept,
  );
  return stored.flatMap((each) => {
    const parsed = leaving(schema).safeParse(readDocument(noun, each));
    const issues = parsed.error?.issues ?? [];
    return issues.map(
      ({ path, message }) => `${noun}.${path.join(".")}: ${message}; a step in db/documents.ts brings it`,
    );
  });
}

test.each(Object.keys(kinds) as Kept[])(
  "each %s that 0.1.0 kept is read as the contract has it now",
  (noun) => {
    expect(missedIn(noun)).toEqual([]);
  },
);

describe("what a mail says was kept in texts, and is read in its types", () => {
  const said = (kind: MailKind, values: unknown) =>
    mailSaying({ kind, values: readDocument("mail", JSON.stringify(values)) }).values;

  test("each mail that 0.1.0 kept", () => {
    const rows = keptIn("SELECT kind, mail_values AS kept FROM mails") as { kind: MailKind; kept: string }[];
    for (const { kind, kept } of rows) {
      const { request, cancel, since, until } = JSON.parse(kept);
      const listed = (ids: string) => ids.split(",").filter(Boolean);
      expect([kind, said(kind, JSON.parse(kept))]).toMatchObject([
        kind,
        {
          ...(request === undefined ? {} : { plan: { request: listed(request), cancel: listed(cancel) } }),
          ...(until === undefined ? {} : { until: Number(until) }),
          ...(since === undefined ? {} : { since: Number(since) }),
        },
      ]);
    }
  });

  test("and each of a kind that came later", () => {
    const [first, second] = [newId(), newId()];
    const erasesAt = "2032-01-01T00:00:00Z";
    expect(said("programme-changed", {})).toEqual({ since: 0 });
    expect(
      said("programme-changed", { since: "3", until: "12", request: `${first},${second}`, cancel: "" }),
    ).toEqual({ since: 3, until: 12, plan: { request: [first, second], cancel: [] } });
    expect(said("erasure-notice", { people: "1200", erasesAt })).toEqual({ people: 1200, erasesAt });
    expect(said("staff-sign-in", {})).toEqual({ budget: "mail" });
    expect(said("staff-sign-in", { last: "yes" })).toEqual({ budget: "last" });
    expect(said("address-confirm", { email: "ada@example.org", now: "a•••@example.org" })).toEqual({
      email: "ada@example.org",
      now: "a•••@example.org",
    });
  });

  test("what is kept now is read as it was said", () => {
    const values = { since: 3, until: 12, plan: { request: [newId()], cancel: [] } };
    expect(readDocument("mail", writeDocument(values))).toEqual(values);
  });

  test("control: without the step, no list and no number of it is read", () => {
    const values = readDocument("mail", { since: "3", request: "", cancel: "" }, []);
    expect(() => mailSaying({ kind: "programme-changed", values })).toThrow();
  });
});

test("stages that stood as a bare list, in a table or in the journal, are a list with a version", () => {
  const stages = [{ id: newId(), url: "https://example.org" }];
  for (const stored of [stages, JSON.stringify(stages), { stages }])
    expect(readDocument("stages", stored)).toEqual({ stages, version: 0 });
  const list = { stages, version: 3 };
  expect(readDocument("stages", writeDocument(list))).toEqual(list);
});

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

describe("zones that were kept as they were typed (W6)", () => {
  const event = { ...makeEvent({ zone: "asia/tokyo" }), hosts: [makeHost({ zone: "asia/tokyo" })] };
  const session = { ...makeSession({ zone: "asia/tokyo" }), startsAt: "2031-12-02T00:00:00Z" };
  const sequences = (read: typeof readDocument) => {
    const draft: Draft = { state: "published", rooms: [], people: [], event, sessions: [session] };
    const first = makeRelease(draft, null, Temporal.Instant.from("2031-11-01T00:00:00Z"), "example.org");
    const now = { event: readDocument("event", event), sessions: [readDocument("session", session)] };
    expect(now).toMatchObject({ event: { zone: "Asia/Tokyo" }, sessions: [{ zone: "Asia/Tokyo" }] });
    const again = makeRelease(
      { ...draft, ...now },
      read("release", first),
      Temporal.Instant.from("2031-11-02T00:00:00Z"),
      "example.org",
    );
    return again.sessions.map(({ revision }) => revision.sequence);
  };

  test("are read as they are spelt, in a draft and its release alike: no sequence rises", () => {
    expect(sequences(readDocument)).toEqual([0]);
  });
  test("control: in the draft alone, it would look moved to every calendar", () => {
    expect(sequences((noun, stored) => readDocument(noun, stored, []))).toEqual([1]);
  });
});

test("what is read back is what was written, and says nothing of its shape", () => {
  const event = makeEvent();
  expect(readDocument("event", writeDocument(event))).toEqual(event);
});
