import type { RefusalCode } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";

/** Pages that links lead to: entering, signing in, setting up, and where a link leads nowhere. */
export interface LinkWords {
  enterTitle: string;
  enterHow: string;
  /** Stands before the name of the person or the room. */
  whose: (kind: "attendee" | "screen" | "staff" | "setup" | "press") => string;
  /** Stands before the name of whoever is signed in here. */
  hereNow: string;
  takesPlace: string;
  enter: string;
  entering: string;
  incomplete: string;
  toEvents: string;
  toSignIn: string;
  signInTitle: string;
  signInHow: string;
  email: string;
  mailLink: string;
  linkMailed: (email: string) => string;
  attendeeHow: string;
  setUpTitle: string;
  setUpHow: string;
  name: string;
  lang: string;
  setUp: string;
  emailWrong: string;
  nameMissing: string;
  refusedTitle: (code: RefusalCode) => string;
  toEvent: string;
}

export const linkWords: Record<Lang, LinkWords> = {
  en: {
    enterTitle: "Your personal link",
    enterHow: "One press, and you are in. The link is only used when you press.",
    whose: (kind) => (kind === "screen" ? "A link for the hall screen of" : "A link for"),
    hereNow: "Signed in here now:",
    takesPlace: "If you enter, they are signed out in this browser.",
    enter: "Enter",
    entering: "Entering …",
    incomplete:
      "The link is not complete. Open it once more from the mail, or copy the whole of it into the address bar.",
    toEvents: "To the events",
    toSignIn: "Have a sign-in link mailed",
    signInTitle: "Sign in for organizers",
    signInHow: "Type your address. We mail you a link that signs you in; there is no password.",
    email: "Mail address",
    mailLink: "Mail me a link",
    linkMailed: (email) =>
      `If ${email} belongs to a team, a link is on the way. If none comes, the newest one in that mailbox works.`,
    attendeeHow:
      "You take part in an event? Open the personal link from your mail, or ask for it on the event’s page.",
    setUpTitle: "Set up Jubilee",
    setUpHow: "You are the first organizer. You can invite the others right after this.",
    name: "Your name",
    lang: "Your language",
    setUp: "Begin",
    emailWrong: "This is not a complete mail address. An example: name@example.org",
    nameMissing: "Please write your name.",
    refusedTitle: (code) =>
      code === "not-found"
        ? "This page is not here"
        : code === "sign-in-needed"
          ? "Please sign in"
          : "This did not work",
    toEvent: "To the event’s page",
  },
  ja: {
    enterTitle: "専用リンク",
    enterHow: "ボタンを押すと、ご自身のページが開きます。押すまでリンクは使われません。",
    whose: (kind) => (kind === "screen" ? "会場スクリーン用のリンク：" : "このリンクの持ち主："),
    hereNow: "現在このブラウザーでログイン中：",
    takesPlace: "入ると、上の方はこのブラウザーからログアウトします。",
    enter: "入る",
    entering: "確認しています…",
    incomplete:
      "リンクが途中で切れています。メールからもう一度開くか、リンク全体をアドレス欄に貼り付けてください。",
    toEvents: "行事一覧へ",
    toSignIn: "ログイン用リンクを送信する",
    signInTitle: "主催者ログイン",
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
  },
  "zh-Hans": {
    enterTitle: "您的个人链接",
    enterHow: "点击按钮即可进入。点击之前，链接不会被使用。",
    whose: (kind) => (kind === "screen" ? "现场大屏链接：" : "此链接属于："),
    hereNow: "此浏览器当前登录的是：",
    takesPlace: "进入后，上述人员将在此浏览器中退出登录。",
    enter: "进入",
    entering: "正在进入…",
    incomplete: "链接不完整。请从邮件中重新打开，或将完整链接复制到地址栏。",
    toEvents: "查看活动",
    toSignIn: "发送登录链接",
    signInTitle: "主办方登录",
    signInHow: "填写邮箱，我们会发送登录链接，无需密码。",
    email: "邮箱",
    mailLink: "发送链接",
    linkMailed: (email) => `如果 ${email} 属于某个团队，登录链接即将送达。如未收到，请使用邮箱中最新的一封。`,
    attendeeHow: "参加者请打开邮件中的个人链接，或在活动页面重新获取。",
    setUpTitle: "初始设置",
    setUpHow: "您是第一位主办人员，随后即可邀请其他人。",
    name: "您的姓名",
    lang: "您的语言",
    setUp: "开始",
    emailWrong: "邮箱地址不完整，例如：name@example.org",
    nameMissing: "请填写姓名。",
    refusedTitle: (code) =>
      code === "not-found" ? "找不到该页面" : code === "sign-in-needed" ? "请先登录" : "未能完成",
    toEvent: "前往活动页面",
  },
};
