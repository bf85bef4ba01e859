/** Colours that a calendar can be given by name (RFC 7986 §5.9, CSS Color Level 3), far enough from each other. */
const named = {
  black: 0x000000,
  dimgray: 0x696969,
  silver: 0xc0c0c0,
  maroon: 0x800000,
  firebrick: 0xb22222,
  red: 0xff0000,
  tomato: 0xff6347,
  salmon: 0xfa8072,
  orange: 0xffa500,
  gold: 0xffd700,
  olive: 0x808000,
  saddlebrown: 0x8b4513,
  tan: 0xd2b48c,
  yellowgreen: 0x9acd32,
  green: 0x008000,
  darkgreen: 0x006400,
  limegreen: 0x32cd32,
  teal: 0x008080,
  turquoise: 0x40e0d0,
  skyblue: 0x87ceeb,
  dodgerblue: 0x1e90ff,
  royalblue: 0x4169e1,
  blue: 0x0000ff,
  navy: 0x000080,
  slateblue: 0x6a5acd,
  indigo: 0x4b0082,
  purple: 0x800080,
  orchid: 0xda70d6,
  crimson: 0xdc143c,
  hotpink: 0xff69b4,
} as const;

/** The nearest of them; null for what is no colour. */
export function colourName(hex: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null;
  const wanted = Number.parseInt(hex.slice(1), 16);
  const [[nearest] = [null]] = Object.entries(named).toSorted(
    ([, a], [, b]) => distance(a, wanted) - distance(b, wanted),
  );
  return nearest;
}

const distance = (a: number, b: number) =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
