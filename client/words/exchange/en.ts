import type { ExchangeFile } from "#client/exchange-files.ts";
import type { Widened } from "#client/words/area.ts";

export const words = {
  title: "For your own programs",
  how: "Always the programme as it stands now, free to use.",
  files: {
    ics: "Calendar (ICS)",
    xml: "Schedule (XML)",
    json: "Schedule (JSON)",
    atom: "What is new (Atom)",
    csv: "Spreadsheet (CSV)",
    vcf: "People (vCard)",
  } satisfies Record<ExchangeFile, string>,
};

export type ExchangeWordsShown = Widened<typeof words>;
