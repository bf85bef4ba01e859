import { Worker } from "node:worker_threads";
import { threadFlags } from "#db/dialect.ts";
import type { ReadTx } from "#db/engine.ts";
import { growing } from "#server/aside/growing.ts";
import type { Asked, Made, Settings } from "#server/aside/messages.ts";
import { isLarge, type Large } from "#server/aside/size-store.ts";
import type { Services } from "#server/context.ts";
import type { ForLog } from "#server/problem.ts";
import type { CommandName } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";

type Answered<A extends Asked> = Extract<Made, { kind: A["kind"] }>;

export interface Aside {
  /** Whether this would hold the server's own thread for long: asked of what is stored, in bounded time. */
  takes(tx: ReadTx, name: CommandName, input: object): Promise<boolean>;
  /** Refuses as the door does, and (busy) where too much waits or the thread has ended. */
  ask<A extends Asked>(asked: A): Promise<Answered<A>>;
  close(): Promise<void>;
}

interface AsideDeps {
  settings: Settings;
  services: Services;
  /** From what size on an event is large. */
  from?: Large | undefined;
}

interface Waiting {
  resolve(made: Made): void;
  reject(problem: unknown): void;
}

const closeMillisMax = 5_000;

/**
 * A second thread, with its own connection that can only read: what grows with an event is read and
 * written there, whole and in one view, while this one goes on. It starts when it is first needed.
 */
export function createAside({ settings, services, from = usualSize }: AsideDeps): Aside {
  let asked = 0;
  let thread: { worker: Worker; waiting: Map<number, Waiting> } | null = null;

  function start() {
    const worker = new Worker(new URL("../thread.ts", import.meta.url), {
      workerData: settings,
      execArgv: threadFlags,
    });
    const started = { worker, waiting: new Map<number, Waiting>() };
    worker.on("message", ({ id, made }: { id: number; made: Made }) => {
      started.waiting.get(id)?.resolve(made);
      started.waiting.delete(id);
    });
    const ended = (problem: unknown) => {
      if (thread === started) thread = null; // the next who asks starts another
      for (const { reject } of started.waiting.values()) reject(problem);
      started.waiting.clear();
    };
    worker.on("error", ended);
    worker.on("exit", () => ended(new Refused("busy")));
    return started;
  }

  return {
    async takes(tx, name, input) {
      const eventId = await growing[name]?.(tx, input, services);
      return eventId ? isLarge(tx, eventId, from) : false;
    },
    async ask<A extends Asked>(what: A) {
      thread ??= start();
      const { worker, waiting } = thread;
      if (waiting.size >= limits.asideWaitingMax) throw new Refused("busy");
      asked += 1;
      const id = asked;
      const made = await new Promise<Made>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, asked: what });
      });
      if (made.kind === "refused") throw new Refused(made.refusal.code, made.refusal.detail);
      if (made.kind === "bug") throw errorOf(made.problem);
      return made as Answered<A>;
    },
    async close() {
      const ending = thread?.worker;
      if (!ending) return;
      const exited = new Promise<void>((resolve) => ending.once("exit", () => resolve()));
      ending.postMessage("close");
      const impatient = setTimeout(() => void ending.terminate(), closeMillisMax);
      await exited;
      clearTimeout(impatient);
    },
  };
}

/** As it was thrown there, as far as a log may know it. */
function errorOf({ name, message = "", stack = [], cause, ...known }: ForLog): Error {
  const problem = new Error(message, cause && { cause: errorOf(cause) });
  const lines = [`${name}: ${message}`, ...stack.map((line) => `    ${line}`)];
  return Object.assign(problem, known, { name, stack: lines.join("\n") });
}

const usualSize: Large = { sessions: limits.sessionsAtOnceMax, registrations: limits.registrationsAtOnceMax };
