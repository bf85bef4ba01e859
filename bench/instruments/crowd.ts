import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

interface Asked {
  act: string;
  given: unknown;
}
type Told = { value: unknown } | { problem: string };

/** People in a process of their own, who do what they are asked for and tell how it went. */
export type Crowd<Acts> = {
  [A in keyof Acts]: Acts[A] extends (given: infer G) => infer R ? (given: G) => Promise<Awaited<R>> : never;
} & { goHome(): Promise<void> };

/** In the load process: what its people can do. */
// biome-ignore lint/suspicious/noExplicitAny: each act takes what it declares; `Crowd` types both ends.
export function actsOf<Acts extends Record<string, (given: any) => unknown>>(acts: Acts): Acts {
  process.on("message", async ({ act, given }: Asked) => {
    try {
      process.send?.({ value: (await acts[act]?.(given)) ?? null } satisfies Told);
    } catch (problem) {
      process.send?.({ problem: String((problem as Error).stack ?? problem) } satisfies Told);
    }
  });
  process.on("disconnect", () => process.exit());
  return acts;
}

/** In the process that measures: the same people, at the other end of a pipe. One act at a time. */
export function sendForCrowd<Acts>(script: URL): Crowd<Acts> {
  const child: ChildProcess = fork(script, { serialization: "advanced" });
  const ended = once(child, "exit");
  const ask = async (act: string, given: unknown) => {
    const told = once(child, "message");
    child.send({ act, given } satisfies Asked);
    const [answer] = (await Promise.race([told, ended])) as [Told | number | null];
    if (answer === null || typeof answer === "number") throw new Error("The load process has ended.");
    if ("problem" in answer) throw new Error(answer.problem);
    return answer.value;
  };
  const goHome = async () => {
    child.kill("SIGTERM");
    await ended; // also when it ended before
  };
  return new Proxy({} as Crowd<Acts>, {
    get: (_target, act: string) => {
      if (act === "then") return undefined; // awaiting the crowd itself is no act
      return act === "goHome" ? goHome : (given: unknown) => ask(act, given);
    },
  });
}
