import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import { fillEvent } from "#db/seed/full-house.ts";
import { makeEvent, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { readCookies } from "#server/cookies.ts";
import { findRegistration, toRegistration } from "#server/registrations/store.ts";
import type { CommandName, Given } from "#shared/contract.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { beginOfWrite, ownQueriesOf } from "#tests/asked-queries.ts";

/*
 * Whether work grows with what is stored is asked of the database itself: how many queries there are,
 * and by which way it means to go for each. No clock is looked at.
 */

let app: TestApp;
let ada: Visitor;
const small = "01a00000-0000-7000-8000-000000000001";
const large = "01a00000-0000-7000-8000-000000000002";

beforeAll(async () => {
  app = await startApp();
  ada = await app.founder();
  await plant(small, "small", { rooms: 1, people: 2, sessions: 2, registrations: 5 });
  await plant(large, "large", { rooms: 8, people: 40, sessions: 80, registrations: 200 });
});
afterAll(() => app.close());

async function plant(eventId: string, slug: string, size: Parameters<typeof fillEvent>[2]) {
  await ada.do("events.create", { event: makeEvent({ id: eventId, slug }) });
  await ada.do("sessions.save", { eventId, session: makeSession() });
  await ada.do("events.publish", { eventId });
  await fillEvent(app.store, eventId, size);
}

const ask = <C extends CommandName>(command: C, given: Given<C>) =>
  app.app.dispatch(command, given, {
    cookies: readCookies(ada.cookie, false),
    network: "127.0.0.1",
    knownAs: null,
  });

/** Of the reading: what is written after it may share its commit with a round of the server, and is then not heard. */
const selectsOf = async (act: () => Promise<unknown>) => {
  const queries = await ownQueriesOf(act);
  const written = beginOfWrite(queries);
  return queries.slice(0, written < 0 ? undefined : written).filter((query) => /^select/i.test(query));
};

const listed: [name: string, ask: (eventId: string) => Promise<unknown>][] = [
  ["registrations", (eventId) => ask("registrations.list", { eventId, limit: 200 })],
  ["registrations that wait", (eventId) => ask("registrations.list", { eventId, state: "waitlisted" })],
  ["registrations by a name", (eventId) => ask("registrations.list", { eventId, search: "sato" })],
  ["registrations by their names", (eventId) => ask("registrations.list", { eventId, order: "name" })],
  ["arrivals", (eventId) => ask("arrivals.list", { eventId })],
  ["registrations as a file", (eventId) => ask("registrations.csv", { eventId })],
  ["bursts", (eventId) => ask("bursts.list", { eventId })],
  ["seats", (eventId) => ask("seats.list", { eventId })],
  ["mails", (eventId) => ask("mails.list", { eventId, limit: 200 })],
  ["the audit", (eventId) => ask("audit.list", { eventId })],
  ["the desk", (eventId) => ask("events.desk", { eventId })],
  ["sessions", (eventId) => ask("sessions.list", { eventId })],
  ["people", (eventId) => ask("people.list", { eventId })],
  ["rooms", (eventId) => ask("rooms.list", { eventId })],
  ["a preview", (eventId) => ask("programme.preview", { eventId })],
];

describe("a page of a list", () => {
  test.each(listed)("%s: as many queries for two hundred as for five (V2)", async (_name, ask) => {
    for (const eventId of [small, large]) await ask(eventId); // what is read once is at hand
    const forFew = await selectsOf(() => ask(small));
    expect(await selectsOf(() => ask(large))).toHaveLength(forFew.length);
  });

  test("control: asked for each row, the places in line are as many queries as rows", async () => {
    const { rows } = await ada.do("registrations.list", { eventId: large, state: "waitlisted", limit: 100 });
    const oneByOne = () =>
      app.store.read(async (tx) => {
        const now = Temporal.Now.instant();
        return Promise.all(
          rows.map(
            async ({ id }) =>
              (await toRegistration(tx, await findRegistration(tx, large, id), now)).waitingPlace,
          ),
        );
      });
    expect(await oneByOne()).toEqual(rows.map(({ waitingPlace }) => waitingPlace));
    expect((await selectsOf(oneByOne)).length).toBeGreaterThanOrEqual(rows.length);
  });

  test("tells everybody's place in line, whatever page they are on (S2)", async () => {
    const placesFrom = async (offset: number) =>
      (
        await ada.do("registrations.list", { eventId: large, state: "waitlisted", limit: 60, offset })
      ).rows.map(({ waitingPlace }) => waitingPlace);
    const places = [
      ...(await placesFrom(0)),
      ...(await placesFrom(60)),
      ...(await placesFrom(120)),
      ...(await placesFrom(180)),
    ];
    expect(places).toEqual(Array.from({ length: 190 }, (_, at) => 190 - at)); // who came last stands first
  });
});

describe.runIf(engineName === "sqlite")("of the registrations that are there", () => {
  const wayOf = async (change = "") => {
    const queries = await selectsOf(() => ask("registrations.list", { eventId: large }));
    const database = new Database(join(app.dataDir, "jubilee.db"));
    try {
      database.exec(`BEGIN; ${change}`);
      return queries
        .filter((query) => query.includes("registrations"))
        .slice(1) // whether it is large comes first, and looks at so many at most
        .map((query) => {
          const given = query.match(/\?/g)?.map(() => 1) ?? [];
          const way = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all(given) as { detail: string }[];
          return way
            .map(({ detail }) => detail)
            .filter((detail) => /registrations|ahead|ORDER BY/.test(detail));
        });
    } finally {
      database.close();
    }
  };
  const sums = ["SEARCH registrations USING COVERING INDEX registrations_counted (event_id=?)"];
  const whole = ["SEARCH registrations USING INDEX sqlite_autoindex_registrations_1 (id=?)"];
  const places = [
    "SEARCH registrations USING INDEX sqlite_autoindex_registrations_1 (id=?)",
    "USE TEMP B-TREE FOR ORDER BY",
    "SEARCH ahead USING COVERING INDEX registrations_waiting (event_id=? AND waiting_for=? AND state=? AND waiting_number>? AND waiting_number<?)",
    "USE TEMP B-TREE FOR ORDER BY",
  ];

  test("a list reads its own page, and all else out of an index (V2)", async () => {
    const page = ["SEARCH registrations USING COVERING INDEX registrations_by_time (event_id=?)"];
    expect(await wayOf()).toEqual([sums, sums, page, whole, places]);
  });

  test("control: without the index they are all read, and sorted for each page", async () => {
    const all = [
      "SEARCH registrations USING INDEX registrations_arrived (event_id=?)",
      "USE TEMP B-TREE FOR ORDER BY",
    ];
    expect(await wayOf("DROP INDEX registrations_by_time;")).toEqual([sums, sums, all, whole, places]);
  });
});
