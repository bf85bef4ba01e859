import type { CalendarBy } from "#shared/registrations.ts";
import type { Lang } from "#shared/texts.ts";

/** How the programme gets into a person's calendar. */
export interface CalendarChoiceWords {
  title: string;
  how: string;
  choices: Record<CalendarBy, string>;
  hints: Record<CalendarBy, string>;
  doubles: string;
  done: Record<CalendarBy, string>;
}

export const calendarChoiceWords: Record<Lang, CalendarChoiceWords> = {
  en: {
    title: "Into my calendar",
    how: "Whatever you choose, we write to you when a session is moved, cancelled or added.",
    choices: { invites: "By mail", feed: "Subscribed", both: "Both", none: "Not at all" },
    hints: {
      invites: "Invitations; changes come by mail",
      feed: "The address above; changes within hours",
      both: "Each session stands twice",
      none: "Nothing in your calendar",
    },
    doubles: "With both, most calendars show each session twice. Choose one, unless you want that.",
    done: {
      invites: "Your invitations are on the way.",
      feed: "Subscribe with the address above. Invitations sent earlier are withdrawn by mail.",
      both: "Your invitations are on the way.",
      none: "Invitations sent earlier are withdrawn by mail.",
    },
  },
  ja: {
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
  },
  "zh-Hans": {
    title: "加入日历的方式",
    how: "无论选择哪种方式，环节有变更、取消或新增时，我们都会发邮件通知您。",
    choices: { invites: "邮件邀请", feed: "订阅", both: "两者", none: "不加入" },
    hints: {
      invites: "随邮件发送，变更也通过邮件送达",
      feed: "用上方地址订阅，变更数小时内更新",
      both: "每场会显示两次",
      none: "日历中不出现",
    },
    doubles: "两者同时使用时，多数日历会把每场显示两次。如无特别需要，请只选一种。",
    done: {
      invites: "邀请邮件即将送达。",
      feed: "请用上方地址订阅。之前发出的邀请将通过邮件撤回。",
      both: "邀请邮件即将送达。",
      none: "之前发出的邀请将通过邮件撤回。",
    },
  },
};
