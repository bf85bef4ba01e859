import type { CalendarChoiceWords } from "./en.ts";

export const words = {
  title: "カレンダーへの追加方法",
  how: "どの方法でも、セッションの変更・中止・追加があればメールでお知らせします。",
  choices: { invites: "メールで", feed: "購読で", both: "両方", none: "追加しない" },
  hints: {
    invites: "招待メール。変更もメールで届きます",
    feed: "上のアドレス。変更は数時間以内に反映",
    both: "予定が二重に表示されます",
    none: "カレンダーには何も入りません",
  },
  doubles: "両方にすると、多くのカレンダーで同じ予定が二重に表示されます。どちらか一方をお勧めします。",
  done: {
    invites: "招待メールをお送りします。",
    feed: "上のアドレスで購読してください。お送り済みの招待は、メールで取り消します。",
    both: "招待メールをお送りします。",
    none: "お送り済みの招待は、メールで取り消します。",
  },
} satisfies CalendarChoiceWords;
