import type { Lang } from "#shared/texts.ts";

/** A person's own change of address, from the asking to its confirmation. */
interface AddressWords {
  asked: (email: string) => string;
  waits: (email: string) => string;
  waitsHow: string;
  again: string;
  withdraw: string;
  withdrawn: (email: string) => string;
}

export const addressWords: Record<Lang, AddressWords> = {
  en: {
    asked: (email) => `A mail is on the way to ${email}. The address counts once you confirm it there.`,
    waits: (email) => `Waiting for confirmation at ${email}`,
    waitsHow: "Press the button in the mail there, within 24 hours. Until then nothing changes.",
    again: "Send it again",
    withdraw: "Do not change it",
    withdrawn: (email) => `It stays with ${email}.`,
  },
  ja: {
    asked: (email) =>
      `${email} に確認メールをお送りしました。メールのボタンを押していただくと、アドレスが変更されます。`,
    waits: (email) => `${email} での確認待ちです`,
    waitsHow: "24時間以内に、届いたメールのボタンを押してください。それまで変更は行われません。",
    again: "もう一度送る",
    withdraw: "変更をやめる",
    withdrawn: (email) => `${email} のままにしました。`,
  },
  "zh-Hans": {
    asked: (email) => `确认邮件已发送到 ${email}。请在邮件中点击按钮，确认后新邮箱才会生效。`,
    waits: (email) => `等待在 ${email} 确认`,
    waitsHow: "请在 24 小时内点击邮件中的按钮。在此之前不会有任何变更。",
    again: "重新发送",
    withdraw: "不更改了",
    withdrawn: (email) => `仍使用 ${email}。`,
  },
};
