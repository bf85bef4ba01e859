import type { Reading } from "#server/exchange/schedule.ts";
import { exchangeWords } from "#server/exchange/words.ts";
import { inLang, type Texts } from "#shared/texts.ts";

const paper = "#fbfaf6";
const shapes = ["any", "maskable"] as const;
const pixelsOffered = ["192", "512"] as const;

/** The web app manifest (W3C): the event on a phone's home screen, with the way to the own schedule. */
export function manifestOf({ programme, lang }: Reading): string {
  const { event } = programme;
  const text = (texts: Texts) => inLang(texts, lang, event.languages).text;
  const address = `/e/${event.slug}`;
  return JSON.stringify({
    id: address,
    start_url: `${address}?lang=${lang}`,
    scope: address,
    lang,
    dir: "ltr",
    name: text(event.title),
    short_name: event.sealText || text(event.title).slice(0, 12),
    description: text(event.description) || undefined,
    display: "standalone",
    background_color: paper,
    theme_color: event.sealColour,
    icons: shapes.flatMap((purpose) =>
      pixelsOffered.map((pixels) => ({
        src: `${address}/icon-${pixels}${purpose === "maskable" ? "-maskable" : ""}.png`,
        sizes: `${pixels}x${pixels}`,
        type: "image/png",
        purpose,
      })),
    ),
    shortcuts: [{ name: exchangeWords[lang].mySchedule, url: `${address}/me?lang=${lang}` }],
  });
}

/**
 * The product's mark on the event's colour. No letters: a server has no font for them. What may be
 * masked fills its square, and keeps the mark within the middle four fifths.
 */
export async function iconOf(
  colour: string,
  pixels: number,
  shape: (typeof shapes)[number],
): Promise<Buffer> {
  const ground =
    shape === "maskable"
      ? `<rect width="32" height="32" fill="${colour}"/>`
      : `<rect x="1" y="1" width="30" height="30" rx="7" fill="${colour}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${pixels}" height="${pixels}">${ground}<path d="M10 9.5h12M16 9.5v9.2a4.3 4.3 0 0 1-4.3 4.3H10" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  const { default: sharp } = await import("sharp"); // no start waits for it
  return sharp(Buffer.from(svg)).png().toBuffer();
}
