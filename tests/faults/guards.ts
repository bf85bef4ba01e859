import type { Store } from "#db/engine.ts";

/**
 * Guards that a control takes out, by name, in the tests' own server process. They are wrapped
 * around the product from outside; the product has no switch for any of them.
 */
interface Guard {
  /** Before the database is opened. */
  out?: () => Promise<void>;
  around?: (store: Store) => Store;
  /** Nobody listens to SIGTERM: the process ends at once. */
  signals?: "ignored";
}

const guards = {
  "answers-after-commit": { around: answerEarly },
  "finishes-what-it-began": { signals: "ignored" },
} satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;

export const guardsOf = (names: string): Guard[] =>
  names
    .split(",")
    .filter(Boolean)
    .map((name) => guards[name as GuardName]);

/** Answers once the command has run, whether or not its commit will reach the disk. */
function answerEarly(store: Store): Store {
  return {
    ...store,
    write: (work) =>
      new Promise((resolve, reject) => {
        const early = store.write(async (tx) => {
          const value = await work(tx);
          resolve(value);
          return value;
        });
        early.catch(reject);
      }),
  };
}
