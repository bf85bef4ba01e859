/*
 * What stands between people's words and a calendar file (RFC 5545 §3.1, §3.3.11). ical-generator
 * writes some values raw and lets control characters through: one NUL empties a whole calendar in
 * libical, one line break in the wrong place forges an event. Nothing reaches it but by this guard.
 */

const summaryCharsMax = 255;
const descriptionCharsMax = 4000;

/** One line of plain text, as SUMMARY, LOCATION and NAME must be. */
export const lineOf = (text: string, charsMax = summaryCharsMax) =>
  cut(
    cleaned(text)
      .replace(/\s*\n\s*/g, " ")
      .trim(),
    charsMax,
  );

export const paragraphsOf = (text: string) => cut(cleaned(text).trim(), descriptionCharsMax);

/** A TEXT value, for the properties that are written raw. */
export const escapedText = (line: string) => line.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** A quoted parameter value. RFC 6868's carets are read by almost nobody, so nothing is left that needs them. */
export const parameterOf = (text: string) =>
  `"${lineOf(text).replace(/["^;:,]/g, (character) => standIns[character] as string)}"`;

const standIns: Record<string, string> = { '"': "’", "^": "＾", ";": "；", ":": "：", ",": "，" };

const schemes = new Set(["https:", "http:", "mailto:", "tel:", "urn:"]);

/** A URI that needs no escaping, since none of its readers would undo it; null for what is none of ours. */
export function uriOf(address: string): string | null {
  const parsed = URL.parse(address);
  if (!parsed || !schemes.has(parsed.protocol)) return null;
  return parsed.href.replace(/[\s,;"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}

/** UIDs and zone names go into lines raw; both are made by us, and are held to their pattern all the same. */
export function uidOf(uid: string): string {
  if (!/^[A-Za-z0-9-]+@[A-Za-z0-9.:[\]-]+$/.test(uid)) throw new RangeError(`not a calendar uid: ${uid}`);
  return uid;
}
export function zoneNameOf(zone: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone))
    throw new RangeError(`not a zone name: ${zone}`);
  return zone;
}

const cleaned = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[\p{Cc}\u{FEFF}]/gu, (character) => (character === "\n" ? "\n" : ""));

function cut(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const characters = [...text];
  return characters.length <= charsMax ? text : `${characters.slice(0, charsMax - 1).join("")}…`;
}
