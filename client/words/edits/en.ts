import type { Widened } from "#client/words/area.ts";

export const words = {
  conflict: {
    title: (count: number) =>
      count === 1 ? "Somebody else changed this as well" : `Somebody else changed ${count} of these as well`,
    how: "Nothing is saved yet, and nothing is lost: choose what it shall be, then save.",
    mine: "Yours",
    theirs: "Theirs",
    together: "Both",
    removed: "Removed",
    chooseFirst: (count: number) =>
      count === 1 ? "Please choose between the two first." : `Please choose first: ${count} are open.`,
  },
  savedTogether: "Saved, together with what somebody else changed meanwhile",
  inLang: (field: string, lang: string) => `${field} (${lang})`,
  orderOf: (list: string) => `${list}: the order`,
  nothing: "(empty)",
  gone: "(no longer there)",
  other: "Other",
  aPicture: "A picture",
};

export type EditsWords = Widened<typeof words>;
