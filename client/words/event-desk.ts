import type { SeatsGiven } from "#shared/events.ts";
import type { Lang } from "#shared/texts.ts";

/** Events list, opening an event, overview, the event's fields, its hosts and its states. */
export interface EventDeskWords {
  list: { title: string; none: string; noneFounder: string; noneGuest: string; open: string };
  create: {
    title: string;
    step: (at: number, of: number) => string;
    occasion: string;
    hosts: string;
    hostsHint: string;
    whenWhere: string;
    next: string;
    back: string;
    create: string;
    laterHint: string;
  };
  fields: {
    title: string;
    series: string;
    seriesHint: string;
    description: string;
    years: string;
    since: string;
    sinceHint: string;
    startsOn: string;
    endsOn: string;
    zone: string;
    zoneHint: string;
    venueName: string;
    venueAddress: string;
    venueGeo: string;
    venueGeoHint: string;
    venueGeoUnread: string;
    slug: string;
    slugHint: string;
    slugTaken: string;
    slugFixed: string;
    languages: string;
    languagesHint: string;
    sealColour: string;
    sealText: string;
    sealTextHint: string;
    sealPreview: string;
    closesAt: string;
    closesAtHint: string;
    closesAtEnd: string;
  };
  seatsGiven: {
    label: string;
    options: Record<SeatsGiven, string>;
    how: Record<SeatsGiven, string>;
    /** Why the other cannot be chosen. */
    noMail: string;
    nobodyCanPress: string;
  };
  sections: { texts: string; anniversary: string; when: string; seal: string; registration: string };
  moveUp: (name: string) => string;
  moveDown: (name: string) => string;
  languageNames: Record<Lang, string>;
  hosts: {
    title: string;
    lead: string;
    host: (at: number) => string;
    add: string;
    removeHost: (name: string) => string;
    removed: (name: string) => string;
    name: string;
    shortName: string;
    city: string;
    cityHint: string;
    locale: string;
    zone: string;
    contact: string;
    contactHint: string;
    contactName: string;
    contactEmail: string;
    contactPhone: string;
    schools: string;
    schoolsHint: string;
    addSchool: string;
    school: (at: number) => string;
    logo: string;
    seal: string;
    pictureHint: string;
    choosePicture: string;
    changePicture: string;
    removePicture: string;
    uploading: string;
    pictureTooLarge: string;
  };
  overview: {
    registered: string;
    hall: string;
    online: string;
    ofPlaces: (capacity: number) => string;
    waiting: (count: number) => string;
    byHost: string;
    otherHost: string;
    total: string;
    noRegistrations: string;
    release: string;
    neverReleased: string;
    releaseNumber: (number: number) => string;
    links: string;
    publicPage: string;
    registerPage: string;
    calendar: string;
    copy: string;
    todo: string;
    ready: string;
    rooms: string;
    roomsHint: string;
    enterRoom: string;
    state: string;
  };
  missing: Record<MissingCode, string>;
  missingOther: string;
  publish: {
    title: string;
    first: string[];
    again: (changes: number) => string[];
    nothingNew: string;
    notReady: string;
    confirm: string;
    done: string;
  };
  end: { button: string; title: string; what: string[]; confirm: string; done: string };
  cancelEvent: { button: string; title: string; what: string[]; confirm: string; done: string; keep: string };
  reopen: { button: string; title: string; what: string[]; confirm: string; done: string };
}

/** The first three the server insists on; the others make for a poor welcome, and no more. */
export type MissingCode =
  | "hosts"
  | "title"
  | "dates"
  | "languages"
  | "sessions"
  | "rooms"
  | "seats"
  | "contact"
  | "people";

export const eventDeskWords: Record<Lang, EventDeskWords> = {
  en: {
    list: {
      title: "Your events",
      none: "No event yet",
      noneFounder: "Open the first one: it takes three short steps, and everything can be changed later.",
      noneGuest: "You will see an event here as soon as its owners invite you.",
      open: "Open an event",
    },
    create: {
      title: "Open an event",
      step: (at, of) => `Step ${at} of ${of}`,
      occasion: "The occasion",
      hosts: "The hosts",
      hostsHint:
        "Two or more institutions that hold the event as equals. Their order here is the order in which they stand everywhere.",
      whenWhere: "When and where",
      next: "Next",
      back: "Back",
      create: "Open the event",
      laterHint: "Nothing is public until you publish. Everything can be changed later.",
    },
    fields: {
      title: "Title",
      series: "Series",
      seriesHint: "If the event stands in a series of commemorations.",
      description: "Description",
      years: "Anniversary, in years",
      since: "Since the year",
      sinceHint: "When the relation between the hosts began.",
      startsOn: "First day",
      endsOn: "Last day",
      zone: "The event's time zone",
      zoneHint: "You type times in this zone; people see every host's clock and their own.",
      venueName: "Venue",
      venueAddress: "Address",
      venueGeo: "Place on the map",
      venueGeoHint:
        "Latitude and longitude, as maps let you copy them: 38.8797, 121.5280. Calendars lead people there.",
      venueGeoUnread: "Two numbers are needed, such as 38.8797, 121.5280.",
      slug: "Address on this site",
      slugHint: "Small letters, digits and hyphens. It appears in every link to the event.",
      slugFixed: "Links, mails and calendars that people have name it, so it stays as it is:",
      slugTaken: "Another event has this address. Please choose another one.",
      languages: "Languages",
      languagesHint:
        "Where a text is missing in a reader's language, the first of these that has it is shown.",
      sealColour: "Seal colour",
      sealText: "Seal text",
      sealTextHint: "Two to four characters, such as 廿年交流.",
      sealPreview: "How the seal looks",
      closesAt: "Registration closes",
      closesAtHint: "In the event's time zone.",
      closesAtEnd: "Open until the event ends",
    },
    seatsGiven: {
      label: "A seat is given",
      options: {
        "at-once": "As soon as somebody registers",
        "at-press": "When the mailed link is pressed",
      },
      how: {
        "at-once":
          "Nobody has to show that the address is theirs; whoever types many addresses takes many seats.",
        "at-press":
          "Until then the place in line is kept for 24 hours from the registration. Nobody without the press sees the stage or speaks.",
      },
      noMail: "The press of a link cannot be asked for: no mail leaves this server (SMTP_URL is not set).",
      nobodyCanPress:
        "No mail leaves this server any more (SMTP_URL is not set), so nobody can press the link. Give seats at once, or have it set.",
    },
    sections: {
      texts: "Texts",
      anniversary: "Anniversary",
      when: "When and where",
      seal: "Seal and languages",
      registration: "Registration",
    },
    moveUp: (name) => `Move ${name} up`,
    moveDown: (name) => `Move ${name} down`,
    languageNames: { en: "English", ja: "Japanese", "zh-Hans": "Chinese" },
    hosts: {
      title: "Hosts",
      lead: "They hold the event as equals. Their order here is the order everywhere.",
      host: (at) => `Host ${at}`,
      add: "Add a host",
      removeHost: (name) => `Remove ${name}`,
      removed: (name) => `${name} was removed from this page`,
      name: "Name",
      shortName: "Short name",
      city: "City",
      cityHint: "Its clock is called by this name, such as 09:00 Dalian.",
      locale: "Language of the house",
      zone: "Time zone",
      contact: "Contact for help",
      contactHint: "Named whenever something cannot be done, so that nobody is left alone.",
      contactName: "Name or office",
      contactEmail: "Mail",
      contactPhone: "Phone",
      schools: "Schools and departments",
      schoolsHint: "Offered to people when they register.",
      addSchool: "Add a school",
      school: (at) => `School ${at}`,
      logo: "Logo",
      seal: "Seal",
      pictureHint: "PNG, JPEG or WebP, up to 5 MB.",
      choosePicture: "Choose a picture",
      changePicture: "Change",
      removePicture: "Remove",
      uploading: "Uploading…",
      pictureTooLarge: "This picture is larger than 5 MB.",
    },
    overview: {
      registered: "Registered",
      hall: "In the hall",
      online: "Online",
      ofPlaces: (capacity) => `of ${capacity} places`,
      waiting: (count) => `${count} waiting`,
      byHost: "By host",
      otherHost: "Others",
      total: "All",
      noRegistrations: "Nobody has registered yet.",
      release: "What people see",
      neverReleased: "Nothing is public yet.",
      releaseNumber: (number) => `Release ${number}`,
      links: "Links to share",
      publicPage: "Public page",
      registerPage: "Registration",
      calendar: "Calendar to subscribe to",
      copy: "Copy link",
      todo: "Before you publish",
      ready: "Everything that people need is there.",
      rooms: "Live rooms",
      roomsHint: "Open a room to moderate it.",
      enterRoom: "Open the room",
      state: "The event's state",
    },
    missing: {
      hosts: "Name a second host: the event is held by equals.",
      title: "Write the title in the event's first language.",
      dates: "Put the last day after the first.",
      languages: "Write the title in each of the event's languages.",
      sessions: "Schedule a first session.",
      rooms: "Add a room.",
      seats: "Say how many places there are in the hall and online.",
      contact: "Give each host a contact for help.",
      people: "Add the guests of honour.",
    },
    missingOther: "Something is missing still: look through the event and its hosts.",
    publish: {
      title: "Publish",
      first: [
        "The public page opens for everybody who has the link.",
        "People can register, in the hall and online.",
        "Rooms and calendars show the programme as it is now.",
        "Later edits stay a draft until you publish again.",
      ],
      again: (changes) => [
        changes === 1 ? "One change becomes visible at once." : `${changes} changes become visible at once.`,
        "The public page, live rooms and calendars follow; people's calendars update by themselves.",
        "Whoever takes part is told of moved, cancelled and new sessions by mail: one for all that you publish within an hour.",
      ],
      nothingNew: "People see exactly this already: nothing has changed since the last release.",
      notReady: "Not yet: a few things are missing.",
      confirm: "Publish now",
      done: "Published",
    },
    end: {
      button: "End the event…",
      title: "End the event",
      what: [
        "Nobody can register any more.",
        "Public page, calendars and people's own pages stay.",
        "You can take it back.",
      ],
      confirm: "End the event",
      done: "The event has ended",
    },
    cancelEvent: {
      button: "Cancel the event…",
      title: "Cancel the event",
      what: [
        "Everybody who is registered gets a mail that says so, in their language. That cannot be unsent.",
        "Calendars show every session as cancelled.",
        "Nobody can register any more; the public page says that the event is cancelled.",
      ],
      confirm: "Cancel the event and tell everybody",
      done: "The event is cancelled; everybody is being told",
      keep: "Keep the event",
    },
    reopen: {
      button: "Reopen…",
      title: "Reopen the event",
      what: [
        "The public page and registration open again.",
        "Calendars show the sessions as confirmed again.",
      ],
      confirm: "Reopen",
      done: "The event is open again",
    },
  },
  ja: {
    list: {
      title: "あなたの行事",
      none: "行事はまだありません",
      noneFounder: "最初の行事を開きましょう。短い三つの手順で、内容はあとからすべて変更できます。",
      noneGuest: "行事の責任者から招待されると、ここに表示されます。",
      open: "行事を開く",
    },
    create: {
      title: "行事を開く",
      step: (at, of) => `手順 ${at}／${of}`,
      occasion: "どのような行事か",
      hosts: "主催校",
      hostsHint:
        "対等な立場で行事を主催する二つ以上の機関です。ここでの順序が、すべての場面での順序になります。",
      whenWhere: "日時と場所",
      next: "次へ",
      back: "戻る",
      create: "行事を開く",
      laterHint: "公開するまで誰にも見えません。すべてあとから変更できます。",
    },
    fields: {
      title: "行事名",
      series: "シリーズ名",
      seriesHint: "一連の記念行事のひとつである場合に入力します。",
      description: "紹介文",
      years: "周年（年数）",
      since: "開始年",
      sinceHint: "主催校どうしの交流が始まった年です。",
      startsOn: "初日",
      endsOn: "最終日",
      zone: "行事のタイムゾーン",
      zoneHint: "時刻はこのタイムゾーンで入力します。参加者には各主催校と本人の時刻が表示されます。",
      venueName: "会場名",
      venueAddress: "住所",
      venueGeo: "地図上の位置",
      venueGeoHint: "地図からコピーした緯度と経度（例：38.8797, 121.5280）。カレンダーから道案内できます。",
      venueGeoUnread: "「38.8797, 121.5280」のように2つの数字で入力してください。",
      slug: "サイト内アドレス",
      slugHint: "英小文字・数字・ハイフン。行事のすべてのリンクに使われます。",
      slugFixed: "公開後は変更できません。リンク、メール、カレンダーで使われています。",
      slugTaken: "このアドレスは別の行事が使っています。ほかのアドレスを選んでください。",
      languages: "言語",
      languagesHint: "閲覧者の言語の文面がないときは、この順で最初に見つかった言語を表示します。",
      sealColour: "印の色",
      sealText: "印の文字",
      sealTextHint: "二〜四文字。例：廿年交流",
      sealPreview: "印の見え方",
      closesAt: "登録締切",
      closesAtHint: "行事のタイムゾーンでの時刻です。",
      closesAtEnd: "行事の終了まで受け付ける",
    },
    seatsGiven: {
      label: "お席を確保する時点",
      options: { "at-once": "登録と同時", "at-press": "メールのリンクを押したとき" },
      how: {
        "at-once":
          "アドレスが本人のものかは確認されません。多数のアドレスを入力すれば、多数の席を取れてしまいます。",
        "at-press":
          "リンクが押されるまで、登録から24時間は順番をお取り置きします。それまではステージの視聴も発言もできません。",
      },
      noMail: "このサーバーからメールを送信できないため（SMTP_URL が未設定）、リンクの確認は選べません。",
      nobodyCanPress:
        "このサーバーからメールを送信できなくなっているため（SMTP_URL が未設定）、誰もリンクを押せません。登録と同時に変更するか、設定してください。",
    },
    sections: {
      texts: "文面",
      anniversary: "周年",
      when: "日時と場所",
      seal: "印と言語",
      registration: "参加登録",
    },
    moveUp: (name) => `${name} を上へ`,
    moveDown: (name) => `${name} を下へ`,
    languageNames: { en: "英語", ja: "日本語", "zh-Hans": "中国語" },
    hosts: {
      title: "主催校",
      lead: "対等な立場で行事を主催します。ここでの順序が、すべての場面での順序になります。",
      host: (at) => `主催校 ${at}`,
      add: "主催校を追加",
      removeHost: (name) => `${name} を外す`,
      removed: (name) => `${name} をこのページから外しました`,
      name: "名称",
      shortName: "略称",
      city: "都市",
      cityHint: "時計の呼び名になります。例：09:00 大連",
      locale: "主な言語",
      zone: "タイムゾーン",
      contact: "問い合わせ先",
      contactHint: "何かができないときに必ず表示し、参加者が困らないようにします。",
      contactName: "担当者または部署",
      contactEmail: "メール",
      contactPhone: "電話",
      schools: "学部・部局",
      schoolsHint: "参加登録のときに選べます。",
      addSchool: "学部を追加",
      school: (at) => `学部 ${at}`,
      logo: "ロゴ",
      seal: "校章・印",
      pictureHint: "PNG・JPEG・WebP、5 MB まで。",
      choosePicture: "画像を選ぶ",
      changePicture: "変更",
      removePicture: "外す",
      uploading: "アップロード中…",
      pictureTooLarge: "画像が 5 MB を超えています。",
    },
    overview: {
      registered: "登録者",
      hall: "会場",
      online: "オンライン",
      ofPlaces: (capacity) => `／定員 ${capacity}`,
      waiting: (count) => `キャンセル待ち ${count}`,
      byHost: "主催校別",
      otherHost: "その他",
      total: "合計",
      noRegistrations: "まだ登録はありません。",
      release: "公開中の内容",
      neverReleased: "まだ何も公開されていません。",
      releaseNumber: (number) => `第 ${number} 版`,
      links: "共有リンク",
      publicPage: "公開ページ",
      registerPage: "参加登録",
      calendar: "購読用カレンダー",
      copy: "リンクをコピー",
      todo: "公開の前に",
      ready: "参加者に必要な内容はそろっています。",
      rooms: "ライブ会場",
      roomsHint: "会場を開いて進行を見守れます。",
      enterRoom: "会場を開く",
      state: "行事の状態",
    },
    missing: {
      hosts: "二つ目の主催校を入力してください。対等な主催者による行事です。",
      title: "行事の第一言語で行事名を入力してください。",
      dates: "最終日を初日以降にしてください。",
      languages: "行事のすべての言語で行事名を入力してください。",
      sessions: "最初のセッションを予定に入れてください。",
      rooms: "会場を追加してください。",
      seats: "会場とオンラインの定員を決めてください。",
      contact: "各主催校の問い合わせ先を入力してください。",
      people: "来賓を追加してください。",
    },
    missingOther: "まだ不足している内容があります。行事と主催校のページをご確認ください。",
    publish: {
      title: "公開",
      first: [
        "リンクを知っている人は誰でも公開ページを見られるようになります。",
        "会場・オンラインともに参加登録を受け付けます。",
        "会場ページとカレンダーに、いまのプログラムが表示されます。",
        "以後の編集は、もう一度公開するまで下書きのままです。",
      ],
      again: (changes) => [
        `${changes} 件の変更がすぐに公開されます。`,
        "公開ページ・会場・カレンダーに反映され、参加者のカレンダーも自動で更新されます。",
        "時間や場所の変更・中止・追加は、参加者にメールでお知らせします。1時間以内の公開は1通にまとめられます。",
      ],
      nothingNew: "前回の公開から変更はありません。参加者にはこの内容がすでに見えています。",
      notReady: "まだ公開できません。不足している内容があります。",
      confirm: "公開する",
      done: "公開しました",
    },
    end: {
      button: "行事を終了する…",
      title: "行事の終了",
      what: [
        "新しい参加登録はできなくなります。",
        "公開ページ・カレンダー・参加者のページは残ります。",
        "あとで取り消せます。",
      ],
      confirm: "行事を終了する",
      done: "行事を終了しました",
    },
    cancelEvent: {
      button: "行事を中止する…",
      title: "行事の中止",
      what: [
        "登録者全員に、それぞれの言語で中止のメールが届きます。送ったメールは取り消せません。",
        "カレンダーではすべてのセッションが中止と表示されます。",
        "参加登録はできなくなり、公開ページに中止と表示されます。",
      ],
      confirm: "中止して全員に知らせる",
      done: "行事を中止しました。全員に通知しています",
      keep: "中止しない",
    },
    reopen: {
      button: "再開する…",
      title: "行事の再開",
      what: ["公開ページと参加登録が再び開きます。", "カレンダーではセッションが再び確定と表示されます。"],
      confirm: "再開する",
      done: "行事を再開しました",
    },
  },
  "zh-Hans": {
    list: {
      title: "您的活动",
      none: "还没有活动",
      noneFounder: "创建第一个活动：只需三个简短步骤，之后都可以修改。",
      noneGuest: "活动负责人邀请您后，活动会显示在这里。",
      open: "创建活动",
    },
    create: {
      title: "创建活动",
      step: (at, of) => `第 ${at} 步，共 ${of} 步`,
      occasion: "活动缘由",
      hosts: "主办方",
      hostsHint: "以平等地位共同主办活动的两个或更多机构。这里的顺序就是各处显示的顺序。",
      whenWhere: "时间与地点",
      next: "下一步",
      back: "上一步",
      create: "创建活动",
      laterHint: "发布之前不会公开，之后都可以修改。",
    },
    fields: {
      title: "标题",
      series: "系列",
      seriesHint: "如果活动属于一系列纪念活动，请填写。",
      description: "介绍",
      years: "周年（年数）",
      since: "始于（年份）",
      sinceHint: "主办方之间交流开始的年份。",
      startsOn: "第一天",
      endsOn: "最后一天",
      zone: "活动时区",
      zoneHint: "您按此时区填写时间；参加者会看到各主办方和自己的时间。",
      venueName: "会场",
      venueAddress: "地址",
      venueGeo: "地图位置",
      venueGeoHint: "从地图复制的纬度和经度，如 38.8797, 121.5280。日历可据此导航。",
      venueGeoUnread: "请输入两个数字，如 38.8797, 121.5280。",
      slug: "站内网址",
      slugHint: "小写字母、数字和连字符，会出现在活动的所有链接中。",
      slugFixed: "发布后不能更改，已发出的链接、邮件和日历都在使用它：",
      slugTaken: "此网址已被其他活动使用，请换一个。",
      languages: "语言",
      languagesHint: "缺少读者语言的文字时，按此顺序显示第一种已有的语言。",
      sealColour: "印章颜色",
      sealText: "印章文字",
      sealTextHint: "二至四个字，例如：廿年交流",
      sealPreview: "印章效果",
      closesAt: "报名截止",
      closesAtHint: "按活动时区。",
      closesAtEnd: "开放至活动结束",
    },
    seatsGiven: {
      label: "何时分配席位",
      options: { "at-once": "报名时立即", "at-press": "点击邮件中的链接时" },
      how: {
        "at-once": "不核实邮箱是否属于本人；有人填写许多邮箱，就会占去许多席位。",
        "at-press": "在此之前，自报名起保留名次 24 小时。未点击链接的人看不到舞台，也不能发言。",
      },
      noMail: "本服务器无法发送邮件（未设置 SMTP_URL），因此不能要求点击链接。",
      nobodyCanPress:
        "本服务器已无法发送邮件（未设置 SMTP_URL），没有人能点击链接。请改为报名时立即分配，或完成设置。",
    },
    sections: {
      texts: "文字",
      anniversary: "周年",
      when: "时间与地点",
      seal: "印章与语言",
      registration: "报名",
    },
    moveUp: (name) => `上移：${name}`,
    moveDown: (name) => `下移：${name}`,
    languageNames: { en: "英语", ja: "日语", "zh-Hans": "中文" },
    hosts: {
      title: "主办方",
      lead: "各方以平等地位主办活动。这里的顺序就是各处显示的顺序。",
      host: (at) => `主办方 ${at}`,
      add: "添加主办方",
      removeHost: (name) => `移除${name}`,
      removed: (name) => `已从此页移除${name}`,
      name: "名称",
      shortName: "简称",
      city: "城市",
      cityHint: "用作时钟的名称，例如：09:00 大连",
      locale: "主要语言",
      zone: "时区",
      contact: "咨询联系人",
      contactHint: "无法完成操作时都会显示，让参加者有人可问。",
      contactName: "姓名或部门",
      contactEmail: "邮箱",
      contactPhone: "电话",
      schools: "学院与部门",
      schoolsHint: "报名时可供选择。",
      addSchool: "添加学院",
      school: (at) => `学院 ${at}`,
      logo: "标志",
      seal: "印章",
      pictureHint: "PNG、JPEG 或 WebP，不超过 5 MB。",
      choosePicture: "选择图片",
      changePicture: "更换",
      removePicture: "移除",
      uploading: "上传中…",
      pictureTooLarge: "图片超过 5 MB。",
    },
    overview: {
      registered: "报名人数",
      hall: "现场",
      online: "线上",
      ofPlaces: (capacity) => `／共 ${capacity} 个名额`,
      waiting: (count) => `候补 ${count} 人`,
      byHost: "按主办方",
      otherHost: "其他",
      total: "合计",
      noRegistrations: "还没有人报名。",
      release: "公众所见",
      neverReleased: "尚未公开任何内容。",
      releaseNumber: (number) => `第 ${number} 版`,
      links: "可分享的链接",
      publicPage: "公开页面",
      registerPage: "报名页面",
      calendar: "可订阅的日历",
      copy: "复制链接",
      todo: "发布之前",
      ready: "参加者需要的内容都已齐备。",
      rooms: "直播间",
      roomsHint: "打开会场即可主持互动。",
      enterRoom: "打开会场",
      state: "活动状态",
    },
    missing: {
      hosts: "填写第二个主办方：活动由各方平等主办。",
      title: "用活动的第一语言填写标题。",
      dates: "最后一天应不早于第一天。",
      languages: "用活动的每种语言填写标题。",
      sessions: "安排第一个环节。",
      rooms: "添加会场。",
      seats: "设定现场与线上的名额。",
      contact: "为每个主办方填写咨询联系人。",
      people: "添加嘉宾。",
    },
    missingOther: "还缺少一些内容，请检查活动与主办方页面。",
    publish: {
      title: "发布",
      first: [
        "任何有链接的人都能看到公开页面。",
        "开放现场与线上报名。",
        "会场和日历显示当前日程。",
        "之后的修改在再次发布前都是草稿。",
      ],
      again: (changes) => [
        `${changes} 处修改将立即可见。`,
        "公开页面、直播间和日历随之更新，参加者的日历会自动同步。",
        "时间或地点变更、取消和新增会邮件通知参加者；一小时内的多次发布合并为一封。",
      ],
      nothingNew: "自上次发布以来没有修改，公众看到的就是现在的内容。",
      notReady: "暂时不能发布：还缺少一些内容。",
      confirm: "立即发布",
      done: "已发布",
    },
    end: {
      button: "结束活动…",
      title: "结束活动",
      what: ["不再接受报名。", "公开页面、日历和个人页面都会保留。", "之后可以撤回。"],
      confirm: "结束活动",
      done: "活动已结束",
    },
    cancelEvent: {
      button: "取消活动…",
      title: "取消活动",
      what: [
        "所有报名者都会收到用其语言写的取消通知邮件，发出后无法收回。",
        "日历中的所有环节都会显示为已取消。",
        "不再接受报名，公开页面会注明活动已取消。",
      ],
      confirm: "取消活动并通知所有人",
      done: "活动已取消，正在通知所有人",
      keep: "保留活动",
    },
    reopen: {
      button: "重新开放…",
      title: "重新开放活动",
      what: ["公开页面和报名重新开放。", "日历中的环节重新显示为已确认。"],
      confirm: "重新开放",
      done: "活动已重新开放",
    },
  },
};
