import type { LinkWords } from "./en.ts";

export const words = {
  enterTitle: "専用リンク",
  enterHow: "ボタンを押すと、ご自身のページが開きます。押すまでリンクは使われません。",
  whose: (kind) => (kind === "screen" ? "会場スクリーン用のリンク：" : "このリンクの持ち主："),
  hereNow: "現在このブラウザーでログイン中：",
  takesPlace: "続けると、上の方はこのブラウザーからログアウトします。",
  enter: "ページを開く",
  entering: "確認しています…",
  incomplete:
    "リンクが途中で切れています。メールからもう一度開くか、リンク全体をアドレス欄に貼り付けてください。",
  over: "行事は終了し、専用リンクの有効期間も終わりました。",
  event: "行事",
  toEvents: "行事一覧へ",
  toSignIn: "ログイン用リンクを送信する",
  signInTitle: "運営チームのログイン",
  signInHow: "メールアドレスを入力してください。ログイン用のリンクをお送りします。パスワードは不要です。",
  email: "メールアドレス",
  mailLink: "リンクを送信",
  linkMailed: (email) =>
    `${email} が運営チームに登録されていれば、リンクをお送りしました。届かない場合は、受信済みの最も新しいリンクをお使いください。`,
  attendeeHow: "参加者の方は、メールの専用リンクを開くか、行事のページから再送してください。",
  setUpTitle: "Jubileeの初期設定",
  setUpHow: "最初の主催者を登録します。ほかの方はこのあとすぐに招待できます。",
  name: "お名前",
  lang: "言語",
  setUp: "始める",
  emailWrong: "メールアドレスの形式が正しくありません。例：name@example.org",
  nameMissing: "お名前を入力してください。",
  refusedTitle: (code) =>
    code === "not-found"
      ? "ページが見つかりません"
      : code === "sign-in-needed"
        ? "ログインしてください"
        : "処理できませんでした",
  toEvent: "行事のページへ",
} satisfies LinkWords;
