import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { and, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import { mails } from "#db/schema.ts";
import { fillEvent } from "#db/seed/full-house.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { patience } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/source-guards.ts";

const people = 1_200;
type Death = [at: number, when: "within" | "after"];

/** An event is called off, and whoever tells its people of it dies so often; answers how many mails each of them has. */
async function toldThrough(deaths: readonly Death[], without?: GuardName) {
  const app = await startApp();
  onTestFinished(() => rmSync(app.dataDir, { recursive: true, force: true }));
  const { eventId, founder } = await openEvent(app);
  const registeredFrom = Temporal.Instant.from("2026-01-01T00:00:00Z");
  const size = { rooms: 0, people: 0, sessions: 0, registrations: people };
  await fillEvent(app.store, eventId, { ...size, registeredFrom });
  // The first server has no time for more than the command itself.
  await app.app.errands.stop();
  await founder.do("events.cancel", { eventId });
  await app.stop();
  for (const death of deaths) await dies(app, death, without);

  const next = await startApp({
    dataDir: app.dataDir,
    ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
  });
  await next.app.errands.idle();
  const rows = await next.store.read((tx) =>
    tx
      .select({ subjectId: mails.subjectId })
      .from(mails)
      .where(and(eq(mails.eventId, eventId), eq(mails.kind, "event-cancelled"))),
  );
  await next.stop();
  const each = new Map<string | null, number>();
  for (const { subjectId } of rows) each.set(subjectId, (each.get(subjectId) ?? 0) + 1);
  return { told: each.size, mails: rows.length };
}

async function dies(app: TestApp, [at, when]: Death, without?: GuardName) {
  const condition = engineName === "sqlite" ? [] : ["--conditions=postgres"];
  const entry = fileURLToPath(new URL("./errand-process.ts", import.meta.url));
  const child = spawn(process.execPath, [...condition, entry, ...(without ? [without] : [])], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: app.dataDir,
      DATABASE_URL: app.databaseUrl ?? "",
      PUBLIC_URL: app.config.publicUrl,
      NODE_OPTIONS: "",
      DIES_AT: String(at),
      DIES: when,
    },
  });
  const signal = await new Promise((exited) => child.once("exit", (_code, by) => exited(by)));
  expect(signal).toBe("SIGKILL");
}

test(
  "killed while it tells everybody, within a piece and between two, it leaves nobody out and tells nobody twice (V4)",
  patience,
  async () => {
    const deaths: Death[] = [
      [2, "within"],
      [1, "after"],
      [1, "within"],
    ];
    expect(await toldThrough(deaths)).toEqual({ told: people, mails: people });
  },
);

test(
  "control: where how far it has come is written after what is done, some are told twice",
  patience,
  async () => {
    const { told, mails } = await toldThrough(
      [[1, "after"]],
      "what is done and how far it has come are one commit",
    );
    expect([told, mails > people]).toEqual([people, true]);
  },
);
