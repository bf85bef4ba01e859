import type { HistoryWords } from "./en.ts";

export const words: HistoryWords = {
  title: "修改历史",
  lead: (edits, days) =>
    `显示${days}天内最近${edits}次修改：何人、何时、如何修改。只要同一处之后无人改动，即可撤销。参加者会在下一次发布后看到。`,
  none: "尚无修改",
  more: "更早的修改",
  undo: "撤销",
  redo: "恢复",
  erased: "个人信息已删除的人",
  undoneBy: (who) => `已由 ${who} 撤销`,
  andMore: (count) => `另有${count}项`,
  did: { added: "新增", removed: "删除" },
  nouns: {
    event: "活动",
    person: "来宾与演讲人",
    room: "会场",
    stages: "直播地址",
    session: "环节",
    sheet: "工作用·环节",
    contact: "工作用·人员",
    announcement: "公告",
  },
  notHere: "无法在此撤销的内容",
  notHereList: [
    "已发布的内容：参加者已经看到。请在“活动日程”页面恢复较早的版本，或撤销修改后重新发布。",
    "已发出的邮件。",
    "报名与名额：请在“报名”页面取消、恢复或修改。",
    "团队角色：请在“团队”页面分配或移除。",
    "活动状态：请在“概览”页面结束、取消或重新开放。",
    "直播间中的发言：请在直播间中隐藏或显示。",
  ],
};
