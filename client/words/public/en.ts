import type { Widened } from "#client/words/area.ts";

export const words = {
  tagline: "Anniversaries held together, in the hall and online.",
  allEvents: "Events",
  noEvents: "No event has been published yet.",
  noEventsHow: "Once its organizers publish an event, it stands here with its programme.",
  years: (years: number) => (years === 1 ? "year" : "years"),
  heldBy: "Held together by",
  takePart: "Take part",
  seatsLeft: (free: number, capacity: number) => ({ count: String(free), rest: `of ${capacity} left` }),
  full: "Full",
  waiting: (count: number) => `${count} waiting`,
  register: "Register",
  joinWaitingList: "Join the waiting list",
  myRegistration: "My registration",
  takePartHow: "You can change between hall and online later. No account needed.",
  registrationClosed: "Registration has closed.",
  closesOn: (day: string) => `Registration is open until ${day},`,
  draft: "This is the draft. Only its organizers see it until it is published.",
  ended: "This event is over. Its programme stays here.",
  cancelled: "This event has been cancelled. We have emailed everyone who was registered.",
  addToCalendar: "Add to calendar",
  sessionToCalendar: (title: string) => `Add to calendar: ${title}`,
  programme: "Programme",
  programmeEmpty: "The programme will be published here.",
  announcements: "Announcements",
  earlierAnnouncements: (count: number) => `${count} earlier`,
  corrected: "Corrected",
  noRoomYet: "Room to be announced",
  roomSeats: (count: number) => `${count} ${count === 1 ? "seat" : "seats"}`,
  onNow: "On now",
  sessionCancelled: "Cancelled",
  runningOrder: (count: number) => `Running order, ${count} ${count === 1 ? "item" : "items"}`,
  roomKinds: { hall: "in the hall", online: "online", both: "in the hall and online" } satisfies Record<
    "hall" | "online" | "both",
    string
  >,
  guests: "Guests of honour",
  help: "Questions?",
  made: "Held with Jubilee",
  inApp: {
    wechat:
      "You are reading this inside WeChat. Calendars and downloads work in your browser: press ⋯ and choose “Open in browser”.",
    line: "You are reading this inside LINE. Calendars and downloads work in your browser: open the menu and choose “Open in other browser”.",
  } satisfies Record<"wechat" | "line", string>,
  inAppHow: "Or scan this code with another device.",
  copyLink: "Copy this page’s address",
  qrOfPage: "QR code with this page’s address",
};

export type PublicWords = Widened<typeof words>;
