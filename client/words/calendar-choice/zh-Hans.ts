import type { CalendarChoiceWords } from "./en.ts";

export const words = {
  title: "加入日历的方式",
  how: "无论选择哪种方式，环节有变更、取消或新增时，我们都会发邮件通知您。",
  choices: { invites: "邮件邀请", feed: "订阅", both: "两者", none: "不加入" },
  hints: {
    invites: "随邮件发送，变更也通过邮件送达",
    feed: "用上方地址订阅，变更数小时内更新",
    both: "每个环节会显示两次",
    none: "日历中不出现",
  },
  doubles: "两者同时使用时，多数日历会把每个环节显示两次。如无特别需要，请只选一种。",
  done: {
    invites: "邀请邮件即将送达。",
    feed: "请用上方地址订阅。之前发出的邀请将通过邮件撤回。",
    both: "邀请邮件即将送达。",
    none: "之前发出的邀请将通过邮件撤回。",
  },
} satisfies CalendarChoiceWords;
