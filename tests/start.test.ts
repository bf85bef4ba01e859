import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { engineName, openStore } from "#db/dialect.ts";
import { inWords } from "#server/in-words.ts";
import { portOfOurOwn } from "#tests/faults/server-under-test.ts";
import { ownDatabase } from "#tests/postgres.ts";
import { endOf, project, Started } from "#tests/started.ts";

/* Rules G1 and G5. The product as somebody else has it: copies of its sources, and links to what is installed and built. */

let folder: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jubilee start 祝 "));
});
afterEach(() => {
  for (const close of closing.splice(0).reverse()) close();
  rmSync(folder, { recursive: true, force: true });
});

interface Copy {
  /** Links to what is built here. */
  built?: boolean;
  /** The packages that are installed there. */
  installed?: (name: string) => boolean;
  /** What is changed in its package.json. */
  edit?: (manifest: Manifest) => void;
}
interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}
const manifest = () => JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as Manifest;

/** In a folder whose name holds a space and 祝. */
function copyOfIt({ built = true, installed = () => true, edit = () => {} }: Copy = {}): string {
  const there = join(folder, "my project", "祝 周年");
  mkdirSync(join(there, "node_modules"), { recursive: true });
  for (const part of ["server", "shared", "db", "scripts"])
    cpSync(join(project, part), join(there, part), { recursive: true, preserveTimestamps: true });
  const edited = manifest();
  edit(edited);
  writeFileSync(join(there, "package.json"), JSON.stringify(edited));
  const modules = join(project, "node_modules");
  for (const name of readdirSync(modules))
    if (name !== ".bin" && installed(name))
      symlinkSync(join(modules, name), join(there, "node_modules", name));
  mkdirSync(join(there, "node_modules", ".bin"));
  symlinkSync(process.execPath, join(there, "node_modules", ".bin", "node"));
  if (built) symlinkSync(join(project, "build"), join(there, "build"));
  return there;
}

const launch = (there: string, file: string, environment: Record<string, string> = {}) =>
  endOf([join(there, "scripts/launch.js"), file], {
    environment: { DATA_DIR: join(folder, "data"), ...environment },
  });
const inOneLine = (words: string) => ({ code: 1, words: `${words}\n` });

describe.runIf(engineName === "sqlite")("it starts, or says why not in one line", () => {
  test("from a folder whose name holds a space and 祝", async () => {
    const port = await portOfOurOwn();
    const server = new Started([join(copyOfIt(), "server/main.ts")], {
      environment: { DATA_DIR: join(folder, "data"), PORT: port },
    });
    closing.push(server.kill);
    await server.said("Jubilee serves");
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).text()).toBe("ready");
    const page = await fetch(`http://127.0.0.1:${port}/sign-in`);
    const [, asset] = /src="(\/assets\/[^"]+)"/.exec(await page.text()) ?? [];
    expect((await fetch(`http://127.0.0.1:${port}${asset}`)).status).toBe(200);
    expect(server.words).not.toMatch(/warning|experimental/i);
  });

  test.each(["server/start.ts", "scripts/demo.ts", "scripts/build.ts"])(
    "without the packages that build it, not built: %s",
    async (file) => {
      const { devDependencies } = manifest();
      const there = copyOfIt({ built: false, installed: (name) => !Object.hasOwn(devDependencies, name) });
      const end = await launch(there, file);
      expect(end).toEqual({
        code: 1,
        words: expect.stringMatching(
          /^The client is not built, and what builds it is not installed\. Run: {2}npm ci --include=dev .*\n$/,
        ),
      });
    },
  );

  test("not built, and started without npm", async () => {
    expect(await endOf([join(copyOfIt({ built: false }), "server/main.ts")])).toEqual(
      inOneLine("The client is not built. Run:  npm run build"),
    );
  });

  test.each(["server/start.ts", "scripts/demo.ts", "scripts/backup.ts", "scripts/restore.ts"])(
    "on a Node that is too old, since npm has left out the one that is brought along: %s",
    async (file) => {
      const there = copyOfIt({
        edit: ({ optionalDependencies }) => {
          for (const name of Object.keys(optionalDependencies)) optionalDependencies[name] = "99.0.0";
        },
      });
      rmSync(join(there, "node_modules", ".bin"), { recursive: true });
      const end = await launch(there, file);
      expect(end).toEqual({
        code: 1,
        words: expect.stringMatching(
          /^Jubilee runs on Node 99\.0\.0 or newer, and this is Node \S+\. The project brings its own .* Run: {2}npm ci --include=optional .*\n$/,
        ),
      });
    },
  );

  test("with a package missing, and with none", async () => {
    const there = copyOfIt({ installed: (name) => name !== "pino" });
    expect(await launch(there, "server/start.ts")).toEqual(
      inOneLine("The package pino is not installed. Run:  npm ci"),
    );
    rmSync(join(there, "node_modules"), { recursive: true });
    expect(await launch(there, "server/start.ts")).toEqual(
      inOneLine("Nothing is installed yet. Run:  npm ci"),
    );
  });

  test.each([
    ["SMTP_URL", "smtp://user:p#ss@host:587"],
    ["MAIL_FROM", "Office"],
    ["PUBLIC_URL", "https://x.example/jubilee"],
  ])("with a setting that is wrong, by way of npm's launcher: %s", async (variable, value) => {
    const end = await launch(copyOfIt(), "server/start.ts", { [variable]: value });
    expect(end.code).toBe(1);
    expect(end.words).toMatch(new RegExp(`^The settings are not right\\. ${variable}: .*\\n$`));
    expect(end.words).not.toContain("ss@");
  });

  test("with a key of no bytes", async () => {
    const dataDir = join(folder, "data");
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, "server.key"), "");
    const environment = { DATA_DIR: dataDir, PORT: "0" };
    const main: [string] = [join(project, "server/main.ts")];
    expect(await endOf(main, { environment })).toEqual({
      code: 1,
      words: expect.stringMatching(/^\/.+server\.key is damaged: .*\n$/),
    });
    const careless = new Started(main, { environment, guardOut: "a key has 32 characters or more" });
    closing.push(careless.kill);
    await careless.said("Jubilee serves"); // the control: it would serve, and anybody could make its links
  });

  test("every command that operators run by npm takes this way", () => {
    const { scripts } = manifest();
    for (const name of ["start", "demo", "build", "backup", "restore", "sign-in", "rotate-key"])
      expect(scripts[name]).toMatch(/^node scripts\/launch\.js /);
  });
});

describe.runIf(engineName === "sqlite")("whoever ends npm ends the server", () => {
  async function npmStart(there: string) {
    const port = await portOfOurOwn();
    const npm = spawn("npm", ["start"], {
      cwd: there,
      env: { PATH: process.env.PATH, DATA_DIR: join(folder, "data"), PORT: port, LOG_LEVEL: "error" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    closing.push(() => npm.kill("SIGKILL"));
    let words = "";
    for (const stream of [npm.stdout, npm.stderr])
      stream.on("data", (chunk) => {
        words += String(chunk);
      });
    await vi.waitFor(() => expect(words).toMatch("Jubilee serves"));
    const serves = () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        () => true,
        () => false,
      );
    return { npm, serves };
  }

  test.each(["SIGTERM", "SIGKILL"] as const)("%s to npm", async (signal) => {
    const { npm, serves } = await npmStart(copyOfIt());
    expect(await serves()).toBe(true);
    npm.kill(signal);
    await vi.waitFor(async () => expect(await serves()).toBe(false), { interval: 200 });
  });

  test("control: started without the launcher, it serves on for nobody", async () => {
    const there = copyOfIt({
      edit: ({ scripts }) => {
        scripts.start = "node server/main.ts & echo $! >server.pid; wait";
      },
    });
    const { npm, serves } = await npmStart(there);
    const pid = Number(readFileSync(join(there, "server.pid"), "utf8"));
    closing.push(() => process.kill(pid, "SIGKILL"));
    npm.kill("SIGTERM");
    await new Promise((next) => setTimeout(next, 2_000));
    expect(await serves()).toBe(true);
  });
});

describe.runIf(engineName === "postgres")(
  "a Postgres that cannot be used is said in words, without the password",
  () => {
    const whyNot = (change: (url: URL) => void) => async () => {
      const url = new URL(await ownDatabase());
      url.password = "Tr0ub4dor";
      change(url);
      const store = openStore({ dataDir: folder, databaseUrl: url.href });
      return store.then(
        () => "",
        (problem) => inWords(problem),
      );
    };
    test.each([
      ["nobody listens", whyNot((url) => (url.port = "1")), "nothing listens there"],
      [
        "a name that nobody knows",
        whyNot((url) => (url.hostname = `${"a".repeat(70)}.invalid`)),
        "its host is not known here",
      ],
      [
        "a database that there is not",
        whyNot((url) => (url.pathname = "/nowhere")),
        "it has no database of that name",
      ],
      [
        "a user whom it does not know",
        whyNot((url) => (url.username = "stranger")),
        "it does not let this user in",
      ],
      [
        "TLS that it does not speak",
        whyNot((url) => (url.search = "?sslmode=verify-full")),
        "it speaks no TLS",
      ],
    ])("%s", async (_what, attempt, words) => {
      const said = await attempt();
      expect(said).toMatch(`The database of DATABASE_URL cannot be used: ${words}`);
      expect(said).not.toMatch(/Tr0ub4dor|\n/);
    });
  },
);
