import type { EditsWords } from "./en.ts";

export const words = {
  conflict: {
    title: (count) => (count === 1 ? "有人也修改了此项" : `有人也修改了其中${count}项`),
    how: "尚未保存，双方的内容都没有丢失。请选择要采用的内容，然后保存。",
    mine: "您的内容",
    theirs: "对方的内容",
    together: "两者都保留",
    removed: "已删除",
    chooseFirst: (count) => `请先选择（还有${count}项）。`,
  },
  savedTogether: "已保存，并保留了他人同时所做的修改",
  inLang: (field, lang) => `${field}（${lang}）`,
  orderOf: (list) => `${list}的顺序`,
  nothing: "（空）",
  gone: "（已删除）",
  other: "其他",
  aPicture: "图片",
} satisfies EditsWords;
