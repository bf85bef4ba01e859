import type { FileAnswer } from "#server/context.ts";

/** Cells that a spreadsheet would run as a formula, full-width signs included: Japanese Excel takes them too. */
const formula = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/u;

/** Digits that a spreadsheet would take for a number and cut: a room 007, a student number of sixteen. */
const digitsToKeep = /^(0\d+|\d{12,})$/;

/**
 * RFC 4180 as Excel opens it right: UTF-8 with BOM, CRLF, every cell quoted. A cell that could be
 * a formula, or lose digits, begins with a tab inside its quotes.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `"${(formula.test(text) || digitsToKeep.test(text) ? `\t${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

export const csvFile = (name: string, rows: readonly (readonly string[])[]): FileAnswer => ({
  status: 200,
  headers: {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  },
  body: csv(rows),
});
