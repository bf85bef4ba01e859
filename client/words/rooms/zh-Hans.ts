import type { RoomsWords } from "./en.ts";

export const words = {
  asPeopleOf: (host: string) => `这是${host}参加者看到的直播。`,
  backToEvent: "活动页面",
  skipToTalk: "跳到聊天和提问",
  loading: "正在打开直播间",
  noSuchRoom: "这个地址没有对应的直播间。",
  noRoom: {
    heading: "没有这个直播间",
    text: "这个地址不属于本活动的任何直播间：地址可能有误，或该直播间已不在活动日程中。",
    rooms: "本活动的直播间",
  },
  noEvent: {
    heading: "没有这个活动",
    text: "这个地址没有已发布的活动。请再核对一下链接。",
    events: "查看活动",
  },
  here: {
    onsite: (count) => `现场${count}人`,
    online: (count) => `线上${count}人`,
  },
  peopleHere: "当前参加者",
  peopleNote: "统计的是此刻打开本直播间的人数，每人只计一次。",
  from: { onsite: "来自现场", online: "来自线上" },
  nameErased: "姓名已删除",
  team: "团队",

  now: "正在进行",
  next: "接下来",
  comma: "、",
  place: (at, of) => `第${at}/${of}项`,
  minutesLate: (minutes) => `比预定晚${minutes}分钟`,
  nothingOn: "目前没有正在进行的内容",
  notBegun: "尚未开始",
  calledOff: "不再在此会场举行",
  wentTo: "已改至",
  over: "此直播间的活动日程已结束",
  programme: "此直播间的活动日程",
  announcement: "公告",

  line: {
    catchingUp: "正在同步最新内容，您可以继续阅读和输入。",
    offline: "您已离线。输入的内容会保留，恢复连接后发送。",
    joining: "连接直播间用时较长，正在自动尝试其他方式。",
    opening: "正在进入直播间…",
  },
  ended: {
    heading: "您已不在此直播间",
    newer: "此页面属于旧版本",
    revoked: "您的链接或入场权限已被收回。请重新索取链接，或联系主办方。",
    over: "活动已结束，感谢您的参与。",
    reload: "重新进入",
  },
  comeIn: {
    heading: "进入直播间",
    text: "所有已报名的人，无论现场还是线上，都可以进入直播间。",
    register: "报名",
    sendLink: "重新发送个人链接",
    sendLinkHint: "已经报名？确认邮件里的个人链接可以打开此直播间。",
    cancelled: "您已取消报名。恢复报名后，即可再次进入此直播间。",
    takeBack: "我的报名",
    staff: "以团队成员身份登录",
  },

  tabs: { label: "本直播间内容", people: "参加者", programme: "活动日程", now: "流程" },

  follows: "您目前只能阅读；有了名额后，即可发言、赞同和鼓掌。",

  reactions: {
    label: "互动",
    kinds: { applause: "鼓掌", heart: "送上爱心", flower: "献花", cheer: "喝彩" },
  },

  desk: {
    heading: "当前环节",
    byClock: "按活动日程的时间显示",
    followClock: "按时间显示",
    previous: "上一项",
    next: "下一项",
    setNow: "设定当前项目",
    screen: "现场大屏",
    screenHint: "现场大屏使用的链接：只显示本直播间，不能进行任何操作。",
    copyScreen: "复制链接",
  },

  screen: {
    title: (room) => `${room} 现场大屏`,
    years: (years) => `${years}周年`,
    more: (count: number) => `等另外${count}位`,
    askHere: "扫码提问",
    votes: (count) => `${count}票`,
    lost: "连接中断，正在重新连接",
    next: "接下来",
    needsLink: "请通过专用链接打开大屏。互动管理员可在直播间找到该链接。",
    ended: "这个大屏的链接已更换。请用新链接打开，互动管理员可在直播间找到该链接。",
  },
  saying: {
    sending: "正在发送",
    waitingForLine: "已保存，恢复连接后发送",
    notSent: "未发送",
    heldBack: (seconds) => `短时间内发送较多，将在${seconds}秒后发出`,
    unreadable: "这段文字无法发送：内容为空、过长，或含有无法识别的字符。",
    editAgain: "修改后重新发送",
    discard: "丢弃",
    charsLeft: (count) => `还可输入${count}个字`,
  },
} satisfies RoomsWords;
