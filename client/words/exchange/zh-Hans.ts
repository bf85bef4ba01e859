import type { ExchangeWordsShown } from "./en.ts";

export const words = {
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
} satisfies ExchangeWordsShown;
