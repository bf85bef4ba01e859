import type { Lang } from "#shared/texts.ts";

export interface ExchangeWords {
  news(event: string): string;
  published: string;
  cancelled: string;
  reopened: string;
  changed(sessions: number): string;
  line(what: string, title: string, facts: string[]): string;
  before(clocks: string): string;
  mySchedule: string;
  columns: {
    day: string;
    from: string;
    to: string;
    zone: string;
    title: string;
    kind: string;
    room: string;
    people: string;
    description: string;
    state: string;
  };
  states: { confirmed: string; cancelled: string };
}

export const exchangeWords: Record<Lang, ExchangeWords> = {
  en: {
    news: (event) => `${event}: what is new`,
    published: "The programme is published",
    cancelled: "The event is cancelled",
    reopened: "The event takes place after all",
    changed: (sessions) =>
      `The programme has changed: ${sessions} ${sessions === 1 ? "session" : "sessions"}`,
    line: (what, title, facts) => `${what}: ${[title, ...facts].join(" – ")}`,
    before: (clocks) => `before: ${clocks}`,
    mySchedule: "My schedule",
    columns: {
      day: "Date",
      from: "From",
      to: "To",
      zone: "Time zone",
      title: "Title",
      kind: "Kind",
      room: "Room",
      people: "People",
      description: "Description",
      state: "State",
    },
    states: { confirmed: "Takes place", cancelled: "Cancelled" },
  },
  ja: {
    news: (event) => `${event}：新着情報`,
    published: "プログラムを公開しました",
    cancelled: "開催中止のお知らせ",
    reopened: "開催することになりました",
    changed: (sessions) => `プログラムの変更（${sessions}件）`,
    line: (what, title, facts) => `${what}：${[title, ...facts].join("／")}`,
    before: (clocks) => `変更前：${clocks}`,
    mySchedule: "マイ予定",
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
  },
  "zh-Hans": {
    news: (event) => `${event}：最新消息`,
    published: "日程已发布",
    cancelled: "活动已取消",
    reopened: "活动恢复举行",
    changed: (sessions) => `日程有 ${sessions} 项变更`,
    line: (what, title, facts) => `${what}：${[title, ...facts].join("，")}`,
    before: (clocks) => `原定：${clocks}`,
    mySchedule: "我的日程",
    columns: {
      day: "日期",
      from: "开始",
      to: "结束",
      zone: "时区",
      title: "标题",
      kind: "类别",
      room: "地点",
      people: "嘉宾",
      description: "简介",
      state: "状态",
    },
    states: { confirmed: "举行", cancelled: "已取消" },
  },
};
