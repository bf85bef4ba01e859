import { area } from "./area.ts";

/** The organizers' outbox: what was written to whom, and how far it has come. */
export const mailsWords = area({
  en: () => import("./mails/en.ts"),
  ja: () => import("./mails/ja.ts"),
  "zh-Hans": () => import("./mails/zh-Hans.ts"),
});
