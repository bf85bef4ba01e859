import type { Widened } from "#client/words/area.ts";

export const words = {
  title: (count: number) => `${count} registrations in a rush, none of them confirmed by its mailbox`,
  how: "It may be a class that registers together, or one person who types many addresses. They hold seats, or places in line.",
  look: "Look at them",
  listHow:
    "These people never pressed an emailed link, never entered a room and were never edited. Untick whom you know. None of them is emailed; whoever presses the link in their email afterwards gets a free seat, or the end of the line. Those who wait move up at once.",
  first: (count: number, of: number) =>
    `Listed are ${count} of ${of}, those in line first. Take their seats back, then look again for the others.`,
  chosen: (count: number, of: number) => `${count} of ${of} chosen`,
  all: "Tick all",
  none: "Untick all",
  take: (count: number) => (count === 1 ? "Take 1 seat back" : `Take ${count} seats back`),
  taken: (count: number) => (count === 1 ? "1 seat taken back." : `${count} seats taken back.`),
  wasTaken: (count: number) => `Seats of ${count} taken back`,
  wasGivenBack: (count: number) => `Seats of ${count} taken back, and given back`,
  undoHow:
    "For 24 hours this can be undone: they get their seats where these are free, and else stand first in line.",
  giveBack: "Give them back",
  gaveBack: (seated: number, waiting: number) => `Given back: ${seated} have a seat, ${waiting} are in line.`,
};

export type BurstsWords = Widened<typeof words>;
