import type { PressKind } from "#shared/presses.ts";
import type { Lang } from "#shared/texts.ts";

interface PressWords {
  title: string;
  /** What the press does, before it is done. */
  how: (address: string) => string;
  press: string;
  done: (address: string) => string;
}

/** What links in mails do by a press: told before it is done, and after. */
export const pressWords: Record<
  Lang,
  { kinds: Record<PressKind, PressWords>; pressing: string; toMyPage: string; linkComes: string }
> = {
  en: {
    kinds: {
      "confirm-address": {
        title: "Confirm your address",
        how: (address) =>
          `Press, and the mails about this event come to ${address}. Links that were sent before stop working; a new one is mailed to you.`,
        press: "Confirm this address",
        done: (address) => `Confirmed: the mails come to ${address} from now on.`,
      },
      "restore-address": {
        title: "Take your address back",
        how: (address) =>
          `Press, and the mails about this event come to ${address} again. Whoever had the address changed can no longer open your page; a new link is mailed to you.`,
        press: "Take it back",
        done: (address) => `Done: the mails come to ${address} again, and the other links are dead.`,
      },
      erase: {
        title: "Erase everything about you",
        how: () =>
          "Press, and your registration ends and everything that is kept about you for this event is erased. This cannot be taken back.",
        press: "Erase everything",
        done: (address) =>
          address
            ? `Done. Your data are being erased; a last mail to ${address} takes the sessions out of your calendar.`
            : "Done. Everything that was kept about you for this event has been erased.",
      },
    },
    pressing: "One moment …",
    toMyPage: "Open my page",
    linkComes: "This has been done already. Your link is in your mailbox.",
  },
  ja: {
    kinds: {
      "confirm-address": {
        title: "メールアドレスの確認",
        how: (address) =>
          `ボタンを押すと、このイベントのメールは ${address} に届くようになります。これまでにお送りしたリンクは使えなくなり、新しいリンクをメールでお送りします。`,
        press: "このアドレスを確認する",
        done: (address) => `確認しました。今後のメールは ${address} にお送りします。`,
      },
      "restore-address": {
        title: "メールアドレスを元に戻す",
        how: (address) =>
          `ボタンを押すと、このイベントのメールは再び ${address} に届くようになります。変更先からはご自分のページを開けなくなり、新しいリンクをメールでお送りします。`,
        press: "元に戻す",
        done: (address) =>
          `元に戻しました。今後のメールは ${address} にお送りします。ほかのリンクは使えなくなりました。`,
      },
      erase: {
        title: "すべての情報の削除",
        how: () =>
          "ボタンを押すと参加登録は終了し、このイベントに関して保存している情報をすべて削除します。元に戻せません。",
        press: "すべて削除する",
        done: (address) =>
          address
            ? `受け付けました。情報を削除しています。${address} への最後のメールで、カレンダーの予定を取り消します。`
            : "完了しました。このイベントに関して保存していた情報は、すべて削除されました。",
      },
    },
    pressing: "処理しています…",
    toMyPage: "ご自分のページを開く",
    linkComes: "この操作はすでに完了しています。リンクはメールでお送りしています。",
  },
  "zh-Hans": {
    kinds: {
      "confirm-address": {
        title: "确认您的邮箱",
        how: (address) =>
          `点击按钮后，本活动的邮件将发送到 ${address}。之前发送的链接会失效，新链接将通过邮件发给您。`,
        press: "确认此邮箱",
        done: (address) => `已确认，今后的邮件将发送到 ${address}。`,
      },
      "restore-address": {
        title: "恢复原邮箱",
        how: (address) =>
          `点击按钮后，本活动的邮件将重新发送到 ${address}。更改邮箱的人将无法再打开您的页面，新链接将通过邮件发给您。`,
        press: "恢复原邮箱",
        done: (address) => `已恢复，今后的邮件将重新发送到 ${address}，其他链接均已失效。`,
      },
      erase: {
        title: "删除您的全部信息",
        how: () => "按下后，您的报名将终止，本次活动中保存的有关您的信息将全部删除，且无法恢复。",
        press: "全部删除",
        done: (address) =>
          address
            ? `已完成。您的信息正在删除，发往 ${address} 的最后一封邮件会把日程移出您的日历。`
            : "已完成。本次活动中保存的有关您的信息已全部删除。",
      },
    },
    pressing: "正在处理…",
    toMyPage: "打开我的页面",
    linkComes: "此操作已经完成，链接已发送到您的邮箱。",
  },
};
