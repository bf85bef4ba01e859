import { openStore } from "#db/dialect.ts";
import { createShelf } from "#server/calendars/shelf.ts";
import { readConfig } from "#server/config.ts";
import { deriveLinks } from "#server/links.ts";
import { createLog } from "#server/log.ts";
import { readInstallation } from "#server/meta.ts";
import { createOutbox } from "#server/outbox.ts";

/* A process that does nothing but send, made to be killed. */
const config = readConfig(process.env);
const store = await openStore(config);
const services = {
  config,
  links: deriveLinks("a key"),
  ...(await readInstallation(store, config.publicUrl)),
  shelf: createShelf(),
};
createOutbox({ store, services, clock: () => Temporal.Now.instant(), log: createLog("error") }).start();
setInterval(() => {}, 1000);
