import type { Socket } from "socket.io-client";
import type { z } from "zod";
import { whileOnItsWay } from "#client/ready.ts";
import type { CommandName, Given, Output } from "#shared/contract.ts";
import type { notices, socketCalls } from "#shared/live.ts";
import type { Reply } from "#shared/refusal.ts";

/** No answer came: the line is away, or what stands between here and the server. Safe to ask again. */
export class Offline extends Error {
  override readonly name = "Offline";
}

/**
 * Asks the server. A refusal is an answer; only a missing answer throws. Nothing is repeated here:
 * every write is safe to repeat, and the caller knows for how long it is worth it.
 */
export function call<C extends CommandName>(
  command: C,
  input: Given<C>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Reply<Output<C>>> {
  return send(`/api/${command}`, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
    signal: signal ?? null,
  });
}

/** Uploads a logo or a seal as it is; the server makes it anew. */
export function putPicture(eventId: string, picture: Blob): Promise<Reply<Output<"pictures.put">>> {
  const headers = { "content-type": picture.type || "application/octet-stream" };
  const path = `/api/pictures.put?eventId=${encodeURIComponent(eventId)}`;
  return send(path, { headers, body: picture }, uploadMillisMax);
}

type SocketCalls = typeof socketCalls;
type Asks = {
  [C in Exclude<keyof SocketCalls, "places.pulse">]: (
    input: z.input<SocketCalls[C]["input"]>,
    answer: (reply: Reply<z.output<SocketCalls[C]["output"]>>) => void,
  ) => void;
} & { "places.pulse": (input: z.input<SocketCalls["places.pulse"]["input"]>) => void };
type Hears = { [N in keyof typeof notices]: (notice: z.output<(typeof notices)[N]>) => void };
export type LiveSocket = Socket<Hears, Asks>;

/**
 * The ways to the server, in the order in which they are tried: what refuses a WebSocket sends on to
 * polling at once; what swallows it says nothing, and the next attempt begins with polling.
 */
const ways = [["websocket", "polling"], ["polling", "websocket"], ["polling"]];
export const wayCount = ways.length;

/** For the next connection; the one that stands stays as it is. */
export function takeWay(socket: LiveSocket, way: number) {
  socket.io.opts.transports = ways[way] ?? [];
}

/** Whoever answers does so within this; silence counts as no answer. */
const connectMillisMax = 5_000;
const answerMillisMax = 10_000;
const uploadMillisMax = 120_000;

/** A line of its own, not yet connected. The library comes only with the first one. */
export async function openSocket(): Promise<LiveSocket> {
  const { io } = await import("socket.io-client");
  return io({
    autoConnect: false,
    forceNew: true,
    transports: ways[0] ?? [],
    tryAllTransports: true,
    timeout: connectMillisMax,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.8,
  });
}

const send = <T>(path: string, request: RequestInit, millisMax?: number) =>
  whileOnItsWay(answerOf<T>(path, request, millisMax));

async function answerOf<T>(
  path: string,
  { signal, ...request }: RequestInit,
  millisMax = answerMillisMax,
): Promise<Reply<T>> {
  const signals = [AbortSignal.timeout(millisMax), ...(signal ? [signal] : [])];
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      signal: AbortSignal.any(signals),
      ...request,
    });
  } catch (cause) {
    throw new Offline("no answer", { cause });
  }
  // Something between us and the server may answer in its place: that is no Reply.
  const reply = (await response.json().catch(() => null)) as Reply<T> | null;
  if (reply === null || typeof reply.ok !== "boolean")
    throw new Offline(`answer ${response.status} is no reply`);
  return reply;
}
