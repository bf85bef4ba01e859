import type { ScreenLinkWords } from "./en.ts";

export const words = {
  made: (by) => `${by} が作成`,
  renew: "新しいリンクを作成…",
  renewTitle: "会場スクリーンのリンクを新しくする",
  renewWhat: [
    "これまでのリンクは、どこにコピーされていても、すぐに使えなくなります。",
    "開いているスクリーンは閉じ、その旨を表示します。新しいリンクで開き直してください。",
  ],
  renewed: "新しいリンクになりました。以前のリンクは使えません",
} satisfies ScreenLinkWords;
