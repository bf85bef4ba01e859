import type { RefusalCode } from "#shared/refusal.ts";
import { area } from "./area.ts";

/** What only those can meet who run something: its words come to nobody else. */
const teamRefusals = [
  "no-mail",
  "no-address",
  "changed-since",
  "time-gap",
  "time-twice",
  "last-owner",
  "last-founder",
  "still-used",
  "driven",
  "not-ready",
  "must-tell",
  "at-limit",
  "bad-file",
] as const satisfies readonly RefusalCode[];
export type TeamRefusal = (typeof teamRefusals)[number];
export const isForTeam = (code: RefusalCode): code is TeamRefusal =>
  (teamRefusals as readonly RefusalCode[]).includes(code);

/** What anybody can meet. */
export const refusalWords = area({
  en: () => import("./refusals/en.ts"),
  ja: () => import("./refusals/ja.ts"),
  "zh-Hans": () => import("./refusals/zh-Hans.ts"),
});
