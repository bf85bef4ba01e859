import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { LimitMet, minuteBudget } from "#server/budgets.ts";
import type { Config } from "#server/config.ts";
import type { Caller } from "#server/context.ts";
import { readCookies } from "#server/cookies.ts";
import { type Door, doorOf, doors } from "#server/doors.ts";
import { noOf, sayNo, sayNoOnLine, unfit } from "#server/gate/answers.ts";
import { atOnce, bringsBody } from "#server/gate/at-once.ts";
import { securityHeaders } from "#server/gate/headers.ts";
import { lullOf } from "#server/gate/lull.ts";
import { addressOf, listOfNetworks, networkOf } from "#server/networks.ts";
import type { SecurityLog } from "#server/security-log.ts";
import { limits } from "#shared/limits.ts";
import { type Refusal, Refused } from "#shared/refusal.ts";

/** Who is at a door: known before any work is done for them. */
export interface Visit {
  door: Door;
  network: string;
  cookies: Caller["cookies"];
  /** Whom the cookies stand for; null is a stranger. */
  knownAs: string | null;
  nonce: string;
  /** Why a page shows a no instead of what was asked for. */
  refusal: Refusal | null;
}

interface GateDeps {
  config: Config;
  known: (cookies: Caller["cookies"]) => Promise<string | null>;
  socketsOpen: () => number;
  securityLog: SecurityLog;
  bug: (problem: unknown, where: string) => void;
}

const visits = new WeakMap<IncomingMessage, Visit>();
export const visitOf = (request: IncomingMessage): Visit => visits.get(request) as Visit;

/**
 * Stands before all doors, so that nothing is worked on, read or kept for whoever asks too much.
 * Strangers spend what their network has. Whoever is known by a cookie that stands spends their own, and
 * no stranger beside them can spend that; a cookie that stands for nobody lifts nothing.
 */
export function standBefore(
  server: Server,
  { config, known, socketsOpen, securityLog, bug }: GateDeps,
): void {
  const { perMinute, bodiesAtOnce, trusted } = config.networks;
  const secure = config.publicUrl.startsWith("https:");
  const trustedNetworks = listOfNetworks(trusted);
  const spendAsNetwork = new Map(doors.map((door) => [door, minuteBudget(perMinute[door])]));
  const spendAsPerson = minuteBudget(limits.requestsPerPersonPerMinuteMax);
  const lull = lullOf(server);
  const bodyOfNetwork = atOnce(bodiesAtOnce);
  const bodyOfPerson = atOnce(limits.bodiesPerPersonAtOnceMax);
  const bodyOfStrangers = atOnce(limits.strangersBodiesAtOnceMax);
  const writeHeaders = securityHeaders(secure);

  async function admit(request: IncomingMessage, visit: Visit): Promise<void> {
    const { door, network, cookies } = visit;
    // Whether the server is alive has to be answered without its database.
    if (door !== "health") visit.knownAs = await known(cookies);
    const { knownAs } = visit;
    const isCounted = !knownAs && !trustedNetworks.has(network);
    if (isCounted) await lull();
    if (knownAs) await spendAsPerson(knownAs);
    if (isCounted) await spendAsNetwork.get(door)?.(network);
    if (door === "handshakes") requireSeat(request, knownAs);
    if (!bringsBody(request)) return;
    if (isCounted) await bodyOfNetwork(network, request);
    await (knownAs ? bodyOfPerson(knownAs, request) : bodyOfStrangers("", request));
  }

  /** A room is for somebody: a line of nobody would never hear anything. */
  function requireSeat({ url = "" }: IncomingMessage, knownAs: string | null) {
    if (!knownAs) throw new Refused("sign-in-needed");
    const isNew = !new URLSearchParams(url.split("?")[1]).has("sid");
    if (isNew && socketsOpen() >= limits.socketsMax) throw new Refused("busy");
  }

  /** Null where the visitor may go on. */
  async function refusalFor(request: IncomingMessage, nonce = ""): Promise<Refusal | null> {
    const network = networkOf(addressOf(request, config.trustProxy));
    const cookies = readCookies(request.headers.cookie, secure);
    const visit: Visit = { door: doorOf(request), network, cookies, knownAs: null, nonce, refusal: null };
    visits.set(request, visit);
    try {
      await admit(request, visit);
    } catch (problem) {
      if (!(problem instanceof Refused)) bug(problem, "gate");
      visit.refusal = problem instanceof Refused ? problem.refusal : { code: "busy" };
      if (problem instanceof LimitMet && problem.first) {
        const [actor, command] = [visit.knownAs, visit.door];
        securityLog({ event: "limit-met", outcome: "too-many", actor, network, command });
      }
    }
    return visit.refusal;
  }

  const pass = takeListeners(server, "request");
  server.on("request", async (request: IncomingMessage, response: ServerResponse) => {
    const nonce = writeHeaders(request, response);
    const no = unfit(request);
    if (no) return sayNo(response, no);
    const refusal = await refusalFor(request, nonce);
    if (refusal?.code === "too-many" && !visitOf(request).knownAs) sendBackInLine(response);
    // A page says its no in the reader's words.
    if (refusal && visitOf(request).door !== "pages") return sayNo(response, noOf(refusal));
    pass(request, response);
  });

  const passUpgrade = takeListeners(server, "upgrade");
  server.on("upgrade", async (request: IncomingMessage, line: Duplex, head: Buffer) => {
    line.on("error", () => {}); // who goes away meanwhile is gone
    const no = unfit(request);
    if (no) return sayNoOnLine(line, no);
    const refusal = await refusalFor(request);
    if (refusal) return sayNoOnLine(line, noOf(refusal));
    passUpgrade(request, line, head);
  });
}

/**
 * A new line for the next request: between all that comes on the open ones, only one more is taken at a
 * time (libuv), and people who come meanwhile would wait behind those who ask and ask.
 */
const sendBackInLine = (response: ServerResponse) => response.setHeader("connection", "close");

/** Whatever listened until now hears only what is passed on. */
function takeListeners(server: Server, name: "request" | "upgrade") {
  const listeners = server.listeners(name) as ((...given: unknown[]) => void)[];
  server.removeAllListeners(name);
  return (...given: unknown[]) => {
    for (const listener of listeners) Reflect.apply(listener, server, given);
  };
}
