import type { PressWords } from "./en.ts";

export const words = {
  kinds: {
    "confirm-address": {
      title: "确认您的邮箱",
      how: (address) =>
        `点击按钮后，本活动的邮件将发送到 ${address}。之前发送的链接会失效，新链接将通过邮件发给您。`,
      press: "确认此邮箱",
      done: (address) => `已确认，今后的邮件将发送到 ${address}。`,
    },
    "restore-address": {
      title: "恢复原邮箱",
      how: (address) =>
        `点击按钮后，本活动的邮件将重新发送到 ${address}。更改邮箱的人将无法再打开您的页面，新链接将通过邮件发给您。`,
      press: "恢复原邮箱",
      done: (address) => `已恢复，今后的邮件将重新发送到 ${address}，其他链接均已失效。`,
    },
    "decline-reminders": {
      title: "不再接收提醒",
      how: (address) => `点击后，将不再向 ${address} 发送此活动的提醒。您的报名保持不变。`,
      press: "不再接收提醒",
      done: (address) => `已停止向 ${address} 发送此活动的提醒。`,
    },
    erase: {
      title: "删除您的全部信息",
      how: () => "按下后，您的报名将终止，本次活动中保存的有关您的信息将全部删除，且无法恢复。",
      press: "全部删除",
      done: (address) =>
        address
          ? `已完成。您的信息正在删除，发往 ${address} 的最后一封邮件会将日历条目移出您的日历。`
          : "已完成。本次活动中保存的有关您的信息已全部删除。",
    },
  },
  pressing: "正在处理…",
  toMyPage: "打开我的页面",
  linkComes: "此操作已经完成，链接已发送到您的邮箱。",
} satisfies PressWords;
