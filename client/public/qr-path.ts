import { create } from "qrcode";
import type { QrPath } from "./page.ts";

/** Server only: a text as a QR code, one path of unit squares. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to < size && modules.get(row, to)) to++;
      path += `M${from} ${row}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return { modules: size, path };
}
