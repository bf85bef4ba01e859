import type { Widened } from "#client/words/area.ts";

export const words = {
  typeACity: "Type a city or a country",
};

export type ZonesWords = Widened<typeof words>;
