import type { TeamRefusalWords } from "./en.ts";

export const words = {
  "no-mail": () => "本服务器无法发送邮件。在服务器管理者设置SMTP_URL之前，请自行转交链接。",
  "no-address": () => "此人没有登记邮箱。请显示链接并转交本人。",
  "changed-since": ({ who }) =>
    `${who ?? "有人"}之后修改了同一处，因此保持现在的内容。请查看，如有需要请直接修改。`,
  "time-gap": ({ suggestion }) =>
    `当天时钟拨快，此时刻不存在。${suggestion ? `要改为${suggestion.slice(11, 16)}吗？` : "请选择其他时间。"}`,
  "time-twice": () => "当天时钟拨慢，此时刻出现两次。请选择是哪一次。",
  "last-owner": () => "活动至少需要一位负责人。请先指定另一位负责人。",
  "last-founder": () => "服务器至少需要一位管理者。请先指定其他管理者。",
  "still-used": () => "仍有其他内容引用此项，请先在那里移除。",
  driven: ({ who }) => (who ? `${who}正在控制台掌控流程。` : "请先接手控制台。"),
  "not-ready": () => "需要先填写一些内容，请查看页面提示。",
  "must-tell": () => "时间、地点有变化或有取消，必须邮件通知参加者。",
  "at-limit": ({ max }) => `每个活动最多可有${max}项。请先删除不再需要的项目。`,
  "bad-file": () => "该文件不是可用的图片。请选择PNG、JPEG或WebP。",
} satisfies TeamRefusalWords;
