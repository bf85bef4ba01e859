import type { BurstsWords } from "./en.ts";

export const words = {
  title: (count) => `短时间内有${count}个报名，邮箱均未确认`,
  how: "可能是一个班级集体报名，也可能是一个人填写了许多邮箱。他们占有名额或候补名次。",
  look: "查看名单",
  listHow:
    "名单中的人从未点击邮件中的链接、从未进入直播间，也未被编辑过。请取消勾选您认识的人。不会向这些人发送邮件；之后点击邮件链接的人可得到空余名额，或排到候补末尾。候补者会立即递补。",
  first: (count, of) => `共${of}人，先列出${count}人，候补者优先。收回这些名额后，请再查看其余的人。`,
  chosen: (count, of) => `已选${count}人，共${of}人`,
  all: "全选",
  none: "全不选",
  take: (count) => `收回${count}个名额`,
  taken: (count) => `已收回${count}个名额。`,
  wasTaken: (count) => `已收回${count}人的名额`,
  wasGivenBack: (count) => `曾收回${count}人的名额，后已归还`,
  undoHow: "24小时内可以撤销：有空余名额的恢复名额，否则排在候补最前。",
  giveBack: "归还",
  gaveBack: (seated, waiting) => `已归还：${seated}人有名额，${waiting}人候补。`,
} satisfies BurstsWords;
