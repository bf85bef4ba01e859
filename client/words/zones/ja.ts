import type { ZonesWords } from "./en.ts";

export const words = {
  typeACity: "都市名または国名を入力",
} satisfies ZonesWords;
