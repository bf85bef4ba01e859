import type { CalendarChoiceWords } from "./en.ts";

export const words = {
  how: "どの方法でも、セッションの変更・中止・追加があればメールでお知らせします。",
  choices: { invites: "メールで", feed: "購読で", both: "両方", none: "追加しない" },
  hints: {
    invites: "招待メール。変更もメールで届きます",
    feed: "一度の購読で自動更新",
    both: "予定が二重に表示されます",
    none: "カレンダーには何も入りません",
  },
  follows: {
    invites: "セッションは招待メールでお届けします。変更もメールで届きますので、ほかに操作は不要です。",
    feed: "下の「購読する」を一度押すと、以後の変更は自動で反映されます。お送り済みの招待は、メールで取り消します。",
    both: "両方にすると、多くのカレンダーで同じ予定が二重に表示されます。どちらか一方をお勧めします。",
    none: "カレンダーには何も入りません。お送り済みの招待は、メールで取り消します。",
  },
  copies: "更新されないコピー",
} satisfies CalendarChoiceWords;
