import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent, makeItem, makePerson, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Renderer } from "#server/pages.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { everywhere, Refusal, refusalCodes } from "#shared/refusal.ts";
import { openEvent, type StartOptions, startApp, type TestApp } from "#tests/app.ts";
import { rawRequest } from "#tests/raw-request.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const refused = (code: string, detail?: object) => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});

async function restart(options: StartOptions) {
  await app.close();
  app = await startApp(options);
}

test("a wish to speak another protocol is passed over, and the request answered", async () => {
  const answer = await rawRequest(
    app.port,
    "GET /healthz HTTP/1.1\r\nHost: jubilee\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n",
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*alive$/s);
});

test.each(["MicroMessenger/8.0", "Line/14.0.0"])("a long address, opened inside %s", async (userAgent) => {
  await restart({ browser: true }); // only the real pages draw their address
  const page = await app.nobody().fetch(`/e/${"x".repeat(1900)}`, { headers: { "user-agent": userAgent } });
  expect(page.status).toBe(404);
});

test("the guide for organizers is read as pages of the product, in its look", async () => {
  await restart({ browser: true });
  const chapter = await app.nobody().fetch("/guide/ja/on-day.html");
  const html = await chapter.text();
  expect([chapter.status, chapter.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(html).toContain("<h1>当日</h1>");
  const style = await app
    .nobody()
    .fetch(/<link rel="stylesheet" href="([^"]+)">/.exec(html)?.[1] ?? "/nowhere");
  expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
});

test("an instant finer than Temporal can hold is bad input", async () => {
  const { eventId, founder } = await openEvent(app);
  const before = (fraction: string) => ({
    eventId,
    before: { at: `2031-12-02T09:00:00.${fraction}Z`, id: crypto.randomUUID() },
  });
  expect(await founder.say("audit.list", before("123456789"))).toMatchObject({ ok: true });
  expect(await founder.say("audit.list", before("1234567891"))).toMatchObject(refused("bad-input"));
});

test("a list whose length is no number is bad input, not a bug of ours", async () => {
  const { founder, eventId } = await openEvent(app);
  const length = { toString: 1, valueOf: 1 };
  const response = await founder.fetch("/api/people.reorder", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ eventId, was: [eventId], ids: { length } }),
  });
  expect([response.status, await response.json()]).toMatchObject([400, refused("bad-input")]);
});

describe("nothing that stands in a field breaks the server", () => {
  const nasty = [
    "\u0000",
    "\ud800",
    "x".repeat(5000),
    "9999-12-31",
    "0000-01-01T00:00",
    "9999-12-31T23:59",
    "",
    -1,
    1e308,
    null,
    [],
    { __proto__: null },
  ];

  /** The same input many times, each time with another of its leaves made nasty. */
  function* spoilt(whole: unknown): Generator<unknown> {
    if (whole === null || typeof whole !== "object") return yield* nasty;
    for (const [key, part] of Object.entries(whole))
      for (const bad of spoilt(part))
        yield Array.isArray(whole) ? whole.with(Number(key), bad) : { ...whole, [key]: bad };
  }
  const room = makeRoom({ slug: "other" });
  const person = makePerson({
    name: { native: "山田 太郎", latin: "Taro YAMADA", order: "family-first" },
    position: { ja: "学長" },
    protocol: 1,
  });
  const session = makeSession({
    zone: "America/New_York",
    roles: [{ personId: person.id, role: "mc" }],
    items: [makeItem({ personIds: [person.id] })],
  });
  const stage = {
    id: room.id,
    hostId: null,
    kind: "zoom" as const,
    url: "https://example.org/1",
    meetingNumber: "1",
    passcode: "1",
    lang: "en" as const,
  };
  const id = room.id;

  test.each<[CommandName, (place: { eventId: string; roomId: string }) => object]>([
    ["sessions.save", () => ({ session })],
    ["people.save", () => ({ person })],
    ["rooms.save", () => ({ room })],
    ["rooms.setStages", ({ roomId }) => ({ roomId, stages: [stage], version: 0 })],
    ["rooms.setNow", ({ roomId }) => ({ roomId, now: { sessionId: null, itemId: null } })],
    [
      "registrations.register",
      ({ eventId }) => makeRegistration({ eventId, affiliation: "School", hostId: room.id }),
    ],
    ["registrations.list", () => ({ search: "a", limit: 10 })],
    ["seats.setCapacity", () => ({ mode: "onsite", group: "general", wanted: 1 })],
    [
      "team.invite",
      () => ({
        id,
        email: "a@example.org",
        name: "Ada",
        lang: "en",
        role: "door",
        hostId: null,
        roomId: null,
      }),
    ],
    ["audit.list", () => ({ before: "2031-12-02T00:00:00Z" })],
    ["questions.ask", ({ roomId }) => ({ roomId, id, text: "Why?", lang: "en" })],
    ["messages.send", ({ roomId }) => ({ roomId, id, text: "Hello", lang: "en" })],
    ["mails.test", () => ({ id, email: "a@example.org", lang: "en" })],
  ])("%s", async (command, input) => {
    const { eventId, roomId } = await openEvent(app);
    const owner = await app.member("owner", eventId);
    await owner.do("people.save", { eventId, person });
    for (const bad of spoilt({ eventId, ...input({ eventId, roomId }) })) await answered(owner, command, bad);
    for (const command of [
      "sessions.list",
      "people.list",
      "rooms.list",
      "registrations.list",
      "events.desk",
    ] as const)
      expect(await owner.say(command, { eventId })).toMatchObject({ ok: true });
  });

  test("half a character in a stage's address, which is an address all the same", async () => {
    const { founder, eventId, roomId } = await openEvent(app);
    const stages = [{ ...stage, url: "https://example.org/\ud800" }];
    expect(await founder.say("rooms.setStages", { eventId, roomId, stages, version: 0 })).toMatchObject(
      refused("bad-input"),
    );
  });

  test("events.save", async () => {
    const { eventId, event } = await openEvent(app);
    const owners = [
      await app.member("owner", eventId),
      await app.member("owner", eventId),
      await app.member("owner", eventId),
    ];
    let at = 0;
    for (const bad of spoilt({ eventId, event: makeEvent({ ...event, hosts: event.hosts.slice(0, 1) }) }))
      await answered(owners[at++ % owners.length] as Visitor, "events.save", bad);
    expect(await owners[0]?.say("events.desk", { eventId })).toMatchObject({ ok: true });
  });

  async function answered(visitor: Visitor, command: CommandName, input: unknown) {
    const response = await visitor.fetch(`/api/${command}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    const reply = (await response.json()) as { ok: boolean; refusal: unknown };
    expect({
      input,
      status: response.status < 500,
      known: reply.ok || Refusal.safeParse(reply.refusal).success,
    }).toEqual({
      input,
      status: true,
      known: true,
    });
    expect(response.status).not.toBe(429); // else the rest would prove nothing
  }
});

describe("a write comes from a page of ours", () => {
  const from = async (headers: Record<string, string>) => {
    const response = await fetch(`${app.url}/api/signins.end`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: '{"kind":"staff"}',
    });
    return [response.status, await response.json()];
  };
  const yes = [200, { ok: true, value: {} }];
  const no = [403, refused("not-from-here")];

  test.each<[Record<string, string>, unknown]>([
    [{ "sec-fetch-site": "same-origin" }, yes],
    [{ "sec-fetch-site": "cross-site" }, no],
    [{ "sec-fetch-site": "same-site" }, no],
    [{ "sec-fetch-site": "none" }, no],
    [{ "sec-fetch-site": "cross-site", origin: "http://jubilee.example" }, no],
    [{ origin: "http://jubilee.example" }, yes],
    [{ origin: "https://jubilee.example" }, no],
    [{ origin: "http://jubilee.example.evil.example" }, no],
    [{ origin: "null" }, no],
    [{}, yes],
  ])("%j", async (headers, answer) => {
    expect(await from(headers)).toEqual(answer);
  });
});

describe("headers", () => {
  test("every page has a policy with a nonce of its own, and no more than it needs", async () => {
    const nonces = new Set<string>();
    await restart({
      renderer: { document: (_page, { nonce }) => nonce, shell: (_frame, { nonce }) => nonce },
    });
    for (const path of ["/", "/sign-in", "/organize", "/nothing"]) {
      const response = await app.nobody().fetch(path);
      const nonce = await response.text();
      nonces.add(nonce);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
        "cache-control": "private, no-cache",
      });
      expect(response.headers.has("x-powered-by")).toBe(false);
      const policy = response.headers.get("content-security-policy") ?? "";
      for (const directive of [
        "default-src 'self'",
        `script-src 'self' 'nonce-${nonce}'`,
        `style-src 'self' 'nonce-${nonce}'`,
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
      ])
        expect(policy.split(";")).toContain(directive);
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    }
    expect(nonces.size).toBe(4);
  });

  test("a page that many ask for at once is drawn once, with each one's nonce; a change shows at once", async () => {
    const clock = () => Temporal.Instant.from("2031-12-02T01:00:00.250Z");
    let drawn = 0;
    const document: Renderer["document"] = (page, { nonce }) =>
      `${++drawn} ${page.kind === "event" ? page.open.seats[0]?.free : ""} ${nonce}`;
    await restart({ clock, renderer: { document, shell: () => "" } });
    const { event, eventId, founder } = await openEvent(app, { seats: { onsite: 5, online: 5 } });
    const see = async () => {
      const response = await app.nobody().fetch(`/e/${event.slug}`);
      const [times, free, nonce] = (await response.text()).split(" ");
      expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      return { drawn: Number(times), free: Number(free), nonce };
    };
    const pages = [await see(), await see(), await see()];
    expect(pages).toMatchObject([1, 1, 1].map((drawn) => ({ drawn, free: 5 })));
    expect(new Set(pages.map(({ nonce }) => nonce)).size).toBe(3);

    await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 4 });
    expect(await see()).toMatchObject({ drawn: 2, free: 4 });
  });

  test("somebody's own page stays on no computer", async () => {
    const { event, eventId } = await openEvent(app);
    const attendee = await app.attendee({ eventId });
    const kept = async (visitor: Visitor) =>
      (await visitor.fetch(`/e/${event.slug}/me`)).headers.get("cache-control");
    expect(await kept(attendee)).toBe("private, no-store, no-transform");
    expect(await kept(app.nobody())).toBe("private, no-cache");
  });

  test("answers are kept by nobody on the way", async () => {
    const response = await app.nobody().fetch("/api/signins.self");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("https is demanded where the public address is https, and only there", async () => {
    const strict = async () => (await app.nobody().fetch("/")).headers.get("strict-transport-security");
    expect(await strict()).toBe(null);
    await restart({ environment: { PUBLIC_URL: "https://jubilee.example" } });
    expect(await strict()).toMatch(/^max-age=\d{8}/);
  });
});

describe("for whoever runs the server", () => {
  const text = async (path: string, headers = {}) => {
    const response = await app.nobody().fetch(path, { headers });
    return [response.status, await response.text()];
  };

  test("it says that it is alive, and whether its database answers", async () => {
    expect(await text("/healthz")).toEqual([200, "alive"]);
    expect(await text("/readyz")).toEqual([200, "ready"]);
    vi.spyOn(app.store, "ready").mockRejectedValue(new Error("gone"));
    expect(await text("/readyz")).toEqual([503, "the database does not answer"]);
    expect(await text("/healthz")).toEqual([200, "alive"]);
  });

  test("figures are for those with the token; without one set there are none", async () => {
    expect((await text("/metrics"))[0]).toBe(404);
    expect((await text("/metrics", { authorization: "Bearer null" }))[0]).toBe(404);
    await restart({ environment: { METRICS_TOKEN: "a-token-of-the-operator" } });
    expect((await text("/metrics", { authorization: "Bearer something else" }))[0]).toBe(404);
    await app.nobody().say("signins.self", {});
    await app.nobody().fetch("/api/made-up-name");
    const [status, figures] = await text("/metrics", { authorization: "Bearer a-token-of-the-operator" });
    expect(status).toBe(200);
    expect(figures).toContain('jubilee_command_seconds_count{command="signins.self",answer="ok"} 1');
    expect(figures).toContain("jubilee_sockets 0");
    expect(figures).not.toContain("made-up-name");
  });
});

interface Operation {
  responses: {
    [status in "4XX" | "5XX"]: {
      content: {
        "application/json": {
          schema: {
            properties: { refusal: { allOf: [object, { properties: { code: { enum: string[] } } }] } };
          };
        };
      };
    };
  };
}

test("openapi.json has every command, with its input and every refusal that it can give", async () => {
  const api = await (await app.nobody().fetch("/api/openapi.json")).json();
  expect(api).toMatchObject({
    openapi: "3.1.0",
    info: { title: "Jubilee" },
    servers: [{ url: "http://jubilee.example" }],
  });
  const commands = Object.keys(api.paths).filter((path) => path.startsWith("/api/"));
  expect(commands).toEqual(Object.keys(contract).map((name) => `/api/${name}`));
  for (const [name, { kind, refusals, summary }] of Object.entries(contract)) {
    const [operation] = Object.values(api.paths[`/api/${name}`]) as [Operation];
    expect(operation).toMatchObject({ operationId: name, summary });
    expect("requestBody" in operation).toBe(kind !== "file" || name === "pictures.put");
    const codes = (["4XX", "5XX"] as const).flatMap(
      (status) =>
        operation.responses?.[status].content["application/json"].schema.properties.refusal.allOf[1]
          .properties.code.enum ?? [],
    );
    expect(codes).toEqual(expect.arrayContaining([...everywhere, ...refusals]));
    expect(refusalCodes).toEqual(expect.arrayContaining(codes));
  }
  for (const [, pointer] of JSON.stringify(api).matchAll(/"\$ref":"#\/([^"]+)"/g))
    expect(pointer?.split("/").reduce((part, key) => part?.[key], api)).toBeTypeOf("object");
});

describe("limits", () => {
  test("who asks too often is told when to come back; the others behind the same address get through", async () => {
    const { eventId } = await openEvent(app);
    const [eve, ben] = [await app.attendee({ eventId }), await app.attendee({ eventId })];
    const asks = Array.from({ length: limits.commandsPerPersonPerMinuteMax + 1 }, () =>
      eve.fetch("/api/signins.self"),
    );
    const statuses = (await Promise.all(asks)).map((response) => response.status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);

    const tooMany = await eve.fetch("/api/signins.self");
    const seconds = Number(tooMany.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await tooMany.json()).toEqual(refused("too-many", { retryAfterSeconds: seconds }));
    expect(await ben.say("signins.self", {})).toMatchObject({ ok: true });
    expect(await app.nobody().say("signins.self", {})).toMatchObject({ ok: true });
    const page = await eve.fetch("/");
    expect([page.status, page.headers.get("retry-after")]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  });
});

describe("cookies and links", () => {
  const cookiesOf = async (token: string) => {
    const response = await app.nobody().fetch("/api/signins.enter", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
    return response.headers.getSetCookie().map((cookie) => cookie.split("; "));
  };

  test("a cookie is for this server's own pages only, and not for scripts", async () => {
    const { eventId } = await openEvent(app);
    const [cookie] = await cookiesOf(await app.signInToken("organizer", eventId));
    expect(cookie?.[0]).toMatch(/^jubilee-staff=.{43,}$/);
    expect(cookie).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/"]));
    expect(cookie?.some((part) => /^(secure|domain)/i.test(part))).toBe(false);
  });

  test("on https it is bound to the host and to https", async () => {
    await restart({ environment: { PUBLIC_URL: "https://jubilee.example" } });
    const { eventId } = await openEvent(app);
    const [cookie] = await cookiesOf(await app.signInToken("organizer", eventId));
    expect(cookie?.[0]).toMatch(/^__Host-jubilee-staff=/);
    expect(cookie).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/", "Secure"]));
    const token = cookie?.[0]?.split("=")[1];
    const self = async (name: string) =>
      (await (await fetch(`${app.url}/api/signins.self`, { headers: { cookie: `${name}=${token}` } })).json())
        .value.staff;
    expect(await self("__Host-jubilee-staff")).toMatchObject({ name: "organizer" });
    expect(await self("jubilee-staff")).toBe(null);
  });

  test("a one-time link is used by a click, never by a look (A3), and only once", async () => {
    const { eventId } = await openEvent(app);
    const token = await app.signInToken("organizer", eventId);
    const scanner = app.nobody();
    for (const method of ["GET", "HEAD"]) {
      expect((await scanner.fetch(`/j?token=${token}`, { method })).status).toBe(200);
      expect((await scanner.fetch(`/api/signins.enter?token=${token}`, { method })).status).toBe(405);
    }
    expect(scanner.cookie).toBe("");
    const ben = app.nobody();
    expect(await ben.do("signins.enter", { token })).toEqual({ kind: "staff" });
    expect(await app.nobody().say("signins.enter", { token })).toEqual(refused("link-dead"));
    expect(await ben.do("signins.self", {})).toMatchObject({ staff: { name: "organizer" } });
  });

  test("of two who use a one-time link at once, one gets in", async () => {
    const { eventId } = await openEvent(app);
    const token = await app.signInToken("organizer", eventId);
    const replies = await Promise.all([
      app.nobody().say("signins.enter", { token }),
      app.nobody().say("signins.enter", { token }),
    ]);
    expect(replies.map((reply) => reply.ok).toSorted()).toEqual([false, true]);
  });

  test("signing out ends the cookie itself, not only this browser's copy", async () => {
    const { founder } = await openEvent(app);
    const stolen = founder.cookie;
    await founder.do("signins.end", { kind: "staff" });
    expect(founder.cookie).toBe("");
    const reply = await (await fetch(`${app.url}/api/events.mine`, { headers: { cookie: stolen } })).json();
    expect(reply).toEqual(refused("sign-in-needed"));
  });
});

test("a write whose answer was lost on the way is sent again, and done once", async () => {
  const { eventId, founder } = await openEvent(app, { seats: { onsite: 5 } });
  const draft = makeRegistration({ eventId, mode: "onsite", email: "ben@example.org" });
  const body = JSON.stringify(draft);
  const line = connect(app.port, "127.0.0.1");
  line.write(
    `POST /api/registrations.register HTTP/1.1\r\nHost: jubilee\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const registrations = async () => (await founder.do("registrations.list", { eventId })).total;
  await vi.waitFor(async () => expect(await registrations()).toBe(1));
  line.destroy(); // nobody has read the answer

  const again = await app.nobody().do("registrations.register", draft);
  expect(again).toMatchObject({
    outcome: "registered",
    mine: { registration: { id: draft.id, state: "confirmed" } },
  });
  expect(await registrations()).toBe(1);
  expect((await founder.do("seats.list", { eventId }))[0]).toMatchObject({ mode: "onsite", taken: 1 });
  expect((await founder.do("mails.list", { eventId })).total).toBe(1);
});
