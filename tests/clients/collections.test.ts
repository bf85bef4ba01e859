import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, vi } from "vitest";
import type { Programme } from "#shared/programme.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { plantHostileEvent } from "#tests/clients/corpus.ts";
import { readCalendar } from "#tests/clients/readers.ts";
import { type Relay, startRelay } from "#tests/clients/relay.ts";
import { run, runWell } from "#tests/clients/run.ts";
import { scene } from "#tests/clients/scene.ts";

let app: TestApp;
let relay: Relay;
let programme: Programme;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "jubilee-collections-"));
  app = await startApp();
  relay = await startRelay(app.url);
  programme = await plantHostileEvent(app);
});
afterEach(async () => {
  await relay.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Copies the event's calendar into a folder, one file an entry; says what it did. */
async function vdirsync(): Promise<string> {
  const config = join(folder, "vdirsyncer.conf");
  writeFileSync(
    config,
    `[general]
status_path = "${folder}/status/"
[pair programme]
a = "feed"
b = "files"
collections = null
[storage feed]
type = "http"
url = "${relay.url}/e/twenty-years/event.ics"
[storage files]
type = "filesystem"
path = "${folder}/files/"
fileext = ".ics"
`,
  );
  mkdirSync(join(folder, "files"), { recursive: true });
  const env = { HOME: folder, LC_ALL: "C.UTF-8" };
  await runWell("vdirsyncer", ["-c", config, "discover"], { env, input: "y\n" });
  const { status, stdout, stderr } = await run("vdirsyncer", ["-c", config, "sync"], { env });
  if (status !== 0) throw new Error(stderr);
  return stdout + stderr;
}
const copiesIn = (said: string) => said.match(/Copying/g)?.length ?? 0;
const files = () => readdirSync(join(folder, "files")).length;

scene(["vdirsyncer"], "vdirsyncer makes one item of each session, and copies nothing twice", async () => {
  expect([copiesIn(await vdirsync()), files()]).toEqual([
    programme.sessions.length,
    programme.sessions.length,
  ]);
  expect([copiesIn(await vdirsync()), files()]).toEqual([0, programme.sessions.length]);
});

scene(["vdirsyncer"], "control: with a UID of its own, the calendar is one item to vdirsyncer", async () => {
  relay.tamper((calendar) =>
    calendar.replace("VERSION:2.0\r\n", "VERSION:2.0\r\nUID:calendar@jubilee.example\r\n"),
  );
  await vdirsync();
  expect(files()).not.toBe(programme.sessions.length);
});

scene(
  ["vdirsyncer"],
  "control: with revisions that rise by being looked at, it copies everything again",
  async () => {
    let looks = 0;
    relay.tamper((calendar) => {
      looks += 1;
      return calendar.replace(/^SEQUENCE:.*$/gm, `SEQUENCE:${looks}\r`);
    });
    await vdirsync();
    expect(copiesIn(await vdirsync())).toBe(programme.sessions.length);
  },
);

/** A CalDAV server of radicale's own, for as long as `use` takes. */
async function withRadicale(use: (url: string) => Promise<void>) {
  const port = await freePort();
  const settings = [
    `--server-hosts=127.0.0.1:${port}`,
    "--auth-type=none",
    `--storage-filesystem-folder=${folder}/radicale`,
  ];
  const child: ChildProcess = spawn("radicale", ["--config", "", ...settings], {
    stdio: "ignore",
    env: { PATH: "/usr/bin:/bin", HOME: folder, LC_ALL: "C.UTF-8" },
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(url), { timeout: 30_000, interval: 200 });
    await fetch(`${url}/ada/`, { method: "MKCOL" });
    await use(url);
  } finally {
    child.kill();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

const put = (url: string, body: string) =>
  fetch(url, { method: "PUT", body, headers: { "content-type": "text/calendar; charset=utf-8" } });

scene(
  ["radicale", "python-vobject"],
  "radicale takes the calendar whole, and gives every entry back",
  async () => {
    const calendar = await (await fetch(`${app.url}/e/twenty-years/event.ics`)).text();
    await withRadicale(async (url) => {
      expect((await put(`${url}/ada/programme/`, calendar)).status).toBe(201);
      const back = await (await fetch(`${url}/ada/programme/`)).text();
      // It writes zones anew, and Kathmandu's +05:45 as +05:00: its fault.
      const theirs = programme.sessions.find(({ zone }) => zone === "Asia/Kathmandu")?.revision.uid;
      const entries = async (text: string) =>
        (await readCalendar("python-vobject", text))?.entries
          .map(({ uid, start }) => [uid, uid === theirs ? null : start])
          .toSorted();
      expect(await entries(back)).toEqual(await entries(calendar));
    });
  },
);

scene(["radicale"], "control: radicale refuses a calendar whose entries have no beginning", async () => {
  const calendar = await (await fetch(`${app.url}/e/twenty-years/event.ics`)).text();
  await withRadicale(async (url) => {
    const { status } = await put(`${url}/ada/programme/`, calendar.replace(/^DTSTART.*\r\n/gm, ""));
    expect(status).not.toBe(201);
  });
});
