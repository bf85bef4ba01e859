import { openStore } from "#db/dialect.ts";
import { createApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { serverKey } from "#server/links.ts";
import { createLog } from "#server/log.ts";
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
  serverKey: serverKey(config.dataDir, config.serverKey),
  clock: () => Temporal.Now.instant(),
  log: createLog(config.logLevel),
  renderer: {
    document: (page) => `<!doctype html><title>${page.kind}</title>`,
    shell: () => "<!doctype html>",
  },
  clientFolder: null,
});
await app.start();
process.send?.("started");
