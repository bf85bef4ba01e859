import { create } from "qrcode";

/** One path of unit squares, so that no image is fetched. */
export interface QrPath {
  modules: number;
  path: string;
}

/** A text as a QR code (ISO/IEC 18004). Throws above 2,331 bytes, which no code holds at this level. */
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
