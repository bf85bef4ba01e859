import { limits } from "#shared/limits.ts";
import type { CalendarWords } from "./en.ts";

const opens = limits.stageOpensMinutesBefore;

export const words = {
  cancelled: (title) => `【取消】${title}`,
  withdrawn: (title) => `【已取消报名】${title}`,
  isCancelled: "本环节已取消。",
  hasWithdrawn: "您已取消报名。",
  waits: "您正在候补名单中。一有名额，我们会立即发邮件通知您。",
  inHall: (place) => `请到现场参加：${place}。`,
  inHallOnly: (place) => `本环节仅在现场举行：${place}。`,
  inHallAndRoom: (place) => `请到现场参加：${place}。提问和鼓掌请进入直播间：`,
  inHallOrOnline: (place) => `请到现场参加（${place}），或线上参加：`,
  joinOnline: `请线上参加，开始前${opens}分钟可进入直播间：`,
  place: (parts) => parts.join(" "),
  hallAndOnline: (place) => `${place} / 线上`,
  runningOrder: "流程：",
  minutes: (minutes) => `（${minutes}分钟）`,
  person: (name, otherName, position) =>
    (otherName ? `${name}（${otherName}）` : name) + (position ? `，${position}` : ""),
  labelled: (label, value) => `${label}：${value}`,
  list: (values) => values.join("；"),
  own: (event) => `${event}（我的日程）`,
} satisfies CalendarWords;
