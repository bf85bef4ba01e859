import { connect } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import { limits } from "#shared/limits.ts";
import { form, patience, sized } from "#tests/faults/form.ts";
import type { Target } from "#tests/faults/malformed/target.ts";
import { startTargetServer, type TargetServer } from "#tests/faults/malformed/target-server.ts";
import type { GuardName } from "#tests/faults/source-guards.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const [flooding, elsewhere] = ["198.51.100.7", "203.0.113.9"];
/** A hundredth of each in the short form, and of what a network may do. */
const floods = sized({
  short: { sockets: 100, bodies: 10, registrations: 1_000, senders: 16 },
  long: { sockets: 10_000, bodies: 1_000, registrations: 100_000, senders: 64 },
});
const caps = sized<Record<string, string>>({
  short: {
    NETWORK_HANDSHAKES_PER_MINUTE: "12",
    NETWORK_REGISTRATIONS_PER_MINUTE: "12",
    NETWORK_BODIES_AT_ONCE: "6",
  },
  long: {},
});
/** All that the caps let strangers hold, on top of half of what the server weighs at rest. */
const capBytes = limits.strangersBodiesAtOnceMax * limits.strangersBodyBytesMax;
const restMillisMax = 60_000;

async function start(without?: GuardName) {
  const server = await startTargetServer(without, { TRUST_PROXY: "1", ...caps });
  closing.push(server.close);
  return { server, target: await server.freshTarget() };
}

/** What came back on a bare line, by the status of the answer; "nothing" where the line ended without one. */
function knock(port: number, head: string[], { stays = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    const line = connect(port, "127.0.0.1");
    let heard = "";
    const done = () => {
      resolve(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? "nothing");
      line.destroy();
    };
    line.on("error", () => {}).on("close", done);
    line.on("data", (chunk) => {
      heard += String(chunk);
      if (!stays || heard.includes("\r\n\r\n")) done();
    });
    line.write(`${head.join("\r\n")}\r\nHost: jubilee\r\nX-Forwarded-For: ${flooding}\r\n\r\n{`);
  });
}

const upgrade = [
  "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
];
const stalled = (path: string, bytes: number) => [
  `POST ${path} HTTP/1.1`,
  "Content-Type: application/json",
  `Content-Length: ${bytes}`,
];

async function register({ url }: TargetServer, { ids }: Target, network: string): Promise<string> {
  const draft = makeRegistration({ eventId: ids.eventId?.[0] ?? "", mode: "online" });
  const response = await fetch(`${url}/api/registrations.register`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": network },
    body: JSON.stringify(draft),
  });
  await response.text();
  return String(response.status);
}

/** How often each answer came. */
const sums = (answers: string[]) =>
  Object.fromEntries([...Map.groupBy(answers, (each) => each)].map(([each, all]) => [each, all.length]));

async function flood(server: TargetServer, target: Target) {
  let left = floods.registrations;
  const registrations: string[] = [];
  const send = async () => {
    while (left-- > 0) registrations.push(await register(server, target, flooding));
  };
  const path = `/api/pictures.put?eventId=${target.ids.eventId?.[0]}`;
  const bodies = Array.from({ length: floods.bodies }, (_, at) =>
    at % 2 === 0
      ? knock(server.port, stalled(path, 5_000_000), { stays: true })
      : knock(server.port, stalled("/api/registrations.register", 5_000), { stays: true }),
  );
  const sockets = Array.from({ length: floods.sockets }, () => knock(server.port, upgrade));
  await Promise.all(Array.from({ length: floods.senders }, send));
  return {
    sockets: sums(await Promise.all(sockets)),
    registrations: sums(registrations),
    bodies: Promise.all(bodies),
  };
}

/** People who go on with what they do, one thing after the other, until they are told to stop. */
function meanwhile(server: TargetServer, target: Target) {
  let goesOn = true;
  const known: string[] = [];
  const strangers: string[] = [];
  const ask = async (path: string, headers: Record<string, string>) => {
    const response = await fetch(server.url + path, { headers });
    await response.text();
    return String(response.status);
  };
  const people = target.signIns.map(async ({ cookie }) => {
    while (goesOn) {
      known.push(await ask("/api/signins.self", { cookie, "x-forwarded-for": flooding }));
      known.push(await ask(`/e/${target.slug}`, { cookie, "x-forwarded-for": flooding }));
      await new Promise((next) => setTimeout(next, 500));
    }
  });
  const others = (async () => {
    while (goesOn) {
      strangers.push(await ask(`/e/${target.slug}`, { "x-forwarded-for": elsewhere }));
      strangers.push(await register(server, target, `203.0.${strangers.length % 250}.9`));
      await new Promise((next) => setTimeout(next, 500));
    }
  })();
  return async () => {
    goesOn = false;
    await Promise.all([...people, others]);
    return { known: sums(known), strangers: sums(strangers) };
  };
}

describe("floods of strangers from one network: sockets, stalled bodies, registrations", () => {
  test(
    "each is answered with its own no; whoever is known, or elsewhere, notices nothing (B1, B2)",
    async () => {
      const { server, target } = await start();
      const atRest = await server.heapAndBufferBytes();
      const stop = meanwhile(server, target);
      const { sockets, registrations, bodies } = await flood(server, target);
      const most = await server.heapAndBufferBytes();
      const answers = await stop();

      expect(Object.keys(sockets).toSorted()).toEqual(["401", "429"]);
      expect(registrations["429"]).toBeGreaterThan(0);
      expect(Object.keys(registrations).filter((each) => each !== "200" && each !== "429")).toEqual([]);
      expect(Object.keys(answers.known)).toEqual(["200"]);
      expect(Object.keys(answers.strangers)).toEqual(["200"]);
      expect(most).toBeLessThan(atRest * 1.5 + capBytes);
      if (form === "long") {
        // A body that stalls is waited for as long as any request may take.
        expect(Object.keys(sums(await bodies)).toSorted()).toEqual(["401", "408", "429"]);
      }
      await vi.waitFor(async () => expect(await server.heapAndBufferBytes()).toBeLessThan(atRest * 1.5), {
        timeout: restMillisMax,
        interval: 1_000,
      });
      expect([server.exit(), server.said()]).toEqual([null, ""]);
      console.log({ sockets, registrations, ...answers, atRest, most });
    },
    patience.timeout,
  );

  test(
    "control: where nobody counts for a network, nothing of the flood is refused for being too much",
    async () => {
      const { server, target } = await start("strangers of a network spend what it has");
      const asks = await Promise.all(Array.from({ length: 40 }, () => register(server, target, flooding)));
      expect(sums(asks)).toEqual({ "200": 40 });
    },
    patience.timeout,
  );
});
