import type { MailKindWords } from "#server/mails/kind-words.ts";
import type { TeamRole } from "#shared/grants.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Widened } from "#shared/widened.ts";

export const words = {
  greeting: (name: string) => `Dear ${name},`,
  /** To an address that nobody has proven. */
  greetingToNobody: "Hello,",
  /** Joins the hosts' names as equals, in the event's own order. */
  hosts: (names: string[]) => new Intl.ListFormat("en").format(names),
  kinds: {
    confirm: {
      name: "Please confirm",
      subject: (event) => `Confirm your registration: ${event}`,
      opening: (event) =>
        `Somebody, most likely you, registered for “${event}” with this address. Confirm that it is yours, and you have your seat, or your place on the waiting list.`,
      button: "Confirm and open my page",
      ends: (hours) =>
        `Your place is kept for ${hours} hours from when you registered. The link works after that, too: for a seat that is free then, or the end of the waiting list.`,
      notYou: "If it was not you, you need do nothing: nobody takes part with your address.",
    },
    confirmation: {
      name: "Confirmation",
      subject: (event) => `You are registered: ${event}`,
      opening: (event) => `Thank you for registering for “${event}”. Your place is confirmed.`,
    },
    waitlisted: {
      name: "On the waiting list",
      subject: (event) => `You are on the waiting list: ${event}`,
      opening: (event) => `Thank you for your interest in “${event}”. All places are taken at the moment.`,
    },
    promoted: {
      name: "A seat has come free",
      subject: (event) => `A place is free for you: ${event}`,
      opening: (event) => `Good news: a place for “${event}” has become free, and it is yours.`,
    },
    "hall-seat": {
      name: "A seat in the hall has come",
      subject: (event) => `Your seat in the hall: ${event}`,
      opening: (event) =>
        `Good news: the seat in the hall that you waited for at “${event}” is yours. Your seat online goes to somebody else.`,
    },
    "hall-wait-ended": {
      name: "Waiting for the hall has ended",
      subject: (event) => `You take part online: ${event}`,
      opening: (event) =>
        `No seat in the hall has become free for you at “${event}”, and we have ended the waiting so that you can plan. Your seat online stays yours.`,
    },
    "mode-switched": {
      name: "Changed between hall and online",
      subject: (event) => `How you take part has changed: ${event}`,
      opening: (event) => `The way you take part in “${event}” has been changed, as you see below.`,
    },
    cancelled: {
      name: "Registration cancelled",
      subject: (event) => `Your registration is cancelled: ${event}`,
      opening: (event) =>
        `Your registration for “${event}” is cancelled, and your place goes to somebody else. If that was not meant, you can take it back on your page while there are places.`,
    },
    "reminder-day": {
      name: "Reminder, the day before",
      subject: (event) => `Soon: ${event}`,
      opening: (event) => `“${event}” is about to begin. This is how you take part:`,
      button: "Open my page",
    },
    "reminder-hour": {
      name: "Reminder, an hour before",
      subject: (event) => `In an hour: ${event}`,
      opening: (event) => `“${event}” begins in about an hour.`,
      button: "Enter the room",
    },
    "personal-link": {
      name: "Personal link",
      subject: (event) => `Your personal link: ${event}`,
      opening: (event) => `Here is your personal link for “${event}”.`,
    },
    "programme-changed": {
      name: "Programme changed",
      subject: (event) => `The programme has changed: ${event}`,
      opening: (event) => `The programme of “${event}” has changed. This is what is different for you:`,
    },
    "calendar-choice": {
      name: "Calendar choice",
      subject: (event) => `Your calendar: ${event}`,
      opening: (event) => `You have changed how the programme of “${event}” gets into your calendar.`,
    },
    "event-cancelled": {
      name: "Event cancelled",
      subject: (event) => `Cancelled: ${event}`,
      opening: (event) =>
        `We are sorry: “${event}” will not take place. You need do nothing; your calendar follows by itself.`,
    },
    erased: {
      name: "Data erased",
      subject: (event) => `Your data are erased: ${event}`,
      opening: (event) =>
        `Everything that was kept about you for “${event}” is erased now, as was asked. This is the last email; your links no longer work. You are welcome to register again.`,
    },
    "address-confirm": {
      name: "Address to confirm",
      subject: (event) => `Please confirm your address: ${event}`,
      opening: (event) =>
        `Somebody, most likely you, wants the emails about “${event}” to come to this address. Until you confirm it, nothing changes.`,
      button: "Confirm this address",
      ends: "The link works for 24 hours.",
      notYou: "If it was not you, you need do nothing: without your press this address is not used.",
    },
    "address-changed": {
      name: "Address was changed",
      subject: (event) => `Your address was changed: ${event}`,
      opening: (event, now) =>
        `Emails about your registration for “${event}” go to ${now} from now on, as somebody with your personal link asked, and confirmed there.`,
      button: "Not me: take it back",
      ends: "The link works for 7 days. It brings your address back, and closes your page to the other one.",
      notYou: "If it was you, you need do nothing.",
    },
    "erase-link": {
      name: "Link to erase the data",
      subject: (event) => `Erase your data? ${event}`,
      opening: (event) =>
        `You, or somebody signed in as you, asked that everything kept about you for “${event}” be erased. It is done only when you open this link and press the button there. If you want to stay registered, do nothing.`,
      button: "Erase everything",
      ends: "The link works for 24 hours.",
      notYou: "If it was not you, you need do nothing: without your press nothing is erased.",
    },
    "staff-sign-in": {
      name: "Sign-in link",
      subject: "Your sign-in link",
      opening: "Somebody, most likely you, asked to sign in to Jubilee with this address.",
      button: "Sign in",
      ends: (minutes) => `The link works once, within ${minutes} minutes.`,
      notYou: "If it was not you, you need do nothing.",
    },
    "passkey-added": {
      name: "Passkey added",
      subject: "A passkey was added to your sign-in",
      opening:
        "A passkey was added to your sign-in at Jubilee. From now on, one of your passkeys is asked for after each emailed link.",
      button: "Go to sign-in",
      notYou:
        "If it was you, you need do nothing. If it was not, somebody else can read your mailbox: secure it, then remove the passkey. If you cannot sign in any more, whoever looks after the server can remove it for you.",
    },
    "team-invitation": {
      name: "Invitation to the team",
      subject: (event) => `You are on the team: ${event}`,
      opening: (inviter, event, role) => `${inviter} has invited you to help to run “${event}” as ${role}.`,
      button: "Go to sign-in",
      how: "Sign in with the address to which this email was sent. There is no password: a link is emailed to you each time.",
    },
    "erasure-notice": {
      name: "Data will be erased",
      subject: (event) => `Personal data will be erased: ${event}`,
      opening: (event, people, day) =>
        `On ${day}, the personal data of ${people === 1 ? "one person" : `${people} people`} who registered for “${event}” will be erased, as your event has it: names, addresses, emails, and the names beside what was said in rooms. Numbers stay.`,
      how: "Should you still need the list, export it before. If the data have to stay longer, change the span on the event's page.",
    },
    letter: { name: "Letter from the organizers" },
    test: {
      name: "Test",
      subject: (event) => `Test email: ${event}`,
      opening: "This is a test. If you can read it, emails of this event reach you.",
    },
  } satisfies MailKindWords,
  takePart: {
    onsite:
      "You take part in the hall. Please show the QR code at the door: it is attached, and on your page.",
    online:
      "You take part online. Your page leads into the live room, which opens 15 minutes before each session.",
  } satisfies Record<Mode, string>,
  waiting: {
    onsite:
      "You are on the waiting list for the hall. As soon as a place is free for you, we write to you. On your page you can change to taking part online.",
    online:
      "You are on the waiting list for taking part online. As soon as a place is free for you, we write to you. On your page you can change to the hall.",
  } satisfies Record<Mode, string>,
  /** Beside a seat online; `until` is said on every host's clock. */
  waitingMeanwhile: (until: string) =>
    `You also wait for a seat in the hall. Should one become free, it is yours, and we write to you. The waiting ends by itself: ${until}.`,
  moreChanges: (left: number) => `${left} more sessions have changed: please see the programme.`,
  invitations: {
    come: "The sessions come with this email as calendar invitations. Many programs add the first by themselves; open the others, which are attached. New times, new places and cancellations come the same way. If you would rather subscribe to the calendar, choose so on your page: with both, each session appears twice.",
    more: "An email can only carry so many invitations; the calendar to subscribe to has the whole programme.",
    withdrawn:
      "What no longer holds is taken out of your calendar by this email; where more than one is attached, open each.",
  },
  labels: {
    when: "When",
    why: "Reason",
    before: "Before",
    where: "Where",
    mode: "You take part",
    programme: "Programme",
    feed: "Calendar to subscribe to",
    noReminders: "No more reminders",
    help: "Questions",
    label: (label: string, value: string) => `${label}: ${value}`,
  },
  openMyPage: "Open my page",
  keepToYourself: "This link is for you alone: whoever has it can change your registration.",
  roles: {
    founder: "one of those who look after the server",
    owner: "an owner",
    organizer: "an organizer",
    host: "an organizer of your institution",
    moderator: "a moderator of a room",
    door: "a helper at the door",
  } satisfies Record<TeamRole | "founder", string>,
  sentFor: (event: string) => `Sent to you about “${event}”.`,
};

export type MailWords = Widened<typeof words>;
