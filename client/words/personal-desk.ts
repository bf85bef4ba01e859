import type { Lang } from "#shared/texts.ts";

/** How organizers keep to what was promised of personal data. */
export interface PersonalDeskWords {
  section: string;
  text: string;
  textHint: string;
  keepForever: string;
  keepDays: string;
  keepDaysHint: string;
  words: string;
  wordsLeft: Record<"keep" | "remove", string>;
  erasesOn: (day: string, people: number) => string;
  erased: (count: number) => string;
  erase: string;
  eraseHow: string;
  eraseWhat: (mailed: boolean) => string;
  eraseNow: string;
  erasing: string;
}

export const personalDeskWords: Record<Lang, PersonalDeskWords> = {
  en: {
    section: "Personal data",
    text: "What people are told before they register",
    textHint:
      "Who is responsible at each host, why the data are asked for, who sees them. Left empty, the page says what the software does.",
    keepForever: "Keep the data until somebody erases them",
    keepDays: "Erase everybody’s data so many days after the last day",
    keepDaysHint:
      "You are told a week before, by mail and here. Numbers stay; names, addresses and mails go.",
    words: "Questions and chat lines of those who were erased",
    wordsLeft: { keep: "stay, without a name", remove: "go as well" },
    erasesOn: (day, people) =>
      `On ${day} the data of ${people === 1 ? "one person" : `${people} people`} will be erased. Export the list before if you still need it.`,
    erased: (count) => `${count} erased so far.`,
    erase: "Erase this person’s data…",
    eraseHow: "For somebody who asked for it.",
    eraseWhat: (mailed) =>
      `The registration ends, a seat goes to whoever waits, ${
        mailed ? "a last mail takes the sessions out of the calendar, then " : ""
      }name, address, mails and the name beside what was said are erased. This cannot be taken back.`,
    eraseNow: "Erase for good",
    erasing: "Being erased.",
  },
  ja: {
    section: "個人情報",
    text: "登録前にお知らせする内容",
    textHint:
      "各主催校の責任者、利用目的、閲覧する人などをお書きください。空欄の場合は、システムの取り扱いを表示します。",
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
  },
  "zh-Hans": {
    section: "个人信息",
    text: "报名前向参加者说明的内容",
    textHint: "请写明各主办方的负责人、收集目的和查看人员。留空时页面会显示系统的处理方式。",
    keepForever: "一直保存，直至有人删除",
    keepDays: "活动最后一天之后多少天删除全部信息",
    keepDaysHint: "提前一周通过邮件和本页通知您。统计数字保留，姓名、邮箱和邮件记录删除。",
    words: "已删除者的提问和聊天内容",
    wordsLeft: { keep: "保留内容，不显示姓名", remove: "一并删除" },
    erasesOn: (day, people) => `${day}将删除${people}人的信息。如仍需要名单，请提前导出。`,
    erased: (count) => `迄今已删除${count}人。`,
    erase: "删除此人的信息…",
    eraseHow: "用于本人提出要求时。",
    eraseWhat: (mailed) =>
      `报名终止，席位让给候补者；${
        mailed ? "最后一封邮件会把日程移出其日历，随后" : ""
      }姓名、邮箱、邮件记录和发言署名都会删除，无法恢复。`,
    eraseNow: "彻底删除",
    erasing: "正在删除。",
  },
};
