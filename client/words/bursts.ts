import type { Lang } from "#shared/texts.ts";

/** Seats that somebody may have taken by typing addresses, for the organizers. */
export interface BurstsWords {
  title: (count: number) => string;
  how: string;
  look: string;
  listHow: string;
  chosen: (count: number, of: number) => string;
  all: string;
  none: string;
  take: (count: number) => string;
  taken: (count: number) => string;
  wasTaken: (count: number) => string;
  wasGivenBack: (count: number) => string;
  undoHow: string;
  giveBack: string;
  gaveBack: (seated: number, waiting: number) => string;
}

export const burstsWords: Record<Lang, BurstsWords> = {
  en: {
    title: (count) => `${count} registrations in a rush, none of them confirmed by its mailbox`,
    how: "It may be a class that registers together, or one person who types many addresses. They hold seats, or places in line.",
    look: "Look at them",
    listHow:
      "Listed is who never pressed a mailed link, never entered a room and was never edited. Untick whom you know. Nobody of these is mailed; whoever presses the link in their mail afterwards gets a free seat, or the end of the line. Those who wait move up at once.",
    chosen: (count, of) => `${count} of ${of} chosen`,
    all: "Tick all",
    none: "Untick all",
    take: (count) => (count === 1 ? "Take 1 seat back" : `Take ${count} seats back`),
    taken: (count) => (count === 1 ? "1 seat taken back." : `${count} seats taken back.`),
    wasTaken: (count) => `Seats of ${count} taken back`,
    wasGivenBack: (count) => `Seats of ${count} taken back, and given back`,
    undoHow:
      "For 24 hours this can be undone: they get their seats where these are free, and else stand first in line.",
    giveBack: "Give them back",
    gaveBack: (seated, waiting) => `Given back: ${seated} have a seat, ${waiting} are in line.`,
  },
  ja: {
    title: (count) => `短時間に${count}件の登録があり、いずれもメールアドレスが未確認です`,
    how: "クラスなどでまとめて登録された場合と、一人が多数のアドレスを入力した場合が考えられます。席または順番を占めています。",
    look: "一覧を見る",
    listHow:
      "メールのリンクを押したことも、ルームに入ったことも、主催者が編集したこともない登録の一覧です。お心当たりの方はチェックを外してください。対象者にメールは送られません。後からメールのリンクを押した方には、空席または待ち順の最後が割り当てられます。待っている方はすぐに繰り上がります。",
    chosen: (count, of) => `${of}件中${count}件を選択`,
    all: "すべて選択",
    none: "すべて解除",
    take: (count) => `${count}件の席を取り戻す`,
    taken: (count) => `${count}件の席を取り戻しました。`,
    wasTaken: (count) => `${count}件の席を取り戻しました`,
    wasGivenBack: (count) => `${count}件の席を取り戻し、その後返却しました`,
    undoHow: "24時間以内であれば元に戻せます。空席があれば席に、なければ待ち順の先頭に戻ります。",
    giveBack: "元に戻す",
    gaveBack: (seated, waiting) => `元に戻しました：席 ${seated} 名、待ち ${waiting} 名。`,
  },
  "zh-Hans": {
    title: (count) => `短时间内有 ${count} 个报名，邮箱均未确认`,
    how: "可能是一个班级集体报名，也可能是一个人填写了许多邮箱。他们占有席位或候补名次。",
    look: "查看名单",
    listHow:
      "名单中的人从未点击邮件中的链接、从未进入会场，也未被编辑过。请取消勾选您认识的人。不会向这些人发送邮件；之后点击邮件链接的人可得到空位，或排到候补末尾。候补者会立即递补。",
    chosen: (count, of) => `已选 ${count} 人，共 ${of} 人`,
    all: "全选",
    none: "全不选",
    take: (count) => `收回 ${count} 个席位`,
    taken: (count) => `已收回 ${count} 个席位。`,
    wasTaken: (count) => `已收回 ${count} 人的席位`,
    wasGivenBack: (count) => `曾收回 ${count} 人的席位，后已归还`,
    undoHow: "24 小时内可以撤销：有空位的恢复席位，否则排在候补最前。",
    giveBack: "归还",
    gaveBack: (seated, waiting) => `已归还：${seated} 人有席位，${waiting} 人候补。`,
  },
};
