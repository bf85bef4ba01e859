import type { Widened } from "#client/words/area.ts";
import type { Mode } from "#shared/rooms.ts";

export type CalendarProgram = "apple" | "google" | "outlook" | "android" | "thunderbird";

export const words = {
  title: "In your calendar",
  subscribe: "Subscribe",
  subscribeTitle: "Subscribe: it updates itself",
  subscribeHow: "New times, rooms and cancellations arrive by themselves.",
  copy: "Copy the address",
  programs: {
    apple: {
      name: "iPhone, iPad, Mac",
      steps: ["Press “Subscribe” and confirm."],
      late: "Looks for changes as often as the device is set to: from every 5 minutes to once a week.",
    },
    google: {
      name: "Google Calendar",
      steps: [
        "Copy the address.",
        "On a computer, open Google Calendar. Beside “Other calendars” press + and choose “From URL”.",
        "Paste the address and press “Add calendar”. Your phone then shows it too.",
      ],
      late: "Looks for changes every 4 to 24 hours. On the day itself, rely on this page.",
    },
    outlook: {
      name: "Outlook, Microsoft 365",
      steps: [
        "Copy the address.",
        "In the calendar, press “Add calendar” and choose “Subscribe from web”.",
        "Paste the address and press “Import”.",
      ],
      late: "Looks for changes about every 3 hours, at times only once a day.",
    },
    android: {
      name: "Android",
      steps: [
        "The easiest way is Google Calendar on a computer, as above.",
        "Or install an app that subscribes, such as ICSx⁵, press + there and paste the address.",
      ],
      late: "Looks for changes as often as the app is set to.",
    },
    thunderbird: {
      name: "Thunderbird",
      steps: ["Copy the address.", "Choose New calendar, then “On the network”, and paste the address."],
      late: "Looks for changes every 30 minutes.",
    },
  } satisfies Record<CalendarProgram, unknown>,
  openPage: "Open that page",
  qr: "QR code that subscribes to this calendar",
  qrHow: "Scan it with an iPhone or iPad to subscribe there.",
  part: "Which sessions",
  wholeEvent: "The whole event",
  forMode: { onsite: "What takes place in the hall", online: "What one can attend online" } satisfies Record<
    Mode,
    string
  >,
  secret: "This address is yours alone. Whoever has it sees how you take part.",
  download: "Download",
  downloadTitle: "Download a file",
  downloadHow: "All sessions as they are now (.ics). Later changes do not reach it.",
  copiesTitle: "Copy one session",
  copiesHow: "Such a copy never updates. If the session moves, you have to change it by hand.",
  session: "Session",
  shows: "Your calendar shows",
  showsChoices: { everything: "All sessions", starred: "Starred only" } satisfies Record<
    "everything" | "starred",
    string
  >,
  noStars: "You have not starred anything yet, so your calendar is empty. Star sessions in your agenda.",
  alarm: "Alarm before each session",
  alarmHint: "Google and some others set their own alarms for calendars that you subscribe to.",
  alarmNone: "None",
  alarmMinutes: (minutes: number) =>
    minutes >= 1440 ? "1 day before" : minutes === 60 ? "1 hour before" : `${minutes} minutes before`,
  kept: "Kept. Your calendar follows the next time it looks.",
  star: (title: string) => `Star “${title}”`,
  starred: (title: string) => `Starred “${title}”.`,
  unstarred: (title: string) => `Removed “${title}” from starred.`,
  agendaShows: "Your agenda shows",
  agendaChoices: (stars: number) => ({ everything: "All sessions", starred: `Starred (${stars})` }),
};

export type CalendarWords = Widened<typeof words>;
