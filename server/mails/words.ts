import type { MailKind } from "#shared/mails.ts";
import type { Mode } from "#shared/rooms.ts";
import type { TeamRole } from "#shared/team.ts";
import type { Lang } from "#shared/texts.ts";

/** The kinds that are about a person's registration, in the order of its life. */
const registrationMailKinds = [
  "confirmation",
  "waitlisted",
  "promoted",
  "mode-switched",
  "cancelled",
  "personal-link",
  "event-cancelled",
] as const satisfies MailKind[];
export type RegistrationMailKind = (typeof registrationMailKinds)[number];

export const isAboutRegistration = (kind: MailKind): kind is RegistrationMailKind =>
  registrationMailKinds.some((each) => each === kind);

interface MailWords {
  greeting(name: string): string;
  /** Joins the hosts' names as equals, in the event's own order. */
  hosts(names: string[]): string;
  registration: Record<RegistrationMailKind, { subject(event: string): string; opening(event: string): string }>;
  takePart: Record<Mode, string>;
  waiting: Record<Mode, string>;
  attached: string;
  labels: {
    when: string;
    where: string;
    mode: string;
    programme: string;
    feed: string;
    help: string;
    label(label: string, value: string): string;
  };
  modes: Record<Mode, string>;
  openMyPage: string;
  keepToYourself: string;
  dayAfter(days: number): string;
  clock(time: string, city: string): string;
  signIn: { subject: string; opening: string; button: string; ends: string; notYou: string };
  invitation: {
    subject(event: string): string;
    opening(inviter: string, event: string, role: string): string;
    button: string;
    how: string;
  };
  roles: Record<TeamRole, string>;
  test: { subject(event: string): string; opening: string };
  sentFor(event: string): string;
}

const en: MailWords = {
  greeting: (name) => `Dear ${name},`,
  hosts: (names) => new Intl.ListFormat("en").format(names),
  registration: {
    confirmation: {
      subject: (event) => `You are registered: ${event}`,
      opening: (event) => `Thank you for registering for “${event}”. Your place is confirmed.`,
    },
    waitlisted: {
      subject: (event) => `You are on the waiting list: ${event}`,
      opening: (event) => `Thank you for your interest in “${event}”. All places are taken at the moment.`,
    },
    promoted: {
      subject: (event) => `A place is free for you: ${event}`,
      opening: (event) => `Good news: a place for “${event}” has become free, and it is yours.`,
    },
    "mode-switched": {
      subject: (event) => `How you take part has changed: ${event}`,
      opening: (event) => `The way you take part in “${event}” has been changed, as you see below.`,
    },
    cancelled: {
      subject: (event) => `Your registration is cancelled: ${event}`,
      opening: (event) =>
        `Your registration for “${event}” is cancelled, and your place goes to somebody else. If that was not meant, you can take it back on your page while there are places.`,
    },
    "personal-link": {
      subject: (event) => `Your personal link: ${event}`,
      opening: (event) => `Here is your personal link for “${event}”.`,
    },
    "event-cancelled": {
      subject: (event) => `Cancelled: ${event}`,
      opening: (event) =>
        `We are sorry: “${event}” will not take place. You need do nothing; your calendar shows it as cancelled if you subscribed to it.`,
    },
  },
  takePart: {
    onsite: "You take part in the hall. Please show the QR code on your page at the door.",
    online: "You take part online. Your page leads into the live room, which opens 15 minutes before each session.",
  },
  waiting: {
    onsite:
      "You are on the waiting list for the hall. As soon as a place is free for you, we write to you. On your page you can change to taking part online.",
    online:
      "You are on the waiting list for taking part online. As soon as a place is free for you, we write to you. On your page you can change to the hall.",
  },
  attached: "The programme is attached as a calendar file.",
  labels: {
    when: "When",
    where: "Where",
    mode: "You take part",
    programme: "Programme",
    feed: "Calendar to subscribe to",
    help: "Questions",
    label: (label, value) => `${label}: ${value}`,
  },
  modes: { onsite: "In the hall", online: "Online" },
  openMyPage: "Open my page",
  keepToYourself: "This link is for you alone: whoever has it can change your registration.",
  dayAfter: (days) => (days > 0 ? ` (+${days} day)` : ` (−${-days} day)`),
  clock: (time, city) => `${time} ${city}`,
  signIn: {
    subject: "Your sign-in link",
    opening: "Somebody, most likely you, asked to sign in to Jubilee with this address.",
    button: "Sign in",
    ends: "The link works once, within 10 minutes.",
    notYou: "If it was not you, you need do nothing.",
  },
  invitation: {
    subject: (event) => `You are on the team: ${event}`,
    opening: (inviter, event, role) => `${inviter} has invited you to help to run “${event}” as ${role}.`,
    button: "Go to sign-in",
    how: "Sign in with the address to which this mail was sent. There is no password: a link is mailed to you each time.",
  },
  roles: {
    owner: "an owner",
    organizer: "an organizer",
    host: "an organizer of your institution",
    moderator: "a moderator of a room",
    door: "a helper at the door",
  },
  test: {
    subject: (event) => `Test mail: ${event}`,
    opening: "This is a test. If you can read it, mails of this event reach you.",
  },
  sentFor: (event) => `Sent to you about “${event}”.`,
};

const ja: MailWords = {
  greeting: (name) => `${name} 様`,
  hosts: (names) => names.join("・"),
  registration: {
    confirmation: {
      subject: (event) => `【参加登録完了】${event}`,
      opening: (event) => `「${event}」にお申し込みいただき、ありがとうございます。参加登録が完了しました。`,
    },
    waitlisted: {
      subject: (event) => `【キャンセル待ち】${event}`,
      opening: (event) =>
        `「${event}」にお申し込みいただき、ありがとうございます。ただいま満席のため、キャンセル待ちとして承りました。`,
    },
    promoted: {
      subject: (event) => `【お席が確保できました】${event}`,
      opening: (event) => `「${event}」に空きが出ましたので、お席を確保いたしました。`,
    },
    "mode-switched": {
      subject: (event) => `【参加方法の変更】${event}`,
      opening: (event) => `「${event}」の参加方法が変更されました。内容は以下のとおりです。`,
    },
    cancelled: {
      subject: (event) => `【参加登録の取り消し】${event}`,
      opening: (event) =>
        `「${event}」の参加登録を取り消しました。お席は次の方へお譲りします。お心当たりのない場合は、空きがあるうちはご自分のページから元に戻せます。`,
    },
    "personal-link": {
      subject: (event) => `【専用リンクのご案内】${event}`,
      opening: (event) => `「${event}」の専用リンクをお送りします。`,
    },
    "event-cancelled": {
      subject: (event) => `【開催中止】${event}`,
      opening: (event) =>
        `誠に残念ながら、「${event}」は開催を中止することになりました。お手続きは不要です。カレンダーを購読されている場合は、予定が「中止」と表示されます。`,
    },
  },
  takePart: {
    onsite: "会場でのご参加です。受付で、ご自分のページに表示されるQRコードをご提示ください。",
    online: "オンラインでのご参加です。ライブルームへは、ご自分のページから、各セッション開始の15分前よりお入りいただけます。",
  },
  waiting: {
    onsite:
      "会場参加のキャンセル待ちです。お席が確保でき次第、メールでお知らせします。オンライン参加への変更は、ご自分のページから行えます。",
    online:
      "オンライン参加のキャンセル待ちです。お席が確保でき次第、メールでお知らせします。会場参加への変更は、ご自分のページから行えます。",
  },
  attached: "プログラムをカレンダーファイルとして添付しました。",
  labels: {
    when: "日時",
    where: "会場",
    mode: "参加方法",
    programme: "プログラム",
    feed: "カレンダー購読用アドレス",
    help: "お問い合わせ",
    label: (label, value) => `${label}：${value}`,
  },
  modes: { onsite: "会場", online: "オンライン" },
  openMyPage: "ご自分のページを開く",
  keepToYourself: "このリンクはご本人専用です。リンクを知る人は登録内容を変更できますので、他の方に転送しないでください。",
  dayAfter: (days) => (days > 0 ? "（翌日）" : "（前日）"),
  clock: (time, city) => `${city} ${time}`,
  signIn: {
    subject: "サインイン用リンク",
    opening: "このメールアドレスで Jubilee へのサインインが求められました。",
    button: "サインインする",
    ends: "リンクは10分以内に1回だけ使えます。",
    notYou: "お心当たりのない場合は、何もしていただく必要はありません。",
  },
  invitation: {
    subject: (event) => `【運営メンバーへのご招待】${event}`,
    opening: (inviter, event, role) => `${inviter} さんから、「${event}」の運営に${role}として招待されました。`,
    button: "サインインページへ",
    how: "このメールが届いたアドレスでサインインしてください。パスワードはなく、サインインのたびにリンクをメールでお送りします。",
  },
  roles: {
    owner: "オーナー",
    organizer: "運営担当",
    host: "所属校の運営担当",
    moderator: "ルームの進行担当",
    door: "受付担当",
  },
  test: {
    subject: (event) => `【テストメール】${event}`,
    opening: "これはテストメールです。お読みになれていれば、このイベントのメールは届いています。",
  },
  sentFor: (event) => `「${event}」についてお送りしています。`,
};

const zhHans: MailWords = {
  greeting: (name) => `${name}，您好：`,
  hosts: (names) => names.join("、"),
  registration: {
    confirmation: {
      subject: (event) => `报名成功：${event}`,
      opening: (event) => `感谢您报名参加“${event}”。您的名额已确认。`,
    },
    waitlisted: {
      subject: (event) => `已进入候补名单：${event}`,
      opening: (event) => `感谢您关注“${event}”。目前名额已满，已为您登记候补。`,
    },
    promoted: {
      subject: (event) => `已为您补上名额：${event}`,
      opening: (event) => `好消息：“${event}”有了空余名额，已经为您留好。`,
    },
    "mode-switched": {
      subject: (event) => `参加方式已变更：${event}`,
      opening: (event) => `您参加“${event}”的方式已变更，详情如下。`,
    },
    cancelled: {
      subject: (event) => `报名已取消：${event}`,
      opening: (event) =>
        `您对“${event}”的报名已取消，名额将让给其他人。如非本意，只要还有名额，您可以在个人页面恢复报名。`,
    },
    "personal-link": {
      subject: (event) => `您的个人链接：${event}`,
      opening: (event) => `这是您参加“${event}”的个人链接。`,
    },
    "event-cancelled": {
      subject: (event) => `活动取消：${event}`,
      opening: (event) => `非常抱歉，“${event}”将不再举行。您无需办理任何手续；如已订阅日历，日程会显示为已取消。`,
    },
  },
  takePart: {
    onsite: "您将到现场参加。请在入口处出示个人页面上的二维码。",
    online: "您将在线参加。从个人页面可进入直播间，每场开始前 15 分钟开放。",
  },
  waiting: {
    onsite: "您正在现场参加的候补名单中。一有名额，我们会立即发邮件通知您。您也可以在个人页面改为在线参加。",
    online: "您正在在线参加的候补名单中。一有名额，我们会立即发邮件通知您。您也可以在个人页面改为现场参加。",
  },
  attached: "日程已作为日历文件附在邮件中。",
  labels: {
    when: "时间",
    where: "地点",
    mode: "参加方式",
    programme: "日程",
    feed: "日历订阅地址",
    help: "咨询",
    label: (label, value) => `${label}：${value}`,
  },
  modes: { onsite: "现场", online: "在线" },
  openMyPage: "打开我的页面",
  keepToYourself: "此链接仅供您本人使用：持有链接的人可以更改您的报名，请勿转发。",
  dayAfter: (days) => (days > 0 ? "（次日）" : "（前一日）"),
  clock: (time, city) => `${city} ${time}`,
  signIn: {
    subject: "您的登录链接",
    opening: "有人（很可能是您本人）请求用此邮箱登录 Jubilee。",
    button: "登录",
    ends: "链接只能使用一次，10 分钟内有效。",
    notYou: "如果不是您本人操作，无需理会。",
  },
  invitation: {
    subject: (event) => `邀请您加入团队：${event}`,
    opening: (inviter, event, role) => `${inviter} 邀请您以${role}的身份参与“${event}”的组织工作。`,
    button: "前往登录页面",
    how: "请使用收到此邮件的邮箱登录。无需密码：每次登录时，我们会把链接发到您的邮箱。",
  },
  roles: {
    owner: "负责人",
    organizer: "组织者",
    host: "本单位组织者",
    moderator: "房间主持人",
    door: "签到工作人员",
  },
  test: {
    subject: (event) => `测试邮件：${event}`,
    opening: "这是一封测试邮件。如果您能看到它，说明本活动的邮件可以送达。",
  },
  sentFor: (event) => `本邮件与“${event}”有关。`,
};

export const mailWords: Record<Lang, MailWords> = { en, ja, "zh-Hans": zhHans };
