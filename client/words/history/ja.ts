import type { HistoryWords } from "./en.ts";

export const words: HistoryWords = {
  title: "変更履歴",
  lead: (edits, days) =>
    `誰が何をどのように変更したかを、${days}日以内の最新${edits}件まで表示します。同じ箇所がその後変更されていなければ、元に戻せます。参加者には次の公開時に反映されます。`,
  none: "変更はまだありません",
  more: "以前の変更",
  undo: "元に戻す",
  redo: "やり直す",
  erased: "個人情報を削除した方",
  undoneBy: (who) => `${who} さんが元に戻しました`,
  andMore: (count) => `ほか${count}件`,
  did: { added: "追加", removed: "削除" },
  nouns: {
    event: "行事",
    person: "登壇者・来賓",
    room: "会場",
    stages: "配信先",
    session: "セッション",
    sheet: "運営用・セッション",
    contact: "運営用・人物",
    announcement: "お知らせ",
  },
  notHere: "ここでは元に戻せないもの",
  notHereList: [
    "公開した内容：すでに参加者の目に触れています。「プログラム」のページで以前の版に戻すか、変更を元に戻してから、もう一度公開してください。",
    "送信済みのメール。",
    "参加登録と席：「参加登録」のページで取消・復元・変更してください。",
    "運営チームの役割：「運営チーム」のページで変更してください。",
    "行事の状態：「概要」のページで終了・中止・再開してください。",
    "ライブルームでの発言：ライブルームで表示・非表示を切り替えてください。",
  ],
};
