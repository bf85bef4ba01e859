import type { BurstsWords } from "./en.ts";

export const words = {
  title: (count) => `短時間に${count}件の登録があり、いずれもメールアドレスが未確認です`,
  how: "クラスなどでまとめて登録された場合と、一人が多数のアドレスを入力した場合が考えられます。席または順番を占めています。",
  look: "一覧を見る",
  listHow:
    "メールのリンクを押したことも、ライブルームに入ったことも、主催者が編集したこともない登録の一覧です。お心当たりの方はチェックを外してください。対象者にメールは送られません。後からメールのリンクを押した方には、空席または待ち順の最後が割り当てられます。待っている方はすぐに繰り上がります。",
  first: (count, of) =>
    `${of}件のうち、順番待ちの登録を優先して${count}件を表示しています。これらの席を取り戻した後、残りを改めてご確認ください。`,
  chosen: (count, of) => `${of}件中${count}件を選択`,
  all: "すべて選択",
  none: "すべて解除",
  take: (count) => `${count}件の席を取り戻す`,
  taken: (count) => `${count}件の席を取り戻しました。`,
  wasTaken: (count) => `${count}件の席を取り戻しました`,
  wasGivenBack: (count) => `${count}件の席を取り戻し、その後返却しました`,
  undoHow: "24時間以内であれば元に戻せます。空席があれば席に、なければ待ち順の先頭に戻ります。",
  giveBack: "元に戻す",
  gaveBack: (seated, waiting) => `元に戻しました：席${seated}名、待ち${waiting}名。`,
} satisfies BurstsWords;
