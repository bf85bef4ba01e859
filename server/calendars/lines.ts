/** RFC 5545 §3.1: a line is at most 75 octets; longer ones go on in the next, after a space. */
const octetsMax = 75;
/** How far a fold goes back to leave a cluster (an emoji family, a letter with its accents) whole. */
const octetsBackMax = 40;

const octetsOf = (text: string) => Buffer.byteLength(text);
const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

export const folded = (lines: readonly string[]) => lines.map((line) => `${foldedLine(line)}\r\n`).join("");

function foldedLine(line: string): string {
  const pieces: string[] = [];
  let start = 0;
  if (line.length * 3 <= octetsMax) return line;
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

/** Letters that no cluster reaches beyond, and no space: what almost every fold falls between. */
const standsAlone = /[!-~ぁ-ゖァ-ヺ一-鿿、-。！-～]/;

/** As much of the text as fits, cut between clusters and not beside a space, if that is near. */
function nextPiece(text: string, octets: number): string {
  let units = 0;
  for (let used = 0; ; ) {
    const unit = text.charCodeAt(units);
    const isPair = (unit & 0xfc00) === 0xd800;
    used += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
    if (used > octets) break;
    units += isPair ? 2 : 1;
  }
  if (standsAlone.test(text.charAt(units - 1)) && standsAlone.test(text.charAt(units)))
    return text.slice(0, units);
  const whole = text.slice(0, units);
  const window = clusters.segment(text.slice(0, units + 20));
  for (let end = units; end > 0 && octetsOf(text.slice(end, units)) <= octetsBackMax; end -= 1) {
    const isBoundary = window.containing(end)?.index === end;
    if (isBoundary && text[end - 1] !== " " && text[end] !== " ") return text.slice(0, end);
  }
  return whole;
}

/**
 * The lines that ical-generator writes for an event, with those that it has no words for; alarms come
 * last (RFC 5545 §3.6.1).
 */
export function eventLines(written: string, unsaid: readonly string[]): string[] {
  const lines = written.split("\r\n").filter(Boolean);
  const end = lines.pop() as string;
  const from = lines.indexOf("BEGIN:VALARM");
  const alarms = from === -1 ? [] : lines.splice(from, lines.lastIndexOf("END:VALARM") - from + 1);
  return [...lines, ...unsaid, ...alarms, end];
}
