import type { ZonesWords } from "./en.ts";

export const words = {
  typeACity: "输入城市或国家",
} satisfies ZonesWords;
