import type { ScreenLinkWords } from "./en.ts";

export const words = {
  made: (by) => `由${by}创建`,
  renew: "更换链接…",
  renewTitle: "更换现场大屏的链接",
  renewWhat: ["原链接无论复制到何处，都会立即失效。", "正在打开的大屏会关闭并显示说明，请用新链接重新打开。"],
  renewed: "链接已更换，原链接已失效",
} satisfies ScreenLinkWords;
