import type { HallWaitWords } from "./en.ts";

export const words = {
  waits: (place) => `您同时在候补现场座位，排在第${place}位。`,
  ends: "候补将在以下时间自动结束：",
  how: "如有名额空出，将立即为您留好，并发邮件通知；您的线上名额届时将让给其他人。",
  wait: "候补现场座位",
  waitHow: "现场已满。在取得现场座位之前，您的线上名额保持不变。",
  meanwhile: "先以线上方式参加",
  meanwhileHow: "线上还有名额。您在现场候补名单中的名次保持不变。",
  stop: "停止候补",
  stopped: "您将以线上方式参加，现场候补已停止。",
  waiting: (place) => `已为您登记现场候补，排在第${place}位。`,
  hallCame: "现场恰有名额，已为您留好。",
  whileFull: "现场已满",
  onlineNow: "先线上参加，同时候补现场",
  onlineNowHow: "在取得现场座位之前，您有线上名额；候补最晚到前一天傍晚",
  onlyWait: "仅候补现场",
  onlyWaitHow: "取得座位之前只能阅读互动内容，不能观看直播",
} satisfies HallWaitWords;
