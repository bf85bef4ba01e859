import type { Widened } from "#client/words/area.ts";
import type { DeedsOf } from "#shared/contract.ts";
import type { ListWay } from "#shared/registration-desk.ts";
import type { RegistrationState } from "#shared/registrations.ts";
import type { SeatGroup } from "#shared/seats.ts";

export const words = {
  title: "Registrations",
  states: {
    confirmed: "Confirmed",
    waitlisted: "Waiting",
    unproven: "Address not confirmed",
    lapsed: "Lapsed: address never confirmed",
    cancelled: "Cancelled",
  } satisfies Record<RegistrationState, string>,
  search: "Search",
  searchHow: "Name in any script, affiliation or email address",
  /** The door reads no addresses. */
  searchHowDoor: "Name in any script, or affiliation",
  mode: "Mode",
  state: "State",
  host: "Host",
  everyMode: "Hall and online",
  everyState: "Every state",
  everyHost: "Every host",
  noHost: "No host",
  clearFilters: "Clear search and filters",
  found: (count: number) => (count === 1 ? "1 registration" : `${count} registrations`),
  range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  columns: {
    name: "Name",
    affiliation: "Affiliation",
    host: "Host",
    mail: "Email",
    mode: "Mode",
    state: "State",
    group: "Seats",
    language: "Language",
    registered: "Registered",
    arrived: "Came",
  } satisfies Record<
    | "name"
    | "affiliation"
    | "host"
    | "mail"
    | "mode"
    | "state"
    | "group"
    | "language"
    | "registered"
    | "arrived",
    string
  >,
  news: (count: number) => (count === 1 ? "1 new: show it" : `${count} new: show them`),
  view: {
    title: "Order and columns",
    titleNarrow: "Filters, order and columns",
    order: "Order",
    latest: "Newest first",
    way: "Direction",
    ways: { up: "Upwards", down: "Downwards" } satisfies Record<ListWay, string>,
    columns: "Columns on this device",
  },
  waitingPlace: (place: number) => `place ${place} in line`,
  /** Of whoever holds a seat online meanwhile. */
  waitsForHall: (place: number) => `waits for the hall, place ${place}`,
  invited: "Invited",
  edit: (name: string) => `Edit ${name}`,
  otherHosts:
    "Of another host's guests you see name, mode and state. Their own host changes them; an owner can open them to you on the Team page.",
  choosePerson: (name: string) => `Choose ${name}`,
  chooseAll: (count: number) => `Choose all ${count} on this page`,
  noAddress: "no address",
  add: {
    title: "Add somebody",
    save: "Add",
    emailHow: "May be empty: then they get no email, and you hand their link over.",
    added: (name: string) => `${name} is registered`,
    noAddress:
      "Registered without an address: no email reaches them. Hand their link over, by message or as a code to scan.",
  },
  several: {
    chosen: (count: number) => `${count} chosen`,
    what: "What to do",
    choose: "Choose…",
    begin: "Do it",
    none: "Choose none",
    mailed: "Each of them gets an email, which cannot be called back.",
    cancelHow:
      "Each of them gets an email, which cannot be called back. Where people wait, the seats are theirs at once.",
    progress: (done: number, of: number) => `${done} of ${of} done`,
    stop: "Stop",
    done: (done: number, of: number) => `Done for ${done} of ${of}`,
    left: "Not tried",
    close: "Close",
  },
  none: "Nobody has registered yet",
  noneHow: "Once the event is published, share its page; everybody who registers appears here.",
  nothingFound: "Nobody matches",
  nothingFoundHow: "Try a part of the name, or clear the filters.",
  download: "CSV",
  downloadWorkbook: "Excel",
  arrivals: "Arrival list",
  counts: {
    title: "Who comes",
    waiting: (count: number) => `${count} waiting`,
  },
  seats: {
    title: "Seats",
    how: "More seats are given at once to those who wait, and each of them gets an email. Fewer seats take nobody’s seat away: the number goes down as people leave.",
    groupHow: {
      general: "For everybody who registers; when they are gone, people wait.",
      invited: "For guests of honour, speakers and staff; they never wait and are counted apart.",
    } satisfies Record<SeatGroup, string>,
    unproven: (count: number) => `${count} with an unconfirmed address`,
    taken: (taken: number, capacity: number) => `${taken} of ${capacity} taken`,
    waiting: (count: number) => `${count} waiting`,
    nobodyWaits: "nobody waits",
    wanted: "Seats wanted",
    shrinking: (wanted: number, over: number) => `Going down to ${wanted}: ${over} more must leave first.`,
    willPromote: (count: number) =>
      count === 1
        ? "The first in line gets a seat, and an email that cannot be called back."
        : `The first ${count} in line get a seat, and an email that cannot be called back.`,
    willShrink: (over: number) =>
      `${over} more are taken than that. Nobody loses a seat; it goes down as people leave.`,
    save: "Set",
    saved: "Seats set.",
    numberNeeded: "A whole number from 0 to 100,000.",
  },
  editor: {
    kept: "These are your changes from before. They have not been saved.",
    nativeName: "Name in its own script",
    latinName: "Name in Latin letters",
    order: "Order of the name",
    orders: { "family-first": "Family name first", "given-first": "Given name first" } satisfies Record<
      "family-first" | "given-first",
      string
    >,
    affiliation: "Affiliation",
    host: "Institution",
    email: "Email address",
    emailHow: "A new address gets a new personal link; the old link is dead at once.",
    language: "Language of emails",
    mode: "Takes part",
    group: "Seats",
    groupHow: "Invited people never wait.",
    mailed: "What is changed of it is emailed to this person at once. An email cannot be called back.",
    nextMovesUp: (waiting: number) =>
      `This frees a seat. ${waiting === 1 ? "One person is waiting" : `${waiting} are waiting`}: the first gets it at once, with an email that cannot be called back.`,
    saved: "Registration saved.",
    link: "Personal link",
    linkHow: "With it people open their own page and the room.",
    handOverHow: "No email reaches this person. With the link they open their own page and the room.",
    showLink: "Show the link to hand over",
    linkCode: "Personal link",
    copyLink: "Copy the link",
    resend: "Email the link again",
    resent: "The link is on its way.",
    rotate: "Email a new link",
    rotateHow: "The old link stops working at once, and whoever is in a room with it has to come in again.",
    rotateNow: "Make the new link",
    rotated: "A new link is on its way; the old one is dead.",
    cancel: "Cancel the registration",
    cancelHow: (waiting: number) =>
      `The seat is freed and this person gets an email, which cannot be called back. ${waiting === 1 ? "One person is waiting and gets" : `${waiting} are waiting; the first gets`} the seat at once, so this may not be taken back.`,
    cancelNow: "Cancel it",
    keep: "Keep it",
    cancelled: "Registration cancelled.",
    restore: "Take the cancellation back",
    restored: "Registration is on again.",
    confirmNow: "Give a seat now",
    emailNeeded: "Give an email address such as name@example.org.",
  },
  deeds: {
    "registrations.add": "registered somebody by hand",
    "registrations.handOver": "showed a personal link to hand over",
    "registrations.edit": "changed a registration",
    "registrations.resendLink": "sent a personal link again",
    "registrations.csv": "exported the registrations (CSV)",
    "registrations.xlsx": "exported the registrations (Excel)",
  } satisfies DeedsOf<"registrations">,
};

export type RegistrationsWords = Widened<typeof words>;
