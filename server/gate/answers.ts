import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { limits } from "#shared/limits.ts";
import { type Refusal, type RefusalCode, Refused } from "#shared/refusal.ts";

const statuses: Partial<Record<RefusalCode, number>> = {
  "bad-input": 400,
  "too-large": 413,
  "too-many": 429,
  "sign-in-needed": 401,
  "not-yours": 403,
  "not-from-here": 403,
  "not-found": 404,
  "link-dead": 410,
  "changed-meanwhile": 409,
  "already-taken": 409,
  busy: 503,
};
const busySeconds = 5;

/** A no as HTTP has it. */
export interface No {
  status: number;
  headers: Record<string, string>;
  refusal: Refusal;
}

export function noOf(refusal: Refusal): No {
  const { code, detail } = refusal;
  const waitSeconds = detail?.retryAfterSeconds ?? (code === "busy" ? busySeconds : 0);
  const headers: Record<string, string> = waitSeconds ? { "retry-after": String(waitSeconds) } : {};
  return { status: statuses[code] ?? 422, headers, refusal };
}

/** What is not worth looking at: an address longer than any of ours, two hosts at once (RFC 9112 §3.2). */
export function unfit({ url = "", rawHeaders }: IncomingMessage): No | null {
  if (Buffer.byteLength(url) > limits.addressBytesMax)
    return { status: 414, headers: {}, refusal: { code: "too-large" } };
  const hosts = rawHeaders.filter((each, at) => at % 2 === 0 && each.toLowerCase() === "host");
  const fields = [{ path: "host", reason: "host" }];
  return hosts.length > 1 ? noOf({ code: "bad-input", detail: { fields } }) : null;
}

const bodyOf = ({ refusal }: No) => JSON.stringify({ ok: false, refusal });
const headersOf = ({ headers }: No, body: string) => ({
  ...headers,
  "content-type": "application/json; charset=utf-8",
  "content-length": String(Buffer.byteLength(body)),
  "cache-control": "no-store",
});

export function sayNo(response: ServerResponse, no: No): void {
  const body = bodyOf(no);
  response.writeHead(no.status, headersOf(no, body)).end(body);
}

/** To a wish for a WebSocket, which has a bare line and no response. */
export function sayNoOnLine(line: Duplex, no: No): void {
  const body = bodyOf(no);
  const headers = { ...headersOf(no, body), connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  line.end(`HTTP/1.1 ${no.status} ${STATUS_CODES[no.status]}\r\n${lines.join("")}\r\n${body}`);
}

/** What express and its parsers throw for bad bytes is bad input, not our bug. */
export function refusalOf(problem: unknown): Refused | null {
  if (problem instanceof Refused) return problem;
  const { status, type } = problem as { status?: number; type?: string };
  if (type === "entity.too.large") return new Refused("too-large");
  if (status && status >= 400 && status < 500)
    return new Refused("bad-input", { fields: [{ path: "", reason: "bytes" }] });
  return null;
}
