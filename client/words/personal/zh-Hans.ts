import type { PersonalWords } from "./en.ts";

export const words = {
  title: "个人信息说明",
  whoSees: (hosts) =>
    `您的姓名、单位和邮箱仅供${hosts}的活动组织人员查看。邮箱只用于本次活动，不向其他参加者显示。在直播间发言时，会显示您的姓名和单位。`,
  howLong: (days) =>
    days === null ? "这些信息将保存至您本人或主办方删除为止。" : `这些信息将在活动结束${days}天后删除。`,
  yourRights: "您可随时在自己的页面查看、保存或删除全部信息。",
  mine: "您的个人信息",
  mineHow: "本次活动中保存的有关您的全部信息，可查看、保存和删除。",
  see: "查看全部",
  save: "保存为文件",
  loading: "请稍候……",
  erase: "全部删除",
  eraseTitle: "删除有关您的全部信息？",
  eraseWhat: [
    "您的报名将终止，已确认的名额将让给等候最久的人。",
    "相关日历条目将从您的日历中移除。",
    "姓名、邮箱、邮件记录以及直播间发言的署名都会删除，且无法恢复。",
  ],
  eraseMail: (email) => `为防止他人操作，我们会向 ${email} 发送链接，只有在那里按下按钮才会删除。`,
  eraseAsk: "把链接发到我的邮箱",
  eraseMailed: (email) => `链接正在发送到 ${email}。按下之前不会删除任何内容。`,
  keep: "全部保留",
  starred: "已星标的环节",
  invited: "日历邀请",
  mails: "发给您的邮件",
  said: "在直播间的发言",
  arrived: (day) => `已签到：${day}`,
  signIns: (count) => `已登录的浏览器：${count}个`,
  nothing: "无",
  unknownSession: "已不在活动日程中的环节",
} satisfies PersonalWords;
