import type { Widened } from "#client/words/area.ts";

/** What was changed of an event, and taking it back. */
export const words = {
  title: "History",
  lead: (edits: number, days: number) =>
    `What was changed, by whom and how: the latest ${edits} edits of ${days} days. Each can be taken back, as long as nobody has changed the same since. People see it with the next release.`,
  none: "Nothing has been changed yet",
  more: "Earlier edits",
  undo: "Undo",
  redo: "Redo",
  erased: "Somebody who was erased",
  undoneBy: (who: string) => `Taken back by ${who}`,
  andMore: (count: number) => (count === 1 ? "and one more" : `and ${count} more`),
  did: { added: "added", removed: "removed" },
  nouns: {
    event: "Event",
    person: "Person",
    room: "Room",
    stages: "Stage addresses",
    session: "Session",
    sheet: "For the crew, session",
    contact: "For the crew, person",
    announcement: "Announcement",
  },
  notHere: "What cannot be called back here",
  notHereList: [
    "Releases: people have seen them. Put an earlier one back under Programme, or take the edit back and publish again.",
    "Emails that have gone out.",
    "Registrations and seats: cancel, restore or change them under Registrations.",
    "Roles in the team: give or take them under Team.",
    "The event’s state: end, cancel or reopen it on the overview.",
    "What was said in rooms: hide or show it there.",
  ],
};

export type HistoryWords = Widened<typeof words>;
