import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { readHint } from "#db/hint.ts";
import { heardIn } from "#server/live/hints.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp } from "#tests/app.ts";
import { freshState, listen } from "#tests/listener.ts";
import { ownDatabase } from "#tests/postgres.ts";
import { project, Started } from "#tests/started.ts";

/* Rule G7: whoever may connect to the database may also tell its servers something. */

const from = newId();
const roomId = newId();
const said = (topic: string, payload: object, more = {}) => JSON.stringify({ topic, from, payload, ...more });
const room = { place: "room", id: roomId };
const pulse = (part: object) => said("pulse", { ...room, here: {}, sums: {}, ...part });
const lies: [what: string, payload: string][] = [
  ["no JSON", "not json"],
  ["nothing", ""],
  ["no object", "null"],
  ["a list", "[]"],
  ["a topic that there is not", said("door", room)],
  ["a topic that every object has", said("constructor", room)],
  ["a place of a kind that there is not", said("changed", { place: "door", id: roomId })],
  ["a room that is none", said("changed", { place: "room", id: "../../x" })],
  ["more than there is to say", said("changed", { ...room, more: "x" })],
  ["more around what there is to say", said("changed", room, { more: "x" })],
  ["no crowd", said("pulse", room)],
  ["a crowd that is a text", pulse({ here: "x" })],
  ["a crowd of half a person", pulse({ here: { online: 0.5 } })],
  ["a crowd of less than nobody", pulse({ here: { online: -1 } })],
  ["a crowd larger than any", pulse({ here: { online: 1e9 } })],
  ["a crowd of a way that there is not", pulse({ here: { sky: 1 } })],
  ["sums that are no numbers", pulse({ sums: { reactions: { applause: "x" } } })],
  ["as many letters as fit", said("changed", { place: "room", id: "x".repeat(7700) })],
];

test.each(lies)("a hint of %s is none", (_what, payload) => {
  const hint = readHint(payload);
  expect(hint && heardIn(hint)).toBeNull();
});

async function neighbourOf(databaseUrl = "") {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    say: (payload: string) => client.query("SELECT pg_notify('jubilee', $1)", [payload]),
    leave: () => client.end(),
  };
}

describe.runIf(engineName === "postgres")("whatever a neighbour in the database says", () => {
  test("the servers live on, and their rooms show what is true", async () => {
    const app = await startApp();
    const { founder, eventId, roomId: hall } = await openEvent(app);
    const place = { eventId, roomId: hall };
    const member = await listen(app.url, founder, place);
    const neighbour = await neighbourOf(app.databaseUrl);
    for (const [, payload] of lies) await neighbour.say(payload.replaceAll(roomId, hall));
    await neighbour.say(said("changed", { place: "room", id: hall })); // well formed, and nothing has changed
    await founder.do("messages.send", { ...place, id: newId(), text: "Still here.", lang: "en" });
    await vi.waitFor(async () => expect(member.seen).toEqual(await freshState(app.url, founder, place)));
    member.close();
    await neighbour.leave();
    await app.close();
  });

  test("control: taken as it comes, one word ends the server", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "jubilee-neighbour-"));
    const databaseUrl = await ownDatabase();
    const server = new Started([join(project, "server/main.ts")], {
      environment: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: "0" },
      guardOut: "what a neighbour in the database says is parsed",
      node: ["--conditions=postgres"],
    });
    await server.said("Jubilee serves");
    const neighbour = await neighbourOf(databaseUrl);
    await vi.waitFor(async () => {
      await neighbour.say("not json"); // it may not listen yet
      expect(server.code).toBe(1);
    });
    await neighbour.leave();
    rmSync(dataDir, { recursive: true });
  });
});
