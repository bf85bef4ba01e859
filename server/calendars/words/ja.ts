import { limits } from "#shared/limits.ts";
import type { CalendarWords } from "./en.ts";

const opens = limits.stageOpensMinutesBefore;

export const words = {
  cancelled: (title) => `【中止】${title}`,
  withdrawn: (title) => `【参加登録取消】${title}`,
  isCancelled: "このセッションは中止となりました。",
  hasWithdrawn: "参加登録は取り消されています。",
  waits: "キャンセル待ちです。お席が確保でき次第、メールでお知らせします。",
  inHall: (place) => `会場（${place}）へお越しください。`,
  inHallOnly: (place) => `このセッションは会場（${place}）のみで行われます。`,
  inHallAndRoom: (place) => `会場（${place}）へお越しください。質問や拍手はライブルームから：`,
  inHallOrOnline: (place) => `会場（${place}）へお越しいただくか、オンラインでご参加ください：`,
  joinOnline: `オンラインでご参加ください。開始の${opens}分前から入室できます：`,
  place: (parts) => parts.join(" "),
  hallAndOnline: (place) => `${place} / オンライン`,
  runningOrder: "式次第：",
  minutes: (minutes) => `（${minutes}分）`,
  person: (name, otherName, position) =>
    (otherName ? `${name}（${otherName}）` : name) + (position ? ` ${position}` : ""),
  labelled: (label, value) => `${label}：${value}`,
  list: (values) => values.join("、"),
  own: (event) => `${event}（参加日程）`,
} satisfies CalendarWords;
