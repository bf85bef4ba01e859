import { Agent, request } from "node:http";
import { actAt, arrivals, chanceOf } from "../instruments/arrivals.ts";
import { actsOf } from "../instruments/crowd.ts";
import { Latencies } from "../instruments/latencies.ts";

interface Reading {
  url: string;
  headers?: Record<string, string>;
  count: number;
  perSecond: number;
  seed: number;
}

export type Readers = ReturnType<typeof readers>;
const readers = () =>
  actsOf({
    /** Everybody asks at a moment of their own; latency counts from it. */
    async read({ url, headers = {}, count, perSecond, seed }: Reading) {
      const agent = new Agent({ keepAlive: true });
      const latencies = new Latencies();
      const statuses: Record<number, number> = {};
      let bytes = 0;
      const answers: Promise<void>[] = [];
      await actAt(arrivals(count, (count / perSecond) * 1000, chanceOf(seed)), (_index, intended) => {
        answers.push(
          get(agent, url, headers).then((answer) => {
            latencies.add(performance.now() - intended);
            statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
            bytes = answer.bytes;
          }),
        );
      });
      await Promise.all(answers);
      agent.destroy();
      return { latencies: latencies.toPairs(), statuses, bytes };
    },
  });

interface Answer {
  status: number;
  bytes: number;
}

/** As browsers do: what a server closed as idle just when we asked again on it is asked anew. */
function get(agent: Agent, url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes }));
    });
    asked.on("error", (problem) => {
      if (asked.reusedSocket) resolve(get(agent, url, headers));
      else reject(problem);
    });
    asked.end();
  });
}

readers();
