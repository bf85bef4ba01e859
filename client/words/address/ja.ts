import type { AddressWords } from "./en.ts";

export const words = {
  asked: (email) =>
    `${email} に確認メールをお送りしました。メールのボタンを押していただくと、アドレスが変更されます。`,
  waits: (email) => `${email} での確認待ちです`,
  waitsHow: "24時間以内に、届いたメールのボタンを押してください。それまで変更は行われません。",
  again: "もう一度送る",
  withdraw: "変更をやめる",
  withdrawn: (email) => `${email} のままにしました。`,
} satisfies AddressWords;
