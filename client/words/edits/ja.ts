import type { EditsWords } from "./en.ts";

export const words = {
  conflict: {
    title: (count) =>
      count === 1 ? "ほかの方もこの項目を変更しました" : `ほかの方も${count}件の項目を変更しました`,
    how: "まだ保存されておらず、どちらの入力も失われていません。採用する内容を選んでから保存してください。",
    mine: "ご自身の入力",
    theirs: "相手の入力",
    together: "両方",
    removed: "削除",
    chooseFirst: (count) => `先にどちらかを選んでください（残り${count}件）。`,
  },
  savedTogether: "ほかの方の変更と合わせて保存しました",
  inLang: (field, lang) => `${field}（${lang}）`,
  orderOf: (list) => `${list}の順序`,
  nothing: "（空欄）",
  gone: "（削除済み）",
  other: "その他",
  aPicture: "画像",
} satisfies EditsWords;
