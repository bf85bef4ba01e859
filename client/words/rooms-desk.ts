import type { Room, Stage } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

/** Rooms and their stage addresses, as their organizers keep them. */
export interface RoomsDeskWords {
  title: string;
  lead: string;
  none: string;
  noneHow: string;
  add: string;
  newRoom: string;
  name: string;
  slug: string;
  slugHint: string;
  slugTaken: string;
  kind: string;
  kinds: Record<Room["kind"], string>;
  host: string;
  noHost: string;
  onsitePlaces: string;
  onlinePlaces: string;
  placesHint: string;
  places: (onsite: number | null, online: number | null) => string;
  moveUp: (name: string) => string;
  moveDown: (name: string) => string;
  moved: (name: string, place: number) => string;
  remove: string;
  removed: (name: string) => string;
  usedBySessions: (count: number) => string;
  usedLive: string;
  liveRoom: string;
  hallScreenHint: string;
  openScreen: string;
  copyScreen: string;
  stages: string;
  stagesLead: string;
  noStages: string;
  stagesSaved: string;
  stageFor: (host: string) => string;
  fallback: string;
  fallbackHint: string;
  addStage: string;
  stageKind: string;
  stageKinds: Record<Stage["kind"], string>;
  address: string;
  meetingNumber: string;
  passcode: string;
  stageLang: string;
  anyLang: string;
  removeStage: string;
  stageRemoved: string;
  blockedHint: string;
}

export const roomsDeskWords: Record<Lang, RoomsDeskWords> = {
  en: {
    title: "Rooms",
    lead: "Places in a building or on the net where sessions happen and people meet live.",
    none: "No room yet",
    noneHow: "Add the hall first, or an online room. Sessions are then placed in it.",
    add: "Add a room",
    newRoom: "New room",
    name: "Name",
    slug: "Address of the live room",
    slugHint: "Small letters, digits and hyphens, such as main-hall.",
    slugTaken: "Another room of this event has this address.",
    kind: "What it is",
    kinds: { hall: "Hall", online: "Online", both: "Hall and online" },
    host: "In the house of",
    noHost: "None of the hosts",
    onsitePlaces: "Places in the hall",
    onlinePlaces: "Places online",
    placesHint: "Leave it empty where there is no limit.",
    places: (onsite, online) =>
      [onsite === null ? "" : `${onsite} in the hall`, online === null ? "" : `${online} online`]
        .filter(Boolean)
        .join(" · "),
    moveUp: (name) => `Move ${name} up`,
    moveDown: (name) => `Move ${name} down`,
    moved: (name, place) => `${name} is now number ${place}`,
    remove: "Remove this room",
    removed: (name) => `${name} was removed`,
    usedBySessions: (count) =>
      count === 1
        ? "One session is in this room. Move it to another room first."
        : `${count} sessions are in this room. Move them to another room first.`,
    usedLive: "People have met in this room already; what was said in it stays.",
    liveRoom: "Live room",
    hallScreenHint: "For the projector: shows the room, may do nothing in it.",
    openScreen: "Open the hall screen",
    copyScreen: "Copy its link",
    stages: "Stage addresses",
    stagesLead:
      "Where people see and hear the room. Each host's people get their own address first; the others are one tap away. Shown only to those who may join, from 15 minutes before a session.",
    noStages: "No address yet. Without one, the live room has questions, chat and applause, but no picture.",
    stagesSaved: "Stage addresses saved; people in the room have them now",
    stageFor: (host) => `For people of ${host}`,
    fallback: "For everybody else, and as a fallback",
    fallbackHint: "Used when a host has no address of its own, or it fails.",
    addStage: "Add an address",
    stageKind: "Kind",
    stageKinds: {
      hls: "Live stream (HLS)",
      youtube: "YouTube",
      bilibili: "Bilibili",
      tencent: "Tencent Meeting",
      zoom: "Zoom",
      teams: "Teams",
      link: "Another link",
    },
    address: "Address",
    meetingNumber: "Meeting number",
    passcode: "Passcode",
    stageLang: "Language of the sound",
    anyLang: "As on stage",
    removeStage: "Remove this address",
    stageRemoved: "The address was removed",
    blockedHint: "YouTube cannot be reached from mainland China: give people there another way too.",
  },
  ja: {
    title: "会場",
    lead: "建物の中、またはネット上で、セッションが行われ人が集う場です。",
    none: "会場がまだありません",
    noneHow: "まずホールかオンライン会場を追加しましょう。セッションはそこに割り当てます。",
    add: "会場を追加",
    newRoom: "新しい会場",
    name: "名称",
    slug: "ライブ会場のアドレス",
    slugHint: "英小文字・数字・ハイフン。例：main-hall",
    slugTaken: "このアドレスは、この行事の別の会場が使っています。",
    kind: "種類",
    kinds: { hall: "ホール", online: "オンライン", both: "ホールとオンライン" },
    host: "所在する主催校",
    noHost: "主催校以外",
    onsitePlaces: "ホールの定員",
    onlinePlaces: "オンラインの定員",
    placesHint: "上限がない場合は空欄にします。",
    places: (onsite, online) =>
      [onsite === null ? "" : `ホール ${onsite} 名`, online === null ? "" : `オンライン ${online} 名`]
        .filter(Boolean)
        .join("・"),
    moveUp: (name) => `${name} を上へ`,
    moveDown: (name) => `${name} を下へ`,
    moved: (name, place) => `${name} は ${place} 番目になりました`,
    remove: "この会場を削除",
    removed: (name) => `${name} を削除しました`,
    usedBySessions: (count) =>
      `${count} 件のセッションがこの会場で予定されています。先にほかの会場へ移してください。`,
    usedLive: "この会場ではすでに交流が行われています。発言の記録は残ります。",
    liveRoom: "ライブ会場",
    hallScreenHint: "投影用です。会場の様子を表示するだけで、操作はできません。",
    openScreen: "会場スクリーンを開く",
    copyScreen: "リンクをコピー",
    stages: "配信先",
    stagesLead:
      "会場の映像と音声の視聴先です。各主催校の参加者にはその学校の配信先を先に表示し、ほかの配信先も選べます。参加できる人にだけ、セッションの 15 分前から表示します。",
    noStages: "配信先がまだありません。質問・チャット・拍手は使えますが、映像は表示されません。",
    stagesSaved: "配信先を保存し、会場にいる方々に反映しました",
    stageFor: (host) => `${host} の参加者向け`,
    fallback: "その他の参加者向け・予備",
    fallbackHint: "主催校の配信先がない場合や、つながらない場合に使います。",
    addStage: "配信先を追加",
    stageKind: "種類",
    stageKinds: {
      hls: "ライブ配信（HLS）",
      youtube: "YouTube",
      bilibili: "bilibili",
      tencent: "Tencent Meeting（VooV）",
      zoom: "Zoom",
      teams: "Teams",
      link: "その他のリンク",
    },
    address: "アドレス",
    meetingNumber: "会議番号",
    passcode: "パスコード",
    stageLang: "音声の言語",
    anyLang: "会場の音声のまま",
    removeStage: "この配信先を外す",
    stageRemoved: "配信先を外しました",
    blockedHint: "中国本土からは YouTube を視聴できません。別の視聴先も用意してください。",
  },
  "zh-Hans": {
    title: "会场",
    lead: "实体或线上的场所，环节在这里进行，大家在这里相聚。",
    none: "还没有会场",
    noneHow: "请先添加礼堂或线上会场，再把环节安排进去。",
    add: "添加会场",
    newRoom: "新会场",
    name: "名称",
    slug: "直播间网址",
    slugHint: "小写字母、数字和连字符，例如：main-hall",
    slugTaken: "此网址已被本活动的另一个会场使用。",
    kind: "类型",
    kinds: { hall: "现场", online: "线上", both: "现场与线上" },
    host: "所在主办方",
    noHost: "不属于主办方",
    onsitePlaces: "现场名额",
    onlinePlaces: "线上名额",
    placesHint: "没有上限则留空。",
    places: (onsite, online) =>
      [onsite === null ? "" : `现场 ${onsite} 人`, online === null ? "" : `线上 ${online} 人`]
        .filter(Boolean)
        .join(" · "),
    moveUp: (name) => `上移：${name}`,
    moveDown: (name) => `下移：${name}`,
    moved: (name, place) => `${name} 现排第 ${place} 位`,
    remove: "移除此会场",
    removed: (name) => `已移除${name}`,
    usedBySessions: (count) => `此会场安排了 ${count} 个环节，请先移到其他会场。`,
    usedLive: "此会场已有互动，发言记录会保留，因此不能移除。",
    liveRoom: "直播间",
    hallScreenHint: "供投影使用：只显示会场内容，不能操作。",
    openScreen: "打开会场大屏",
    copyScreen: "复制链接",
    stages: "直播地址",
    stagesLead:
      "观看和收听会场的地址。各主办方的参加者优先看到自己一方的地址，其他地址也可一键切换。仅向可参加者显示，自环节开始前 15 分钟起。",
    noStages: "还没有地址。没有地址时，会场仍可提问、聊天和鼓掌，但没有画面。",
    stagesSaved: "直播地址已保存，会场内的人已收到",
    stageFor: (host) => `供${host}的参加者使用`,
    fallback: "供其他人使用，兼作备用",
    fallbackHint: "主办方没有自己的地址或地址失效时使用。",
    addStage: "添加地址",
    stageKind: "类型",
    stageKinds: {
      hls: "直播流（HLS）",
      youtube: "YouTube",
      bilibili: "哔哩哔哩",
      tencent: "腾讯会议",
      zoom: "Zoom",
      teams: "Teams",
      link: "其他链接",
    },
    address: "地址",
    meetingNumber: "会议号",
    passcode: "密码",
    stageLang: "声音的语言",
    anyLang: "与现场一致",
    removeStage: "移除此地址",
    stageRemoved: "地址已移除",
    blockedHint: "中国大陆无法访问 YouTube，请为那里的参加者另备地址。",
  },
};
