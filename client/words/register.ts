import type { Lang } from "#shared/texts.ts";

/** The form in which people register. */
export interface RegisterWords {
  title: string;
  intro: string;
  /** Where a seat is given at the press of the mailed link. */
  mustPress: string;
  you: string;
  howYouTakePart: string;
  nativeName: string;
  nativeNameHint: string;
  latinName: string;
  latinNameHint: string;
  order: string;
  familyFirst: string;
  givenFirst: string;
  host: string;
  neitherHost: string;
  affiliation: string;
  affiliationHint: string;
  email: string;
  emailHint: string;
  lang: string;
  mode: string;
  free: (free: number) => string;
  fullHere: string;
  noSeatsHere: string;
  submit: string;
  submitWaiting: string;
  sending: string;
  tryingAgain: string;
  already: string;
  toMine: string;
  mailedTitle: string;
  mailed: (email: string) => string;
  otherAddress: string;
  lost: string;
  lostHow: string;
  sendLink: string;
  linkSent: (email: string) => string;
  needsScript: string;
  problems: {
    nameMissing: string;
    emailWrong: string;
    emailDots: string;
    tooLong: string;
    badText: string;
    choose: string;
    other: string;
  };
}

export const registerWords: Record<Lang, RegisterWords> = {
  en: {
    title: "Register",
    intro: "A minute is enough. We mail you a personal link; no account is needed.",
    mustPress:
      "We will mail you a link. Your seat, or your place on the waiting list, is yours when you press it, within 24 hours.",
    you: "You",
    howYouTakePart: "How you take part",
    nativeName: "Name",
    nativeNameHint: "As you write it yourself, in any script",
    latinName: "Name in Latin letters",
    latinNameHint: "For the badge, if your name is written in another script",
    order: "Your family name comes",
    familyFirst: "first",
    givenFirst: "last",
    host: "You belong to",
    neitherHost: "Another institution",
    affiliation: "School, department or institution",
    affiliationHint: "Choose one or write your own",
    email: "Mail address",
    emailHint: "Your personal link goes here",
    lang: "Language of mails and calendar",
    mode: "You take part",
    free: (free) => `${free} ${free === 1 ? "seat" : "seats"} left`,
    fullHere: "Full: you go on the waiting list",
    noSeatsHere: "Not offered",
    submit: "Register",
    submitWaiting: "Join the waiting list",
    sending: "Registering …",
    tryingAgain: "The line is slow; trying again …",
    already: "You are registered in this browser already.",
    toMine: "My registration",
    mailedTitle: "Please look into your mail",
    mailed: (email) => `${email} is registered already, so we have mailed the personal link there again.`,
    otherAddress: "Use another address",
    lost: "Registered already, but lost your link?",
    lostHow: "Type your address, and we mail it to you again.",
    sendLink: "Send me my link",
    linkSent: (email) => `If ${email} is registered, its link is on the way. Look into the spam folder too.`,
    needsScript:
      "The form needs JavaScript. If your browser has none, write to one of the hosts, and they will register you.",
    problems: {
      nameMissing: "Write your name, in your own script or in Latin letters.",
      emailWrong: "This is not a complete mail address. An example: name@example.org",
      emailDots:
        "Mail cannot reach an address with two dots in a row, or with a dot just before the @. Please give another one.",
      tooLong: "This is too long. Please shorten it.",
      badText: "This contains characters that cannot be saved. Please type it again.",
      choose: "Please choose one.",
      other: "Please look at this once more.",
    },
  },
  ja: {
    title: "参加申込",
    intro: "1分ほどで完了します。専用リンクをメールでお送りします。アカウントは不要です。",
    mustPress:
      "送信後にメールでリンクをお送りします。24時間以内にリンクを押すと、お席またはキャンセル待ちの順番が確定します。",
    you: "あなたについて",
    howYouTakePart: "参加方法",
    nativeName: "お名前",
    nativeNameHint: "普段お使いの表記で",
    latinName: "お名前（ローマ字）",
    latinNameHint: "名札に印字します",
    order: "姓の位置",
    familyFirst: "姓が先",
    givenFirst: "姓が後",
    host: "ご所属の機関",
    neitherHost: "その他の機関",
    affiliation: "学部・部署・所属機関",
    affiliationHint: "候補から選ぶか、直接入力してください",
    email: "メールアドレス",
    emailHint: "専用リンクをお送りします",
    lang: "メールとカレンダーの言語",
    mode: "参加方法",
    free: (free) => `残り${free}席`,
    fullHere: "満席（キャンセル待ちになります）",
    noSeatsHere: "受け付けていません",
    submit: "申し込む",
    submitWaiting: "キャンセル待ちに登録する",
    sending: "送信しています…",
    tryingAgain: "接続が不安定です。もう一度送信しています…",
    already: "このブラウザーではすでに登録済みです。",
    toMine: "参加登録の確認",
    mailedTitle: "メールをご確認ください",
    mailed: (email) => `${email} はすでに登録されているため、専用リンクをもう一度お送りしました。`,
    otherAddress: "別のアドレスで申し込む",
    lost: "登録済みで、リンクが見つからない方へ",
    lostHow: "メールアドレスを入力すると、もう一度お送りします。",
    sendLink: "専用リンクを送信",
    linkSent: (email) => `${email} が登録されていれば、リンクをお送りしました。迷惑メールもご確認ください。`,
    needsScript:
      "このフォームにはJavaScriptが必要です。お使いになれない場合は、いずれかの主催校にご連絡ください。代わりに登録いたします。",
    problems: {
      nameMissing: "お名前を、普段の表記またはローマ字で入力してください。",
      emailWrong: "メールアドレスの形式が正しくありません。例：name@example.org",
      emailDots:
        "ドットが連続するアドレスや、@ の直前がドットのアドレスには、メールをお届けできません。別のアドレスをご入力ください。",
      tooLong: "長すぎます。短くしてください。",
      badText: "使えない文字が含まれています。入力し直してください。",
      choose: "選択してください。",
      other: "もう一度ご確認ください。",
    },
  },
  "zh-Hans": {
    title: "报名",
    intro: "只需一分钟。我们会将个人链接发送到您的邮箱，无需注册账号。",
    mustPress: "提交后，我们会向您的邮箱发送链接。请在24小时内点击，席位或候补名次方可生效。",
    you: "您的信息",
    howYouTakePart: "参加方式",
    nativeName: "姓名",
    nativeNameHint: "按您平时的写法",
    latinName: "姓名（拉丁字母或拼音）",
    latinNameHint: "用于胸牌",
    order: "姓氏位置",
    familyFirst: "姓在前",
    givenFirst: "姓在后",
    host: "所属院校",
    neitherHost: "其他单位",
    affiliation: "学院、部门或单位",
    affiliationHint: "从列表中选择，或自行填写",
    email: "邮箱",
    emailHint: "个人链接将发送到此邮箱",
    lang: "邮件与日历的语言",
    mode: "参加方式",
    free: (free) => `余${free}席`,
    fullHere: "已满，将进入候补名单",
    noSeatsHere: "不提供",
    submit: "提交报名",
    submitWaiting: "加入候补",
    sending: "正在提交…",
    tryingAgain: "连接不稳定，正在重试…",
    already: "您已在此浏览器中报名。",
    toMine: "我的报名",
    mailedTitle: "请查看您的邮箱",
    mailed: (email) => `${email} 已报名，我们已将个人链接重新发送到该邮箱。`,
    otherAddress: "使用其他邮箱",
    lost: "已报名但找不到链接？",
    lostHow: "填写邮箱，我们会重新发送给您。",
    sendLink: "发送我的链接",
    linkSent: (email) => `如果 ${email} 已报名，链接即将送达。请同时查看垃圾邮件。`,
    needsScript: "此表单需要JavaScript。如果您的浏览器不支持，请联系任一主办方代为报名。",
    problems: {
      nameMissing: "请填写姓名，可用平时的写法或拉丁字母。",
      emailWrong: "邮箱地址不完整，例如：name@example.org",
      emailDots: "含有连续的点、或 @ 前一位为点的地址无法收到邮件，请填写其他邮箱地址。",
      tooLong: "内容过长，请缩短。",
      badText: "包含无法保存的字符，请重新填写。",
      choose: "请选择一项。",
      other: "请再检查一下。",
    },
  },
};
