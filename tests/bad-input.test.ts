import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limits } from "#shared/limits.ts";
import { Refusal } from "#shared/refusal.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { rawRequest } from "#tests/raw-request.ts";

/** One server for all of it: what one of them broke, the next would find. */
let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const refused = (code: string) => ({ ok: false, refusal: { code } });

const send = (command: string, body: BodyInit, headers: Record<string, string> = {}) =>
  app.nobody().fetch(`/api/${command}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

describe("bad input is answered with a refusal, never with a crash", () => {
  const deep = `${"[".repeat(7_000)}${"]".repeat(7_000)}`;
  test.each<[string, string, number]>([
    ["nothing", "", 400],
    ["half of a JSON", '{"token":', 400],
    ["a text", '"token"', 400],
    ["null", "null", 400],
    ["a number", "1", 400],
    ["a list", "[]", 400],
    ["brackets without an end", "[".repeat(14_000), 400],
    ["brackets within brackets", `{"token":${deep}}`, 400],
    ["a long list", JSON.stringify({ token: Array(7_000).fill(0) }), 400],
    ["an unknown field", '{"token":"no such link","admin":true}', 400],
    ["a prototype", '{"__proto__":{"token":"no such link"}}', 400],
    ["a constructor", '{"constructor":{"prototype":{"token":"x"}}}', 400],
    ["a NUL", '{"token":"\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000"}', 410],
    ["half a surrogate pair", '{"token":"\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800"}', 410],
    ["more than may be sent", JSON.stringify({ token: "x".repeat(limits.strangersBodyBytesMax) }), 413],
  ])("%s", async (_name, body, status) => {
    const response = await send("signins.enter", body);
    const reply = (await response.json()) as { ok: boolean; refusal: unknown };
    expect({ status: response.status, ok: reply.ok }).toEqual({ status, ok: false });
    expect(Refusal.safeParse(reply.refusal).success).toBe(true);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/json; charset=nonsense",
  ])("a body that is %s", async (type) => {
    const response = await send("signins.mailLink", '{"email":"ada@example.org"}', { "content-type": type });
    expect([response.status, await response.json()]).toMatchObject([400, refused("bad-input")]);
  });

  test("a body that is said to be packed and is not", async () => {
    const response = await send("signins.mailLink", "{}", { "content-encoding": "gzip" });
    expect(response.status).toBe(400);
  });

  test.each([
    "nothing",
    "constructor",
    "toString",
    "__proto__",
    "hasOwnProperty",
    "events",
    "events.",
    "EVENTS.MINE",
    "%00",
    "signins.self/",
  ])("the unknown command %s, by POST and by GET", async (command) => {
    const replies = [await send(command, "{}"), await app.nobody().fetch(`/api/${command}`)];
    if (command === "signins.self/") return expect(replies.map((reply) => reply.status)).toEqual([200, 200]);
    for (const reply of replies)
      expect([reply.status, await reply.json()]).toEqual([404, refused("not-found")]);
  });

  test.each([
    "slug=A",
    "slug=a&slug=b",
    "slug[]=a",
    "slug=%00",
    "slug=%ed%a0%80",
    "slug=%zz",
    "__proto__[slug]=a",
    "",
    "slug=a&more=1",
  ])("the query ?%s", async (query) => {
    const response = await app.nobody().fetch(`/api/programme.open?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject(refused("bad-input"));
  });

  test.each([
    "/%",
    "/%00",
    "/%zz",
    "/e/%00",
    "/e/%",
    "/e/constructor",
    "/e/a?preview=%00",
    "/e/a?preview=constructor",
    "/e/%00/event.ics",
    "/e/A/event.ics?lang=tlh",
    "/e/a/sessions/%00.ics",
    "/feeds/%00%00%00%00%00%00%00%00.ics",
    "/feeds/x.ics",
    "/pictures/%00",
    "/j?token=anything",
    "/?lang=%00&lang=__proto__",
    "/organize/%00",
    "//",
    "/..%2f..%2fpackage.json",
    "/assets/..%2f..%2fpackage.json",
  ])("the address %s", async (path) => {
    const response = await app.nobody().fetch(path);
    expect(response.status).toBeLessThan(500);
  });

  test.each([
    "GET /\\[ HTTP/1.1",
    "GET /\\\\[ HTTP/1.1",
    "GET http://[ HTTP/1.1",
    "GET http://[/e/a HTTP/1.1",
    "GET //[ HTTP/1.1",
    "GET //user@[::1/ HTTP/1.1",
    "GET * HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "TRACE / HTTP/1.1",
    "DELETE /api/signins.end HTTP/1.1",
    "PUT /api/events.save HTTP/1.1",
    "NONSENSE / HTTP/1.1",
    "\u0000\u0001\u0002",
  ])("the request %j", async (line) => {
    const answer = await rawRequest(
      app.port,
      `${line}\r\nHost: jubilee\r\nCookie: jubilee-staff=%; =; jubilee-attendee="\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /);
  });
});
