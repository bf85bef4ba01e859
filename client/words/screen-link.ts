import type { Lang } from "#shared/texts.ts";

/** The link of a hall screen, and how it is made anew. */
interface ScreenLinkWords {
  /** Before the day and the hour. */
  made: (by: string) => string;
  renew: string;
  renewTitle: string;
  renewWhat: string[];
  renewed: string;
}

export const screenLinkWords: Record<Lang, ScreenLinkWords> = {
  en: {
    made: (by) => `Made by ${by}`,
    renew: "Make a new link…",
    renewTitle: "Make a new link for the hall screen",
    renewWhat: [
      "The link of before is dead at once, wherever it was copied to.",
      "Screens that are open now close, and say so. Open them again by the new link.",
    ],
    renewed: "There is a new link; the old one is dead",
  },
  ja: {
    made: (by) => `${by} が作成`,
    renew: "新しいリンクを作成…",
    renewTitle: "会場スクリーンのリンクを新しくする",
    renewWhat: [
      "これまでのリンクは、どこにコピーされていても、すぐに使えなくなります。",
      "開いているスクリーンは閉じ、その旨を表示します。新しいリンクで開き直してください。",
    ],
    renewed: "新しいリンクになりました。以前のリンクは使えません",
  },
  "zh-Hans": {
    made: (by) => `由${by}创建`,
    renew: "更换链接…",
    renewTitle: "更换现场大屏的链接",
    renewWhat: [
      "原链接无论复制到何处，都会立即失效。",
      "正在打开的大屏会关闭并显示说明，请用新链接重新打开。",
    ],
    renewed: "链接已更换，原链接已失效",
  },
};
