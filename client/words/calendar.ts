import type { Mode } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

export type CalendarProgram = "apple" | "google" | "outlook" | "android" | "thunderbird";

/** The ways of a programme into somebody's calendar. */
export interface CalendarWords {
  title: string;
  subscribe: string;
  subscribeTitle: string;
  subscribeHow: string;
  copy: string;
  programs: Record<CalendarProgram, { name: string; steps: readonly string[]; late: string }>;
  openPage: string;
  qr: string;
  qrHow: string;
  part: string;
  wholeEvent: string;
  forMode: Record<Mode, string>;
  secret: string;
  download: string;
  downloadTitle: string;
  downloadHow: string;
  copiesTitle: string;
  copiesHow: string;
  session: string;
  shows: string;
  showsChoices: Record<"everything" | "starred", string>;
  noStars: string;
  alarm: string;
  alarmHint: string;
  alarmNone: string;
  alarmMinutes: (minutes: number) => string;
  kept: string;
  star: (title: string) => string;
  starred: (title: string) => string;
  unstarred: (title: string) => string;
  agendaShows: string;
  agendaChoices: (stars: number) => Record<"everything" | "starred", string>;
}

export const calendarWords: Record<Lang, CalendarWords> = {
  en: {
    title: "In your calendar",
    subscribe: "Subscribe",
    subscribeTitle: "Subscribe: it updates itself",
    subscribeHow: "New times, rooms and cancellations arrive by themselves.",
    copy: "Copy the address",
    programs: {
      apple: {
        name: "iPhone, iPad, Mac",
        steps: ["Press “Subscribe” and confirm."],
        late: "Looks for changes as often as the device is set to: from every 5 minutes to once a week.",
      },
      google: {
        name: "Google Calendar",
        steps: [
          "Copy the address.",
          "On a computer, open Google Calendar. Beside “Other calendars” press + and choose “From URL”.",
          "Paste the address and press “Add calendar”. Your phone then shows it too.",
        ],
        late: "Looks for changes every 4 to 24 hours. On the day itself, rely on this page.",
      },
      outlook: {
        name: "Outlook, Microsoft 365",
        steps: [
          "Copy the address.",
          "In the calendar, press “Add calendar” and choose “Subscribe from web”.",
          "Paste the address and press “Import”.",
        ],
        late: "Looks for changes about every 3 hours, at times only once a day.",
      },
      android: {
        name: "Android",
        steps: [
          "The easiest way is Google Calendar on a computer, as above.",
          "Or install an app that subscribes, such as ICSx⁵, press + there and paste the address.",
        ],
        late: "Looks for changes as often as the app is set to.",
      },
      thunderbird: {
        name: "Thunderbird",
        steps: ["Copy the address.", "Choose New calendar, then “On the network”, and paste the address."],
        late: "Looks for changes every 30 minutes.",
      },
    },
    openPage: "Open that page",
    qr: "QR code that subscribes to this calendar",
    qrHow: "Scan it with an iPhone or iPad to subscribe there.",
    part: "Which sessions",
    wholeEvent: "The whole event",
    forMode: { onsite: "What takes place in the hall", online: "What one can attend online" },
    secret: "This address is yours alone. Whoever has it sees how you take part.",
    download: "Download",
    downloadTitle: "Download a file",
    downloadHow: "All sessions as they are now (.ics). Later changes do not reach it.",
    copiesTitle: "Copy one session",
    copiesHow: "Such a copy never updates. If the session moves, you have to change it by hand.",
    session: "Session",
    shows: "Your calendar shows",
    showsChoices: { everything: "All sessions", starred: "Starred only" },
    noStars: "You have not starred anything yet, so your calendar is empty. Star sessions in your agenda.",
    alarm: "Alarm before each session",
    alarmHint: "Google and some others set their own alarms for calendars that you subscribe to.",
    alarmNone: "None",
    alarmMinutes: (minutes) =>
      minutes >= 1440 ? "1 day before" : minutes === 60 ? "1 hour before" : `${minutes} minutes before`,
    kept: "Kept. Your calendar follows the next time it looks.",
    star: (title) => `Star “${title}”`,
    starred: (title) => `Starred “${title}”.`,
    unstarred: (title) => `Took the star from “${title}”.`,
    agendaShows: "Your agenda shows",
    agendaChoices: (stars) => ({ everything: "All sessions", starred: `Starred (${stars})` }),
  },
  ja: {
    title: "カレンダーに入れる",
    subscribe: "購読する",
    subscribeTitle: "購読（自動で更新されます）",
    subscribeHow: "時刻や会場の変更、中止の知らせが自動で反映されます。",
    copy: "アドレスをコピー",
    programs: {
      apple: {
        name: "iPhone・iPad・Mac",
        steps: ["「購読する」を押して確認します。"],
        late: "反映の間隔は端末の設定によります（5分ごとから週1回まで）。",
      },
      google: {
        name: "Googleカレンダー",
        steps: [
          "アドレスをコピーします。",
          "パソコンでGoogleカレンダーを開き、「他のカレンダー」の＋から「URLで追加」を選びます。",
          "アドレスを貼り付けて「カレンダーを追加」を押します。スマートフォンにも表示されます。",
        ],
        late: "反映まで4〜24時間かかります。当日はこのページでご確認ください。",
      },
      outlook: {
        name: "Outlook・Microsoft 365",
        steps: [
          "アドレスをコピーします。",
          "予定表で「予定表を追加」から「Webから購読する」を選びます。",
          "アドレスを貼り付けて「インポート」を押します。",
        ],
        late: "反映は約3時間ごとですが、1日かかることもあります。",
      },
      android: {
        name: "Android",
        steps: [
          "パソコンのGoogleカレンダーで追加するのが簡単です（上記参照）。",
          "または、ICSx⁵など購読できるアプリを入れ、＋からアドレスを貼り付けます。",
        ],
        late: "反映の間隔はアプリの設定によります。",
      },
      thunderbird: {
        name: "Thunderbird",
        steps: [
          "アドレスをコピーします。",
          "「新しいカレンダー」で「ネットワーク上のカレンダー」を選び、アドレスを貼り付けます。",
        ],
        late: "30分ごとに反映されます。",
      },
    },
    openPage: "その設定ページを開く",
    qr: "このカレンダーを購読するQRコード",
    qrHow: "iPhoneやiPadで読み取ると、その端末で購読できます。",
    part: "購読するセッション",
    wholeEvent: "行事全体",
    forMode: { onsite: "会場で参加できるもの", online: "オンラインで参加できるもの" },
    secret: "このアドレスはあなた専用です。知っている人には参加方法が見えます。",
    download: "ダウンロード",
    downloadTitle: "ファイルで保存",
    downloadHow: "現時点の全セッション（.ics）です。以後の変更は反映されません。",
    copiesTitle: "セッションを1件だけ追加",
    copiesHow: "追加した予定は更新されません。時刻が変わった場合はご自身で直す必要があります。",
    session: "セッション",
    shows: "カレンダーに表示するもの",
    showsChoices: { everything: "すべてのセッション", starred: "★のみ" },
    noStars: "★を付けたセッションがまだないため、カレンダーは空です。日程で★を付けてください。",
    alarm: "各セッション前の通知",
    alarmHint: "Googleなど一部のカレンダーでは、購読したカレンダーの通知は独自の設定になります。",
    alarmNone: "なし",
    alarmMinutes: (minutes) => (minutes >= 1440 ? "1日前" : minutes === 60 ? "1時間前" : `${minutes}分前`),
    kept: "保存しました。次の更新時にカレンダーへ反映されます。",
    star: (title) => `「${title}」に★を付ける`,
    starred: (title) => `「${title}」に★を付けました。`,
    unstarred: (title) => `「${title}」の★を外しました。`,
    agendaShows: "日程に表示するもの",
    agendaChoices: (stars) => ({ everything: "すべて", starred: `★のみ（${stars}件）` }),
  },
  "zh-Hans": {
    title: "加入您的日历",
    subscribe: "订阅",
    subscribeTitle: "订阅（自动更新）",
    subscribeHow: "时间、地点变动和取消都会自动更新。",
    copy: "复制地址",
    programs: {
      apple: {
        name: "iPhone、iPad、Mac",
        steps: ["点击“订阅”并确认。"],
        late: "更新间隔取决于设备设置：每5分钟至每周一次。",
      },
      google: {
        name: "Google 日历",
        steps: [
          "复制地址。",
          "在电脑上打开 Google 日历，点击“其他日历”旁的“+”，选择“通过网址添加”。",
          "粘贴地址，点击“添加日历”。之后手机上也会显示。",
        ],
        late: "每4至24小时更新一次。活动当天请以本页为准。",
      },
      outlook: {
        name: "Outlook、Microsoft 365",
        steps: ["复制地址。", "在日历中点击“添加日历”，选择“从 Web 订阅”。", "粘贴地址，点击“导入”。"],
        late: "约每3小时更新一次，有时需要一天。",
      },
      android: {
        name: "安卓",
        steps: [
          "华为、小米、OPPO 等手机自带的日历如有“订阅”或“添加网络日历”，粘贴地址即可。",
          "也可安装支持订阅的应用（如 ICSx⁵），点击“+”并粘贴地址。",
        ],
        late: "更新间隔取决于应用设置。",
      },
      thunderbird: {
        name: "Thunderbird",
        steps: ["复制地址。", "新建日历，选择“在网络上”，粘贴地址。"],
        late: "每30分钟更新一次。",
      },
    },
    openPage: "打开该设置页",
    qr: "用于订阅此日历的二维码",
    qrHow: "用 iPhone 或 iPad 扫描，即可在该设备上订阅。",
    part: "订阅哪些环节",
    wholeEvent: "整个活动",
    forMode: { onsite: "可在现场参加的环节", online: "可线上参加的环节" },
    secret: "此地址仅供您本人使用，持有者可以看到您的参加方式。",
    download: "下载",
    downloadTitle: "下载文件",
    downloadHow: "当前全部日程（.ics），之后的变动不会更新。",
    copiesTitle: "添加单个环节",
    copiesHow: "这样添加的日程不会更新，时间变动时需要您自行修改。",
    session: "环节",
    shows: "日历中显示",
    showsChoices: { everything: "全部环节", starred: "仅星标" },
    noStars: "您还没有星标任何环节，日历目前为空。请在日程中添加星标。",
    alarm: "每个环节前的提醒",
    alarmHint: "Google 等部分日历对订阅的日历使用自己的提醒设置。",
    alarmNone: "不提醒",
    alarmMinutes: (minutes) =>
      minutes >= 1440 ? "提前1天" : minutes === 60 ? "提前1小时" : `提前${minutes}分钟`,
    kept: "已保存，日历下次更新时生效。",
    star: (title) => `星标“${title}”`,
    starred: (title) => `已星标“${title}”。`,
    unstarred: (title) => `已取消“${title}”的星标。`,
    agendaShows: "日程中显示",
    agendaChoices: (stars) => ({ everything: "全部", starred: `仅星标（${stars}）` }),
  },
};
