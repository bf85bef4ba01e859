import type { Widened } from "#client/words/area.ts";

export const words = {
  /** Before the day and the hour. */
  made: (by: string) => `Made by ${by}`,
  renew: "Make a new link…",
  renewTitle: "Make a new link for the hall screen",
  renewWhat: [
    "The link of before is dead at once, wherever it was copied to.",
    "Screens that are open now close, and say so. Open them again by the new link.",
  ],
  renewed: "There is a new link; the old one is dead",
};

export type ScreenLinkWords = Widened<typeof words>;
