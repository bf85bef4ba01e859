/** The event's colour as it is used on light and on dark paper, dark or light enough to be read. */
export interface SealShades {
  light: { seal: string; ink: string; soft: string };
  dark: { seal: string; ink: string; soft: string };
}

type Rgb = readonly [red: number, green: number, blue: number];

const readable = 4.5;
// The lowest and highest backgrounds on which the seal is text: see tokens.css (sunk in either scheme).
const lightGround: Rgb = [243, 240, 232];
const darkGround: Rgb = [42, 40, 35];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const darkPaper: Rgb = [23, 22, 19];
const darkInk: Rgb = [27, 12, 8];

/**
 * WCAG 2.2 §1.4.3 holds for every colour that an event may choose: it is darkened or lightened in
 * small steps until text in it, and text on it, has a contrast of 4.5:1.
 */
export function sealShades(colour: string): SealShades {
  const chosen: Rgb = /^#[0-9a-f]{6}$/i.test(colour) ? parse(colour) : [179, 38, 30];
  const softOn = (paper: Rgb, part: number) => (shade: Rgb) => mix(shade, paper, part);
  const [softOnLight, softOnDark] = [softOn(white, 0.91), softOn(darkPaper, 0.84)];
  const readableOn = (ground: Rgb, soft: (shade: Rgb) => Rgb) => (shade: Rgb) =>
    contrast(shade, ground) >= readable && contrast(shade, soft(shade)) >= readable;
  const light = until(chosen, black, readableOn(lightGround, softOnLight));
  const dark = until(chosen, white, readableOn(darkGround, softOnDark));
  const ink = contrast(darkInk, dark) >= readable ? darkInk : black;
  return {
    light: { seal: hex(light), ink: hex(white), soft: hex(softOnLight(light)) },
    dark: { seal: hex(dark), ink: hex(ink), soft: hex(softOnDark(dark)) },
  };
}

/** A style sheet that gives the tokens this event's colour. Its text holds nothing but hex digits. */
export function sealStyle(colour: string): string {
  const { light, dark } = sealShades(colour);
  const tokens = (shade: SealShades["light"]) =>
    `--seal:${shade.seal};--seal-ink:${shade.ink};--seal-soft:${shade.soft}`;
  return `:root:root{${tokens(light)}}@media (prefers-color-scheme:dark){:root:root{${tokens(dark)}}}`;
}

/** Wears the colour in a page that was not rendered with it; answers how to take it off. CSP lets sheets be adopted. */
export function wearSeal(colour: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sealStyle(colour));
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((worn) => worn !== sheet);
  };
}

/** WCAG 2.2 contrast ratio of two colours. */
export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function until(from: Rgb, towards: Rgb, enough: (shade: Rgb) => boolean): Rgb {
  for (let part = 0; part < 1; part += 0.04) {
    const shade = mix(from, towards, part);
    if (enough(shade)) return shade;
  }
  return towards;
}

const mix = (from: Rgb, to: Rgb, part: number): Rgb =>
  from.map((value, at) => Math.round(value + ((to[at] as number) - value) * part)) as unknown as Rgb;

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const parse = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;

const hex = (colour: Rgb) => `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
