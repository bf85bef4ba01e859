import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { engineName, openStore } from "#db/dialect.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { readConfig } from "#server/config.ts";
import { serverKey as keyOf, nextKeyFile } from "#server/key.ts";
import { openEvent, type StartOptions, serverKey, startApp, type TestApp } from "#tests/app.ts";
import { heardLog } from "#tests/heard-log.ts";
import { freshDatabase, giveBack } from "#tests/postgres.ts";
import { endOf, project, Started } from "#tests/started.ts";

/* Rules G3 and G4. */

let folder: string;
let file: string;
let databaseUrl: string | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "jubilee-key-"));
  file = join(folder, "server.key");
  databaseUrl = engineName === "postgres" ? await freshDatabase() : undefined;
});
afterEach(() => {
  if (databaseUrl) giveBack(databaseUrl);
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({
  DATA_DIR: folder,
  PUBLIC_URL: "http://jubilee.localhost",
  PORT: "0",
  ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
});
const start = (key = serverKey, more: StartOptions = {}) =>
  startApp({ dataDir: folder, key, ...(databaseUrl ? { databaseUrl } : {}), ...more });
const node = engineName === "postgres" ? ["--conditions=postgres"] : [];
const rotate = (args: string[] = [], more: Record<string, string> = {}) =>
  endOf([join(project, "scripts/rotate-key.ts"), ...args], {
    environment: { ...environment(), ...more },
    node,
  });

/** What a start takes for its key, on the data as they stand. */
async function keyAtStart(more: Record<string, string> = {}) {
  const config = readConfig({ ...environment(), ...more });
  const store = await openStore(config);
  try {
    return await keyOf(store, config);
  } finally {
    await store.close();
  }
}

describe("a key that could be guessed is refused, and its file stays as it is", () => {
  test.each([
    ["no bytes", ""],
    ["nothing that shows", " \n"],
    ["31 characters", "x".repeat(31)],
  ])("a file of %s", async (_what, key) => {
    writeFileSync(file, key);
    await expect(keyAtStart()).rejects.toThrow("server.key is damaged: a key has 32 characters or more");
    expect(readFileSync(file, "utf8")).toBe(key);
  });
});

test("the first start makes a key for its owner alone, under its name only once it is whole; each later start takes it", async () => {
  const key = await keyAtStart();
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.startsWith("server.key"))).toEqual(["server.key"]);
  expect(await keyAtStart()).toBe(key);
});

test("where there are data, no key is made anew, and another one is refused", async () => {
  await (await start()).stop();
  await expect(keyAtStart()).rejects.toThrow(
    "and no SERVER_KEY, and all links of this database were made with one",
  );
  expect(readdirSync(folder)).not.toContain("server.key");
  await expect(start("another key, and as long as the first one")).rejects.toThrow(
    "The server key is not the one that the links of this database were made with",
  );
  await (await start()).stop();
});

describe("a new key is made by command alone", () => {
  let app: TestApp;
  let visitors: Visitor[];
  let tokens: string[];
  let eventId: string;
  beforeEach(async () => {
    app = await start();
    ({ eventId } = await openEvent(app));
    visitors = [];
    tokens = [];
    for (const name of ["ada", "ben", "cy"]) {
      const visitor = await app.attendee({ eventId, email: `${name}@example.org` });
      visitors.push(visitor);
      tokens.push((await visitor.do("registrations.mine", { eventId })).personalToken);
    }
    await visitors[2]?.do("registrations.cancelMine", { eventId });
  });

  const enter = (token = "") => app.nobody().say("signins.enter", { token });
  async function linkMails() {
    const organizer = await app.member("organizer", eventId);
    const { rows } = await organizer.do("mails.list", { eventId });
    return rows
      .filter((mail) => mail.kind === "personal-link")
      .map((mail) => mail.to)
      .toSorted();
  }

  test("it says beforehand what ends, and does nothing unasked; nor under a running server", async () => {
    expect(await rotate(["--yes"])).toEqual({
      code: 1,
      words: expect.stringMatching(/Stop (it|every one of them) first/),
    });
    await app.stop();
    const { code, words } = await rotate();
    expect(code).toBe(0);
    expect(words).toContain("every personal link, calendar feed and code for the door");
    expect(words).toContain("2 people in events that take place are mailed their new personal link");
    expect(words).toContain("Nothing has been done yet");
    app = await start();
    expect(await enter(tokens[0])).toMatchObject({ ok: true });
    expect(await linkMails()).toEqual([]);
    await app.stop();
  });

  test("old links are dead, whoever takes part is mailed a new one, and who is in stays in", async () => {
    await app.stop();
    expect(await rotate(["--yes"])).toEqual({ code: 0, words: expect.stringContaining("Done.") });
    await expect(start()).rejects.toThrow("The server key is not the one");
    const key = await keyAtStart();
    expect(key).not.toBe(serverKey);
    const heard = heardLog();
    app = await start(key, heard.options);
    expect(heard.security()).toMatchObject([{ event: "key-replaced" }]);
    expect(await enter(tokens[0])).toEqual({ ok: false, refusal: { code: "link-dead" } });
    const ada = new Visitor(app.url, visitors[0]?.cookie);
    const { personalToken } = await ada.do("registrations.mine", { eventId });
    expect(await enter(personalToken)).toMatchObject({ ok: true });
    expect(await linkMails()).toEqual(["ada@example.org", "ben@example.org"]);
    await app.stop();
  });

  test("with --sign-out, who came in by an old link is out as well; a key from the environment has to be a new one", async () => {
    await app.stop();
    const given = "a new key for the environment, 32 characters and more";
    expect(await rotate(["--yes"], { SERVER_KEY: serverKey })).toEqual({
      code: 1,
      words: expect.stringContaining("SERVER_KEY is still the old key"),
    });
    expect(await rotate(["--yes", "--sign-out"], { SERVER_KEY: given })).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).not.toContain("server.key");
    app = await start(given);
    const ada = new Visitor(app.url, visitors[0]?.cookie);
    expect(await ada.say("registrations.mine", { eventId })).toMatchObject({
      ok: false,
      refusal: { code: "sign-in-needed" },
    });
    await app.stop();
  });

  test("cut off before the new key has its name, the next start gives it", async () => {
    await app.stop();
    await rotate(["--yes"]);
    renameSync(file, nextKeyFile(file));
    writeFileSync(file, serverKey);
    const key = await keyAtStart();
    expect(key).not.toBe(serverKey);
    expect(readFileSync(file, "utf8").trim()).toBe(key);
    await (await start(key)).stop();
  });
});

test("control: without its fingerprint, another key is taken without a word", async () => {
  const main = join(project, "server/main.ts");
  await (await start()).stop();
  const other = { ...environment(), SERVER_KEY: "another key, and as long as the first one" };
  expect(await endOf([main], { environment: other, node })).toMatchObject({ code: 1 });
  const careless = new Started([main], { environment: other, node, guardOut: "the key has a fingerprint" });
  await careless.said("Jubilee serves");
  careless.process.kill("SIGTERM");
  await careless.ended();
});
