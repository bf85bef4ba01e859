import { limits } from "#shared/limits.ts";
import type { Chance } from "#tests/faults/chance.ts";

export const names = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "toJSON",
  "then",
  "length",
  "eventId",
];

const texts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00x",
  "a\udfffb\ud83d",
  "\u202eabc\u202c",
  "\ufeff",
  "\uffff",
  "\u2028",
  "\u0085",
  "\r\nBcc: eve@example.org\r\n\r\n",
  "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  "%00",
  "%zz",
  "../../../etc/passwd",
  "' OR 1=1 --",
  "%_%\\",
  "<script>alert(1)</script>",
  "$" + "{7*7}",
  "=HYPERLINK(1)",
  "NaN",
  "-0",
  "1e400",
  "0x10",
  "null",
  "a@b",
  `${"a".repeat(64)}@example.org`,
  "🎌",
  "👩‍👩‍👧‍👦",
  "e\u0301\u0301\u0301",
  // times that look right
  "2031-02-30",
  "0000-01-01",
  "9999-12-31",
  "+275760-09-13",
  "2031-12-02T09:00",
  "2031-02-30T09:00",
  "1000-01-01T00:00",
  "2999-12-31T23:59",
  "2031-12-02T24:00",
  "2031-12-02T09:00:00Z",
  "2031-12-02T09:00:60Z",
  "2031-12-02T09:00:00.1234567890Z",
  "0000-01-01T00:00:00+23:59",
  "9999-12-31T23:59:59-23:59",
  "2031-12-02T09:00:00+00:00",
  // zones and languages that look right
  "Etc/GMT+99",
  "+09:00",
  "utc",
  "Asia/Shanghai\u0000",
  "America/New_York",
  "zh-Hans",
  "en-x-private",
  // addresses
  "http://",
  "https://[",
  "javascript:alert(1)",
  "https://user:secret@example.org:99999/",
  "https://example.org/\ud800",
  // ids
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF",
];

const numbers = [0, -0, 1, -1, 0.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63, 1e21];

/** Every count of characters that is a limit somewhere, and its two neighbours. */
const edges = Object.entries(limits)
  .filter(([name]) => name.endsWith("CharsMax"))
  .flatMap(([, max]) => [max - 1, max, max + 1]);
const letters = ["x", "漢", "🎌", "\u0000", "\ud800", " ", "e\u0301"];

export function nastyText(chance: Chance): string {
  if (chance.happens(0.15)) return chance.pick(names);
  if (chance.happens(0.25)) return chance.pick(letters).repeat(chance.pick(edges));
  if (chance.happens(0.2)) return chance.pick(texts) + chance.pick(texts);
  return chance.pick(texts);
}

/** Holds the place of JSON that no serializer writes: the text is put in afterwards. */
const verbatim = (text: string) => `\u{10fffe}${Buffer.from(text).toString("base64")}\u{10fffe}`;

/** As `JSON.stringify`, with what was meant verbatim put in as it is. */
export const toJson = (value: unknown): string =>
  (JSON.stringify(value) ?? "").replace(/"\u{10fffe}([\w+/=]*)\u{10fffe}"/gu, (_all, text: string) =>
    Buffer.from(text, "base64").toString(),
  );

export function nastyValue(chance: Chance): unknown {
  const kinds: (() => unknown)[] = [
    () => nastyText(chance),
    () => nastyText(chance),
    () => chance.pick(numbers),
    () => chance.pick([null, true, false]),
    () => chance.pick([[], {}, [[]], [null], [{}], { 0: 0 }]),
    () => withOwn(chance.pick(names), chance.pick([null, 1, "x", {}, { isAdmin: true }])),
    () => ({ toString: 1, valueOf: 1, toJSON: 1 }),
    () => Array.from({ length: chance.pick([1, 20, 101, 1001, 5000]) }, () => chance.pick([0, null, "x"])),
    () => verbatim(`${"[".repeat(depth(chance))}`),
    () => verbatim(nested(depth(chance), "[", "]", "")),
    () => verbatim(nested(chance.pick([10, 500]), '{"a":', "}", "1")),
    () =>
      verbatim(chance.pick(["1e999", "-", "01", "NaN", "undefined", "'x'", '"\\x"', '"\\u12"', "1n", ""])),
    () => verbatim('{"a":1,"a":2,"__proto__":{"a":3},"__proto__":null}'),
  ];
  return chance.pick(kinds)();
}

const depth = (chance: Chance) => chance.pick([2, 50, 1000, 5000]);
const nested = (deep: number, open: string, close: string, core: string) =>
  open.repeat(deep) + core + close.repeat(deep);

/** An own property, even where assigning would set the prototype. */
const withOwn = (name: string, value: unknown) =>
  Object.defineProperty({}, name, { value, enumerable: true, configurable: true, writable: true });

/** The same, with one or two of its places spoilt; one in four stays whole. */
export function spoilt(whole: unknown, chance: Chance): unknown {
  if (chance.happens(0.25)) return whole;
  let result = structuredClone(whole);
  for (let times = 1 + chance.below(2); times > 0; times--) result = spoiltOnce(result, chance);
  return result;
}

function spoiltOnce(value: unknown, chance: Chance): unknown {
  const inside = value !== null && typeof value === "object" ? Object.keys(value) : [];
  if (inside.length === 0)
    return typeof value === "string" && chance.happens(0.75) ? spoiltText(value, chance) : nastyValue(chance);
  if (chance.happens(0.08)) return nastyValue(chance);
  const holder = value as Record<string, unknown>;
  const key = chance.pick(inside);
  const how = chance.fraction();
  if (how < 0.08) delete holder[key];
  else if (how < 0.15 && !Array.isArray(holder)) own(holder, chance.pick(names), nastyValue(chance));
  else if (how < 0.2) own(holder, key, [holder[key]]);
  else own(holder, key, spoiltOnce(holder[key], chance));
  return holder;
}

/** The same, with one of its texts spoilt like this: what a control looks for, and little else. */
export function withOneSpoilt(whole: unknown, spoil: (text: string) => string, chance: Chance): unknown {
  if (typeof whole === "string") return spoil(whole);
  if (whole === null || typeof whole !== "object" || Object.keys(whole).length === 0) return whole;
  const holder = structuredClone(whole) as Record<string, unknown>;
  const key = chance.pick(Object.keys(holder));
  own(holder, key, withOneSpoilt(holder[key], spoil, chance));
  return holder;
}

/** Another text, or nearly the same: what looks right gets further. */
function spoiltText(text: string, chance: Chance): string {
  if (chance.happens(0.4)) return nastyText(chance);
  const at = chance.below(text.length + 1);
  return chance.pick([
    text.slice(0, at) +
      chance.pick(["\u0000", "\ud800", "\n", " ", "0", "-", "١", "\u200b"]) +
      text.slice(at),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + chance.below(10) + text.slice(at + 1),
    text.toUpperCase(),
    text.replace(/(:\d\d)(Z|[+-])/, "$1.12345678901$2"),
    text.replace(/^\d{4}/, chance.pick(["0000", "0001", "9999", "1000"])),
    text.replace(/(Z|[+-]\d\d:\d\d)$/, chance.pick(["+23:59", "-23:59", "-00:00", "+09", ""])),
    text + text,
  ]);
}

const own = (holder: object, name: string, value: unknown) =>
  void Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });

/** Bytes in which something is wrong that no text could say. */
export function spoiltBytes(bytes: Buffer, chance: Chance): Buffer {
  const at = chance.below(bytes.length + 1);
  const kinds: (() => Buffer)[] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), chance.pick(brokenUtf8), bytes.subarray(at)]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(bytes.toString("utf8"), "utf16le"),
    () => Buffer.concat([bytes, bytes]),
    () => bytes.map((byte, position) => (position === at ? byte ^ (1 << chance.below(8)) : byte)) as Buffer,
    () => Buffer.from(Array.from({ length: chance.below(200) }, () => chance.below(256))),
    () => Buffer.concat([bytes, Buffer.alloc(chance.below(1000))]),
  ];
  return Buffer.from(chance.pick(kinds)());
}

const brokenUtf8 = [
  [0xff],
  [0xc3],
  [0xc0, 0x80],
  [0xe2, 0x82],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
].map((bytes) => Buffer.from(bytes));
