import { Agent, request } from "node:http";
import { makeRegistration } from "#db/seed/make.ts";
import { actAt, arrivals, chanceOf } from "../instruments/arrivals.ts";
import { actsOf } from "../instruments/crowd.ts";
import { Latencies } from "../instruments/latencies.ts";

/** As many as a proxy keeps open to a server. */
const connectionsMax = 256;

interface Wave {
  url: string;
  path: string;
  eventId: string;
  count: number;
  withinMillis: number;
  seed: number;
}

export type Registrants = ReturnType<typeof registrants>;
const registrants = () =>
  actsOf({
    /** Everybody registers at a moment of their own. Latency counts from that moment. */
    async register({ url, path, eventId, count, withinMillis, seed }: Wave) {
      const agent = new Agent({ keepAlive: true, maxSockets: connectionsMax });
      const latencies = new Latencies();
      const moments = arrivals(count, withinMillis, chanceOf(seed));
      const bodies = moments.map(() => JSON.stringify(makeRegistration({ eventId })));
      const cookies: string[] = [];
      let refused = 0;
      let lastMillis = 0;
      const started = performance.now();
      const answers: Promise<void>[] = [];
      await actAt(moments, (index, intended) => {
        const body = bodies[index] as string;
        answers.push(
          postSurely(agent, url + path, body, networkOf(index)).then(({ ok, cookie }) => {
            const now = performance.now();
            latencies.add(now - intended);
            lastMillis = now - started;
            if (!ok) refused += 1;
            if (cookie) cookies.push(cookie);
          }),
        );
      });
      await Promise.all(answers);
      agent.destroy();
      return { latencies: latencies.toPairs(), refused, lastMillis, cookies };
    },
  });

/** Somebody else's address each time, as a proxy tells it. */
const networkOf = (index: number) => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

/** A line that was idle may be closed under a request: it is sent again, as browsers do. */
const postSurely = (...given: Parameters<typeof post>): ReturnType<typeof post> =>
  post(...given).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== "ECONNRESET") throw problem;
    return postSurely(...given);
  });

function post(agent: Agent, url: string, body: string, network: string) {
  return new Promise<{ ok: boolean; cookie: string | undefined }>((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "sec-fetch-site": "same-origin",
          "x-forwarded-for": network,
        },
      },
      (response) => {
        const [cookie] = response.headers["set-cookie"] ?? [];
        response.resume();
        response.on("end", () => resolve({ ok: response.statusCode === 200, cookie: cookie?.split(";")[0] }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

registrants();
