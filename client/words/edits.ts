import type { Lang } from "#shared/texts.ts";

/** Edits of two organizers that meet, and the history of all edits. */
export interface EditsWords {
  conflict: {
    title: (count: number) => string;
    how: string;
    mine: string;
    theirs: string;
    together: string;
    removed: string;
    chooseFirst: (count: number) => string;
  };
  savedTogether: string;
  inLang: (field: string, lang: string) => string;
  orderOf: (list: string) => string;
  nothing: string;
  gone: string;
  other: string;
  aPicture: string;
}

export const editsWords: Record<Lang, EditsWords> = {
  en: {
    conflict: {
      title: (count) =>
        count === 1
          ? "Somebody else changed this as well"
          : `Somebody else changed ${count} of these as well`,
      how: "Nothing is saved yet, and nothing is lost: choose what it shall be, then save.",
      mine: "Yours",
      theirs: "Theirs",
      together: "Both",
      removed: "Removed",
      chooseFirst: (count) =>
        count === 1 ? "Please choose between the two first." : `Please choose first: ${count} are open.`,
    },
    savedTogether: "Saved, together with what somebody else changed meanwhile",
    inLang: (field, lang) => `${field} (${lang})`,
    orderOf: (list) => `${list}: the order`,
    nothing: "(empty)",
    gone: "(no longer there)",
    other: "Other",
    aPicture: "A picture",
  },
  ja: {
    conflict: {
      title: (count) =>
        count === 1 ? "ほかの方もこの項目を変更しました" : `ほかの方も ${count} 件の項目を変更しました`,
      how: "まだ保存されておらず、どちらの入力も失われていません。採用する内容を選んでから保存してください。",
      mine: "あなたの入力",
      theirs: "相手の入力",
      together: "両方",
      removed: "削除",
      chooseFirst: (count) => `先にどちらかを選んでください（残り ${count} 件）。`,
    },
    savedTogether: "ほかの方の変更と合わせて保存しました",
    inLang: (field, lang) => `${field}（${lang}）`,
    orderOf: (list) => `${list}の順序`,
    nothing: "（空欄）",
    gone: "（削除済み）",
    other: "その他",
    aPicture: "画像",
  },
  "zh-Hans": {
    conflict: {
      title: (count) => (count === 1 ? "有人也修改了此项" : `有人也修改了其中 ${count} 项`),
      how: "尚未保存，双方的内容都没有丢失。请选择要采用的内容，然后保存。",
      mine: "您的内容",
      theirs: "对方的内容",
      together: "两者都保留",
      removed: "已移除",
      chooseFirst: (count) => `请先选择（还有 ${count} 项）。`,
    },
    savedTogether: "已保存，并保留了他人同时所做的修改",
    inLang: (field, lang) => `${field}（${lang}）`,
    orderOf: (list) => `${list}的顺序`,
    nothing: "（空）",
    gone: "（已移除）",
    other: "其他",
    aPicture: "图片",
  },
};
