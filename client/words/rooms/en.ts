import type { Widened } from "#client/words/area.ts";
import type { ReactionKind } from "#shared/live.ts";
import type { Mode } from "#shared/rooms.ts";

export const words = {
  asPeopleOf: (host: string) => `This is the stage as people of ${host} get it.`,
  backToEvent: "The event",
  skipToTalk: "Skip to chat and questions",
  loading: "Opening the room",
  noSuchRoom: "There is no room at this address.",
  noRoom: {
    heading: "There is no such room",
    text: "This address leads to no room of this event. It may have been typed wrong, or the room has left the programme.",
    rooms: "The rooms of this event",
  },
  noEvent: {
    heading: "There is no such event",
    text: "This address leads to no event that is published here. Please look at the link again.",
    events: "To the events",
  },
  here: {
    onsite: (count) => `${count} in the hall`,
    online: (count) => `${count} online`,
  } satisfies Record<Mode, (count: number) => string>,
  peopleHere: "Who is here",
  peopleNote: "Counted are the people who have this room open right now, each once.",
  from: { onsite: "From the hall", online: "From online" } satisfies Record<Mode, string>,
  /** In the place of somebody whose data were erased. */
  nameErased: "Name erased",
  /** Who speaks for the event. */
  team: "Team",
  now: "Now",
  next: "Next",
  comma: ", ",
  place: (at: number, of: number) => `${at} of ${of}`,
  minutesLate: (minutes: number) => `running ${minutes} min late`,
  nothingOn: "Nothing is on right now",
  notBegun: "It has not begun yet",
  calledOff: "no longer takes place here",
  wentTo: "goes on in",
  over: "The programme of this room is over",
  programme: "Programme of this room",
  announcement: "Announcement",
  line: {
    catchingUp: "Catching up. You can go on reading and writing.",
    offline: "Offline. What you write is kept and sent later.",
    joining: "The line to the room is slow to come. Another way is tried by itself.",
    opening: "Coming into the room",
  },
  ended: {
    heading: "You are no longer in this room",
    newer: "This page is of an earlier version",
    revoked:
      "Your link or your right to this room has been taken back. Ask for a new link, or write to the organizers.",
    over: "The event is over. Thank you for having been with us.",
    reload: "Come in again",
  },
  comeIn: {
    heading: "Come in",
    text: "The live room is open to all who are registered, in the hall and online.",
    register: "Register",
    sendLink: "Send me my link",
    sendLinkHint: "Already registered? Your personal link opens this room; it is in your confirmation email.",
    cancelled: "You have cancelled your registration. Take it back, and this room is open to you again.",
    takeBack: "My registration",
    staff: "Sign in as a member of the team",
  },
  tabs: {
    label: "In this room",
    people: "People",
    programme: "Programme",
    now: "Now",
  },
  /** Where one would write, for whoever has no seat yet. */
  follows: "You can read along. Writing, upvotes and applause come with your seat.",
  reactions: {
    label: "React",
    kinds: {
      applause: "Applaud",
      heart: "Send a heart",
      flower: "Send a flower",
      cheer: "Cheer",
    } satisfies Record<ReactionKind, string>,
  },
  desk: {
    heading: "What is on",
    byClock: "Following the clock of the programme",
    followClock: "Follow the clock",
    previous: "Previous",
    next: "Next",
    setNow: "Set what is on",
    early: (minutes: number) => `${minutes} min before its time`,
    elapsed: (minutes: number) => `${minutes} min gone`,
    left: (minutes: number) => `${minutes} min left`,
    over: (minutes: number) => `${minutes} min over its time`,
    movedSince: "It was not taken back: somebody may have set something else since.",
    screen: "Hall screen",
    screenHint: "A link for the screen in the hall: it shows this room and may do nothing in it.",
    copyScreen: "Copy the link",
  },
  screen: {
    title: (room: string) => `${room}, hall screen`,
    years: (years: number) => (years === 1 ? "1 year" : `${years} years`),
    more: (count: number) => (count === 1 ? "and one more" : `and ${count} more`),
    askHere: "Ask here",
    votes: (count: number) => (count === 1 ? "1 upvote" : `${count} upvotes`),
    lost: "Line lost, catching up",
    next: "Next",
    needsLink: "Open this screen by its link. A moderator finds it in the room.",
    ended: "This screen's link has been replaced. Open the new one; a moderator finds it in the room.",
  },
  saying: {
    sending: "Sending",
    waitingForLine: "Kept here, sent when the line is back",
    notSent: "Not sent",
    heldBack: (seconds: number) => `Many in a short time: sent in ${seconds} s`,
    unreadable: "This text cannot be taken as it is: it is empty, too long, or not all of it can be read.",
    editAgain: "Edit and send again",
    discard: "Discard",
    charsLeft: (count: number) => (count === 1 ? "1 character left" : `${count} characters left`),
  },
};

export type RoomsWords = Widened<typeof words>;
