import type { ExchangeWordsShown } from "./en.ts";

export const words = {
  title: "供其他程序使用",
  how: "始终是最新的活动日程，可自由使用。",
  files: {
    ics: "日历（ICS）",
    xml: "活动日程（XML）",
    json: "活动日程（JSON）",
    atom: "最新消息（Atom）",
    csv: "电子表格（CSV）",
    vcf: "来宾与演讲人（vCard）",
  },
} satisfies ExchangeWordsShown;
