import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { SoftwareKey } from "#tests/software-key.ts";

const origin = "https://jubilee.example";
const environment = { PUBLIC_URL: origin };
let folder: string;
let app: TestApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jubilee-operator-"));
  app = await startApp({ environment, dataDir: join(folder, "data") });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the operator prints a link for whoever has lost mail and passkeys, beside a running server and without it (A11)", async () => {
  const { founder: ada } = await openEvent(app);
  const key = new SoftwareKey(origin);
  await ada.do("passkeys.add", { name: "Key", made: key.make(await ada.do("passkeys.offer", {})) });

  const link = await run(["ada@example.org"]);
  expect(link).toEqual({ code: 0, words: expect.stringMatching(/^Open this link once, within 15 minutes:/) });
  const halfway = app.nobody();
  await halfway.do("signins.enter", { token: tokenIn(link.words) });
  expect((await halfway.do("signins.self", {})).halfway).toBe("passkey");
  expect(await app.nobody().say("signins.enter", { token: tokenIn(link.words) })).toMatchObject({
    refusal: { code: "link-dead" },
  });

  const without = await run(["Ada@Example.org", "--without-passkeys"]);
  expect(without.words).toContain("The passkeys and recovery codes of Ada@Example.org are removed");
  expect(await ada.say("events.mine", {})).toMatchObject({ refusal: { code: "sign-in-needed" } });
  const again = app.nobody();
  await again.do("signins.enter", { token: tokenIn(without.words) });
  expect(await again.do("passkeys.list", {})).toEqual({ passkeys: [], codesLeft: 0 });
  const lines = await again.do("staff.audit", {});
  expect(lines.map(({ who, command, subject }) => [who, command, subject])).toContainEqual([
    "npm run sign-in",
    "operator.removePasskeys",
    { name: "ada@example.org" },
  ]);

  await app.stop();
  const stopped = await run(["ada@example.org"]);
  app = await startApp({
    environment,
    dataDir: app.dataDir,
    ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
  });
  const later = app.nobody();
  await later.do("signins.enter", { token: tokenIn(stopped.words) });
  expect(await later.say("staff.list", {})).toMatchObject({ ok: true });
});

test("it says what is missing, and who is nobody (A11)", async () => {
  expect(await run([])).toMatchObject({ code: 1, words: expect.stringContaining("Say who") });
  expect(await run(["nobody@example.org"])).toEqual({
    code: 1,
    words: "Nobody on a team has the address nobody@example.org.\n",
  });
  if (engineName === "sqlite")
    expect(await run(["ada@example.org"], { DATA_DIR: join(folder, "elsewhere") })).toMatchObject({
      code: 1,
      words: expect.stringContaining("Set DATA_DIR to the data folder"),
    });
});

const tokenIn = (words: string) => /\/j#(\S+)/.exec(words)?.[1] ?? "";

/** As an operator runs it: a process of its own, with its exit code and its words. */
async function run(args: string[], own: Record<string, string> = {}) {
  const file = fileURLToPath(new URL("../scripts/sign-in.ts", import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: app.dataDir,
      DATABASE_URL: app.databaseUrl ?? "",
      ...environment,
      ...own,
    },
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(String(chunk)));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, words: words.join("") };
}
