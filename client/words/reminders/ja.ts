import type { RemindersWords } from "./en.ts";

export const words = {
  title: "お知らせメール",
  wanted: {
    onsite: "前日にメールでお知らせします。",
    online: "前日と、開始の1時間前にメールでお知らせします。",
  },
  declined: "お知らせメールは停止しています。",
  choose: { wanted: "お知らせメールを受け取る", declined: "お知らせメールを停止する" },
  chosen: {
    wanted: "お知らせメールをお送りします。",
    declined: "お知らせメールを停止しました。",
  },
} satisfies RemindersWords;
