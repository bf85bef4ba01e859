import type { AddressWords } from "./en.ts";

export const words = {
  asked: (email) => `确认邮件已发送到 ${email}。请在邮件中点击按钮，确认后新邮箱才会生效。`,
  waits: (email) => `等待在 ${email} 确认`,
  waitsHow: "请在24小时内点击邮件中的按钮。在此之前不会有任何变更。",
  again: "重新发送",
  withdraw: "不更改了",
  withdrawn: (email) => `仍使用 ${email}。`,
} satisfies AddressWords;
