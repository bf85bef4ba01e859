import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { rawRequest } from "#tests/raw-request.ts";

/** What a control takes away. */
const without = vi.hoisted(() => ({ headers: false, address: false }));
vi.mock(import("#server/gate/headers.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    securityHeaders: (secure) => {
      const write = guarded.securityHeaders(secure);
      return (request, response) => (without.headers ? "" : write(request, response));
    },
  };
});
vi.mock(import("#server/gate/origin.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    isOwnOrigin: (from, publicUrl) =>
      guarded.isOwnOrigin(from, publicUrl) || (without.address && from.origin === `http://${from.host}`),
  };
});

let app: TestApp;
let eventId: string;
beforeAll(async () => {
  app = await startApp({ environment: { PUBLIC_URL: "https://jubilee.example" } });
  ({ eventId } = await openEvent(app));
});
afterEach(() => {
  Object.assign(without, { headers: false, address: false });
});
afterAll(() => app.close());

describe("every answer carries the headers that browsers heed, whoever gives it (B8)", () => {
  const answerers = [
    "/",
    "/healthz",
    "/readyz",
    "/metrics",
    "/socket.io/?EIO=4&transport=polling",
    "/api/nothing",
    `/${"x".repeat(3_000)}`,
    "/pictures/x",
  ];
  const heeded = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "strict-transport-security": expect.stringMatching(/^max-age=\d{8}/),
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  };

  test.each(answerers)("%s", async (path) => {
    expect(Object.fromEntries((await fetch(app.url + path)).headers)).toMatchObject(heeded);
  });

  test("control: where the gate does not write them, nobody does", async () => {
    without.headers = true;
    for (const path of answerers) {
      const { headers } = await fetch(app.url + path);
      expect(Object.keys(heeded).filter((name) => headers.has(name))).toEqual([]);
    }
  });
});

describe("a page that calls this server by another name is none of ours: anybody's can lead here (B8)", () => {
  /** A name that is theirs, and that they have made lead to this machine. */
  const theirs = "Host: evil.example:4301\r\nOrigin: http://evil.example:4301\r\nConnection: close";

  async function statuses() {
    const { cookie } = await app.attendee({ eventId });
    const ask = async (line: string, rest = "\r\n") =>
      (await rawRequest(app.port, `${line} HTTP/1.1\r\n${theirs}\r\nCookie: ${cookie}\r\n${rest}`)).split(
        " ",
      )[1];
    const body = '{"kind":"staff"}';
    return [
      await ask(
        "POST /api/signins.end",
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
      await ask("GET /socket.io/?EIO=4&transport=polling"),
    ];
  }

  test("neither a write nor a line is for it", async () => {
    expect(await statuses()).toEqual(["403", "403"]);
  });

  test("control: where the host's name in the request counts as ours, both are", async () => {
    without.address = true;
    expect(await statuses()).toEqual(["200", "200"]);
  });
});

test("a worker is for a person's own page, and reaches no other (U20)", async () => {
  const script = "addEventListener('fetch', () => {})";
  const renderer = { document: () => "", shell: () => "", ownPageWorker: script };
  const own = await startApp({ renderer });
  const { event } = await openEvent(own);
  const e = `/e/${event.slug}`;
  const workersOf = async (path: string) =>
    /worker-src [^;]*/.exec((await fetch(own.url + path)).headers.get("content-security-policy") ?? "")?.[0];
  const others = ["/", "/j", e, `${e}/register`, `${e}/rooms/hall`, `${e}/me/more`, `${e}/menu`, "/organize"];
  expect(new Set(await Promise.all(others.map(workersOf)))).toEqual(new Set(["worker-src blob:"]));
  const itself = [`${e}/me`, `${e}/me?lang=ja`, `${e}/me/`];
  expect(new Set(await Promise.all(itself.map(workersOf)))).toEqual(new Set(["worker-src 'self'"]));

  const handed = await fetch(`${own.url}${e}/me/worker.js`);
  expect([handed.headers.get("service-worker-allowed"), await handed.text()]).toEqual([`${e}/me`, script]);
  expect((await fetch(`${own.url}/e/no%0Aslug/me/worker.js`)).status).toBe(404);
  await own.close();
});
