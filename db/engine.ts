import type { Db } from "#db/dialect.ts";
import type { Hint } from "#db/hint.ts";
import { Refused } from "#shared/refusal.ts";

/** What queries run on: inside a transaction, always. Writing needs `Tx`; a read gets `ReadTx`. */
type Reads = "select" | "selectDistinct" | "$count";
type Writes = Reads | "insert" | "update" | "delete";
export type ReadTx = Pick<Db, Reads>;
export type Tx = Pick<Db, Writes>;

export interface Hints {
  send(hint: Hint): void;
  listen(listener: (hint: Hint) => void): void;
}

/** `D` is the dialect's own database: each dialect file type-checks under both conditions. */
export interface Store<D extends Record<Writes, unknown> = Db> {
  /** Resolves after the commit is on disk. Inside `work` nothing but queries is awaited. */
  write<T>(work: (tx: Pick<D, Writes>) => Promise<T>): Promise<T>;
  /** One consistent view, however many queries. */
  read<T>(work: (tx: Pick<D, Reads>) => Promise<T>): Promise<T>;
  ready(): Promise<void>;
  hints: Hints;
  backup(to: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Where the data are; `beside` a server that may be running, which alone changes tables; `alone`: not
 * while one runs, which would go on with what it has read. On SQLite that is always so.
 */
export interface Where {
  dataDir: string;
  databaseUrl: string | null;
  beside?: boolean;
  alone?: boolean;
}

/** The ground under the data is not safe to stand on: the words are for whoever starts the server. */
export class UnsafeGround extends Error {}

/** What a dialect supplies to the queue of writes. */
export interface Engine<W> {
  begin(): Promise<W>;
  run(statement: string): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** False when the engine has taken the whole transaction back by itself, as SQLite does on a full disk. */
  open(): boolean;
  /** A serialization failure, or a turn that was taken away: nothing was committed, run the whole group again. */
  again(problem: unknown): boolean;
  /** The database is away or full: people are told to try again. */
  away(problem: unknown): boolean;
  /** True where every query is answered within the same turn, so that awaiting anything else can be told. */
  queriesOnly: boolean;
}

const groupCommandsMax = 256;
const againMillisMax = 5000;
/** However long each took: one that was slow says nothing of the next. */
const triesMin = 3;

interface Job<W> {
  work: (tx: W) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (problem: unknown) => void;
}
type Outcome = { ok: true; value: unknown } | { ok: false; problem: unknown };

/**
 * Commits in groups: one BEGIN, a savepoint for each command, one COMMIT, then all answers. A
 * command that fails takes back its own savepoint only.
 */
export function groupCommit<W extends object>(engine: Engine<W>) {
  const waiting: Job<W>[] = [];
  let running: Promise<void> | null = null;

  const drain = async () => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, groupCommandsMax);
      const outcomes = await runUntilCommitted(engine, group);
      group.forEach((job, at) => {
        const outcome = outcomes[at] as Outcome;
        if (outcome.ok) job.resolve(outcome.value);
        else job.reject(outcome.problem);
      });
    }
    running = null;
  };

  return {
    write: <T>(work: (tx: W) => Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Job<W>["resolve"], reject });
        // One turn later, so that everything that came in with this turn shares the commit.
        running ??= new Promise<void>((next) => setImmediate(next)).then(drain);
      }),
    drained: async () => {
      while (running) await running;
    },
  };
}

async function runUntilCommitted<W extends object>(engine: Engine<W>, group: Job<W>[]): Promise<Outcome[]> {
  const until = performance.now() + againMillisMax;
  for (let tries = 1; ; tries++) {
    try {
      return await runGroup(engine, group);
    } catch (problem) {
      await engine.rollback().catch(() => {});
      const retry = engine.again(problem) && (tries < triesMin || performance.now() < until);
      if (!retry) {
        const answer = engine.again(problem) || engine.away(problem) ? new Refused("busy") : problem;
        return group.map(() => ({ ok: false, problem: answer }));
      }
      await new Promise((next) => setTimeout(next, Math.random() * Math.min(2 ** (tries - 1), 100)));
    }
  }
}

async function runGroup<W extends object>(engine: Engine<W>, group: Job<W>[]): Promise<Outcome[]> {
  const tx = await engine.begin();
  const outcomes: Outcome[] = [];
  for (const job of group) {
    outcomes.push(await runOne(engine, tx, job));
  }
  await engine.commit();
  return outcomes;
}

async function runOne<W extends object>(engine: Engine<W>, tx: W, job: Job<W>): Promise<Outcome> {
  await engine.run("SAVEPOINT command");
  const own = Proxy.revocable(tx, {});
  try {
    const done = job.work(own.proxy);
    const value = await (engine.queriesOnly ? withinThisTurn(done) : done);
    await engine.run("RELEASE SAVEPOINT command");
    return { ok: true, value };
  } catch (problem) {
    if (engine.again(problem) || engine.away(problem) || !engine.open()) throw problem;
    await engine.run("ROLLBACK TO SAVEPOINT command");
    return { ok: false, problem };
  } finally {
    own.revoke(); // a work that was too late would otherwise write into the commands after it
  }
}

/** A work that waits for anything but its queries would hold every other write up. */
async function withinThisTurn<T>(done: Promise<T>): Promise<T> {
  let turn: NodeJS.Immediate | undefined;
  const late = new Promise<never>((_, reject) => {
    turn = setImmediate(() => reject(new Error("A write awaited something that is not a query.")));
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearImmediate(turn);
  }
}

/** Runs at most so many pieces of work at a time, and begins them in order of call. */
export function fewAtOnce(atOnceMax: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnceMax) running++;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
