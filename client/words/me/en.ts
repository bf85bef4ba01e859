import type { Widened } from "#client/words/area.ts";
import type { Mode } from "#shared/rooms.ts";

export const words = {
  title: "My registration",
  confirmed: { onsite: "You have a seat in the hall.", online: "You take part online." } satisfies Record<
    Mode,
    string
  >,
  confirmedHow: {
    onsite: "Show this code at the door. You can also ask and applaud from your phone.",
    online: "Enter the rooms from the agenda; the stage opens 15 minutes before each session.",
  } satisfies Record<Mode, string>,
  waitlisted: (place: number) => `You are number ${place} on the waiting list.`,
  waitlistedHow:
    "As soon as a seat is free for you, it is yours, and we write to you. Until then you can read along in the rooms; the stage and a voice of your own come with the seat.",
  unproven: "Press the link that we emailed to you.",
  unprovenHow: (email: string) =>
    `It went to ${email}. With the press you have your seat, or your place on the waiting list, which is kept for 24 hours from when you registered.`,
  lapsed: "Your place is no longer kept: the link in the email was not pressed in time.",
  lapsedHow: (email: string) =>
    `It still works, for a seat that is free now or the end of the waiting list. We sent it to ${email}.`,
  sendAgain: "Send it again",
  cancelled: "You have cancelled.",
  cancelledMail: "Cancelled. We email you a confirmation.",
  cancelledHow:
    "Your seat has been given back. If you change your mind, you can come back as long as registration is open.",
  restore: "Take part after all",
  restored: "Welcome back.",
  doorCode: "QR code for the door",
  savePicture: "Save as a picture",
  ownDevice: "My own device: show the code without a connection, too",
  keptAsOf: (when: string) => `Kept on this device, as of ${when}.`,
  notKept: "This browser could not keep it. Save it as a picture instead.",
  asOf: (when: string) => `As of ${when}`,
  agenda: "Your agenda",
  enterRoom: "Enter the room",
  followRoom: "Ask and applaud",
  readAlong: "Read along",
  newCalendar: "New address",
  newCalendarHow: "A new address stops the old one at once; then subscribe again.",
  newCalendarDone: "Your calendar has a new address. The old one no longer works.",
  switchTo: { onsite: "Change to the hall", online: "Change to online" } satisfies Record<Mode, string>,
  switchTitle: { onsite: "Change to the hall?", online: "Change to online?" } satisfies Record<Mode, string>,
  switchFree: (free: number) =>
    `${free} ${free === 1 ? "seat is" : "seats are"} free there: yours is certain.`,
  switchFull: "There is no free seat there at the moment. You keep the one you have.",
  /** What becomes of the seat that is left, when it is one. */
  switchFrees: "Your present seat goes to whoever has waited longest for it. You may not get it back.",
  switchWaiting: "You leave the waiting list that you are on now.",
  switchMail: "We email you a confirmation, and your calendar follows.",
  switched: {
    onsite: "Changed to the hall. We email you a confirmation.",
    online: "Changed to online. We email you a confirmation.",
  } satisfies Record<Mode, string>,
  cancel: "Cancel my registration",
  cancelTitle: "Cancel your registration?",
  cancelHow: "Your seat goes at once to whoever has waited longest. You may not get it back.",
  cancelWaitingHow: "You lose your place on the waiting list.",
  cancelBack:
    "You can come back on this page by one press, as long as registration is open: to a seat that is free then, or to the end of the waiting list.",
  keep: "Keep it",
  details: "Your details",
  correct: "Correct",
  corrected: "Corrected.",
  mailedTo: (email: string) => `Your personal link has been emailed to ${email}.`,
  wrongAddress: "Not your address? Correct it",
  link: "Your personal link",
  linkHow:
    "It opens this page on any device. Keep it to yourself: whoever has it can change your registration.",
  copyLink: "Copy the link",
  mailLink: "Email it to me",
  linkMailed: (email: string) => `On the way to ${email}.`,
  signOut: "Sign out on this device",
  signOutHow: "Your registration stays; your link lets you in again.",
  renewLink: "Sign out everywhere else, with a new link",
  linkRenewed: (email: string) => `Your old link is dead everywhere. The new one is on its way to ${email}.`,
};

export type MeWords = Widened<typeof words>;
