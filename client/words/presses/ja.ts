import type { PressWords } from "./en.ts";

export const words = {
  kinds: {
    "confirm-address": {
      title: "メールアドレスの確認",
      how: (address) =>
        `ボタンを押すと、この行事のメールは ${address} に届くようになります。これまでにお送りしたリンクは使えなくなり、新しいリンクをメールでお送りします。`,
      press: "このアドレスを確認する",
      done: (address) => `確認しました。今後のメールは ${address} にお送りします。`,
    },
    "restore-address": {
      title: "メールアドレスを元に戻す",
      how: (address) =>
        `ボタンを押すと、この行事のメールは再び ${address} に届くようになります。変更先からはご自分のページを開けなくなり、新しいリンクをメールでお送りします。`,
      press: "元に戻す",
      done: (address) =>
        `元に戻しました。今後のメールは ${address} にお送りします。ほかのリンクは使えなくなりました。`,
    },
    "decline-reminders": {
      title: "お知らせメールの停止",
      how: (address) =>
        `ボタンを押すと、${address} へのこの行事のお知らせメールを停止します。参加登録はそのままです。`,
      press: "お知らせメールを停止する",
      done: (address) => `${address} へのこの行事のお知らせメールを停止しました。`,
    },
    erase: {
      title: "すべての情報の削除",
      how: () =>
        "ボタンを押すと参加登録は終了し、この行事に関して保存している情報をすべて削除します。元に戻せません。",
      press: "すべて削除する",
      done: (address) =>
        address
          ? `受け付けました。情報を削除しています。${address} への最後のメールで、カレンダーの予定を取り消します。`
          : "完了しました。この行事に関して保存していた情報は、すべて削除されました。",
    },
  },
  pressing: "処理しています…",
  toMyPage: "ご自分のページを開く",
  linkComes: "この操作はすでに完了しています。リンクはメールでお送りしています。",
} satisfies PressWords;
