import { Agent, type ClientRequest, type RequestOptions, request } from "node:http";
import { makeRegistration } from "#db/seed/make.ts";
import { actAt, arrivals, chanceOf } from "../instruments/arrivals.ts";
import { actsOf } from "../instruments/crowd.ts";

interface Flood {
  url: string;
  eventId: string;
  /** All of them come from it. */
  network: string;
  seconds: number;
  sockets: number;
  stalledBodies: number;
  /** Each sends the next when the last was answered. */
  senders: number;
  seed: number;
}
/** How often each answer came; "none" where there was none before the end. */
export type Answers = Record<string, number>;

export type Strangers = ReturnType<typeof strangers>;
const strangers = () =>
  actsOf({
    /** Registrations as fast as they are answered, and new lines, all the time; from the middle on, bodies of which one byte comes. */
    async flood({ url, eventId, network, seconds, sockets, stalledBodies, senders, seed }: Flood) {
      const answers = { registrations: {} as Answers, sockets: {} as Answers, bodies: {} as Answers };
      const agent = new Agent({ keepAlive: true });
      const end = performance.now() + seconds * 1000;
      const from = { "x-forwarded-for": network };
      const json = { ...from, "content-type": "application/json" };
      const path = `${url}/api/registrations.register`;

      const lines: ClientRequest[] = [];
      const stall = async () => {
        await new Promise((half) => setTimeout(half, (seconds * 1000) / 2));
        for (let at = 0; at < stalledBodies; at++) {
          const sent = ask(path, { method: "POST", headers: { ...json, "content-length": 5_000 } });
          void sent.answer.then((answer) => count(answers.bodies, answer));
          sent.line.write("{");
          lines.push(sent.line);
        }
      };
      const register = async () => {
        while (performance.now() < end) {
          const body = JSON.stringify(makeRegistration({ eventId }));
          const headers = { ...json, "content-length": Buffer.byteLength(body) };
          const sent = ask(path, { agent, method: "POST", headers });
          sent.line.end(body);
          count(answers.registrations, await sent.answer);
        }
      };
      const comings = actAt(arrivals(sockets, seconds * 1000, chanceOf(seed)), () => {
        const sent = ask(`${url}/socket.io/?EIO=4&transport=websocket`, { headers: { ...from, ...upgrade } });
        sent.line.end();
        void sent.answer.then((answer) => count(answers.sockets, answer));
      });
      await Promise.all([comings, stall(), ...Array.from({ length: senders }, register)]);
      for (const line of lines) line.destroy();
      await new Promise((settled) => setTimeout(settled, 1_000));
      agent.destroy();
      return answers;
    },
  });

const upgrade = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
};

function count(answers: Answers, answer: string) {
  answers[answer] = (answers[answer] ?? 0) + 1;
}

function ask(url: string, options: RequestOptions): { line: ClientRequest; answer: Promise<string> } {
  const line = request(url, options);
  const answer = new Promise<string>((resolve) => {
    line.on("response", (response) => {
      response.resume().on("end", () => resolve(String(response.statusCode)));
    });
    line.on("error", () => resolve("none"));
  });
  return { line, answer };
}

strangers();
