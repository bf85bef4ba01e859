import type { ExchangeWords } from "./en.ts";

export const words = {
  news: (event) => `${event}：新着情報`,
  published: "プログラムを公開しました",
  cancelled: "開催中止のお知らせ",
  reopened: "開催することになりました",
  changed: (sessions) => `プログラムの変更（${sessions}件）`,
  line: (what, title, facts) => `${what}：${[title, ...facts].join("／")}`,
  before: (clocks) => `変更前：${clocks}`,
  mySchedule: "参加日程",
  years: () => "周年",
  columns: {
    day: "日付",
    from: "開始",
    to: "終了",
    zone: "タイムゾーン",
    title: "タイトル",
    kind: "種別",
    room: "会場",
    people: "登壇者",
    description: "概要",
    state: "状態",
  },
  states: { confirmed: "開催", cancelled: "中止" },
} satisfies ExchangeWords;
