import { inspect } from "node:util";
import type { Chance } from "#tests/faults/chance.ts";
import { objection } from "./judge-answer.ts";
import { badLine } from "./packets.ts";
import { type Aim, badRequest } from "./requests.ts";
import { sendLine } from "./send-line.ts";
import { sendRequest } from "./send-request.ts";
import type { TargetServer } from "./target-server.ts";

export interface Flood {
  sent: number;
  /** Each with the whole input that brought it about. */
  objections: string[];
  /** How often each status or close code came. */
  ends: Record<string, number>;
}

const atOnce = 32;
const objectionsShown = 5;
/** People sign out, lose rights and end events: there is a new scene after so many. */
const casesPerTarget = 2500;

/** Answers how many packets it was, and what was wrong with the answers. */
type Send = (chance: Chance) => Promise<{ many: number; end: string; wrong: string | null; input: unknown }>;

export interface FloodOptions {
  many: number;
  /** It ends with the so-manieth thing that is wrong. */
  objectionsMax?: number;
  aim?: Aim;
}

export async function floodOfBodies(server: TargetServer, chance: Chance, options: FloodOptions) {
  let target = await server.freshTarget();
  return flood(
    server,
    chance,
    options,
    async (own) => {
      const request = badRequest(own, target, options.aim);
      const answer = await sendRequest(server.port, request);
      const wrong = objection(request, answer);
      const input = { ...request, body: request.body.toString("latin1"), raw: request.raw?.join("") };
      return { many: 1, end: String(answer.status), wrong: wrong && `${wrong}: ${answer.body}`, input };
    },
    async () => {
      target = await server.freshTarget();
    },
  );
}

export async function floodOfPackets(server: TargetServer, chance: Chance, options: FloodOptions) {
  let target = await server.freshTarget();
  return flood(
    server,
    chance,
    options,
    async (own) => {
      const line = badLine(own, target);
      const outcome = await sendLine(server.port, line);
      const end = `${line.transport} ${outcome.closedWith ?? "stays"}`;
      return { many: line.packets.length + 1, end, wrong: outcome.objection, input: line };
    },
    async () => {
      target = await server.freshTarget();
    },
  );
}

async function flood(
  server: TargetServer,
  chance: Chance,
  { many, objectionsMax = objectionsShown }: FloodOptions,
  send: Send,
  renew: () => Promise<void>,
): Promise<Flood> {
  const flood: Flood = { sent: 0, objections: [], ends: {} };
  let cases = 0;
  const goesOn = () => flood.sent < many && flood.objections.length < objectionsMax && server.exit() === null;
  const object = (at: number, wrong: string, input: unknown) =>
    flood.objections.push(`case ${at}: ${wrong}\n${inspect(input, { depth: 9, maxStringLength: 4000 })}`);

  const sender = async () => {
    while (goesOn()) {
      const at = cases++;
      if (at > 0 && at % casesPerTarget === 0) await renew();
      const own = chance.of(at);
      try {
        const { many, end, wrong, input } = await send(own);
        flood.sent += many;
        flood.ends[end] = (flood.ends[end] ?? 0) + 1;
        if (wrong) object(at, wrong, input);
      } catch (problem) {
        object(at, server.exit() ? `the server ended, ${server.exit()}` : String(problem), null);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return flood;
}
