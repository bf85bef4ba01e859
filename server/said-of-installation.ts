import type { Store } from "#db/engine.ts";
import { keepFact, knownFact } from "#server/meta.ts";
import type { SecurityLog } from "#server/security-log.ts";

interface Installed {
  /** The key's fingerprint. */
  key: string;
  epoch: string;
}
const events = { key: "key-replaced", epoch: "data-restored" } as const;

/**
 * A script makes another key, or puts data back, while no server runs and no log is kept: the next start
 * says so. It says it before it keeps that it has: of two that start at once both may, but never none.
 */
export async function sayWhatIsNew(store: Store, installed: Installed, securityLog: SecurityLog) {
  for (const what of ["key", "epoch"] as const) {
    const fact = `said-${what}`;
    const said = await store.read((tx) => knownFact(tx, fact));
    if (said === installed[what]) continue;
    if (said !== null) securityLog({ event: events[what], outcome: "done", actor: null, network: null });
    await store.write((tx) => keepFact(tx, fact, installed[what]));
  }
}
