import type { PersonalDeskWords } from "./en.ts";

export const words = {
  section: "個人情報",
  text: "登録前にお知らせする内容",
  textHint:
    "各主催機関の責任者、利用目的、閲覧する人などをお書きください。空欄の場合は、システムの取り扱いを表示します。",
  keepForever: "削除の操作があるまで保存する",
  keepDays: "最終日から何日後に全員の情報を削除するか",
  keepDaysHint:
    "1週間前にメールとこの画面でお知らせします。集計は残り、氏名、メールアドレス、メールの記録は削除されます。",
  words: "削除された方の質問とチャット",
  wordsLeft: { keep: "名前なしで残す", remove: "発言も削除する" },
  erasesOn: (day, people) =>
    `${day}に${people}名の情報を削除します。名簿が必要な場合は、それまでに書き出してください。`,
  erased: (count) => `これまでに${count}名分を削除しました。`,
  erase: "この方の情報を削除…",
  eraseHow: "ご本人から依頼があった場合に使います。",
  eraseWhat: (mailed) =>
    `参加登録は終了し、お席はお待ちの方に回ります。${
      mailed ? "最後のメールでカレンダーの予定を取り消したあと、" : ""
    }氏名、メールアドレス、メールの記録、発言者名を削除します。元に戻せません。`,
  eraseNow: "完全に削除する",
  erasing: "削除処理中です。",
} satisfies PersonalDeskWords;
