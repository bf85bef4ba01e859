import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { olderThan, openStore } from "#db/dialect.sqlite.ts";
import { UnsafeGround } from "#db/engine.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { endOf, project, Started } from "#tests/started.ts";

let folder: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jubilee-ground-"));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

const main = join(project, "server/main.ts");
const inFolder = (environment: Record<string, string>) => ({
  DATA_DIR: join(folder, "data"),
  ...environment,
});

/** `node server/main.ts` as systemd starts it. */
function start(environment: Record<string, string>) {
  const server = new Started([main], { environment: inFolder(environment) });
  closing.push(server.kill);
  return server;
}
const endOfStart = (environment: Record<string, string>) =>
  endOf([main], { environment: inFolder(environment) });
const said = (words: string) => expect.stringContaining(words);

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => probe.once("listening", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

describe("an unsafe ground is refused", () => {
  test.each([
    ["3.51.2", true],
    ["3.51.3", false],
    ["3.51.4", false],
    ["3.50.9", true],
    ["3.52", false],
    ["3.52.0", false],
    ["4.0.0", false],
    ["3.9.99", true],
    ["3.51", true],
    ["2.99.99", true],
  ])("SQLite %s is older than 3.51.3: %s", (version, older) => {
    expect(olderThan(version, [3, 51, 3])).toBe(older);
  });

  test("a data folder that is served already is refused, and free again once that server has gone", async () => {
    const where = { dataDir: join(folder, "data"), databaseUrl: null };
    const first = await openStore(where);
    await expect(openStore(where)).rejects.toThrow(UnsafeGround);
    await first.close();
    await (await openStore(where)).close();
  });

  test("a start that failed holds nothing back: once it is mended, the next one succeeds", async () => {
    const where = { dataDir: folder, databaseUrl: null };
    writeFileSync(join(folder, "jubilee.db"), "not a database".repeat(100));
    await expect(openStore(where)).rejects.toThrow("not a database");
    rmSync(join(folder, "jubilee.db"));
    await (await openStore(where)).close();
  });
});

describe("what stands in the way of a start is said in words, without a stack, with exit code 1", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "a DATABASE_URL for another database",
      { DATABASE_URL: "mysql://db.example/jubilee" },
      "The settings are not right. DATABASE_URL: must start with postgres://",
    ],
    ["a port that is none", { PORT: "eighty" }, "PORT: "],
    ["a public URL that is none", { PUBLIC_URL: "jubilee.example" }, "PUBLIC_URL: "],
    ["a key that can be guessed", { SERVER_KEY: "short" }, "SERVER_KEY: needs 32 characters or more"],
  ])("%s", async (_problem, environment, words) => {
    const end = await endOfStart(environment);
    expect(end).toEqual({ code: 1, words: said(words) });
    expect(end.words).not.toMatch(/^\s+at /m);
  });

  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    closing.push(() => other.close());
    await new Promise((listening) => other.once("listening", listening));
    const { port } = other.address() as AddressInfo;
    expect(await endOfStart({ PORT: String(port) })).toEqual({ code: 1, words: said("The port is taken.") });
  });

  test("an address that is not this machine's", async () => {
    expect(await endOfStart({ PORT: "0", HOST: "192.0.2.1" })).toEqual({
      code: 1,
      words: said("The port cannot be used (listen E"),
    });
  });

  test.each(["a file in its place", "a file above it"])(
    "a data folder that cannot be written: %s",
    async (where) => {
      const file = join(folder, "file");
      writeFileSync(file, "");
      const dataDir = where === "a file in its place" ? file : join(file, "data");
      expect(await endOfStart({ DATA_DIR: dataDir })).toEqual({
        code: 1,
        words: said("There is a file where a folder is needed: "),
      });
    },
  );

  describe("a data folder of somebody else's is another fault than one that is not there", () => {
    /** Root may write everywhere, unless it has given that up. */
    const asAnybody = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : [];
    const endAsAnybody = (file: string, dataDir: string) =>
      endOf([join(project, file)], { environment: { DATA_DIR: dataDir }, under: asAnybody });

    test.each([
      ["may only be read", 0o500],
      ["may not even be looked into", 0o000],
    ])("a start, where it %s", async (_rights, mode) => {
      const dataDir = join(folder, "locked");
      mkdirSync(dataDir);
      chmodSync(dataDir, mode);
      const end = await endAsAnybody("server/main.ts", dataDir);
      chmodSync(dataDir, 0o700);
      expect(end).toEqual({ code: 1, words: said(`This user may not use ${dataDir}.`) });
    });

    test("a start, where the database in it may only be read", async () => {
      const dataDir = join(folder, "data");
      mkdirSync(dataDir);
      const file = join(dataDir, "jubilee.db");
      writeFileSync(file, "", { mode: 0o400 });
      expect(await endAsAnybody("server/main.ts", dataDir)).toEqual({
        code: 1,
        words: said(`This user may not use ${file}.`),
      });
    });

    test("a backup", async () => {
      const dataDir = join(folder, "locked");
      mkdirSync(dataDir);
      chmodSync(dataDir, 0o000);
      const end = await endAsAnybody("scripts/backup.ts", dataDir);
      chmodSync(dataDir, 0o700);
      expect(end.code).toBe(1);
      expect(end.words).toContain(`This user may not use ${dataDir}`);
      expect(await endAsAnybody("scripts/backup.ts", join(folder, "nowhere"))).toEqual({
        code: 1,
        words: said("There is no "),
      });
    });
  });

  test("a second server on one data folder; the first goes on", async () => {
    const port = String(await freePort());
    const first = start({ PORT: port });
    await first.said("Jubilee serves");
    expect(await endOfStart({ PORT: "0" })).toEqual({
      code: 1,
      words: said("Another process serves this data folder already."),
    });
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).text()).toBe("ready");
  });
});

describe("a start", () => {
  test("prints the set-up link until somebody has used it, a new one each time", async () => {
    const port = String(await freePort());
    const setUpLink = /\/set-up#(\S+)/;
    const first = start({ PORT: port });
    await first.said(setUpLink);
    first.process.kill("SIGTERM");
    await first.ended();

    const second = start({ PORT: port });
    await second.said(setUpLink);
    const [old, token] = [first, second].map(({ words }) => setUpLink.exec(words)?.[1] ?? "");
    const ada = new Visitor(`http://127.0.0.1:${port}`);
    const setUp = (link = "") =>
      ada.say("signins.setUp", { token: link, name: "Ada", email: "ada@example.org", lang: "en" });
    expect(await setUp(old)).toEqual({ ok: false, refusal: { code: "link-dead" } });
    expect(await setUp(token)).toEqual({ ok: true, value: { kind: "staff" } });
    second.process.kill("SIGTERM");
    await second.ended();

    const third = start({ PORT: port });
    await third.said("Jubilee serves");
    expect(await ada.do("signins.self", {})).toMatchObject({
      staff: { email: "ada@example.org", founder: true },
    });
    third.process.kill("SIGTERM");
    await third.ended();
    expect(third.words).not.toMatch(setUpLink);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s answers what is in flight, then ends with 0",
    async (signal) => {
      const port = await freePort();
      const server = start({ PORT: String(port) });
      await server.said("Jubilee serves");
      const body = JSON.stringify({ email: "ada@example.org" });
      const line = connect(port, "127.0.0.1");
      let answer = "";
      line.on("data", (chunk) => {
        answer += String(chunk);
      });
      line.write(
        `POST /api/signins.mailLink HTTP/1.1\r\nHost: jubilee\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
      );
      line.write(body.slice(0, 5));
      await vi.waitFor(() => expect(answer).toBe("HTTP/1.1 100 Continue\r\n\r\n")); // the server has the request's head

      server.process.kill(signal);
      await new Promise((next) => setTimeout(next, 200));
      line.write(body.slice(5));
      await vi.waitFor(() =>
        expect(answer).toMatch(/\r\n\r\nHTTP\/1\.1 200 OK\r\n[\s\S]*\{"ok":true,"value":\{\}\}$/),
      );
      await vi.waitFor(() => expect(server.code).toBe(0));
    },
  );
});
