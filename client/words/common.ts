import type { Lang } from "#shared/texts.ts";

/** Words that stand on every page. */
export interface CommonWords {
  productName: string;
  skipToContent: string;
  language: string;
  save: string;
  saved: string;
  cancel: string;
  close: string;
  back: string;
  undo: string;
  copy: string;
  copied: string;
  tryAgain: string;
  loading: string;
  slow: string;
  noCookies: string;
  offline: string;
  offlineKept: string;
  optional: string;
  yourClock: string;
  onsite: string;
  online: string;
  minutes: (count: number) => string;
  duration: (hours: number, minutes: number) => string;
  /** Where a person turns for help, before names and addresses. */
  help: (hostName: string) => string;
  textIn: (langName: string) => string;
  listOf: (entries: readonly string[]) => string;
}

/** Each language's own name for itself: shown as it is, never translated. */
export const langNames: Record<Lang, string> = { en: "English", ja: "日本語", "zh-Hans": "中文" };

export const commonWords: Record<Lang, CommonWords> = {
  en: {
    productName: "Jubilee",
    skipToContent: "Skip to content",
    language: "Language",
    save: "Save",
    saved: "Saved",
    cancel: "Cancel",
    close: "Close",
    back: "Back",
    undo: "Undo",
    copy: "Copy",
    copied: "Copied",
    tryAgain: "Try again",
    loading: "Loading",
    noCookies:
      "This browser keeps no cookies of this site, so you cannot be recognised here. Allow cookies for this site, then load the page again.",
    slow: "This takes longer than usual. It is tried again by itself.",
    offline: "No connection at the moment.",
    offlineKept: "No connection at the moment. What you typed is kept; try again when you are back.",
    optional: "optional",
    yourClock: "yours",
    onsite: "In the hall",
    online: "Online",
    minutes: (count) => `${count} min`,
    duration: (hours, minutes) =>
      [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(" "),
    help: (hostName) => `Help from ${hostName}`,
    textIn: (langName) => `in ${langName}`,
    listOf: (entries) =>
      entries.length < 2 ? entries.join("") : `${entries.slice(0, -1).join(", ")} and ${entries.at(-1)}`,
  },
  ja: {
    productName: "Jubilee",
    skipToContent: "本文へ移動",
    language: "言語",
    save: "保存",
    saved: "保存しました",
    cancel: "キャンセル",
    close: "閉じる",
    back: "戻る",
    undo: "元に戻す",
    copy: "コピー",
    copied: "コピーしました",
    tryAgain: "もう一度試す",
    loading: "読み込み中",
    noCookies:
      "このブラウザーがこのサイトのCookieを保存しないため、ログインできません。このサイトのCookieを許可してから、ページを読み込み直してください。",
    slow: "通常より時間がかかっています。自動的に再試行します。",
    offline: "現在、接続できません。",
    offlineKept: "現在、接続できません。入力内容は残っています。接続が戻ったらもう一度お試しください。",
    optional: "任意",
    yourClock: "お手元の時刻",
    onsite: "会場",
    online: "オンライン",
    minutes: (count) => `${count}分`,
    duration: (hours, minutes) =>
      [hours && `${hours}時間`, minutes && `${minutes}分`].filter(Boolean).join(""),
    help: (hostName) => `お問い合わせ：${hostName}`,
    textIn: (langName) => `（${langName}）`,
    listOf: (entries) => entries.join("、"),
  },
  "zh-Hans": {
    productName: "Jubilee",
    skipToContent: "跳到正文",
    language: "语言",
    save: "保存",
    saved: "已保存",
    cancel: "取消",
    close: "关闭",
    back: "返回",
    undo: "撤销",
    copy: "复制",
    copied: "已复制",
    tryAgain: "重试",
    loading: "正在加载",
    noCookies: "此浏览器不保存本网站的 Cookie，因此无法登录。请允许本网站使用 Cookie，然后重新加载页面。",
    slow: "用时比平常长，正在自动重试。",
    offline: "目前无法连接。",
    offlineKept: "目前无法连接。您填写的内容已保留，恢复连接后请重试。",
    optional: "选填",
    yourClock: "您所在地",
    onsite: "现场",
    online: "线上",
    minutes: (count) => `${count}分钟`,
    duration: (hours, minutes) =>
      [hours && `${hours}小时`, minutes && `${minutes}分钟`].filter(Boolean).join(""),
    help: (hostName) => `联系${hostName}`,
    textIn: (langName) => `（${langName}）`,
    listOf: (entries) => entries.join("、"),
  },
};
