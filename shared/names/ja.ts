import type { Names } from "./en.ts";

export const words = {
  modes: { onsite: "会場参加", online: "オンライン参加" },
  seatGroups: { general: "一般", invited: "招待" },
  sessionKinds: { ceremony: "式典", talk: "講演", exchange: "交流会", break: "休憩", other: "セッション" },
  sessionRoles: { speaker: "登壇者", mc: "司会", moderator: "モデレーター", interpreter: "通訳" },
  itemKinds: {
    address: "挨拶",
    congratulation: "祝辞",
    reading: "祝電披露",
    performance: "演奏・アトラクション",
    signing: "調印",
    souvenirs: "記念品交換",
    photo: "記念撮影",
    video: "映像上映",
    break: "休憩",
    other: "その他",
  },
  changes: {
    new: "追加",
    cancelled: "中止",
    restored: "開催することになりました",
    time: "時間変更",
    place: "会場変更",
  },
  and: "・",
} satisfies Names;
