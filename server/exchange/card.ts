import type { Sharp } from "sharp";
import type { Reading } from "#server/exchange/schedule.ts";
import { exchangeWords } from "#server/exchange/words.ts";
import { daysInWords } from "#shared/clock-words.ts";
import { inLang, type Lang, type Texts } from "#shared/texts.ts";

/** What a link to the event is shown as where it is shared (Open Graph): 1200 by 630, the size that all of them take. */
export const cardPixels = { width: 1200, height: 630 } as const;

const paper = "#fbfaf6";
const ink = "#1b1a17";
const inkSoft = "#625f57";
const hairline = "#dedad0";
const margin = 72;
const sealSide = 148;
const faces: Record<Lang, string> = { en: "Noto Sans SC", ja: "Noto Sans JP", "zh-Hans": "Noto Sans SC" };

type Draw = typeof import("sharp").default;
interface Line {
  text: string;
  lang: Lang;
  colour?: string;
  weight?: "Light" | "Normal" | "Semi-Bold";
  /** The sizes that are tried, the largest first, until it fits. */
  sizes: readonly number[];
  width: number;
  height: number;
}
interface Block {
  input: Buffer;
  width: number;
  height: number;
}

/** The cover of the public page, drawn: numeral, seal, title, the hosts as equals, the days and the place. */
export async function cardOf({ programme, lang }: Reading): Promise<Buffer> {
  const { event } = programme;
  const { default: sharp } = await import("sharp"); // no start waits for it
  const shown = (texts: Texts) => inLang(texts, lang, event.languages);
  const said = (texts: Texts) => shown(texts).text;
  const wide = cardPixels.width - 2 * margin;
  const beside = wide - sealSide - margin;
  const line = (given: Line) => drawn(sharp, given);
  const small = { lang, colour: inkSoft, height: 68, sizes: [26, 22, 18] };
  const venue = said(event.venue.name) || said(event.venue.address);
  const [series, numeral, years, title, hosts, when] = await Promise.all([
    line({ ...small, text: said(event.series), width: beside }),
    line({ text: String(event.years), lang, weight: "Light", sizes: [150], width: wide, height: 220 }),
    line({
      text: `${exchangeWords[lang].years(event.years)} · ${event.since}–${event.since + event.years}`,
      lang,
      sizes: [36],
      width: beside,
      height: 60,
    }),
    line({
      text: said(event.title),
      lang: shown(event.title).lang,
      sizes: [56, 46, 38, 30, 24, 20, 17],
      width: wide,
      height: 150,
    }),
    line({
      text: event.hosts.map(({ name }) => said(name)).join("  ·  "),
      lang,
      weight: "Semi-Bold",
      sizes: [30, 26, 22, 18, 15, 12],
      width: wide,
      height: 92,
    }),
    line({ ...small, text: [daysInWords(event, lang), venue].filter(Boolean).join("  ·  "), width: wide }),
  ]);
  const placed: { input: Buffer; top: number; left: number }[] = [];
  const at = (block: Block | null, top: number, left = margin) => {
    if (block) placed.push({ input: block.input, top: Math.round(top), left: Math.round(left) });
  };
  at(series, margin - 12);
  at(numeral, 116);
  at(years, 116 + (numeral?.height ?? 0) - (years?.height ?? 0), margin + (numeral?.width ?? 0) + 28);
  at(title, 290);
  const whenTop = cardPixels.height - margin + 12 - (when?.height ?? 0);
  at(when, whenTop);
  at(hosts, whenTop - 20 - (hosts?.height ?? 0));
  return sharp(Buffer.from(ground(event.sealColour, event.sealText)))
    .composite(placed)
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

/** As large as fits; the last size takes what it takes, and ends within its height. */
async function drawn(
  sharp: Draw,
  { text, lang, colour = ink, weight = "Normal", ...box }: Line,
): Promise<Block | null> {
  if (!text) return null;
  let block: Block | null = null;
  for (const size of box.sizes) {
    const drawing: Sharp = sharp({
      text: {
        text: `<span foreground="${colour}" lang="${lang}">${escaped(text)}</span>`,
        font: `${faces[lang]} ${weight} ${size}`,
        width: box.width,
        dpi: 72,
        rgba: true,
        wrap: "word-char",
      },
    });
    const { data, info } = await drawing.png().toBuffer({ resolveWithObject: true });
    block = { input: data, width: info.width, height: info.height };
    if (block.height <= box.height && block.width <= box.width) return block;
  }
  if (!block) return null;
  const width = Math.min(block.width, box.width);
  const height = Math.min(block.height, box.height);
  const input = await sharp(block.input).extract({ left: 0, top: 0, width, height }).toBuffer();
  return { input, width, height };
}

/** The paper with its frame, and the seal: two to four signs in a square, as it would be cut in stone. */
function ground(colour: string, sealText: string): string {
  const { width, height } = cardPixels;
  const signs = [...sealText].slice(0, 4);
  const columns = signs.length > 2 ? 2 : 1;
  const rows = Math.ceil(signs.length / columns);
  const left = width - margin - sealSide;
  const cell = { width: sealSide / columns, height: sealSide / rows };
  const size = Math.min(cell.width, cell.height) * 0.74;
  const seal = signs.map((sign, at) => {
    const x = left + ((at % columns) + 0.5) * cell.width;
    const y = margin + (Math.floor(at / columns) + 0.5) * cell.height + size * 0.36;
    return `<text x="${x}" y="${y}" font-size="${size}" font-family="${faces["zh-Hans"]}" font-weight="700" fill="${colour}" text-anchor="middle">${escaped(sign)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
<rect x="20.5" y="20.5" width="${width - 41}" height="${height - 41}" fill="none" stroke="${hairline}"/>
<rect y="${height - 8}" width="${width}" height="8" fill="${colour}"/>
${signs.length > 0 ? `<rect x="${left}" y="${margin}" width="${sealSide}" height="${sealSide}" rx="8" fill="none" stroke="${colour}" stroke-width="5"/>` : ""}
${seal.join("\n")}
</svg>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replaceAll(/[&<>]/g, (sign) => entities[sign] as string);
