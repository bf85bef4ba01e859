import type { AnnouncementWords } from "./en.ts";

export const words = {
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
} satisfies AnnouncementWords;
