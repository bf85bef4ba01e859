import type { MessagesWords } from "./en.ts";

export const words = {
  write: "说点什么…",
  send: "发送",
  empty: "还没有消息",
  emptyHint: "向现场和线上的朋友打个招呼吧。",
  earlier: (count) => `显示更早的${count}条消息`,
  latest: "回到最新",
  hide: "隐藏消息",
  hidden: "已隐藏该消息",
  yours: "我的",
  list: "消息",
  tab: "聊天",
  deeds: { "messages.hide": "隐藏或显示了聊天内容" },
} satisfies MessagesWords;
