import type { AnnouncementWords } from "./en.ts";

export const words = {
  title: "公告",
  lead: "面向所有人的简短通知：会立即显示在活动页面、直播间和Atom订阅源中。",
  none: "还没有公告",
  noneHow: "班车提前、入口变更等消息可以写在这里，所有人都能看到。",
  notPublished: "请先发布活动",
  notPublishedHow: "发布之前没有人能看到活动页面，因此还不能发布公告。",
  over: "活动已结束或已取消。已发布的公告会保留，也可以撤回。",
  add: "发布公告",
  newAnnouncement: "新公告",
  correct: "更正",
  correction: "更正公告",
  text: "内容",
  textHint: (charsMax) =>
    `发布后所有人立即可见。缺少某种语言时显示首选语言的内容；每种语言最多${charsMax}个字符。`,
  publish: "发布",
  published: "公告已发布",
  correctedAt: "更正",
  withdraw: "撤回",
  withdrawn: "公告已撤回。",
} satisfies AnnouncementWords;
