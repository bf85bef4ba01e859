/** RFC 5545 §3.1: a line is at most 75 octets; longer ones go on in the next, after a space. */
const octetsMax = 75;
/** How far a fold goes back to leave a cluster (an emoji family, a letter with its accents) whole. */
const octetsBackMax = 40;

const octetsOf = (text: string) => Buffer.byteLength(text);
const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

export const unfolded = (calendar: string) =>
  calendar
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/)
    .filter(Boolean);

export const folded = (lines: readonly string[]) => lines.map((line) => `${foldedLine(line)}\r\n`).join("");

function foldedLine(line: string): string {
  const pieces: string[] = [];
  let start = 0;
  let octetsLeft = octetsOf(line);
  let room = octetsMax;
  while (octetsLeft > room) {
    const piece = nextPiece(line.slice(start, start + octetsMax * 2), room);
    pieces.push(piece);
    start += piece.length;
    octetsLeft -= octetsOf(piece);
    room = octetsMax - 1; // the space that it goes on after
  }
  return [...pieces, line.slice(start)].join("\r\n ");
}

/** As much of the text as fits, cut between clusters and not beside a space, if that is near. */
function nextPiece(text: string, octets: number): string {
  let [units, used] = [0, 0];
  for (const character of text) {
    used += octetsOf(character);
    if (used > octets) break;
    units += character.length;
  }
  const whole = text.slice(0, units);
  const window = clusters.segment(text.slice(0, units + 20));
  for (let end = units; end > 0 && octetsOf(text.slice(end, units)) <= octetsBackMax; end -= 1) {
    const isBoundary = window.containing(end)?.index === end;
    if (isBoundary && text[end - 1] !== " " && text[end] !== " ") return text.slice(0, end);
  }
  return whole;
}

/**
 * ical-generator's lines in the order that RFC 5545 §3.6 asks for: first the calendar's own
 * properties, then time zones, then events. `own` are properties that it cannot say; `ofEvent` adds
 * such lines to the event of a uid.
 */
export function arranged(
  lines: readonly string[],
  own: readonly string[],
  ofEvent: (uid: string) => readonly string[],
): string[] {
  const properties: string[] = [];
  const zones: string[] = [];
  const events: string[] = [];
  let within: "VTIMEZONE" | "VEVENT" | null = null;
  let uid = "";
  for (const line of lines.slice(1, -1)) {
    if (line === "BEGIN:VTIMEZONE") within = "VTIMEZONE";
    if (line === "BEGIN:VEVENT") within = "VEVENT";
    if (line.startsWith("UID:")) uid = line.slice("UID:".length);
    if (line === "END:VEVENT") events.push(...ofEvent(uid));
    if (within === "VTIMEZONE") zones.push(line);
    else if (within === "VEVENT") events.push(line);
    else properties.push(line);
    if (line === `END:${within}`) within = null;
  }
  return ["BEGIN:VCALENDAR", ...properties, ...own, ...zones, ...events, "END:VCALENDAR"];
}
