import type { Widened } from "#client/words/area.ts";
import type { DeedsOf } from "#shared/contract.ts";
import type { Action } from "#shared/shows.ts";

export const words = {
  toRoom: "To the live room",
  title: "Console",
  open: "Open the console",
  openHint: "Runs the order to the minute: times, holds, skips, a rehearsal.",
  rehearsal: "REHEARSAL: nobody but the team sees this",
  rehearse: "Rehearse",
  toShow: "To the show itself",
  beginRehearsal: "Begin the rehearsal",
  endRehearsal: "End the rehearsal",
  nothingPlanned: "Nothing is planned in this room.",
  notBegun: "The show begins with whoever takes the console.",

  youDrive: "You drive",
  drives: (name: string) => `${name} drives`,
  nobodyDrives: "Nobody drives. What is on is said by the clock, or by a moderator in the room.",
  noWordSince: (time: string) => `no word since ${time}`,
  take: "Take the console",
  takeOver: "Take over",
  letGo: "Let go",
  notToday:
    "The show can be driven on its day, from six hours before the first session. Until then, rehearse.",
  noLine: "No line: no screen follows this console",
  noLineHint: (count: number) =>
    count === 0
      ? "Go on: what you do counts, with its time, and is sent when the line is back."
      : `Go on: what you do counts, with its time. ${count === 1 ? "1 action waits" : `${count} actions wait`} for the line.`,
  notDone: (count: number) => (count === 1 ? "1 action was not done" : `${count} actions were not done`),
  takenOver: "somebody had taken over",
  noLonger: "no longer possible",
  doNow: "Do it now",
  drop: "Let it go",

  onNow: "On now",
  nothingOn: "Nothing is on",
  isOver: "The show is over",
  left: "left",
  over: "over time",
  held: "held",
  onTime: "On time",
  late: (minutes: number) => `${minutes} min late`,
  early: (minutes: number) => `${minutes} min early`,
  lasted: (minutes: number) => `lasted ${minutes} min`,
  threatened: (what: string, minutes: number) => `${what} ends ${minutes} min too late as it goes.`,
  next: "Next:",
  expectedEnd: "The session ends at",
  ways: {
    next: "Put it next",
    skip: (what: string) => `Skip ${what}`,
    shorten: (what: string, minutes: number) => `${what}: ${minutes} min less`,
  },
  leftProtocol: (what: string, before: string) => `Protocol order is left: ${what} before ${before}.`,
  timer: {
    title: "Speaker's timer",
    soon: "Please come to an end",
    over: "Time is up",
    ownClock: "No line: by this screen's own clock",
  },
  delay: {
    title: "People should be told: what follows begins later",
    hint: "The programme, the rooms, the screens and every calendar change at once; whoever has something that begins in more than an hour gets an email. That cannot be called back.",
    tell: "Tell everybody",
    from: "Ask from a delay of",
  },
  nothingNext: "nothing is left",
  goOn: "Next",
  hold: "Hold",
  resume: "Go on",
  finish: "End",
  minuteLess: "1 min less",
  minuteMore: "1 min more",

  runningOrder: "Running order",
  skipped: "skipped",
  armed: "comes next",
  startNow: "Start now",
  arm: "Put next",
  up: "Earlier",
  down: "Later",
  skip: "Skip",
  bringBack: "Bring back",

  news: (count: number) =>
    count === 1 ? "New in the programme: 1 item" : `New in the programme: ${count} items`,
  adopt: "Take it in",
  undo: (what: string) => `Take back: ${what}`,
  redo: (what: string) => `Do again: ${what}`,
  did: {
    start: (what) => `start of ${what}`,
    arm: (what) => `${what} next`,
    hold: () => "hold",
    resume: () => "going on",
    skip: (what) => `${what} skipped`,
    bringBack: (what) => `${what} brought back`,
    give: (what) => `minutes of ${what}`,
    order: () => "another order",
    finish: () => "end of the show",
    adopt: () => "new programme taken in",
    undo: () => "taking back",
  } satisfies Record<Action["kind"], (what: string) => string>,

  deeds: {
    "shows.drive": "took the console of a room",
    "shows.letGo": "let go of the console of a room",
    "shows.agreeDelay": "told everybody of a delay",
    "shows.act": "drove the show of a room",
  } satisfies DeedsOf<"shows">,
};

export type ShowsWords = Widened<typeof words>;
