import type { QrPath } from "./qr-path.ts";

/** ISO/IEC 18004 asks for as many on each side. */
export const quietModules = 4;

/** A code with the quiet zone around it. */
export function viewBoxOf({ modules }: QrPath): string {
  const edge = modules + 2 * quietModules;
  return `${-quietModules} ${-quietModules} ${edge} ${edge}`;
}
