import { crewBeside } from "#server/crew/beside.ts";
import { type GuardName, takeOut } from "#tests/faults/source-guards.ts";

/*
 * A process that does nothing but send, made to be killed. CLOCK_AHEAD_MINUTES: so late that what
 * the one before had claimed is free again.
 */
const guard = process.argv[2] as GuardName | undefined;
if (guard) takeOut(guard);
const [
  { openStore },
  { readConfig },
  { deriveLinks },
  { createLog },
  { readInstallation },
  { createOutbox },
  { createShelf },
  { usage },
] = await Promise.all([
  import("#db/dialect.ts"),
  import("#server/config.ts"),
  import("#server/links.ts"),
  import("#server/log.ts"),
  import("#server/meta.ts"),
  import("#server/outbox.ts"),
  import("#server/shelf.ts"),
  import("#server/usage.ts"),
]);
const config = readConfig(process.env);
const minutes = Number(process.env.CLOCK_AHEAD_MINUTES ?? 0);
const store = await openStore(config);
const services = {
  config,
  links: deriveLinks("a key"),
  ...(await readInstallation(store, config.publicUrl)),
  shelf: createShelf(),
  usage,
  beside: crewBeside,
  firstMails: async () => {},
};
const clock = () => Temporal.Now.instant().add({ minutes });
createOutbox({ store, services, clock, log: createLog("error") }).start();
setInterval(() => {}, 1000);
