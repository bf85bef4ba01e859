import { area } from "./area.ts";

/** A team member's own sign-in: passkeys, recovery codes, and where they are signed in. */
export const signInWords = area({
  en: () => import("./sign-in/en.ts"),
  ja: () => import("./sign-in/ja.ts"),
  "zh-Hans": () => import("./sign-in/zh-Hans.ts"),
});
