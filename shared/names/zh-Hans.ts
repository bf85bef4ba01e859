import type { Names } from "./en.ts";

export const words = {
  modes: { onsite: "现场", online: "线上" },
  seatGroups: { general: "普通", invited: "受邀" },
  sessionKinds: { ceremony: "典礼", talk: "讲座", exchange: "交流会", break: "休息", other: "环节" },
  sessionRoles: { speaker: "演讲人", mc: "主持人", moderator: "讨论主持", interpreter: "口译" },
  itemKinds: {
    address: "致辞",
    congratulation: "祝贺致辞",
    reading: "宣读贺信",
    performance: "演出",
    signing: "签署协议",
    souvenirs: "互赠纪念品",
    photo: "合影",
    video: "播放视频",
    break: "休息",
    other: "其他",
  },
  changes: { new: "新增", cancelled: "取消", restored: "恢复举行", time: "时间变更", place: "地点变更" },
  and: "、",
} satisfies Names;
