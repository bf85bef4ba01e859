import type { ReactionKind } from "#shared/live.ts";
import type { QuestionState } from "#shared/questions.ts";
import type { Mode, Stage } from "#shared/rooms.ts";
import type { Item } from "#shared/sessions.ts";
import type { Lang } from "#shared/texts.ts";

export interface RoomsWords {
  backToEvent: string;
  skipToTalk: string;
  loading: string;
  noSuchRoom: string;
  here: Record<Mode, (count: number) => string>;
  peopleHere: string;
  peopleNote: string;
  from: Record<Mode, string>;
  /** In the place of somebody whose data were erased. */
  nameErased: string;
  /** Who speaks for the event. */
  team: string;

  now: string;
  next: string;
  colon: string;
  comma: string;
  place: (at: number, of: number) => string;
  minutesLate: (minutes: number) => string;
  nothingOn: string;
  notBegun: string;
  calledOff: string;
  wentTo: string;
  over: string;
  itemKinds: Record<Item["kind"], string>;
  programme: string;
  announcement: string;

  line: { catchingUp: string; offline: string; joining: string; opening: string };
  ended: {
    heading: string;
    revoked: string;
    over: string;
    reload: string;
  };
  comeIn: {
    heading: string;
    text: string;
    register: string;
    sendLink: string;
    sendLinkHint: string;
    staff: string;
  };

  tabs: { label: string; chat: string; questions: string; people: string; now: string };

  question: {
    ask: string;
    send: string;
    charsLeft: (count: number) => string;
    empty: string;
    emptyHint: string;
    states: Record<QuestionState, string>;
    yours: string;
    yoursWaiting: string;
    yoursHidden: string;
    onScreen: string;
    sending: string;
    waitingForLine: string;
    notSent: string;
    heldBack: (seconds: number) => string;
    unreadable: string;
    editAgain: string;
    discard: string;
    voteNotCounted: (why: string) => string;
    noVotesNow: string;
    upvote: (votes: number) => string;
    takeBack: (votes: number) => string;
    votes: (votes: number) => string;
    arrived: (count: number) => string;
    show: string;
    answered: string;
    hide: string;
    waitAgain: string;
    hidden: string;
    movedSince: string;
    keys: string;
    filter: string;
    nothingWaiting: string;
  };

  /** Where one would write, for whoever has no seat yet. */
  follows: string;

  chat: {
    write: string;
    send: string;
    empty: string;
    emptyHint: string;
    earlier: (count: number) => string;
    latest: string;
    hide: string;
    hidden: string;
    list: string;
  };

  reactions: { label: string; kinds: Record<ReactionKind, string> };

  stage: {
    label: string;
    opensAt: string;
    none: string;
    hallOnly: string;
    withSeat: string;
    others: string;
    kinds: Record<Stage["kind"], string>;
    load: (provider: string) => string;
    loadNote: (provider: string) => string;
    openThere: (provider: string) => string;
    join: (provider: string) => string;
    number: string;
    passcode: string;
    copy: string;
    forHost: (host: string) => string;
    failed: string;
    slow: string;
    tryAgain: string;
    playing: string;
    unreadable: string;
  };

  desk: {
    heading: string;
    byClock: string;
    followClock: string;
    previous: string;
    next: string;
    setNow: string;
    screen: string;
    screenHint: string;
    copyScreen: string;
  };

  screen: {
    title: (room: string) => string;
    years: (years: number) => string;
    askHere: string;
    votes: (count: number) => string;
    lost: string;
    next: string;
    needsLink: string;
    ended: string;
  };
}

const en: RoomsWords = {
  backToEvent: "The event",
  skipToTalk: "Skip to chat and questions",
  loading: "Opening the room",
  noSuchRoom: "There is no room at this address.",
  here: {
    onsite: (count) => `${count} in the hall`,
    online: (count) => `${count} online`,
  },
  peopleHere: "Who is here",
  peopleNote: "Counted are the people who have this room open right now, each once.",
  from: { onsite: "From the hall", online: "From online" },
  nameErased: "Name erased",
  team: "Team",

  now: "Now",
  next: "Next",
  colon: ": ",
  comma: ", ",
  place: (at, of) => `${at} of ${of}`,
  minutesLate: (minutes) => `running ${minutes} min late`,
  nothingOn: "Nothing is on right now",
  notBegun: "It has not begun yet",
  calledOff: "no longer takes place here",
  wentTo: "goes on in",
  over: "The programme of this room is over",
  itemKinds: {
    address: "Address",
    souvenirs: "Exchange of souvenirs",
    photo: "Group photo",
    signing: "Signing",
    performance: "Performance",
    other: "Item",
  },
  programme: "Programme of this room",
  announcement: "Announcement",

  line: {
    catchingUp: "Catching up. You can go on reading and writing.",
    offline: "Offline. What you write is kept and sent later.",
    joining: "The line to the room is slow to come. Another way is tried by itself.",
    opening: "Coming into the room",
  },
  ended: {
    heading: "You are no longer in this room",
    revoked:
      "Your link or your right to this room has been taken back. Ask for a new link, or write to the organizers.",
    over: "The event is over. Thank you for having been with us.",
    reload: "Come in again",
  },
  comeIn: {
    heading: "Come in",
    text: "The live room is open to all who are registered, in the hall and online.",
    register: "Register",
    sendLink: "Send me my link",
    sendLinkHint: "Already registered? Your personal link opens this room; it is in your confirmation mail.",
    staff: "Sign in as a member of the team",
  },

  tabs: { label: "In this room", chat: "Chat", questions: "Questions", people: "People", now: "Now" },

  question: {
    ask: "Ask a question",
    send: "Ask",
    charsLeft: (count) => (count === 1 ? "1 character left" : `${count} characters left`),
    empty: "No questions yet",
    emptyHint: "Ask the first one: the moderator shows it here and in the hall.",
    states: { waiting: "Waiting", shown: "Shown", answered: "Answered", hidden: "Hidden" },
    yours: "Yours",
    yoursWaiting: "Yours · waiting for the moderator",
    yoursHidden: "Yours · not taken up by the moderator",
    onScreen: "On the hall screen",
    sending: "Sending",
    waitingForLine: "Kept here, sent when the line is back",
    notSent: "Not sent",
    heldBack: (seconds) => `Many in a short time: sent in ${seconds} s`,
    unreadable: "This text cannot be taken as it is: it is empty, too long, or not all of it can be read.",
    editAgain: "Edit and send again",
    discard: "Discard",
    voteNotCounted: (why) => `Your upvote was not counted. ${why}`,
    noVotesNow: "This question takes no upvotes at the moment.",
    upvote: (votes) => `Upvote, ${votes} so far`,
    takeBack: (votes) => `Take your upvote back, ${votes} so far`,
    votes: (votes) => (votes === 1 ? "1 upvote" : `${votes} upvotes`),
    arrived: (count) => (count === 1 ? "A new question" : `${count} new questions`),
    show: "Show",
    answered: "Answered",
    hide: "Hide",
    waitAgain: "Back to waiting",
    hidden: "Question hidden",
    movedSince: "It was not taken back: somebody may have dealt with this question since.",
    keys: "Keys: ↑ ↓ move, S show, A answered, H hide, W back to waiting",
    filter: "Which questions",
    nothingWaiting: "No question here.",
  },

  follows: "You can read along. Writing, upvotes and applause come with your seat.",

  chat: {
    write: "Write a message",
    send: "Send",
    empty: "No messages yet",
    emptyHint: "Say hello to those in the hall and online.",
    earlier: (count) => (count === 1 ? "Show 1 earlier message" : `Show ${count} earlier messages`),
    latest: "To the latest",
    hide: "Hide message",
    hidden: "Message hidden",
    list: "Messages",
  },

  reactions: {
    label: "React",
    kinds: { applause: "Applaud", heart: "Send a heart", flower: "Send a flower", cheer: "Cheer" },
  },

  stage: {
    label: "Stage",
    opensAt: "The stage opens at",
    none: "The organizers have not given a stream for this room yet.",
    hallOnly: "You are in the hall: the stage is in front of you.",
    withSeat: "The stage opens to you with your seat. Until then you can follow what is said here.",
    others: "Not working? Try",
    kinds: {
      hls: "Live stream",
      youtube: "YouTube",
      bilibili: "Bilibili",
      tencent: "Tencent Meeting",
      zoom: "Zoom",
      teams: "Microsoft Teams",
      link: "Stream",
    },
    load: (provider) => `Play from ${provider}`,
    loadNote: (provider) => `Loads ${provider}, which learns that you watch.`,
    openThere: (provider) => `Open on ${provider}`,
    join: (provider) => `Join by ${provider}`,
    number: "Meeting number",
    passcode: "Passcode",
    copy: "Copy",
    forHost: (host) => `for ${host}`,
    slow: "The stream is slow to come.",
    failed: "The stream does not come through.",
    tryAgain: "Try again",
    playing: "Live picture and sound of the room",
    unreadable: "This address cannot be played here.",
  },

  desk: {
    heading: "What is on",
    byClock: "Following the clock of the programme",
    followClock: "Follow the clock",
    previous: "Previous",
    next: "Next",
    setNow: "Set what is on",
    screen: "Hall screen",
    screenHint: "A link for the screen in the hall: it shows this room and may do nothing in it.",
    copyScreen: "Copy the link",
  },

  screen: {
    title: (room) => `${room}, hall screen`,
    years: (years) => (years === 1 ? "1 year" : `${years} years`),
    askHere: "Ask here",
    votes: (count) => (count === 1 ? "1 upvote" : `${count} upvotes`),
    lost: "Line lost, catching up",
    next: "Next",
    needsLink: "Open this screen by its link. A moderator finds it in the room.",
    ended: "This screen's link has been replaced. Open the new one; a moderator finds it in the room.",
  },
};

const ja: RoomsWords = {
  backToEvent: "イベント",
  skipToTalk: "チャットと質問へ移動",
  loading: "ルームを開いています",
  noSuchRoom: "このアドレスにルームはありません。",
  here: {
    onsite: (count) => `会場 ${count}人`,
    online: (count) => `オンライン ${count}人`,
  },
  peopleHere: "参加中の人",
  peopleNote: "いまこのルームを開いている人を、ひとり一回ずつ数えています。",
  from: { onsite: "会場から", online: "オンラインから" },
  nameErased: "お名前は削除済み",
  team: "運営チーム",

  now: "現在",
  next: "次",
  colon: "：",
  comma: "、",
  place: (at, of) => `${at}/${of}`,
  minutesLate: (minutes) => `${minutes}分遅れ`,
  nothingOn: "現在進行中の予定はありません",
  notBegun: "まだ始まっていません",
  calledOff: "ここでは行われなくなりました",
  wentTo: "会場が変わりました →",
  over: "このルームのプログラムは終了しました",
  itemKinds: {
    address: "挨拶",
    souvenirs: "記念品の交換",
    photo: "記念撮影",
    signing: "調印",
    performance: "演奏・演技",
    other: "次第",
  },
  programme: "このルームのプログラム",
  announcement: "お知らせ",

  line: {
    catchingUp: "接続を取り戻しています。そのままお使いください。",
    offline: "オフラインです。書いた内容は後で送信されます。",
    joining: "ルームへの接続に時間がかかっています。別の方法を自動的に試しています。",
    opening: "ルームに入っています",
  },
  ended: {
    heading: "このルームには現在入れません",
    revoked: "リンクまたは入室の権限が取り消されました。新しいリンクを請求するか、主催者にご連絡ください。",
    over: "イベントは終了しました。ご参加ありがとうございました。",
    reload: "もう一度入る",
  },
  comeIn: {
    heading: "入室する",
    text: "ライブルームには、会場・オンラインを問わず、参加登録した方がお入りいただけます。",
    register: "参加登録",
    sendLink: "リンクを送ってもらう",
    sendLinkHint: "登録済みの方は、確認メールにある個人用リンクからこのルームに入れます。",
    staff: "運営メンバーとしてサインイン",
  },

  tabs: { label: "このルームの内容", chat: "チャット", questions: "質問", people: "参加者", now: "進行" },

  question: {
    ask: "質問を書く",
    send: "質問する",
    charsLeft: (count) => `残り${count}文字`,
    empty: "質問はまだありません",
    emptyHint: "最初の質問をどうぞ。司会者が選ぶと、ここと会場に表示されます。",
    states: { waiting: "確認待ち", shown: "表示中", answered: "回答済み", hidden: "非表示" },
    yours: "あなたの質問",
    yoursWaiting: "あなたの質問・司会者の確認待ち",
    yoursHidden: "あなたの質問・今回は取り上げられませんでした",
    onScreen: "会場スクリーンに表示中",
    sending: "送信中",
    waitingForLine: "保存済み。接続が戻ると送信します",
    notSent: "送信できませんでした",
    heldBack: (seconds) => `短時間に続いたため、${seconds}秒後に送信します`,
    unreadable: "この文は送信できません。空であるか、長すぎるか、読み取れない文字が含まれています。",
    editAgain: "書き直して送る",
    discard: "破棄する",
    voteNotCounted: (why) => `賛同は反映されませんでした。${why}`,
    noVotesNow: "この質問への賛同は現在受け付けていません。",
    upvote: (votes) => `賛同する、現在 ${votes} 票`,
    takeBack: (votes) => `賛同を取り消す、現在 ${votes} 票`,
    votes: (votes) => `${votes}票`,
    arrived: (count) => `新しい質問が${count}件あります`,
    show: "表示",
    answered: "回答済み",
    hide: "非表示",
    waitAgain: "確認待ちに戻す",
    hidden: "質問を非表示にしました",
    movedSince: "元に戻していません。ほかの方がこの質問を処理した可能性があります。",
    keys: "キー操作：↑ ↓ 移動、S 表示、A 回答済み、H 非表示、W 確認待ちに戻す",
    filter: "表示する質問",
    nothingWaiting: "該当する質問はありません。",
  },

  follows: "ただいまは閲覧のみです。お席が確保され次第、書き込み・賛同・リアクションができます。",

  chat: {
    write: "メッセージを書く",
    send: "送信",
    empty: "メッセージはまだありません",
    emptyHint: "会場とオンラインの皆さんにひと言どうぞ。",
    earlier: (count) => `以前のメッセージ${count}件を表示`,
    latest: "最新へ",
    hide: "メッセージを非表示にする",
    hidden: "メッセージを非表示にしました",
    list: "メッセージ",
  },

  reactions: {
    label: "リアクション",
    kinds: { applause: "拍手を送る", heart: "ハートを送る", flower: "花を送る", cheer: "歓声を送る" },
  },

  stage: {
    label: "ステージ",
    opensAt: "ステージの公開時刻",
    none: "このルームの配信はまだ用意されていません。",
    hallOnly: "会場にお越しの方は、目の前のステージをご覧ください。",
    withSeat: "ステージはお席が確保され次第ご覧いただけます。それまでは、ここでのやり取りをご覧ください。",
    others: "映らないときは",
    kinds: {
      hls: "ライブ配信",
      youtube: "YouTube",
      bilibili: "Bilibili",
      tencent: "テンセントミーティング",
      zoom: "Zoom",
      teams: "Microsoft Teams",
      link: "配信",
    },
    load: (provider) => `${provider}で再生`,
    loadNote: (provider) => `${provider}を読み込みます。視聴は先方に伝わります。`,
    openThere: (provider) => `${provider}で開く`,
    join: (provider) => `${provider}で参加`,
    number: "会議番号",
    passcode: "パスコード",
    copy: "コピー",
    forHost: (host) => `${host}向け`,
    slow: "配信の受信に時間がかかっています。",
    failed: "配信を受信できません。",
    tryAgain: "もう一度試す",
    playing: "ルームのライブ映像と音声",
    unreadable: "このアドレスはここでは再生できません。",
  },

  desk: {
    heading: "進行",
    byClock: "プログラムの時刻どおりに表示しています",
    followClock: "時刻どおりに戻す",
    previous: "前へ",
    next: "次へ",
    setNow: "現在の項目を選ぶ",
    screen: "会場スクリーン",
    screenHint: "会場のスクリーン用リンクです。このルームを映すだけで、操作はできません。",
    copyScreen: "リンクをコピー",
  },

  screen: {
    title: (room) => `${room} 会場スクリーン`,
    years: (years) => `${years}周年`,
    askHere: "質問はこちら",
    votes: (count) => `${count}票`,
    lost: "接続が途切れました。追いついています",
    next: "次",
    needsLink: "この画面は専用リンクから開いてください。リンクはルームの司会者が確認できます。",
    ended:
      "この画面のリンクは新しくなりました。新しいリンクで開いてください。リンクはルームの司会者が確認できます。",
  },
};

const zhHans: RoomsWords = {
  backToEvent: "活动",
  skipToTalk: "跳到聊天和提问",
  loading: "正在打开会场",
  noSuchRoom: "这个地址没有对应的会场。",
  here: {
    onsite: (count) => `现场 ${count} 人`,
    online: (count) => `线上 ${count} 人`,
  },
  peopleHere: "谁在这里",
  peopleNote: "统计的是此刻打开本会场的人数，每人只计一次。",
  from: { onsite: "来自现场", online: "来自线上" },
  nameErased: "姓名已删除",
  team: "团队",

  now: "正在进行",
  next: "接下来",
  colon: "：",
  comma: "、",
  place: (at, of) => `第 ${at} 项，共 ${of} 项`,
  minutesLate: (minutes) => `晚 ${minutes} 分钟`,
  nothingOn: "目前没有正在进行的内容",
  notBegun: "尚未开始",
  calledOff: "不再在此举行",
  wentTo: "已改至",
  over: "本会场的日程已结束",
  itemKinds: {
    address: "致辞",
    souvenirs: "互赠纪念品",
    photo: "合影",
    signing: "签约",
    performance: "演出",
    other: "议程",
  },
  programme: "本会场日程",
  announcement: "公告",

  line: {
    catchingUp: "正在补上错过的内容，您可以继续阅读和书写。",
    offline: "您已离线。写下的内容会保留，稍后发送。",
    joining: "连接会场用时较长，正在自动尝试其他方式。",
    opening: "正在进入会场",
  },
  ended: {
    heading: "您已不在这个会场",
    revoked: "您的链接或入场权限已被收回。请重新索取链接，或联系主办方。",
    over: "活动已结束，感谢您的参与。",
    reload: "重新进入",
  },
  comeIn: {
    heading: "进入会场",
    text: "所有已报名的人，无论现场还是线上，都可以进入直播间。",
    register: "报名",
    sendLink: "把链接发给我",
    sendLinkHint: "已经报名？确认邮件里的个人链接可以打开这个会场。",
    staff: "以工作人员身份登录",
  },

  tabs: { label: "本会场内容", chat: "聊天", questions: "提问", people: "参与者", now: "进程" },

  question: {
    ask: "写下您的问题",
    send: "提问",
    charsLeft: (count) => `还可输入 ${count} 个字`,
    empty: "还没有问题",
    emptyHint: "来提第一个问题吧：主持人选中后，会显示在这里和现场大屏上。",
    states: { waiting: "等待中", shown: "已展示", answered: "已回答", hidden: "已隐藏" },
    yours: "您的问题",
    yoursWaiting: "您的问题 · 等待主持人",
    yoursHidden: "您的问题 · 主持人未采用",
    onScreen: "正在现场大屏上",
    sending: "正在发送",
    waitingForLine: "已保存，恢复连接后发送",
    notSent: "未发送",
    heldBack: (seconds) => `短时间内发送较多，将在 ${seconds} 秒后发出`,
    unreadable: "这段文字无法发送：内容为空、过长，或含有无法识别的字符。",
    editAgain: "修改后重新发送",
    discard: "丢弃",
    voteNotCounted: (why) => `您的赞同未计入。${why}`,
    noVotesNow: "该问题目前不接受赞同。",
    upvote: (votes) => `赞同，目前 ${votes} 票`,
    takeBack: (votes) => `取消赞同，目前 ${votes} 票`,
    votes: (votes) => `${votes} 票`,
    arrived: (count) => `有 ${count} 个新问题`,
    show: "展示",
    answered: "已回答",
    hide: "隐藏",
    waitAgain: "放回等待",
    hidden: "已隐藏该问题",
    movedSince: "未能撤销：可能已有其他人处理了这个问题。",
    keys: "按键：↑ ↓ 移动，S 展示，A 已回答，H 隐藏，W 放回等待",
    filter: "显示哪些问题",
    nothingWaiting: "这里没有问题。",
  },

  follows: "您目前可以阅读；有了席位后，即可发言、赞同和鼓掌。",

  chat: {
    write: "写一条消息",
    send: "发送",
    empty: "还没有消息",
    emptyHint: "向现场和线上的朋友打个招呼吧。",
    earlier: (count) => `显示更早的 ${count} 条消息`,
    latest: "回到最新",
    hide: "隐藏消息",
    hidden: "已隐藏该消息",
    list: "消息",
  },

  reactions: {
    label: "表达",
    kinds: { applause: "鼓掌", heart: "送上爱心", flower: "献花", cheer: "喝彩" },
  },

  stage: {
    label: "舞台",
    opensAt: "舞台开放时间",
    none: "主办方尚未提供本会场的直播。",
    hallOnly: "您在现场，舞台就在您面前。",
    withSeat: "有了席位后即可观看舞台。在此之前，您可以关注这里的讨论。",
    others: "无法播放？试试",
    kinds: {
      hls: "直播",
      youtube: "YouTube",
      bilibili: "哔哩哔哩",
      tencent: "腾讯会议",
      zoom: "Zoom",
      teams: "Microsoft Teams",
      link: "直播",
    },
    load: (provider) => `用${provider}播放`,
    loadNote: (provider) => `将加载${provider}的播放器，对方会知道您正在观看。`,
    openThere: (provider) => `在${provider}打开`,
    join: (provider) => `用${provider}加入`,
    number: "会议号",
    passcode: "密码",
    copy: "复制",
    forHost: (host) => `供${host}使用`,
    slow: "直播加载较慢。",
    failed: "无法接收直播。",
    tryAgain: "重试",
    playing: "会场的直播画面和声音",
    unreadable: "这个地址无法在此播放。",
  },

  desk: {
    heading: "当前进程",
    byClock: "按日程时间显示",
    followClock: "按时间显示",
    previous: "上一项",
    next: "下一项",
    setNow: "设定当前项目",
    screen: "现场大屏",
    screenHint: "现场大屏使用的链接：只显示本会场，不能进行任何操作。",
    copyScreen: "复制链接",
  },

  screen: {
    title: (room) => `${room} 现场大屏`,
    years: (years) => `${years} 周年`,
    askHere: "扫码提问",
    votes: (count) => `${count} 票`,
    lost: "连接中断，正在补上",
    next: "接下来",
    needsLink: "请通过专用链接打开大屏。主持人可以在会场里找到它。",
    ended: "这个大屏的链接已更换。请用新链接打开，主持人可以在会场里找到它。",
  },
};

export const roomsWords: Record<Lang, RoomsWords> = { en, ja, "zh-Hans": zhHans };
