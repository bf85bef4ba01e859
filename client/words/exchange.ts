import type { ExchangeFile } from "#client/exchange-files.ts";
import type { Lang } from "#shared/texts.ts";

/** What the event offers to other programs. */
export interface ExchangeWordsShown {
  title: string;
  how: string;
  files: Record<ExchangeFile, string>;
}

export const exchangeFileWords: Record<Lang, ExchangeWordsShown> = {
  en: {
    title: "For your own programs",
    how: "Always the programme as it stands now, free to use.",
    files: {
      ics: "Calendar (ICS)",
      xml: "Schedule (XML)",
      json: "Schedule (JSON)",
      atom: "What is new (Atom)",
      csv: "Spreadsheet (CSV)",
      vcf: "People (vCard)",
    },
  },
  ja: {
    title: "データで利用する",
    how: "常に最新のプログラムを、自由にご利用いただけます。",
    files: {
      ics: "カレンダー（ICS）",
      xml: "スケジュール（XML）",
      json: "スケジュール（JSON）",
      atom: "新着情報（Atom）",
      csv: "表計算用（CSV）",
      vcf: "登壇者・来賓（vCard）",
    },
  },
  "zh-Hans": {
    title: "供其他程序使用",
    how: "始终是最新的日程，可自由使用。",
    files: {
      ics: "日历（ICS）",
      xml: "日程（XML）",
      json: "日程（JSON）",
      atom: "最新消息（Atom）",
      csv: "表格（CSV）",
      vcf: "嘉宾（vCard）",
    },
  },
};
