import { Agent, request } from "node:http";
import { actAt, arrivals, chanceOf } from "../instruments/arrivals.ts";
import { actsOf } from "../instruments/crowd.ts";
import { Latencies } from "../instruments/latencies.ts";

interface Reading {
  url: string;
  headers?: Record<string, string>;
  /** Whose browsers ask, one after the other; without, they are nobody's. */
  cookies?: string[];
  count: number;
  perSecond: number;
  seed: number;
}

export type Readers = ReturnType<typeof readers>;
const readers = () =>
  actsOf({
    /** Everybody asks at a moment of their own; latency counts from it. */
    async read({ url, headers = {}, cookies = [], count, perSecond, seed }: Reading) {
      const headersOf = (index: number) =>
        cookies.length > 0 ? { ...headers, cookie: cookies[index % cookies.length] as string } : headers;
      const agent = new Agent({ keepAlive: true });
      const latencies = new Latencies();
      const statuses: Record<number, number> = {};
      let bytes = 0;
      const answers: Promise<void>[] = [];
      await actAt(arrivals(count, (count / perSecond) * 1000, chanceOf(seed)), (index, intended) => {
        answers.push(
          get(agent, url, headersOf(index)).then((answer) => {
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
