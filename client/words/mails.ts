import type { Mail, MailKind } from "#shared/mails.ts";
import type { Lang } from "#shared/texts.ts";

/** The organizers' outbox: what was written to whom, and how far it has come. */
export interface MailsWords {
  title: string;
  kinds: Record<MailKind, string>;
  states: Record<Mail["state"], string>;
  state: string;
  every: string;
  count: (total: number) => string;
  range: (from: number, to: number, total: number) => string;
  earlier: string;
  later: string;
  staysHere: string;
  staysHereHow: string;
  failed: (count: number) => string;
  failedHow: string;
  showFailed: string;
  retry: string;
  retryAll: string;
  retrying: (done: number, of: number) => string;
  stop: string;
  retried: string;
  to: string;
  queuedAt: string;
  sentAt: string;
  tries: (count: number) => string;
  serverSaid: string;
  masked: string;
  none: string;
  noneHow: string;
  noneInState: string;
  everyState: string;
  test: {
    title: string;
    how: string;
    email: string;
    language: string;
    send: string;
    sent: string;
    emailNeeded: string;
  };
}

export const mailsWords: Record<Lang, MailsWords> = {
  en: {
    title: "Mails",
    kinds: {
      confirm: "Please confirm",
      confirmation: "Confirmation",
      waitlisted: "On the waiting list",
      promoted: "A seat has come free",
      "mode-switched": "Changed between hall and online",
      cancelled: "Registration cancelled",
      "personal-link": "Personal link",
      "programme-changed": "Programme changed",
      "calendar-choice": "Calendar choice",
      "event-cancelled": "Event cancelled",
      "address-confirm": "Address to confirm",
      "address-changed": "Address was changed",
      "erase-link": "Link to erase the data",
      erased: "Data erased",
      "erasure-notice": "Data will be erased",
      "staff-sign-in": "Sign-in link",
      "team-invitation": "Invitation to the team",
      test: "Test",
    },
    states: { queued: "Queued", sending: "Being sent", sent: "Sent", failed: "Failed" },
    state: "State",
    every: "All",
    count: (total) => (total === 1 ? "1 mail" : `${total} mails`),
    range: (from, to, total) => `${from}–${to} of ${total}`,
    earlier: "Previous page",
    later: "Next page",
    staysHere: "No mail server is set: nothing leaves this server",
    staysHereHow:
      "Mails are written all the same and can be read here. To send them, whoever runs the server sets SMTP_URL.",
    failed: (count) => (count === 1 ? "1 mail could not be sent" : `${count} mails could not be sent`),
    failedHow: "Check the address and what the mail server said, then send again.",
    showFailed: "Show them",
    retry: "Send again",
    retryAll: "Send all again",
    retrying: (done, of) => `${done} of ${of} queued again`,
    stop: "Stop",
    retried: "Queued again.",
    to: "To",
    queuedAt: "Written",
    sentAt: "Sent",
    tries: (count) => (count === 1 ? "1 try" : `${count} tries`),
    serverSaid: "The mail server said:",
    masked: "Personal links are hidden here.",
    none: "No mail yet",
    noneHow:
      "Confirmations, changes and links appear here as they are written. A test mail shows whether sending works.",
    noneInState: "No mail in this state",
    everyState: "Show all mails",
    test: {
      title: "Test mail",
      how: "Goes the same way as every other mail.",
      email: "Mail address",
      language: "Language",
      send: "Send a test",
      sent: "The test mail is queued.",
      emailNeeded: "Give a mail address such as name@example.org.",
    },
  },
  ja: {
    title: "メール",
    kinds: {
      confirm: "アドレスの確認",
      confirmation: "登録確認",
      waitlisted: "キャンセル待ち",
      promoted: "空席のお知らせ",
      "mode-switched": "参加方法の変更",
      cancelled: "登録の取消",
      "personal-link": "個人用リンク",
      "programme-changed": "プログラム変更",
      "calendar-choice": "カレンダー設定",
      "event-cancelled": "イベント中止",
      "address-confirm": "アドレスのご確認",
      "address-changed": "アドレスの変更",
      "erase-link": "情報削除用のリンク",
      erased: "情報を削除",
      "erasure-notice": "情報の削除予定",
      "staff-sign-in": "サインイン用リンク",
      "team-invitation": "チームへの招待",
      test: "テスト",
    },
    states: { queued: "送信待ち", sending: "送信中", sent: "送信済み", failed: "失敗" },
    state: "状態",
    every: "すべて",
    count: (total) => `${total} 通`,
    range: (from, to, total) => `${total} 通中 ${from}–${to}`,
    earlier: "前のページ",
    later: "次のページ",
    staysHere: "メールサーバーが未設定のため、外部には送信されません",
    staysHereHow:
      "メールは作成され、ここで読むことができます。送信するには、サーバーの管理者が SMTP_URL を設定してください。",
    failed: (count) => `${count} 通を送信できませんでした`,
    failedHow: "宛先とメールサーバーの応答を確かめてから、再送してください。",
    showFailed: "表示",
    retry: "再送",
    retryAll: "すべて再送",
    retrying: (done, of) => `${of} 通中 ${done} 通を再送待ちにしました`,
    stop: "中止",
    retried: "再送待ちにしました。",
    to: "宛先",
    queuedAt: "作成",
    sentAt: "送信",
    tries: (count) => `試行 ${count} 回`,
    serverSaid: "メールサーバーの応答：",
    masked: "個人用リンクはここでは伏せています。",
    none: "メールはまだありません",
    noneHow: "確認、変更、リンクのメールが作成されるとここに並びます。テストメールで送信を確かめられます。",
    noneInState: "この状態のメールはありません",
    everyState: "すべてのメールを表示",
    test: {
      title: "テストメール",
      how: "ほかのメールと同じ経路で送られます。",
      email: "メールアドレス",
      language: "言語",
      send: "テストを送る",
      sent: "テストメールを送信待ちにしました。",
      emailNeeded: "name@example.org のような形のメールアドレスを入力してください。",
    },
  },
  "zh-Hans": {
    title: "邮件",
    kinds: {
      confirm: "请确认邮箱",
      confirmation: "报名确认",
      waitlisted: "进入候补",
      promoted: "候补成功",
      "mode-switched": "参加方式变更",
      cancelled: "报名取消",
      "personal-link": "个人链接",
      "programme-changed": "日程变更",
      "calendar-choice": "日历设置",
      "event-cancelled": "活动取消",
      "address-confirm": "确认邮箱",
      "address-changed": "邮箱已更改",
      "erase-link": "删除信息的链接",
      erased: "信息已删除",
      "erasure-notice": "信息即将删除",
      "staff-sign-in": "登录链接",
      "team-invitation": "团队邀请",
      test: "测试",
    },
    states: { queued: "待发送", sending: "发送中", sent: "已发送", failed: "失败" },
    state: "状态",
    every: "全部",
    count: (total) => `${total} 封邮件`,
    range: (from, to, total) => `第 ${from}–${to} 封，共 ${total} 封`,
    earlier: "上一页",
    later: "下一页",
    staysHere: "尚未设置邮件服务器，邮件不会发出",
    staysHereHow: "邮件照常生成，可在此阅读。如需发送，请服务器管理员设置 SMTP_URL。",
    failed: (count) => `${count} 封邮件未能发出`,
    failedHow: "请核对地址和邮件服务器的答复，然后重新发送。",
    showFailed: "查看",
    retry: "重新发送",
    retryAll: "全部重新发送",
    retrying: (done, of) => `共 ${of} 封，已重新排队 ${done} 封`,
    stop: "停止",
    retried: "已重新排队。",
    to: "收件人",
    queuedAt: "生成",
    sentAt: "发送",
    tries: (count) => `已尝试 ${count} 次`,
    serverSaid: "邮件服务器答复：",
    masked: "个人链接在此隐藏。",
    none: "还没有邮件",
    noneHow: "确认、变更和链接邮件生成后会显示在这里。可发送测试邮件检查发送是否正常。",
    noneInState: "没有处于此状态的邮件",
    everyState: "显示全部邮件",
    test: {
      title: "测试邮件",
      how: "与其他邮件走同样的发送流程。",
      email: "邮箱",
      language: "语言",
      send: "发送测试邮件",
      sent: "测试邮件已排队。",
      emailNeeded: "请填写邮箱，例如 name@example.org。",
    },
  },
};
