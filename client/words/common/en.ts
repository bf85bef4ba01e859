import type { Widened } from "#client/words/area.ts";

export const words = {
  productName: "Jubilee",
  skipToContent: "Skip to content",
  language: "Language",
  save: "Save",
  cancel: "Cancel",
  close: "Close",
  previousPage: "Previous page",
  nextPage: "Next page",
  undo: "Undo",
  copy: "Copy",
  copied: "Copied",
  loading: "Loading",
  noCookies:
    "This browser keeps no cookies of this site, so you cannot be recognised here. Allow cookies for this site, then load the page again.",
  slow: "This takes longer than usual. It is tried again by itself.",
  offlineKept: "No connection at the moment. What you typed is kept; try again when you are back.",
  optional: "optional",
  notWritten: "not written yet",
  colon: ": ",
  yourClock: "your time",
  minutes: (count: number) => `${count} min`,
  duration: (hours: number, minutes: number) =>
    [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(" "),
};

export type CommonWords = Widened<typeof words>;
