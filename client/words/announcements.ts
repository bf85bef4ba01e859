import type { Lang } from "#shared/texts.ts";

/** What organizers tell everybody, where they write it. */
export interface AnnouncementWords {
  title: string;
  lead: string;
  none: string;
  noneHow: string;
  notPublished: string;
  notPublishedHow: string;
  over: string;
  add: string;
  newAnnouncement: string;
  correct: string;
  correction: string;
  text: string;
  textHint: (charsMax: number) => string;
  publish: string;
  published: string;
  correctedAt: string;
  withdraw: string;
  withdrawn: string;
}

export const announcementWords: Record<Lang, AnnouncementWords> = {
  en: {
    title: "Announcements",
    lead: "Short news for everybody: on the event’s page, in its live rooms and in its Atom feed, at once.",
    none: "Nothing has been announced",
    noneHow: "A bus that leaves earlier, a door that moved: say it here, and everybody reads it.",
    notPublished: "Publish the event first",
    notPublishedHow: "Until then nobody sees its page, so there is nobody to tell.",
    over: "The event is over. What was announced stays, and can be withdrawn.",
    add: "Announce something",
    newAnnouncement: "New announcement",
    correct: "Correct",
    correction: "Correct an announcement",
    text: "Text",
    textHint: (charsMax) =>
      `Everybody reads it at once. The first language stands in where another is missing; up to ${charsMax} characters each.`,
    publish: "Announce",
    published: "Announced",
    correctedAt: "Corrected",
    withdraw: "Withdraw",
    withdrawn: "Withdrawn: the announcement is no longer to be seen.",
  },
  ja: {
    title: "お知らせ",
    lead: "参加者全員への短いお知らせです。行事のページ、ライブルーム、Atomフィードにすぐ掲載されます。",
    none: "お知らせはまだありません",
    noneHow: "送迎バスの時間変更や入口の変更などをここに書くと、全員に届きます。",
    notPublished: "先に行事を公開してください",
    notPublishedHow: "公開するまで行事のページは表示されないため、お知らせも届きません。",
    over: "行事は終了または中止となりました。これまでのお知らせは残り、取り下げることもできます。",
    add: "お知らせを書く",
    newAnnouncement: "新しいお知らせ",
    correct: "訂正する",
    correction: "お知らせの訂正",
    text: "本文",
    textHint: (charsMax) =>
      `すぐに全員に公開されます。ほかの言語がない場合は第一言語の文が表示されます。各言語${charsMax}文字まで。`,
    publish: "公開する",
    published: "お知らせを公開しました",
    correctedAt: "訂正",
    withdraw: "取り下げる",
    withdrawn: "お知らせを取り下げました。",
  },
  "zh-Hans": {
    title: "公告",
    lead: "面向所有人的简短通知：会立即显示在活动页面、线上会场和 Atom 订阅源中。",
    none: "还没有公告",
    noneHow: "班车提前、入口变更等消息可以写在这里，所有人都能看到。",
    notPublished: "请先发布活动",
    notPublishedHow: "发布之前没有人能看到活动页面，因此还不能发布公告。",
    over: "活动已结束或已取消。已发布的公告会保留，也可以撤回。",
    add: "发布公告",
    newAnnouncement: "新公告",
    correct: "更正",
    correction: "更正公告",
    text: "内容",
    textHint: (charsMax) =>
      `发布后所有人立即可见。缺少某种语言时显示首选语言的内容；每种语言最多 ${charsMax} 个字符。`,
    publish: "发布",
    published: "公告已发布",
    correctedAt: "更正",
    withdraw: "撤回",
    withdrawn: "公告已撤回。",
  },
};
