import type Database from "better-sqlite3";
import { openStore } from "#db/dialect.ts";
import { createApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { serverKey } from "#server/key.ts";
import { createLog } from "#server/log.ts";
import { stopOnSignals } from "#server/signals.ts";
import { guardsOf } from "#tests/faults/guards.ts";

/*
 * The server in a process of its own, made to be killed; GUARDS_OUT names the guards that a control
 * takes out. It has loaded its code when it says so, and opens the database when it is told to.
 */
process.on("disconnect", () => process.exit(1)); // the test is gone
const told = new Promise((go) => process.once("message", go));
process.send?.("loaded");
await told;

const guards = guardsOf(process.env.GUARDS_OUT ?? "");
for (const guard of guards) await guard.out?.();
const config = readConfig(process.env);
const opened = await openStore(config);
const store = guards.reduce((inner, guard) => guard.around?.(inner) ?? inner, opened);
const app = await createApp({
  config,
  store,
  serverKey: await serverKey(store, config),
  clock: () => Temporal.Now.instant(),
  log: createLog(config.logLevel),
  renderer: {
    document: (page) => `<!doctype html><title>${page.kind}</title>`,
    shell: () => "<!doctype html>",
  },
  clientFolder: null,
});
await app.start();
if (!guards.some((guard) => guard.signals === "ignored")) stopOnSignals(app);
/* Not through the queue of writes: what gives a full disk room must not wait behind those who need it. */
const writer = await opened.write(async (tx) => (tx as unknown as { $client: Database.Database }).$client);
process.on("message", ({ run }: { run: string }) => {
  writer.exec(run);
  process.send?.("run");
});
process.send?.("started");
