import type { ComboboxWords } from "./en.ts";

export const words = {
  found: (count) => `${count}个选项`,
  none: "未找到，请输入姓名的一部分。",
  more: (left) => `另有${left}项，继续输入可缩小范围`,
} satisfies ComboboxWords;
