import type { PersonalWords } from "./en.ts";

export const words = {
  title: "個人情報の取り扱い",
  whoSees: (hosts) =>
    `お名前、ご所属、メールアドレスは、${hosts}の行事担当者が確認します。メールアドレスはこの行事のためだけに使い、ほかの参加者には表示しません。ライブルームでは、ご発言の横にお名前とご所属が表示されます。`,
  howLong: (days) =>
    days === null ? "ご本人または主催者が削除するまで保存します。" : `行事の${days}日後に削除します。`,
  yourRights: "ご自分のページで、いつでもすべてを確認、保存、削除できます。",
  mine: "保存している情報",
  mineHow: "この行事に関して保存している情報を、確認、保存、削除できます。",
  see: "すべて確認する",
  save: "ファイルに保存",
  loading: "お待ちください…",
  erase: "すべて削除する",
  eraseTitle: "すべての情報を削除しますか",
  eraseWhat: [
    "参加登録は終了し、確保済みのお席は最も長くお待ちの方に回ります。",
    "カレンダーから予定を取り除きます。",
    "お名前、メールアドレス、メールの記録、ライブルームでの発言者名を削除します。元に戻せません。",
  ],
  eraseMail: (email) =>
    `ご本人以外が操作できないよう、${email} にリンクをお送りします。そこでボタンを押したときにだけ削除されます。`,
  eraseAsk: "リンクをメールで受け取る",
  eraseMailed: (email) => `${email} にリンクをお送りします。押すまでは何も削除されません。`,
  keep: "このまま残す",
  starred: "★を付けたセッション",
  invited: "カレンダーの招待",
  mails: "お送りしたメール",
  said: "ライブルームでの発言",
  arrived: (day) => `受付済み：${day}`,
  signIns: (count) => `ログイン中のブラウザー：${count}件`,
  nothing: "ありません",
  unknownSession: "現在の日程にないセッション",
} satisfies PersonalWords;
