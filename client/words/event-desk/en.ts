import type { Widened } from "#client/words/area.ts";
import type { SeatsGiven } from "#shared/events.ts";
import type { Lang } from "#shared/texts.ts";

/** The first three the server insists on; the others make for a poor welcome, and no more. */
export type MissingCode =
  | "hosts"
  | "title"
  | "dates"
  | "languages"
  | "sessions"
  | "rooms"
  | "seats"
  | "contact"
  | "people";

export const words = {
  list: {
    title: "Your events",
    none: "No event yet",
    noneFounder: "Open the first one: it takes three short steps, and everything can be changed later.",
    noneGuest: "You will see an event here as soon as its owners invite you.",
    open: "Open an event",
  },
  create: {
    title: "Open an event",
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    occasion: "The occasion",
    hostsHint:
      "Two or more institutions that hold the event as equals. Their order here is the order in which they stand everywhere.",
    whenWhere: "When and where",
    next: "Next",
    back: "Back",
    create: "Open the event",
    laterHint: "Nothing is public until you publish. Everything can be changed later.",
  },
  fields: {
    title: "Title",
    series: "Series",
    seriesHint: "If the event stands in a series of commemorations.",
    description: "Description",
    years: "Anniversary, in years",
    since: "Since the year",
    sinceHint: "When the relation between the hosts began.",
    startsOn: "First day",
    endsOn: "Last day",
    zone: "The event's time zone",
    zoneHint: "You type times in this zone; people see every host's clock and their own.",
    venueName: "Venue",
    venueAddress: "Address",
    venueGeo: "Place on the map",
    venueGeoHint:
      "Latitude and longitude, as maps let you copy them: 38.8797, 121.5280. Calendars lead people there.",
    venueGeoUnread: "Two numbers are needed, such as 38.8797, 121.5280.",
    slug: "Address on this site",
    slugHint: "Small letters, digits and hyphens. It appears in every link to the event.",
    slugFixed: "Links, emails and calendars that people have name it, so it stays as it is:",
    slugTaken: "Another event has this address. Please choose another one.",
    languages: "Languages",
    languagesHint: "Where a text is missing in a reader's language, the first of these that has it is shown.",
    sealColour: "Seal colour",
    sealText: "Seal text",
    sealTextHint: "Two to four characters, such as 廿年交流.",
    sealPreview: "How the seal looks",
    closesAt: "Registration closes",
    closesAtHint: "In the event's time zone.",
    closesAtEnd: "Open until the event ends",
  },
  seatsGiven: {
    label: "A seat is given",
    options: {
      "at-once": "As soon as somebody registers",
      "at-press": "When the emailed link is pressed",
    } satisfies Record<SeatsGiven, string>,
    how: {
      "at-once":
        "Nobody has to show that the address is theirs; whoever types many addresses takes many seats.",
      "at-press":
        "Until then the place in line is kept for 24 hours from the registration. Nobody without the press sees the stage or speaks.",
    } satisfies Record<SeatsGiven, string>,
    /** Why the other cannot be chosen. */
    noMail: "The press of a link cannot be asked for: no email leaves this server (SMTP_URL is not set).",
    nobodyCanPress:
      "No email leaves this server any more (SMTP_URL is not set), so nobody can press the link. Give seats at once, or have it set.",
  },
  arrivingHints: {
    entrance: "Which door, which floor, from when it is open.",
    travel: "Station, taxi, parking; how long it takes.",
    dress: "What people wear, where it is not left to them.",
  },
  showing: {
    section: "What the page shows beside the programme",
    hint: "It stands there as soon as it is saved, also when the event is over.",
    origins: "How many take part from which host",
    originsShown: { hidden: "Not shown", shown: "In sums, from five people on" } satisfies Record<
      "hidden" | "shown",
      string
    >,
    thanks: "Thanks",
    thanksHint: "Shown once the event is over.",
    keepsakes: "Recordings, pictures, speeches",
    keepsake: (at: number) => `Recording, pictures, speeches ${at}`,
    title: "What it is called",
    url: "Address",
    addKeepsake: "Add a recording or pictures",
  },
  sections: {
    texts: "Texts",
    anniversary: "Anniversary",
    when: "When and where",
    seal: "Seal and languages",
    registration: "Registration",
  },
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  languageNames: { en: "English", ja: "Japanese", "zh-Hans": "Chinese" } satisfies Record<Lang, string>,
  hosts: {
    title: "Hosts",
    lead: "They hold the event as equals. Their order here is the order everywhere.",
    host: (at: number) => `Host ${at}`,
    add: "Add a host",
    removeHost: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} was removed from this page`,
    name: "Name",
    shortName: "Short name",
    city: "City",
    cityHint: "Its clock is called by this name, such as 09:00 Dalian.",
    locale: "Language of the house",
    zone: "Time zone",
    contact: "Contact for help",
    contactHint: "Named whenever something cannot be done, so that nobody is left alone.",
    contactName: "Name or office",
    contactEmail: "Email",
    contactPhone: "Phone",
    schools: "Schools and departments",
    schoolsHint: "Offered to people when they register.",
    addSchool: "Add a school",
    school: (at: number) => `School ${at}`,
    logo: "Logo",
    seal: "Seal",
    pictureHint: "PNG, JPEG or WebP, up to 5 MB.",
    choosePicture: "Choose a picture",
    changePicture: "Change",
    removePicture: "Remove",
    uploading: "Uploading…",
    pictureTooLarge: "This picture is larger than 5 MB.",
  },
  overview: {
    registered: "Registered",
    ofPlaces: (capacity: number) => `of ${capacity} places`,
    waiting: (count: number) => `${count} waiting`,
    byHost: "By host",
    otherHost: "Others",
    total: "All",
    noRegistrations: "Nobody has registered yet.",
    release: "What people see",
    neverReleased: "Nothing is public yet.",
    releaseNumber: (number: number) => `Release ${number}`,
    links: "Links to share",
    publicPage: "Public page",
    registerPage: "Registration",
    calendar: "Calendar to subscribe to",
    copy: "Copy link",
    todo: "Before you publish",
    ready: "Everything that people need is there.",
    rooms: "Live rooms",
    roomsHint: "Open a room to moderate it.",
    enterRoom: "Open the room",
  },
  missing: {
    hosts: "Name a second host: the event is held by equals.",
    title: "Write the title in the event's first language.",
    dates: "Put the last day after the first.",
    languages: "Write the title in each of the event's languages.",
    sessions: "Schedule a first session.",
    rooms: "Add a room.",
    seats: "Say how many places there are in the hall and online.",
    contact: "Give each host a contact for help.",
    people: "Add the guests of honour.",
  } satisfies Record<MissingCode, string>,
  missingOther: "Something is missing still: look through the event and its hosts.",
  publish: {
    title: "Publish",
    first: [
      "The public page opens for everybody who has the link.",
      "People can register, in the hall and online.",
      "Rooms and calendars show the programme as it is now.",
      "Later edits stay a draft until you publish again.",
    ],
    again: (changes: number) => [
      changes === 1 ? "One change becomes visible at once." : `${changes} changes become visible at once.`,
      "The public page, live rooms and calendars follow; people's calendars update by themselves.",
      "Whoever takes part is told of moved, cancelled and new sessions by email: one for all that you publish within an hour.",
    ],
    nothingNew: "People see exactly this already: nothing has changed since the last release.",
    notReady: "Not yet: a few things are missing.",
    confirm: "Publish now",
    done: "Published",
  },
  end: {
    button: "End the event…",
    title: "End the event",
    what: [
      "Nobody can register any more.",
      "Public page, calendars and people's own pages stay.",
      "You can take it back.",
    ],
    confirm: "End the event",
    done: "The event has ended",
  },
  cancelEvent: {
    button: "Cancel the event…",
    title: "Cancel the event",
    what: [
      "Everybody who is registered gets an email that says so, in their language. That cannot be unsent.",
      "Calendars show every session as cancelled.",
      "Nobody can register any more; the public page says that the event is cancelled.",
    ],
    confirm: "Cancel the event and tell everybody",
    done: "The event is cancelled; everybody is being told",
    keep: "Keep the event",
  },
  reopen: {
    button: "Reopen…",
    title: "Reopen the event",
    what: ["The public page and registration open again.", "Calendars show the sessions as confirmed again."],
    confirm: "Reopen",
    done: "The event is open again",
  },
};

export type EventDeskWords = Widened<typeof words>;
