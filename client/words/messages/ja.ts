import type { MessagesWords } from "./en.ts";

export const words = {
  write: "メッセージを書く",
  send: "送信",
  empty: "メッセージはまだありません",
  emptyHint: "会場とオンラインの皆さんにひと言どうぞ。",
  earlier: (count) => `以前のメッセージ${count}件を表示`,
  latest: "最新へ",
  hide: "メッセージを非表示にする",
  hidden: "メッセージを非表示にしました",
  yours: "ご自身",
  list: "メッセージ",
  tab: "チャット",
  deeds: { "messages.hide": "チャットの発言を表示・非表示" },
} satisfies MessagesWords;
