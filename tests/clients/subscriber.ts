import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { python } from "#tests/clients/programs.ts";
import { type EntryRead, judge } from "#tests/clients/readers.ts";

/** Evolution Data Server, which GNOME Calendar and Evolution subscribe by, in a session bus and home of its own. */
export async function subscribe(address: string) {
  const home = mkdtempSync(join(tmpdir(), "jubilee-subscriber-"));
  const runtime = join(home, "runtime");
  mkdirSync(runtime, { mode: 0o700 }); // it refuses a folder that others can read
  const child = spawn("dbus-run-session", ["--", python, judge("subscriber.py"), address], {
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      PATH: "/usr/bin:/bin",
      LC_ALL: "C.UTF-8",
      TZ: "America/New_York",
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
    },
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`Evolution Data Server has ended:\n${said}`);
    return JSON.parse(value) as unknown;
  };
  await answer();

  return {
    async refresh() {
      child.stdin.write("refresh\n");
      await answer();
    },
    async list(): Promise<EntryRead[]> {
      child.stdin.write("list\n");
      return (await answer()) as EntryRead[];
    },
    async close() {
      child.stdin.end();
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
export type Subscriber = Awaited<ReturnType<typeof subscribe>>;
