import type { Store } from "#db/engine.ts";
import { type GuardName, takeOut } from "#tests/faults/source-guards.ts";

/*
 * A process that does nothing but what was left to be done for many, and dies at a write: DIES_AT is
 * which, DIES whether within it or once it is committed.
 */
const guard = process.argv[2] as GuardName | undefined;
if (guard) takeOut(guard);
const [{ openStore }, { readConfig }, { pieces }, { createErrandRunner }] = await Promise.all([
  import("#db/dialect.ts"),
  import("#server/config.ts"),
  import("#server/errand-pieces.ts"),
  import("#server/errand-runner.ts"),
]);
const die = () => process.kill(process.pid, "SIGKILL");
let writes = 0;

const opened = await openStore(readConfig(process.env));
const store: Store = {
  ...opened,
  async write(work) {
    writes += 1;
    const isLast = writes === Number(process.env.DIES_AT);
    const value = await opened.write(async (tx) => {
      const done = await work(tx);
      if (isLast && process.env.DIES === "within") die();
      return done;
    });
    if (isLast) die();
    return value;
  },
};
createErrandRunner({
  store,
  clock: () => Temporal.Now.instant(),
  announce: () => {},
  pieces,
  bug: (problem) => console.error(problem),
}).start();
setInterval(() => {}, 1000);
