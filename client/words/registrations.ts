import { area } from "./area.ts";

/** The organizers' list of registrations, the ledger of seats, and the arrival list for the hall. */
export const registrationsWords = area({
  en: () => import("./registrations/en.ts"),
  ja: () => import("./registrations/ja.ts"),
  "zh-Hans": () => import("./registrations/zh-Hans.ts"),
});
