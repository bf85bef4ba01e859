import type { RoomsWords } from "./en.ts";

export const words = {
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
    newer: "此页面属于旧版本",
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

  tabs: { label: "本会场内容", people: "参与者", now: "进程" },

  follows: "您目前可以阅读；有了席位后，即可发言、赞同和鼓掌。",

  reactions: {
    label: "表达",
    kinds: { applause: "鼓掌", heart: "送上爱心", flower: "献花", cheer: "喝彩" },
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
  saying: {
    sending: "正在发送",
    waitingForLine: "已保存，恢复连接后发送",
    notSent: "未发送",
    heldBack: (seconds) => `短时间内发送较多，将在 ${seconds} 秒后发出`,
    unreadable: "这段文字无法发送：内容为空、过长，或含有无法识别的字符。",
    editAgain: "修改后重新发送",
    discard: "丢弃",
    charsLeft: (count) => `还可输入 ${count} 个字`,
  },
} satisfies RoomsWords;
