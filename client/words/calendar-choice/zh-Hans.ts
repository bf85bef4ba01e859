import type { CalendarChoiceWords } from "./en.ts";

export const words = {
  how: "无论选择哪种方式，环节有变更、取消或新增时，我们都会发邮件通知您。",
  choices: { invites: "邮件邀请", feed: "订阅", both: "两者", none: "不加入" },
  hints: {
    invites: "随邮件发送，变更也通过邮件送达",
    feed: "订阅一次，自动更新",
    both: "每个环节会显示两次",
    none: "日历中不出现",
  },
  follows: {
    invites: "各环节以邀请邮件送达，变更也通过邮件通知，无需其他操作。",
    feed: "在下方点击一次“订阅”，之后的变更会自动更新。此前发出的邀请将通过邮件撤回。",
    both: "两者同时使用时，多数日历会把每个环节显示两次。如无特别需要，请只选一种。",
    none: "日历中不会出现任何环节。此前发出的邀请将通过邮件撤回。",
  },
  copies: "不会更新的副本",
} satisfies CalendarChoiceWords;
