import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Asked {
  path: string;
  ifNoneMatch: string | null;
  status: number;
}

/**
 * Stands between a subscriber and the server: keeps what was asked and answered, and can rewrite
 * calendars as a server with a fault would have written them, with the etags that would go with it.
 */
export async function startRelay(server: string) {
  const asked: Asked[] = [];
  const state: { tamper: ((calendar: string) => string) | null } = { tamper: null };

  const relay = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const ifNoneMatch = request.headers["if-none-match"] ?? null;
    const { tamper } = state;
    const headers = new Headers(ifNoneMatch && !tamper ? [["if-none-match", ifNoneMatch]] : []);
    const answer = await fetch(server + path, { headers });
    const given = Buffer.from(await answer.arrayBuffer());
    const body = tamper ? Buffer.from(tamper(given.toString())) : given;
    const etag = tamper ? `"${createHash("sha256").update(body).digest("hex")}"` : answer.headers.get("etag");
    const status = tamper && etag === ifNoneMatch ? 304 : answer.status;
    const type = answer.headers.get("content-type") ?? "text/calendar; charset=utf-8";
    response.writeHead(status, { "content-type": type, ...(etag ? { etag } : {}) });
    response.end(status === 304 ? "" : body);
    asked.push({ path, ifNoneMatch, status });
  });
  await new Promise<void>((listening) => relay.listen(0, "127.0.0.1", listening));

  return {
    url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    asked,
    tamper(how: (calendar: string) => string) {
      state.tamper = how;
    },
    async close() {
      relay.closeAllConnections();
      await new Promise<void>((closed) => relay.close(() => closed()));
    },
  };
}
export type Relay = Awaited<ReturnType<typeof startRelay>>;
