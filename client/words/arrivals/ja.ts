import type { ArrivalsWords } from "./en.ts";

export const words = {
  title: "受付名簿",
  how: "会場に来られる予定の方の一覧です。一度押すと到着済みになり、ほかの端末にもすぐに反映されます。",
  print: "印刷",
  back: "参加登録へ戻る",
  search: "氏名・所属で検索",
  toCome: "未到着の方のみ",
  expected: (count) => `${count}名の予定`,
  ofExpected: (here, expected) => `${expected}名中${here}名到着`,
  here: "到着",
  tickOff: (name) => `${name} を到着済みにする`,
  undo: "元に戻す",
  undoFor: (name) => `${name} の到着を取り消す`,
  name: "氏名",
  affiliation: "所属",
  walkIns: "登録なしで来られた方",
  none: "会場参加の予定はまだありません",
  noneHow: "会場参加の登録があると、ここに表示されます。",
  nobodyFound: "該当する方がいません",
  nobodyFoundHow:
    "氏名の一部で検索してください。どの文字でも検索できます。名簿にない方には会場の席がありません。",
  allHere: "全員が到着しました",
  printed: "作成時刻",
  states: { here: "到着", away: "未到着" },
  deeds: { "arrivals.tick": "受付で到着を記録、または取消" },
} satisfies ArrivalsWords;
