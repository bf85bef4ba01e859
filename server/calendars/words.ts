import { limits } from "#shared/limits.ts";
import type { Lang } from "#shared/texts.ts";

export interface CalendarWords {
  cancelled(title: string): string;
  withdrawn(title: string): string;
  isCancelled: string;
  hasWithdrawn: string;
  waits: string;
  /** How to take part; what ends with a colon is followed by an address on a line of its own. */
  inHall(place: string): string;
  inHallOnly(place: string): string;
  inHallAndRoom(place: string): string;
  inHallOrOnline(place: string): string;
  online: string;
  joinOnline: string;
  /** A room, its building and the address. */
  place(parts: string[]): string;
  /** Of the place, where both ways are open. */
  hallAndOnline(place: string): string;
  runningOrder: string;
  minutes(minutes: number): string;
  person(name: string, otherName: string, position: string): string;
  labelled(label: string, value: string): string;
  list(values: string[]): string;
  own(event: string): string;
}

const opens = limits.stageOpensMinutesBefore;

const en: CalendarWords = {
  cancelled: (title) => `Cancelled: ${title}`,
  withdrawn: (title) => `Not attending: ${title}`,
  isCancelled: "This session does not take place.",
  hasWithdrawn: "You have cancelled your registration.",
  waits: "You are on the waiting list. We will write to you as soon as a place is free.",
  inHall: (place) => `Please come to ${place}.`,
  inHallOnly: (place) => `This part takes place in the hall only: ${place}.`,
  inHallAndRoom: (place) => `Please come to ${place}. For questions and applause, open the live room:`,
  inHallOrOnline: (place) => `Come to ${place}, or join online:`,
  online: "Online",
  joinOnline: `Join online. The room opens ${opens} minutes before the start:`,
  place: (parts) => parts.join(", "),
  hallAndOnline: (place) => `${place} / Online`,
  runningOrder: "Running order:",
  minutes: (minutes) => ` (${minutes} min)`,
  person: (name, otherName, position) =>
    (otherName ? `${name} (${otherName})` : name) + (position ? `, ${position}` : ""),
  labelled: (label, value) => `${label}: ${value}`,
  list: (values) => values.join("; "),
  own: (event) => `${event} (my programme)`,
};

const ja: CalendarWords = {
  cancelled: (title) => `【中止】${title}`,
  withdrawn: (title) => `【参加取消】${title}`,
  isCancelled: "このセッションは中止となりました。",
  hasWithdrawn: "参加登録は取り消されています。",
  waits: "キャンセル待ちです。お席が確保でき次第、メールでお知らせします。",
  inHall: (place) => `会場（${place}）へお越しください。`,
  inHallOnly: (place) => `このセッションは会場（${place}）のみで行われます。`,
  inHallAndRoom: (place) => `会場（${place}）へお越しください。質問や拍手はライブルームから：`,
  inHallOrOnline: (place) => `会場（${place}）へお越しいただくか、オンラインでご参加ください：`,
  online: "オンライン",
  joinOnline: `オンラインでご参加ください。開始の${opens}分前から入室できます：`,
  place: (parts) => parts.join(" "),
  hallAndOnline: (place) => `${place} / オンライン`,
  runningOrder: "次第：",
  minutes: (minutes) => `（${minutes}分）`,
  person: (name, otherName, position) =>
    (otherName ? `${name}（${otherName}）` : name) + (position ? ` ${position}` : ""),
  labelled: (label, value) => `${label}：${value}`,
  list: (values) => values.join("、"),
  own: (event) => `${event}（マイ予定）`,
};

const zhHans: CalendarWords = {
  cancelled: (title) => `【取消】${title}`,
  withdrawn: (title) => `【已取消报名】${title}`,
  isCancelled: "本环节已取消。",
  hasWithdrawn: "您已取消报名。",
  waits: "您正在候补名单中。一有名额，我们会立即发邮件通知您。",
  inHall: (place) => `请到现场参加：${place}。`,
  inHallOnly: (place) => `本环节仅在现场举行：${place}。`,
  inHallAndRoom: (place) => `请到现场参加：${place}。提问和鼓掌请进入直播间：`,
  inHallOrOnline: (place) => `请到现场参加（${place}），或线上参加：`,
  online: "线上",
  joinOnline: `请线上参加，开始前 ${opens} 分钟可进入直播间：`,
  place: (parts) => parts.join(" "),
  hallAndOnline: (place) => `${place} / 线上`,
  runningOrder: "议程：",
  minutes: (minutes) => `（${minutes} 分钟）`,
  person: (name, otherName, position) =>
    (otherName ? `${name}（${otherName}）` : name) + (position ? `，${position}` : ""),
  labelled: (label, value) => `${label}：${value}`,
  list: (values) => values.join("；"),
  own: (event) => `${event}（我的日程）`,
};

export const calendarWords: Record<Lang, CalendarWords> = { en, ja, "zh-Hans": zhHans };
