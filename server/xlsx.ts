import type { FileAnswer } from "#server/context.ts";
import { xmlText } from "#server/xml-text.ts";

const widthMin = 10;
const widthMax = 48;
/** Excel's own limit for a cell. */
const cellCharsMax = 32_767;
/** The format by which a cell stays text when somebody edits it: no formula, no date, no lost zero. */
const asText = "@";

/** A workbook of one sheet; every cell is typed as text, so that nothing in it is ever run or rounded. */
export async function xlsxFile(
  name: string,
  sheet: string,
  [header = [], ...rows]: readonly (readonly string[])[],
): Promise<FileAnswer> {
  const cell = (text: string) => ({
    value: xmlText(text).slice(0, cellCharsMax),
    type: String,
    format: asText,
  });
  const { default: writeXlsx } = await import("write-excel-file/node"); // no start waits for it
  const body = await writeXlsx(
    [
      header.map((text) => ({ ...cell(text), fontWeight: "bold" as const })),
      ...rows.map((row) => row.map((text) => (text === "" ? null : cell(text)))),
    ],
    {
      sheet: sheetName(sheet),
      stickyRowsCount: 1,
      columns: header.map((text, at) => ({ width: widthOf([text, ...rows.map((row) => row[at] ?? "")]) })),
    },
  ).toBuffer();
  return {
    status: 200,
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}"`,
      "content-length": String(body.length),
      "cache-control": "private, no-store",
    },
    body,
  };
}

/** A character of Chinese or Japanese is as wide as two. */
function widthOf(texts: string[]): number {
  const wide = (text: string) => text.length + (text.match(/[\u1100-\uFFEF]/g)?.length ?? 0);
  const widest = texts.reduce((width, text) => Math.max(width, wide(text)), 0);
  return Math.min(Math.max(widest + 2, widthMin), widthMax);
}

/** What Excel takes for the name of a sheet. */
const sheetName = (text: string) => text.replace(/[\\/?*[\]:']/g, " ").slice(0, 31);
