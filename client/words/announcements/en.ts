import type { Widened } from "#client/words/area.ts";

export const words = {
  title: "Announcements",
  lead: "Short news for everybody: on the event’s page, in its live rooms and in its Atom feed, at once.",
  none: "Nothing has been announced",
  noneHow: "A bus that leaves earlier, a door that moved: say it here, and everybody reads it.",
  notPublished: "Publish the event first",
  notPublishedHow: "Until then nobody sees its page, so there is nobody to tell.",
  over: "The event is over. What was announced stays, and can be withdrawn.",
  add: "Announce something",
  newAnnouncement: "New announcement",
  correct: "Correct",
  correction: "Correct an announcement",
  text: "Text",
  textHint: (charsMax: number) =>
    `Everybody reads it at once. The first language stands in where another is missing; up to ${charsMax} characters each.`,
  publish: "Announce",
  published: "Announced",
  correctedAt: "Corrected",
  withdraw: "Withdraw",
  withdrawn: "Withdrawn: the announcement is no longer to be seen.",
};

export type AnnouncementWords = Widened<typeof words>;
