import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Dispatch } from "#server/dispatch.ts";

const secondsBuckets = [0.005, 0.02, 0.1, 0.5, 2];

/** Figures for Prometheus: how long each command takes and how it is answered, open sockets, the process. */
export function createMetrics() {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const commands = new Histogram({
    name: "jubilee_command_seconds",
    help: "Seconds from the parsed request to the answer.",
    labelNames: ["command", "answer"],
    buckets: secondsBuckets,
    registers: [register],
  });
  return {
    text: () => register.metrics(),
    watch(name: string, help: string, count: () => number) {
      new Gauge({
        name,
        help,
        registers: [register],
        collect() {
          this.set(count());
        },
      });
    },
    timed:
      (dispatch: Dispatch): Dispatch =>
      async (name, input, caller) => {
        const stop = commands.startTimer();
        const answer = await dispatch(name, input, caller);
        const { reply } = answer;
        const known = reply.ok || reply.refusal.code !== "not-found";
        stop({ command: known ? name : "unknown", answer: reply.ok ? "ok" : reply.refusal.code });
        return answer;
      },
  };
}
