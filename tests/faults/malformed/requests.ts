import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { type CommandName, contract } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import type { Chance } from "#tests/faults/chance.ts";
import { commandNames, inputFor } from "./inputs.ts";
import { names, nastyText, spoilt, spoiltBytes, toJson, withOneSpoilt } from "./nasty.ts";
import type { SignedIn, Target } from "./target.ts";

/** One request as it is meant, and as it goes over the line. */
export interface BadRequest {
  command: CommandName | null;
  as: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
  /** Null where HTTP itself is kept; else the bytes, in the pieces in which they are written. */
  raw: Buffer[] | null;
  /** Whether the line is ended in the middle, so that no answer is owed. */
  endsEarly: boolean;
}

/** What a control looks at; without it, at everything. */
export interface Aim {
  commands: CommandName[];
  /** What becomes of one of the texts, in place of all else that can be wrong with the input. */
  spoil: (text: string) => string;
}

export function badRequest(chance: Chance, target: Target, aim?: Aim): BadRequest {
  const isCommand = aim !== undefined || chance.happens(0.8);
  const request = isCommand ? commandRequest(chance, target, aim) : addressRequest(chance, target);
  return chance.happens(0.1) ? misframed(request, chance) : request;
}

const stranger: SignedIn = { as: "stranger", cookie: "" };
const someone = (chance: Chance, target: Target) =>
  chance.happens(0.35) ? stranger : chance.pick(target.signIns);

/** Mostly somebody who may send it, so that what is wrong reaches the handler. */
function sender(command: CommandName, chance: Chance, target: Target): SignedIn {
  if (command === "signins.end") return stranger; // all would soon be signed out
  const access: readonly string[] = contract[command].access;
  const allowed = target.signIns.filter(
    ({ as }) => access.includes(as) || (access.includes("staff") && as === "owner"),
  );
  return allowed.length > 0 && chance.happens(0.65) ? chance.pick(allowed) : someone(chance, target);
}

function commandRequest(chance: Chance, target: Target, aim?: Aim): BadRequest {
  const command = chance.pick(aim?.commands ?? commandNames);
  const { kind } = contract[command];
  const who = sender(command, chance, target);
  const common = { command, as: who.as, raw: null, endsEarly: false };
  const whole = inputFor(command, chance, target);
  const input = aim ? withOneSpoilt(whole, aim.spoil, chance) : spoilt(whole, chance);
  const headers = { ...headersOf(who, chance), "content-type": contentType(chance) };
  if (kind === "file" || chance.happens(0.1)) {
    const method = command === "pictures.put" ? "POST" : chance.pick(["GET", "GET", "HEAD", "POST"]);
    const body = method === "POST" ? picture(chance) : Buffer.alloc(0);
    return { ...common, method, path: `/api/${command}?${queryOf(input, chance)}`, headers, body };
  }
  const { bytes, encoding } = bodyOf(input, chance);
  if (encoding) Object.assign(headers, { "content-encoding": encoding });
  const path = chance.happens(0.03) ? `/api/${encodeURIComponent(chance.pick(names))}` : `/api/${command}`;
  const method = chance.happens(0.02) ? chance.pick(["PUT", "DELETE", "PATCH", "OPTIONS"]) : "POST";
  return {
    ...common,
    command: path.endsWith(command) && method === "POST" ? command : null,
    method,
    path,
    headers,
    body: bytes,
  };
}

/** Pages, files and what stands beside them. */
function addressRequest(chance: Chance, target: Target): BadRequest {
  const who = someone(chance, target);
  const part = () => encodeURIComponent(toWellFormed(chance.happens(0.4) ? target.slug : nastyText(chance)));
  const id = () =>
    encodeURIComponent(toWellFormed(chance.pick(target.ids[chance.pick(["roomId", "sessionId"])] ?? [""])));
  const token = () => encodeURIComponent(chance.pick(target.tokens));
  const path = chance.pick<() => string>([
    () => "/",
    () => `/${part()}`,
    () => `/j?token=${token()}`,
    () => `/e/${part()}`,
    () => `/e/${part()}/${chance.pick(["register", "me", part()])}`,
    () => `/e/${part()}?preview=${chance.happens(0.5) ? id() : part()}`,
    () => `/e/${part()}/event.ics?lang=${part()}`,
    () => `/e/${part()}/sessions/${chance.happens(0.5) ? id() : part()}.ics`,
    () => `/e/${part()}/rooms/${part()}/screen`,
    () => `/feeds/${chance.happens(0.5) ? token() : part()}.ics`,
    () => `/pictures/${chance.happens(0.5) ? id() : part()}`,
    () => `/organize/${part()}`,
    () => `/assets/${part()}`,
    () =>
      chance.pick([
        "/metrics",
        "/healthz",
        "/readyz",
        "/api",
        "/api/openapi.json",
        "/favicon.ico",
        "/robots.txt",
      ]),
    () =>
      `/socket.io/?EIO=${chance.pick(["3", "4", "x"])}&transport=${chance.pick(["polling", "websocket", "__proto__"])}&sid=${part()}`,
  ])();
  const query = chance.happens(0.4)
    ? `${path.includes("?") ? "&" : "?"}${queryOf({ lang: nastyText(chance), [chance.pick(names)]: nastyText(chance) }, chance)}`
    : "";
  const method = chance.happens(0.85) ? "GET" : chance.pick(["HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
  return {
    command: null,
    as: who.as,
    method,
    path: path + query,
    headers: { ...headersOf(who, chance), "content-type": contentType(chance) },
    body: method === "POST" ? Buffer.from(nastyText(chance)) : Buffer.alloc(0),
    raw: null,
    endsEarly: false,
  };
}

/** Cut first: the cut may go through a character. */
const toWellFormed = (text: string) => text.slice(0, 2000).toWellFormed();

/** Many networks, so that the limit by network is met by those who are many and not by all. */
const networks = 64;

function headersOf(who: SignedIn, chance: Chance): Record<string, string> {
  const headers: Record<string, string> = { "x-forwarded-for": `10.0.0.${chance.below(networks)}` };
  if (who.cookie) headers.cookie = who.cookie;
  if (chance.happens(0.05))
    headers.cookie = `jubilee-staff=${chance.pick(["%", '"', "=", ";;", "x".repeat(4000), "%ED%A0%80"])}; =; ;`;
  if (chance.happens(0.1))
    headers["accept-language"] = chance.pick([
      "*",
      ";;q=",
      ",".repeat(500),
      "en;q=NaN",
      "__proto__",
      "zh-Hant-HK",
    ]);
  if (chance.happens(0.1))
    headers["accept-encoding"] = chance.pick(["gzip", "br;q=0", "*;q=-1", "identity;q=0", ",,,", "zstd"]);
  if (chance.happens(0.05)) headers["if-none-match"] = chance.pick(["*", 'W/"', '"x",'.repeat(300), ""]);
  if (chance.happens(0.05))
    headers.range = chance.pick(["bytes=0-", "bytes=-1", "bytes=9-1", "x=1", "bytes=0-0,".repeat(300)]);
  if (chance.happens(0.05))
    headers["sec-fetch-site"] = chance.pick(["cross-site", "same-origin", "none", ""]);
  if (chance.happens(0.05))
    headers.origin = chance.pick(["null", "http://[", "https://evil.example", "file://", ""]);
  if (chance.happens(0.03)) headers.host = chance.pick(["", "[", "a:b:c", "evil.example", "x".repeat(3000)]);
  if (chance.happens(0.03))
    headers["user-agent"] = chance.pick(["", "x".repeat(3000), "MicroMessenger", "\u00ff"]);
  if (chance.happens(0.02))
    headers["x-forwarded-for"] = chance.pick(["", "::", "not an address", "1,".repeat(500)]);
  return headers;
}

const contentType = (chance: Chance) =>
  chance.happens(0.85)
    ? "application/json"
    : chance.pick([
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/json; charset=utf-7",
        "application/json; charset=nonsense",
        "application/json;;;charset=",
        "application/JSON",
        "application/ld+json",
        "image/png",
        "/",
      ]);

function bodyOf(input: unknown, chance: Chance): { bytes: Buffer; encoding: string | null } {
  const text = toJson(input);
  const whole = chance.happens(0.02)
    ? atTheLimit(text, chance)
    : Buffer.from(chance.happens(0.03) ? toJson([input]) : text);
  const bytes = chance.happens(0.1) ? spoiltBytes(whole, chance) : whole;
  if (!chance.happens(0.06)) return { bytes, encoding: null };
  const packed = chance.pick<() => { bytes: Buffer; encoding: string }>([
    () => ({ bytes: gzipSync(bytes), encoding: "gzip" }),
    () => ({ bytes: deflateSync(bytes), encoding: "deflate" }),
    () => ({ bytes: brotliCompressSync(bytes), encoding: "br" }),
    () => ({ bytes, encoding: chance.pick(["gzip", "br", "deflate", "zstd", "x", "gzip, gzip", ""]) }),
    () => ({ bytes: spoiltBytes(gzipSync(bytes), chance), encoding: "gzip" }),
    () => ({ bytes: bomb, encoding: "gzip" }),
  ])();
  return packed;
}

/** Small on the line, and 64 MB once unpacked. */
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));

/** White space is JSON's own, so that only the count of bytes decides. */
function atTheLimit(text: string, chance: Chance): Buffer {
  const size = limits.bodyBytesMax + chance.pick([-1, 0, 1, 1000]);
  return Buffer.from(text.padEnd(size - Buffer.byteLength(text) + text.length));
}

function queryOf(input: unknown, chance: Chance): string {
  if (input === null || typeof input !== "object") return encodeURIComponent(String(input).toWellFormed());
  const pairs = Object.entries(input).map(([key, value]) => {
    const text = typeof value === "object" ? toJson(value) : String(value);
    const nested = chance.happens(0.05) ? chance.pick(["[]", "[x]", "[__proto__]", "[0][1]"]) : "";
    return `${encodeURIComponent(key.toWellFormed() + nested)}=${encodeURIComponent(text.slice(0, 3000).toWellFormed())}`;
  });
  if (chance.happens(0.1)) pairs.push(...pairs.slice(0, 1));
  if (chance.happens(0.1))
    pairs.push(chance.pick(["%zz", "=", "&&&", "%ed%a0%80", "__proto__[a]=1", "a".repeat(4000)]));
  return pairs.join("&").slice(0, 10_000);
}

const starts = [
  Buffer.from("89504e470d0a1a0a", "hex"),
  Buffer.from("ffd8ffe000104a464946", "hex"),
  Buffer.from("RIFF\xff\xff\xff\xffWEBPVP8 ", "latin1"),
  Buffer.from("GIF89a\xff\xff\xff\xff", "latin1"),
  Buffer.from("II*\0\x08\0\0\0", "latin1"),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"/>'),
  // A PNG that says it is 65,535 pixels wide and high.
  Buffer.from("89504e470d0a1a0a0000000d494844520000ffff0000ffff080600000053d4b0f1", "hex"),
];
function picture(chance: Chance): Buffer {
  const rest = Buffer.from(Array.from({ length: chance.pick([0, 10, 1000]) }, () => chance.below(256)));
  return Buffer.concat([chance.pick(starts), rest]);
}

/** Where HTTP itself is broken. */
function misframed(request: BadRequest, chance: Chance): BadRequest {
  const { method, path, body } = request;
  const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  if (!("host" in request.headers)) lines.push("host: jubilee.example");
  lines.push("connection: close");
  const length = `content-length: ${body.length}`;
  const bytes = (start: string, framing: string[], content: Buffer) =>
    Buffer.concat([
      Buffer.from(`${start}\r\n${[...lines, ...framing].join("\r\n")}\r\n\r\n`, "latin1"),
      content,
    ]);
  const start = `${method} ${path} HTTP/1.1`;
  const made = chance.pick<() => { all: Buffer; endsEarly?: true }>([
    () => ({ all: bytes(start, [length], body) }), // whole, in small pieces
    () => ({
      all: bytes(start, [`content-length: ${body.length + 1 + chance.below(500)}`], body),
      endsEarly: true,
    }),
    () => ({
      all: bytes(start, [`content-length: ${Math.max(0, body.length - 1 - chance.below(50))}`], body),
    }),
    () => ({
      all: bytes(
        start,
        [`content-length: ${chance.pick(["-1", "1e3", "0x10", "99999999999999999999", "", "1, 2"])}`],
        body,
      ),
    }),
    () => ({ all: bytes(start, [length, `content-length: ${body.length + 1}`], body) }),
    () => ({ all: bytes(start, [length, "transfer-encoding: chunked"], body) }),
    () => ({ all: bytes(start, ["transfer-encoding: chunked"], body), endsEarly: true }),
    () => ({
      all: bytes(
        start,
        [`transfer-encoding: ${chance.pick(["gzip", "chunked, chunked", "x", "identity"])}`],
        body,
      ),
      endsEarly: true,
    }),
    () => ({ all: bytes(start, [length, `x-long: ${"x".repeat(20_000)}`], body) }),
    () => ({ all: bytes(start, [length, ...Array.from({ length: 3000 }, (_, at) => `a${at}: 1`)], body) }),
    () => ({ all: bytes(start, [length, "a\u0000b: 1"], body) }),
    () => ({ all: bytes(start, [length, "a: 1\r\n b: 2"], body) }),
    () => ({ all: bytes(start, [length, "expect: 100-continue"], body) }),
    () => ({ all: bytes(start, [length, `expect: ${chance.pick(["x", ""])}`], body) }),
    () => ({
      all: bytes(
        start,
        [length, "connection: upgrade", `upgrade: ${chance.pick(["h2c", "websocket", "x"])}`],
        body,
      ),
    }),
    () => ({
      all: bytes(`${method} ${path} HTTP/${chance.pick(["1.0", "2.0", "9.9", ""])}`, [length], body),
    }),
    () => ({
      all: bytes(
        `${chance.pick(["get", "POST\t", "X", "TRACE", "CONNECT", "\u0000"])} ${path} HTTP/1.1`,
        [length],
        body,
      ),
      endsEarly: true,
    }),
    () => ({
      all: bytes(
        `${method} ${chance.pick(["/\u00ff", "http://[", "//[", "/ /", "*", "/".repeat(15_000)])} HTTP/1.1`,
        [length],
        body,
      ),
    }),
    () => ({ all: spoiltBytes(bytes(start, [length], body), chance), endsEarly: true }),
  ])();
  return { ...request, raw: inPieces(made.all, chance), endsEarly: made.endsEarly ?? false };
}

const tinyBytesMax = 600;

function inPieces(bytes: Buffer, chance: Chance): Buffer[] {
  if (chance.happens(0.7)) return [bytes];
  const size = bytes.length <= tinyBytesMax ? chance.pick([1, 7, 500]) : 5000;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
}
