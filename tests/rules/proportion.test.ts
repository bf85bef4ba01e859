import { expect, test } from "vitest";
import { readCookies } from "#server/cookies.ts";
import { networkOf } from "#server/networks.ts";
import { readPageAddress } from "#server/page-address.ts";
import { languagesOf } from "#server/pages.ts";
import { Email } from "#shared/commands.ts";
import { chooseLang } from "#shared/lang.ts";
import { Search } from "#shared/registration-desk.ts";
import { searchWords } from "#shared/search.ts";
import { line, paragraph } from "#shared/texts.ts";
import { zoneNamed } from "#shared/zone-name.ts";

/** What reads strangers' words, whatever their length: the limits stand elsewhere. */
const readers: Record<string, (text: string) => unknown> = {
  "an address of a page": (text) => readPageAddress(`/${text}`),
  "Accept-Language": (text) => chooseLang(languagesOf(text)),
  "a cookie header": (text) => readCookies(text, true),
  "X-Forwarded-For": networkOf,
  "a search": (text) => searchWords(Search.shape.search.safeParse(text).data ?? ""),
  "a name": (text) => line().safeParse(text),
  "a paragraph": (text) => paragraph().safeParse(text),
  "a mailbox": (text) => Email.safeParse(`${text}@example.org`),
  "the host of a mailbox": (text) => Email.safeParse(`ada@${text}`),
  "a time zone": zoneNamed,
};

/** What makes readers try again and again: much of one kind, and then something else. The last are marks out of order. */
const repeated = [
  ...["/", " ", "-", ".", "a", "a.", ";", ",", "=", "%41", "@", "]", "\n"],
  ...["é", "\u200d", "\u2028", "か\u3099", "\u0301", "\u0301\u0323"],
];
const hostile = (part: string, chars: number) => `${part.repeat(chars / part.length)}\u00a7`;

const [shortChars, times] = [500, 16];
/** In proportion it is 16, by the square 256: a machine that is busy with other things makes no fault of one, and hides none. */
const timesMax = 64;
/** Less than this is nothing that could be compared. */
const noiseMillis = 0.2;

/** The quickest of a few: what else the machine does makes none quicker. */
function quickest(act: () => unknown): number {
  const took = Array.from({ length: 5 }, () => {
    const started = performance.now();
    act();
    return performance.now() - started;
  });
  return Math.max(noiseMillis, Math.min(...took));
}

/** By which texts more than in proportion is taken, and how many times. */
function outOfProportion(read: (text: string) => unknown) {
  return repeated.flatMap((part) => {
    const [short, long] = [shortChars, shortChars * times].map((chars) => {
      const text = hostile(part, chars);
      return quickest(() => read(text));
    }) as [number, number];
    return long / short > timesMax ? [{ part, times: Math.round(long / short) }] : [];
  });
}

test.each(Object.entries(readers))("%s is read in proportion to its length (B7)", (_what, read) => {
  expect(outOfProportion(read)).toEqual([]);
});

test.each<[string, (text: string) => unknown, string[]]>([
  ["an expression that is tried at each place", (text) => /-+$/.test(text), ["-"]],
  ["Unicode's order of marks", (text) => text.normalize("NFKC"), ["\u0301\u0323"]],
])("control: %s is found", (_what, read, found) => {
  expect(outOfProportion(read).map(({ part }) => part)).toEqual(found);
});
