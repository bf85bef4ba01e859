import { connect, type Socket } from "node:net";
import sharp from "sharp";
import { io } from "socket.io-client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { countPictures } from "#server/pictures/store.ts";
import { limits } from "#shared/limits.ts";
import { openEvent, type StartOptions, startApp, type TestApp } from "#tests/app.ts";
import { joinOf } from "#tests/listener.ts";
import { rawRequest } from "#tests/raw-request.ts";

/** What a control takes away. */
const without = vi.hoisted(() => ({ post: false }));
vi.mock(import("#shared/commands.ts"), async (original) => {
  const guarded = await original();
  return { ...guarded, takesBytes: (command) => !without.post && guarded.takesBytes(command) };
});

const open: (() => unknown)[] = [];
afterEach(async () => {
  without.post = false;
  for (const close of open.splice(0).reverse()) await close();
});

/** Behind a proxy that says who asks; `environment` as an operator would set it. */
async function start(environment: Record<string, string> = {}, more: StartOptions = {}) {
  const app = await startApp({ environment: { TRUST_PROXY: "1", ...environment }, ...more });
  open.push(() => app.close());
  return app;
}

const [here, elsewhere] = ["198.51.100.7", "203.0.113.9"];
const from = (network: string, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { "content-type": "application/json", "x-forwarded-for": network, ...init.headers },
});
const post = (network: string, input: object, headers = {}) =>
  from(network, { method: "POST", body: JSON.stringify(input), headers });
const refused = (code: string) => ({ ok: false, refusal: { code } });

/** How each of so many requests was answered, one after the other. */
async function statusesOf(times: number, ask: () => Promise<Response>) {
  const statuses: number[] = [];
  for (let at = 0; at < times; at++) statuses.push((await ask()).status);
  return statuses;
}

describe("strangers of one network spend what it has, at every door, and nobody else's (B1)", () => {
  test.each<[string, string, (app: TestApp) => Promise<[path: string, init?: object]>]>([
    ["pages", "PAGES", async () => ["/sign-in"]],
    ["pictures", "PICTURES", async () => [`/pictures/${crypto.randomUUID()}`]],
    ["assets", "ASSETS", async () => ["/assets/nothing.js"]],
    ["files", "FILES", async () => ["/e/nothing/event.ics"]],
    ["feeds", "FILES", async () => ["/feeds/nothing.ics"]],
    ["commands", "COMMANDS", async () => ["/api/programme.list", {}]],
    ["links", "LINKS", async () => ["/api/signins.mailLink", { email: "ada@example.org" }]],
    ["links that are used", "LINKS", async () => ["/api/signins.enter", { token: "no such link" }]],
    ["handshakes", "HANDSHAKES", async () => ["/socket.io/?EIO=4&transport=polling"]],
    ["health", "HEALTH", async () => ["/readyz"]],
    [
      "registrations",
      "REGISTRATIONS",
      async (app) => {
        const { eventId } = await openEvent(app);
        return ["/api/registrations.register", makeRegistration({ eventId, email: "ada@example.org" })];
      },
    ],
  ])("%s", async (_door, name, askFor) => {
    const app = await start({ [`NETWORK_${name}_PER_MINUTE`]: "3" });
    const [path, body] = await askFor(app);
    const ask = (network: string, cookie = "") => {
      const headers: Record<string, string> = cookie ? { cookie } : {};
      return fetch(app.url + path, body ? post(network, body, headers) : from(network, { headers }));
    };
    const usual = (await ask(elsewhere)).status;
    const statuses = await statusesOf(5, () => ask(here));
    expect(statuses).toEqual([usual, usual, usual, 429, 429]);
    const junk = await ask(here, "jubilee-staff=junk; jubilee-attendee=junk");
    const no = [junk.status, Number(junk.headers.get("retry-after")) > 0];
    expect(no).toEqual([429, true]);
    expect((await ask(elsewhere)).status).toBe(usual);
  });

  test("whoever is known by a cookie gets through beside them, at the same address", async () => {
    const app = await start({ NETWORK_COMMANDS_PER_MINUTE: "3", NETWORK_PAGES_PER_MINUTE: "3" });
    const { eventId } = await openEvent(app);
    const ben = await app.attendee({ eventId });
    for (const path of ["/", "/api/programme.list"]) {
      const stranger = () => fetch(app.url + path, from(here));
      expect(await statusesOf(5, stranger)).toEqual([200, 200, 200, 429, 429]);
      expect(await statusesOf(5, () => ben.fetch(path, from(here)))).toEqual([200, 200, 200, 200, 200]);
    }
  });

  test("whoever has spent it comes back on a new line, and nobody waits behind them", async () => {
    const app = await start({ NETWORK_COMMANDS_PER_MINUTE: "1", NETWORK_PAGES_PER_MINUTE: "1" });
    const { eventId } = await openEvent(app);
    const ben = await app.attendee({ eventId });
    const lineAfter = async (response: Promise<Response>) => (await response).headers.get("connection");
    for (const path of ["/sign-in", "/api/programme.list"]) {
      const stranger = () => lineAfter(fetch(app.url + path, from(here)));
      expect([await stranger(), await stranger()]).toEqual(["keep-alive", "close"]);
      expect(await lineAfter(ben.fetch(path, from(here)))).toBe("keep-alive");
    }
  });

  test("a network that is trusted is not counted", async () => {
    const app = await start({ NETWORK_COMMANDS_PER_MINUTE: "3", TRUSTED_NETWORKS: "198.51.100.0/24, ::1" });
    const ask = () => fetch(`${app.url}/api/programme.list`, from(here));
    expect(await statusesOf(5, ask)).toEqual([200, 200, 200, 200, 200]);
  });

  test("a page says so in the reader's language", async () => {
    const said: unknown[] = [];
    const document = (page: { kind: string; lang: string }) => {
      said.push([page.kind, page.lang]);
      return "";
    };
    const app = await start({ NETWORK_PAGES_PER_MINUTE: "1" }, { renderer: { document, shell: () => "" } });
    const see = () => fetch(`${app.url}/sign-in`, from(here, { headers: { "accept-language": "ja" } }));
    expect(await statusesOf(4, see)).toEqual([200, 429, 429, 429]);
    expect(said).toEqual([
      ["sign-in", "ja"],
      ["refused", "ja"],
    ]); // the no is drawn once
  });

  test.each([
    ["an IPv6 line's many addresses", "2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6"],
    ["IPv4 written as IPv6", "::ffff:198.51.100.7", "198.51.100.7"],
    ["a port that the proxy adds", "198.51.100.7:4711", "198.51.100.7:4712"],
    ["what is no address", "somebody", "somebody else"],
    ["what was said before our own proxy", "1.2.3.4, 198.51.100.7", "4.3.2.1, 198.51.100.7"],
  ])("one network is one: %s (B4)", async (_what, one, other) => {
    const app = await start({ NETWORK_COMMANDS_PER_MINUTE: "1" });
    const ask = (network: string) => fetch(`${app.url}/api/programme.list`, from(network));
    expect([(await ask(one)).status, (await ask(other)).status]).toEqual([200, 429]);
  });

  test("without a proxy of ours nobody is believed who says where they are (B4)", async () => {
    const app = await start({ NETWORK_COMMANDS_PER_MINUTE: "1", TRUST_PROXY: "0" });
    const ask = (network: string) => fetch(`${app.url}/api/programme.list`, from(network));
    expect([(await ask(here)).status, (await ask(elsewhere)).status]).toEqual([200, 429]);
  });
});

describe("a whole house behind one address is served (B2)", () => {
  test("500 people register within a minute", async () => {
    const app = await start();
    const { eventId, event } = await openEvent(app);
    const one = async () => {
      const visitor = app.nobody();
      for (const path of [`/e/${event.slug}`, `/e/${event.slug}/register`, "/assets/a.js", "/assets/b.css"])
        if ((await visitor.fetch(path, from(here))).status === 429) return path;
      const draft = makeRegistration({ eventId });
      const response = await visitor.fetch("/api/registrations.register", post(here, draft));
      return response.status;
    };
    const answers = await Promise.all(Array.from({ length: 500 }, one));
    expect(answers.filter((answer) => answer !== 200)).toEqual([]);
  });

  test("control: with one budget for all of them, as one person has it, they are not", async () => {
    const app = await start({
      NETWORK_REGISTRATIONS_PER_MINUTE: String(limits.asksPerMinuteMax),
    });
    const { eventId } = await openEvent(app);
    const one = async () =>
      (await fetch(`${app.url}/api/registrations.register`, post(here, makeRegistration({ eventId }))))
        .status;
    const answers = await Promise.all(Array.from({ length: 20 }, one));
    expect(answers.filter((status) => status === 429)).toHaveLength(20 - limits.asksPerMinuteMax);
  });

  test("2,000 come back to a room at once: their handshakes are not counted", async () => {
    const app = await start({ NETWORK_HANDSHAKES_PER_MINUTE: "1" });
    const { eventId } = await openEvent(app);
    const people = await Promise.all(Array.from({ length: 100 }, () => app.attendee({ eventId })));
    const knock = (each: Visitor) => each.fetch("/socket.io/?EIO=4&transport=polling", from(here));
    // Each comes 20 times: 2,000 handshakes, from one address, behind which strangers may make one.
    const answers = await Promise.all(people.map((each) => statusesOf(20, () => knock(each))));
    expect(new Set(answers.flat())).toEqual(new Set([200]));
  });
});

describe("a person's limit is of whoever was found, not of what a cookie says (B3)", () => {
  test("cookies that stand for nobody lift nothing", async () => {
    const app = await start();
    const { eventId } = await openEvent(app);
    const eve = await app.attendee({ eventId });
    let junk = 0;
    const ask = () => {
      const cookie = `${eve.cookie}; jubilee-staff=junk${junk++}; jubilee-screen=junk${junk}`;
      return fetch(`${app.url}/api/signins.self`, from(here, { headers: { cookie } }));
    };
    const asks = Array.from({ length: limits.commandsPerPersonPerMinuteMax + 20 }, ask);
    const statuses = (await Promise.all(asks)).map((response) => response.status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  test("nor make room for more lines", async () => {
    const app = await start();
    const place = await openEvent(app);
    const eve = await app.attendee({ eventId: place.eventId });
    const joins = await Promise.all(
      Array.from({ length: limits.socketsPerPersonMax + 5 }, async (_, at) => {
        const cookie = `${eve.cookie}; jubilee-staff=junk${at}`;
        const socket = io(app.url, { transports: ["websocket"], extraHeaders: { cookie }, forceNew: true });
        open.push(() => socket.disconnect());
        const reply = await socket.timeout(20_000).emitWithAck("places.join", joinOf(place));
        return reply.ok ? "joined" : reply.refusal.code;
      }),
    );
    expect(joins.filter((each) => each === "too-many")).toHaveLength(5);
  });

  test("a sign-in that ended counts for its network again", async () => {
    let passed = Temporal.Duration.from({ seconds: 0 });
    const app = await start(
      { NETWORK_COMMANDS_PER_MINUTE: "1" },
      { clock: () => Temporal.Now.instant().add(passed) },
    );
    const { founder } = await openEvent(app);
    const cookie = founder.cookie;
    await founder.do("signins.end", { kind: "staff" });
    passed = Temporal.Duration.from({ minutes: 1 });
    const ask = () => fetch(`${app.url}/api/programme.list`, from(here, { headers: { cookie } }));
    expect(await statusesOf(2, ask)).toEqual([200, 429]);
  });
});

describe("rights before bytes (B6)", () => {
  /** Says that so much comes, sends the first byte, and waits. Answers what it hears within a moment. */
  async function stall(app: TestApp, path: string, { cookie = "", network = here, bytes = 5_000_000 } = {}) {
    const line = connect(app.port, "127.0.0.1");
    open.push(() => line.destroy());
    let heard = "";
    line.on("data", (chunk) => (heard += String(chunk))).on("error", () => {});
    line.write(
      `POST ${path} HTTP/1.1\r\nHost: jubilee\r\nContent-Type: application/json\r\nX-Forwarded-For: ${network}\r\n${cookie ? `Cookie: ${cookie}\r\n` : ""}Content-Length: ${bytes}\r\n\r\n{`,
    );
    return { line, heard: () => heard };
  }
  const says = (status: number, code: string) => new RegExp(`^HTTP/1.1 ${status} .*"code":"${code}"`, "s");

  test("a picture of nobody, or of whoever may send none, is refused before it is read", async () => {
    const app = await start();
    const { eventId } = await openEvent(app);
    const ben = await app.attendee({ eventId });
    const path = `/api/pictures.put?eventId=${eventId}`;
    const [nobody, known] = [await stall(app, path), await stall(app, path, ben)];
    await vi.waitFor(() => expect(nobody.heard()).toMatch(says(401, "sign-in-needed")));
    await vi.waitFor(() => expect(known.heard()).toMatch(says(403, "not-yours")));
  });

  test("a command of the team, and one that does not exist, are not read for strangers", async () => {
    const app = await start();
    const [command, none] = [await stall(app, "/api/sessions.save"), await stall(app, "/api/nothing.do")];
    await vi.waitFor(() => expect(command.heard()).toMatch(says(401, "sign-in-needed")));
    await vi.waitFor(() => expect(none.heard()).toMatch(says(404, "not-found")));
  });

  test("a stranger's body is small; one that says it is not is refused at once", async () => {
    const app = await start();
    const bytes = limits.strangersBodyBytesMax + 1;
    const large = await stall(app, "/api/registrations.register", { bytes });
    await vi.waitFor(() => expect(large.heard()).toMatch(says(413, "too-large")));
  });

  test("bodies that stall: so many for a network at a time, and no one else waits for them", async () => {
    const app = await start({ NETWORK_BODIES_AT_ONCE: "3" });
    const { eventId } = await openEvent(app);
    const path = "/api/registrations.register";
    const stalled: { line: Socket; heard: () => string }[] = [];
    for (let at = 0; at < 5; at++) stalled.push(await stall(app, path, { bytes: 1_000 }));
    await vi.waitFor(() => expect(stalled.filter(({ heard }) => heard()).length).toBe(2));
    for (const { heard } of stalled.slice(3)) expect(heard()).toMatch(says(429, "too-many"));
    const register = (network: string) => fetch(app.url + path, post(network, makeRegistration({ eventId })));
    expect([(await register(here)).status, (await register(elsewhere)).status]).toEqual([429, 200]);
    for (const { line } of stalled) line.destroy();
    await vi.waitFor(async () => expect((await register(here)).status).toBe(200));
  });

  /** With a picture in its body, as no browser sends it; answers the status, and how many are kept then. */
  async function putBy(method: string) {
    const app = await start();
    const { founder, eventId } = await openEvent(app);
    const picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const head = `${method} /api/pictures.put?eventId=${eventId} HTTP/1.1\r\nHost: jubilee\r\nConnection: close\r\nSec-Fetch-Site: cross-site\r\nCookie: ${founder.cookie}\r\nContent-Type: image/png\r\nContent-Length: ${picture.length}\r\n\r\n`;
    const answer = await rawRequest(app.port, Buffer.concat([Buffer.from(head), picture]));
    const kept = await app.store.read((tx) => countPictures(tx, eventId));
    return [answer.split(" ")[1], kept];
  }

  test.each(["GET", "HEAD"])("a picture is put by POST alone, not by %s (B6)", async (method) => {
    expect(await putBy(method)).toEqual(["405", 0]);
  });

  test("control: where it may come by GET, a page of another site has it kept", async () => {
    without.post = true;
    expect(await putBy("GET")).toEqual(["200", 1]);
  });
});

describe("a line is for somebody (B1)", () => {
  const knock = async (app: TestApp, transport: string, cookie = "") => {
    if (transport === "polling") {
      const response = await fetch(`${app.url}/socket.io/?EIO=4&transport=polling`, { headers: { cookie } });
      return [response.status, await response.text()];
    }
    const answer = await rawRequest(
      app.port,
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: jubilee\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n${cookie ? `Cookie: ${cookie}\r\n` : ""}\r\n`,
    );
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    return [Number(head.split(" ")[1]), body];
  };

  test.each(["polling", "websocket"])("nobody gets one by %s", async (transport) => {
    const app = await start();
    const no = [401, JSON.stringify(refused("sign-in-needed"))];
    expect(await knock(app, transport)).toEqual(no);
    expect(await knock(app, transport, "jubilee-attendee=junk")).toEqual(no);
  });
});

describe("what is not worth looking at (B7)", () => {
  test("an address longer than any of ours", async () => {
    const app = await start();
    for (const path of [`/${"a/".repeat(1_100)}`, `/api/programme.open?slug=${"x".repeat(2_100)}`]) {
      const response = await fetch(app.url + path);
      expect([response.status, await response.json()]).toEqual([414, refused("too-large")]);
    }
  });

  test("a request for two hosts", async () => {
    const app = await start();
    const answer = await rawRequest(
      app.port,
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("a path's end is cut in one go, however many slashes it has", async () => {
    const app = await start();
    expect((await fetch(`${app.url}/sign-in${"/".repeat(1_900)}`)).status).toBe(200);
  });
});
