import type { PersonalDeskWords } from "./en.ts";

export const words = {
  section: "个人信息",
  text: "报名前向参加者说明的内容",
  textHint: "请写明各主办方的负责人、收集目的和查看人员。留空时页面会显示系统的处理方式。",
  keepForever: "一直保存，直至有人删除",
  keepDays: "活动最后一天之后多少天删除全部信息",
  keepDaysHint: "提前一周通过邮件和本页通知您。统计数字保留，姓名、邮箱和邮件记录删除。",
  words: "已删除者的提问和聊天内容",
  wordsLeft: { keep: "保留内容，不显示姓名", remove: "一并删除" },
  erasesOn: (day, people) => `${day}将删除${people}人的信息。如仍需要名单，请提前导出。`,
  erased: (count) => `迄今已删除${count}人。`,
  erase: "删除此人的信息…",
  eraseHow: "用于本人提出要求时。",
  eraseWhat: (mailed) =>
    `报名终止，名额让给候补者；${
      mailed ? "最后一封邮件会将日历条目移出其日历，随后" : ""
    }姓名、邮箱、邮件记录和发言署名都会删除，无法恢复。`,
  eraseNow: "彻底删除",
  erasing: "正在删除。",
} satisfies PersonalDeskWords;
