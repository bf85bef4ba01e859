import type { Widened } from "#client/words/area.ts";

export const words = {
  productName: "Jubilee",
  skipToContent: "Skip to content",
  language: "Language",
  save: "Save",
  saved: "Saved",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  undo: "Undo",
  copy: "Copy",
  copied: "Copied",
  tryAgain: "Try again",
  loading: "Loading",
  noCookies:
    "This browser keeps no cookies of this site, so you cannot be recognised here. Allow cookies for this site, then load the page again.",
  slow: "This takes longer than usual. It is tried again by itself.",
  offline: "No connection at the moment.",
  offlineKept: "No connection at the moment. What you typed is kept; try again when you are back.",
  optional: "optional",
  yourClock: "yours",
  onsite: "In the hall",
  online: "Online",
  minutes: (count: number) => `${count} min`,
  duration: (hours: number, minutes: number) =>
    [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(" "),
  /** Where a person turns for help, before names and addresses. */
  help: (hostName: string) => `Help from ${hostName}`,
  textIn: (langName: string) => `in ${langName}`,
  listOf: (entries: readonly string[]) =>
    entries.length < 2 ? entries.join("") : `${entries.slice(0, -1).join(", ")} and ${entries.at(-1)}`,
};

export type CommonWords = Widened<typeof words>;
