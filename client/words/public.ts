import type { Item, Session, SessionRole } from "#shared/sessions.ts";
import type { Lang } from "#shared/texts.ts";

/** The public pages of an event, and the frame around all public pages. */
export interface PublicWords {
  tagline: string;
  allEvents: string;
  noEvents: string;
  noEventsHow: string;
  years: (years: number) => string;
  heldBy: string;
  takePart: string;
  seatsLeft: (free: number, capacity: number) => { count: string; rest: string };
  full: string;
  waiting: (count: number) => string;
  register: string;
  joinWaitingList: string;
  myRegistration: string;
  takePartHow: string;
  registrationClosed: string;
  closesOn: (day: string) => string;
  draft: string;
  ended: string;
  cancelled: string;
  addToCalendar: string;
  sessionToCalendar: (title: string) => string;
  programme: string;
  programmeEmpty: string;
  announcements: string;
  earlierAnnouncements: (count: number) => string;
  corrected: string;
  noRoomYet: string;
  roomSeats: (count: number) => string;
  onNow: string;
  next: string;
  sessionCancelled: string;
  runningOrder: (count: number) => string;
  parallel: (count: number) => string;
  kinds: Record<Session["kind"], string>;
  itemKinds: Record<Item["kind"], string>;
  roles: Record<SessionRole["role"], string>;
  roomKinds: Record<"hall" | "online" | "both", string>;
  guests: string;
  venue: string;
  help: string;
  helpHow: string;
  made: string;
  inApp: Record<"wechat" | "line", string>;
  inAppHow: string;
  copyLink: string;
  qrOfPage: string;
}

export const publicWords: Record<Lang, PublicWords> = {
  en: {
    tagline: "Anniversaries held together, in the hall and online.",
    allEvents: "Events",
    noEvents: "No event has been published yet.",
    noEventsHow: "Once its organizers publish an event, it stands here with its programme.",
    years: (years) => (years === 1 ? "year" : "years"),
    heldBy: "Held together by",
    takePart: "Take part",
    seatsLeft: (free, capacity) => ({ count: String(free), rest: `of ${capacity} left` }),
    full: "Full",
    waiting: (count) => `${count} waiting`,
    register: "Register",
    joinWaitingList: "Join the waiting list",
    myRegistration: "My registration",
    takePartHow: "You can change between hall and online later. No account needed.",
    registrationClosed: "Registration has closed.",
    closesOn: (day) => `Registration is open until ${day},`,
    draft: "This is the draft. Only its organizers see it until it is published.",
    ended: "This event is over. Its programme stays here.",
    cancelled: "This event has been cancelled. If you were registered, you have had a mail.",
    addToCalendar: "Add to calendar",
    sessionToCalendar: (title) => `Add to calendar: ${title}`,
    programme: "Programme",
    programmeEmpty: "The programme will be published here.",
    announcements: "Announcements",
    earlierAnnouncements: (count) => `${count} earlier`,
    corrected: "Corrected",
    noRoomYet: "Room to be announced",
    roomSeats: (count) => `${count} ${count === 1 ? "seat" : "seats"}`,
    onNow: "On now",
    next: "Next",
    sessionCancelled: "Cancelled",
    runningOrder: (count) => `Running order, ${count} ${count === 1 ? "item" : "items"}`,
    parallel: (count) => `${count} at the same time`,
    kinds: { ceremony: "Ceremony", talk: "Talk", exchange: "Exchange", break: "Break", other: "Session" },
    itemKinds: {
      address: "Address",
      souvenirs: "Exchange of souvenirs",
      photo: "Group photograph",
      signing: "Signing",
      performance: "Performance",
      other: "Item",
    },
    roles: {
      speaker: "Speaker",
      mc: "Master of ceremonies",
      moderator: "Moderator",
      interpreter: "Interpreter",
    },
    roomKinds: { hall: "in the hall", online: "online", both: "in the hall and online" },
    guests: "Guests of honour",
    venue: "Venue",
    help: "Questions?",
    helpHow: "Both hosts are glad to help.",
    made: "Held with Jubilee",
    inApp: {
      wechat:
        "You are reading this inside WeChat. Calendars and downloads work in your browser: press ⋯ and choose “Open in browser”.",
      line: "You are reading this inside LINE. Calendars and downloads work in your browser: open the menu and choose “Open in other browser”.",
    },
    inAppHow: "Or scan this code with another device.",
    copyLink: "Copy this page’s address",
    qrOfPage: "QR code with this page’s address",
  },
  ja: {
    tagline: "会場とオンラインで、ともに迎える周年行事。",
    allEvents: "行事一覧",
    noEvents: "公開されている行事はまだありません。",
    noEventsHow: "主催者が行事を公開すると、プログラムとともにここに表示されます。",
    years: () => "周年",
    heldBy: "共同主催",
    takePart: "参加する",
    seatsLeft: (free, capacity) => ({ count: `残り${free}席`, rest: `／${capacity}席` }),
    full: "満席",
    waiting: (count) => `キャンセル待ち${count}人`,
    register: "参加を申し込む",
    joinWaitingList: "キャンセル待ちに登録する",
    myRegistration: "参加登録の確認",
    takePartHow: "会場とオンラインはあとから変更できます。アカウントは不要です。",
    registrationClosed: "参加申込の受付は終了しました。",
    closesOn: (day) => `申込締切：${day}`,
    draft: "これは下書きです。公開するまで主催者だけに表示されます。",
    ended: "この行事は終了しました。プログラムは引き続きご覧いただけます。",
    cancelled: "この行事は中止となりました。お申し込みの方にはメールでお知らせしています。",
    addToCalendar: "カレンダーに追加",
    sessionToCalendar: (title) => `カレンダーに追加：${title}`,
    programme: "プログラム",
    programmeEmpty: "プログラムは決まり次第ここに掲載します。",
    announcements: "お知らせ",
    earlierAnnouncements: (count) => `以前のお知らせ（${count}件）`,
    corrected: "訂正",
    noRoomYet: "会場は追ってお知らせします",
    roomSeats: (count) => `${count}席`,
    onNow: "進行中",
    next: "次",
    sessionCancelled: "中止",
    runningOrder: (count) => `式次第（${count}件）`,
    parallel: (count) => `${count}件同時開催`,
    kinds: { ceremony: "式典", talk: "講演", exchange: "交流会", break: "休憩", other: "セッション" },
    itemKinds: {
      address: "挨拶",
      souvenirs: "記念品交換",
      photo: "記念撮影",
      signing: "調印",
      performance: "演奏・演技",
      other: "次第",
    },
    roles: { speaker: "講演", mc: "司会", moderator: "モデレーター", interpreter: "通訳" },
    roomKinds: { hall: "会場", online: "オンライン", both: "会場・オンライン" },
    guests: "ご来賓・登壇者",
    venue: "会場",
    help: "お問い合わせ",
    helpHow: "両主催校がお答えします。",
    made: "Jubileeで開催",
    inApp: {
      wechat:
        "WeChat内で表示しています。カレンダーの追加やダウンロードは、右上の「…」から「ブラウザーで開く」を選んでご利用ください。",
      line: "LINE内で表示しています。カレンダーの追加やダウンロードは、メニューから「他のブラウザーで開く」を選んでご利用ください。",
    },
    inAppHow: "ほかの端末でこのコードを読み取って開くこともできます。",
    copyLink: "このページのアドレスをコピー",
    qrOfPage: "このページのアドレスのQRコード",
  },
  "zh-Hans": {
    tagline: "现场与线上，共同举办的周年庆典。",
    allEvents: "活动",
    noEvents: "暂无已发布的活动。",
    noEventsHow: "主办方发布活动后，活动及其日程会显示在这里。",
    years: () => "周年",
    heldBy: "共同主办",
    takePart: "参加活动",
    seatsLeft: (free, capacity) => ({ count: `余${free}席`, rest: `／共${capacity}席` }),
    full: "已满",
    waiting: (count) => `${count}人候补`,
    register: "报名",
    joinWaitingList: "加入候补",
    myRegistration: "我的报名",
    takePartHow: "之后仍可在现场与线上之间更改，无需注册账号。",
    registrationClosed: "报名已截止。",
    closesOn: (day) => `报名截止：${day}`,
    draft: "这是草稿，发布前仅主办方可见。",
    ended: "活动已结束，日程仍可在此查看。",
    cancelled: "活动已取消。已报名者均已收到邮件通知。",
    addToCalendar: "添加到日历",
    sessionToCalendar: (title) => `添加到日历：${title}`,
    programme: "日程",
    programmeEmpty: "日程确定后将在此公布。",
    announcements: "公告",
    earlierAnnouncements: (count) => `更早的公告（${count} 条）`,
    corrected: "更正",
    noRoomYet: "地点待定",
    roomSeats: (count) => `${count}个座位`,
    onNow: "正在进行",
    next: "接下来",
    sessionCancelled: "已取消",
    runningOrder: (count) => `议程（${count}项）`,
    parallel: (count) => `${count}场同时进行`,
    kinds: { ceremony: "典礼", talk: "讲座", exchange: "交流会", break: "休息", other: "环节" },
    itemKinds: {
      address: "致辞",
      souvenirs: "互赠纪念品",
      photo: "合影留念",
      signing: "签约",
      performance: "表演",
      other: "议程",
    },
    roles: { speaker: "主讲", mc: "主持", moderator: "协调人", interpreter: "口译" },
    roomKinds: { hall: "现场", online: "线上", both: "现场与线上" },
    guests: "嘉宾",
    venue: "地点",
    help: "咨询",
    helpHow: "两校均可为您解答。",
    made: "由Jubilee提供支持",
    inApp: {
      wechat: "您正在微信中浏览。如需添加日历或下载文件，请点击右上角“…”，选择“在浏览器打开”。",
      line: "您正在LINE中浏览。如需添加日历或下载文件，请在菜单中选择“在其他浏览器打开”。",
    },
    inAppHow: "也可以用其他设备扫描此二维码。",
    copyLink: "复制本页地址",
    qrOfPage: "本页地址的二维码",
  },
};
