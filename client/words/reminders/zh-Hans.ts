import type { RemindersWords } from "./en.ts";

export const words = {
  title: "提醒",
  wanted: {
    onsite: "我们会在前一天发送邮件提醒您。",
    online: "我们会在前一天和开始前一小时各发送一封提醒邮件。",
  },
  declined: "您不会收到提醒邮件。",
  choose: { wanted: "接收提醒", declined: "不再接收提醒" },
  chosen: {
    wanted: "我们会发送邮件提醒您。",
    declined: "已停止向您发送提醒。",
  },
} satisfies RemindersWords;
