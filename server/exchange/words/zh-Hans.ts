import type { ExchangeWords } from "./en.ts";

export const words = {
  news: (event) => `${event}：最新消息`,
  published: "活动日程已发布",
  cancelled: "活动已取消",
  reopened: "活动恢复举行",
  changed: (sessions) => `活动日程有${sessions}项变更`,
  line: (what, title, facts) => `${what}：${[title, ...facts].join("，")}`,
  before: (clocks) => `原定：${clocks}`,
  mySchedule: "我的日程",
  years: () => "周年",
  columns: {
    day: "日期",
    from: "开始",
    to: "结束",
    zone: "时区",
    title: "环节名称",
    kind: "类别",
    room: "地点",
    people: "演讲人",
    description: "简介",
    state: "状态",
  },
  states: { confirmed: "举行", cancelled: "已取消" },
} satisfies ExchangeWords;
