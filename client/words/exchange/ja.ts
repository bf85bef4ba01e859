import type { ExchangeWordsShown } from "./en.ts";

export const words = {
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
} satisfies ExchangeWordsShown;
