import type { Mode } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

/** A person's own page. */
export interface MeWords {
  title: string;
  confirmed: Record<Mode, string>;
  confirmedHow: Record<Mode, string>;
  waitlisted: (place: number) => string;
  waitlistedHow: string;
  unproven: string;
  unprovenHow: (email: string) => string;
  lapsed: string;
  lapsedHow: (email: string) => string;
  sendAgain: string;
  cancelled: string;
  cancelledHow: string;
  restore: string;
  restored: string;
  badge: string;
  badgeHow: Record<Mode, string>;
  badgeCode: string;
  agenda: string;
  enterRoom: string;
  followRoom: string;
  readAlong: string;
  newCalendar: string;
  newCalendarHow: string;
  newCalendarDone: string;
  switchTo: Record<Mode, string>;
  switchTitle: Record<Mode, string>;
  switchFree: (free: number) => string;
  switchFull: string;
  /** What becomes of the seat that is left, when it is one. */
  switchFrees: string;
  switchWaiting: string;
  switchMail: string;
  switched: string;
  cancel: string;
  cancelTitle: string;
  cancelHow: string;
  cancelWaitingHow: string;
  keep: string;
  details: string;
  correct: string;
  corrected: string;
  mailedTo: (email: string) => string;
  wrongAddress: string;
  link: string;
  linkHow: string;
  copyLink: string;
  mailLink: string;
  linkMailed: (email: string) => string;
  signOut: string;
  signOutHow: string;
  renewLink: string;
  linkRenewed: (email: string) => string;
  toEvent: string;
}

export const meWords: Record<Lang, MeWords> = {
  en: {
    title: "My registration",
    confirmed: { onsite: "You have a seat in the hall.", online: "You take part online." },
    confirmedHow: {
      onsite: "Show your code at the door. You can also ask and applaud from your phone.",
      online: "Enter the rooms from the agenda; the stage opens 15 minutes before each session.",
    },
    waitlisted: (place) => `You are number ${place} on the waiting list.`,
    waitlistedHow:
      "As soon as a seat is free for you, it is yours, and we write to you. Until then you can read along in the rooms; the stage and a voice of your own come with the seat.",
    unproven: "Press the link that we mailed to you.",
    unprovenHow: (email) =>
      `It went to ${email}. With the press you have your seat, or your place on the waiting list, which is kept for 24 hours from when you registered.`,
    lapsed: "Your place is no longer kept: the link in the mail was not pressed in time.",
    lapsedHow: (email) =>
      `It still works, for a seat that is free now or the end of the waiting list. We sent it to ${email}.`,
    sendAgain: "Send it again",
    cancelled: "You have cancelled.",
    cancelledHow:
      "Your seat has been given back. If you change your mind, you can come back as long as registration is open.",
    restore: "Take part after all",
    restored: "Welcome back.",
    badge: "Badge",
    badgeHow: {
      onsite: "This code is read at the door. It holds no personal data.",
      online: "You do not need it online; should you come to the hall after all, switch first.",
    },
    badgeCode: "QR code of your badge",
    agenda: "Your agenda",
    enterRoom: "Enter the room",
    followRoom: "Ask and applaud",
    readAlong: "Read along",
    newCalendar: "New address",
    newCalendarHow: "A new address stops the old one at once; then subscribe again.",
    newCalendarDone: "Your calendar has a new address. The old one no longer works.",
    switchTo: { onsite: "Change to the hall", online: "Change to online" },
    switchTitle: { onsite: "Change to the hall?", online: "Change to online?" },
    switchFree: (free) => `${free} ${free === 1 ? "seat is" : "seats are"} free there: yours is certain.`,
    switchFull: "There is no free seat there at the moment. You keep the one you have.",
    switchFrees: "Your present seat goes to whoever has waited longest for it. You may not get it back.",
    switchWaiting: "You leave the waiting list that you are on now.",
    switchMail: "We mail you a confirmation, and your calendar follows.",
    switched: "Changed.",
    cancel: "Cancel my registration",
    cancelTitle: "Cancel your registration?",
    cancelHow: "Your seat goes at once to whoever has waited longest. You may not get it back.",
    cancelWaitingHow: "You lose your place on the waiting list.",
    keep: "Keep it",
    details: "Your details",
    correct: "Correct",
    corrected: "Corrected.",
    mailedTo: (email) => `Your personal link has been mailed to ${email}.`,
    wrongAddress: "Not your address? Correct it",
    link: "Your personal link",
    linkHow:
      "It opens this page on any device. Keep it to yourself: whoever has it can change your registration.",
    copyLink: "Copy the link",
    mailLink: "Mail it to me",
    linkMailed: (email) => `On the way to ${email}.`,
    signOut: "Sign out on this device",
    signOutHow: "Your registration stays; your link lets you in again.",
    renewLink: "Sign out everywhere else, with a new link",
    linkRenewed: (email) => `Your old link is dead everywhere. The new one is on its way to ${email}.`,
    toEvent: "To the event’s page",
  },
  ja: {
    title: "参加登録の確認",
    confirmed: { onsite: "会場のお席を確保しました。", online: "オンライン参加で登録しました。" },
    confirmedHow: {
      onsite: "当日は受付でコードをご提示ください。質問や拍手はスマートフォンからも送れます。",
      online: "下の日程から各ルームに入れます。配信画面は各セッションの開始15分前に開きます。",
    },
    waitlisted: (place) => `キャンセル待ち${place}番目です。`,
    waitlistedHow:
      "お席が空き次第確定し、メールでお知らせします。それまでは各ルームの閲覧のみとなり、ステージの視聴と発言はお席の確定後に可能です。",
    unproven: "お送りしたメールのリンクを押してください。",
    unprovenHow: (email) =>
      `${email} にお送りしました。リンクを押すと、お席またはキャンセル待ちの順番が確定します。順番は登録から24時間お取り置きします。`,
    lapsed: "期限までにリンクが押されなかったため、順番のお取り置きは終了しました。",
    lapsedHow: (email) =>
      `リンクは今もお使いいただけます。現在の空席、またはキャンセル待ちの最後となります。送信先：${email}`,
    sendAgain: "もう一度送る",
    cancelled: "参加を取り消しました。",
    cancelledHow: "お席は返却されました。受付期間中であれば、もう一度参加に戻せます。",
    restore: "やはり参加する",
    restored: "参加に戻しました。",
    badge: "参加証",
    badgeHow: {
      onsite: "受付で読み取ります。個人情報は含まれていません。",
      online: "オンライン参加では不要です。会場にお越しになる場合は、先に参加方法を変更してください。",
    },
    badgeCode: "参加証のQRコード",
    agenda: "あなたの日程",
    enterRoom: "ルームに入る",
    followRoom: "質問・拍手を送る",
    readAlong: "ルームを見る",
    newCalendar: "アドレスを再発行",
    newCalendarHow:
      "再発行すると以前のアドレスはすぐに使えなくなります。新しいアドレスで購読し直してください。",
    newCalendarDone: "新しいアドレスを発行しました。以前のアドレスは使えません。",
    switchTo: { onsite: "会場参加に変更", online: "オンライン参加に変更" },
    switchTitle: { onsite: "会場参加に変更しますか", online: "オンライン参加に変更しますか" },
    switchFree: (free) => `変更先には${free}席の空きがあり、確実に確保されます。`,
    switchFull: "変更先は現在満席です。今のお席はそのままです。",
    switchFrees: "現在のお席は、最も長くお待ちの方に回ります。元に戻せないことがあります。",
    switchWaiting: "現在のキャンセル待ちからは外れます。",
    switchMail: "確認メールをお送りし、カレンダーにも反映します。",
    switched: "変更しました。",
    cancel: "参加を取り消す",
    cancelTitle: "参加を取り消しますか",
    cancelHow: "お席はすぐに、最も長くお待ちの方に回ります。元に戻せないことがあります。",
    cancelWaitingHow: "キャンセル待ちの順番を失います。",
    keep: "このままにする",
    details: "登録内容",
    correct: "訂正する",
    corrected: "訂正しました。",
    mailedTo: (email) => `専用リンクを ${email} にお送りしました。`,
    wrongAddress: "アドレスが違う場合は訂正してください",
    link: "専用リンク",
    linkHow:
      "どの端末でもこのページを開けます。リンクを知っている人は登録を変更できるため、他の方に渡さないでください。",
    copyLink: "リンクをコピー",
    mailLink: "自分にメールで送る",
    linkMailed: (email) => `${email} にお送りします。`,
    signOut: "この端末からログアウト",
    signOutHow: "登録はそのまま残り、専用リンクからまた入れます。",
    renewLink: "ほかの端末をすべてログアウトし、リンクを新しくする",
    linkRenewed: (email) => `以前のリンクは使えなくなりました。新しいリンクを ${email} へお送りします。`,
    toEvent: "行事のページへ",
  },
  "zh-Hans": {
    title: "我的报名",
    confirmed: { onsite: "您的现场席位已确认。", online: "您已报名线上参加。" },
    confirmedHow: {
      onsite: "请在入口出示二维码。您也可以用手机提问和鼓掌。",
      online: "可从下方日程进入各直播间，每个环节开始前15分钟开放直播。",
    },
    waitlisted: (place) => `您在候补名单中排第${place}位。`,
    waitlistedHow: "一有空位即为您保留，并邮件通知您。在此之前您可以进入会场阅读；观看舞台和发言需要有席位。",
    unproven: "请点击我们发给您的邮件中的链接。",
    unprovenHow: (email) =>
      `邮件已发送至 ${email}。点击后席位或候补名次即生效。自报名起，名次为您保留24小时。`,
    lapsed: "未在期限内点击邮件中的链接，名次已不再保留。",
    lapsedHow: (email) => `链接仍可使用，可取得目前的空位，或排到候补末尾。邮件已发送至 ${email}。`,
    sendAgain: "重新发送",
    cancelled: "您已取消报名。",
    cancelledHow: "席位已释放。报名开放期间，您仍可重新参加。",
    restore: "仍要参加",
    restored: "欢迎回来。",
    badge: "参会证",
    badgeHow: {
      onsite: "在入口处扫描，其中不含个人信息。",
      online: "线上参加无需使用。如改为到现场，请先更改参加方式。",
    },
    badgeCode: "参会证二维码",
    agenda: "您的日程",
    enterRoom: "进入直播间",
    followRoom: "提问与鼓掌",
    readAlong: "进入阅读",
    newCalendar: "更换地址",
    newCalendarHow: "更换后旧地址立即失效，请用新地址重新订阅。",
    newCalendarDone: "日历已更换地址，旧地址已失效。",
    switchTo: { onsite: "改为现场参加", online: "改为线上参加" },
    switchTitle: { onsite: "改为现场参加？", online: "改为线上参加？" },
    switchFree: (free) => `该方式还有${free}个席位，可直接为您确认。`,
    switchFull: "那里目前没有空位。您现有的席位保持不变。",
    switchFrees: "您现在的席位将让给等候最久的人，之后可能无法恢复。",
    switchWaiting: "您将退出当前的候补名单。",
    switchMail: "我们会发送确认邮件，日历也会随之更新。",
    switched: "已更改。",
    cancel: "取消报名",
    cancelTitle: "取消报名？",
    cancelHow: "您的席位将立即让给等候最久的人，之后可能无法恢复。",
    cancelWaitingHow: "您将失去候补名单中的位置。",
    keep: "保留",
    details: "您的信息",
    correct: "更正",
    corrected: "已更正。",
    mailedTo: (email) => `个人链接已发送到 ${email}。`,
    wrongAddress: "邮箱不对？点此更正",
    link: "您的个人链接",
    linkHow: "可在任何设备上打开本页。请勿转发：持有链接者可以更改您的报名。",
    copyLink: "复制链接",
    mailLink: "发送到我的邮箱",
    linkMailed: (email) => `正在发送到 ${email}。`,
    signOut: "在此设备上退出",
    signOutHow: "报名会保留，可通过个人链接再次进入。",
    renewLink: "在其他设备上全部退出，并更换链接",
    linkRenewed: (email) => `旧链接已失效，新链接即将发送至 ${email}。`,
    toEvent: "返回活动页面",
  },
};
