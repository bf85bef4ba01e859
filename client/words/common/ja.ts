import type { CommonWords } from "./en.ts";

export const words = {
  productName: "Jubilee",
  skipToContent: "本文へ移動",
  language: "言語",
  save: "保存",
  cancel: "キャンセル",
  close: "閉じる",
  previousPage: "前のページ",
  nextPage: "次のページ",
  undo: "元に戻す",
  copy: "コピー",
  copied: "コピーしました",
  loading: "読み込み中",
  noCookies:
    "このブラウザーがこのサイトのCookieを保存しないため、ログインできません。このサイトのCookieを許可してから、ページを読み込み直してください。",
  slow: "通常より時間がかかっています。自動的に再試行します。",
  offlineKept: "現在、接続できません。入力内容は残っています。接続が戻ったらもう一度お試しください。",
  optional: "任意",
  notWritten: "未入力",
  colon: "：",
  yourClock: "お手元の時刻",
  minutes: (count) => `${count}分`,
  duration: (hours, minutes) => [hours && `${hours}時間`, minutes && `${minutes}分`].filter(Boolean).join(""),
} satisfies CommonWords;
