import type { CommonWords } from "./en.ts";

export const words = {
  productName: "Jubilee",
  skipToContent: "跳到正文",
  language: "语言",
  save: "保存",
  cancel: "取消",
  close: "关闭",
  previousPage: "上一页",
  nextPage: "下一页",
  undo: "撤销",
  copy: "复制",
  copied: "已复制",
  loading: "正在加载",
  noCookies: "此浏览器不保存本网站的Cookie，因此无法登录。请允许本网站使用Cookie，然后重新加载页面。",
  slow: "用时比平常长，正在自动重试。",
  offlineKept: "目前无法连接。您填写的内容已保留，恢复连接后请重试。",
  optional: "选填",
  notWritten: "未填写",
  colon: "：",
  yourClock: "您当地时间",
  minutes: (count) => `${count}分钟`,
  duration: (hours, minutes) =>
    [hours && `${hours}小时`, minutes && `${minutes}分钟`].filter(Boolean).join(""),
} satisfies CommonWords;
