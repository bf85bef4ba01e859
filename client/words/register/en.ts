import type { Widened } from "#client/words/area.ts";

export const words = {
  title: "Register",
  intro: "A minute is enough. We email you a personal link; no account is needed.",
  needed: "Everything is needed but what is marked “optional”.",
  /** Where a seat is given at the press of the mailed link. */
  mustPress:
    "We will email you a link. Your seat, or your place on the waiting list, is yours when you press it, within 24 hours.",
  you: "You",
  howYouTakePart: "How you take part",
  nativeName: "Name",
  nativeNameHint: "As you write it yourself, in any script",
  latinName: "Name in Latin letters",
  latinNameHint: "For the badge, if your name is written in another script",
  order: "Order of your name",
  familyFirst: "family name first",
  givenFirst: "given name first",
  host: "Your institution",
  neitherHost: "Another institution",
  affiliation: "School, department or institution",
  affiliationHint: "Choose one or write your own",
  email: "Email address",
  emailHint: "Your personal link goes here",
  lang: "Language of emails and calendar",
  mode: "You take part",
  free: (free: number) => `${free} ${free === 1 ? "seat" : "seats"} left`,
  fullHere: "Full: you go on the waiting list",
  submit: "Register",
  submitWaiting: "Join the waiting list",
  sending: "Registering …",
  tryingAgain: "The line is slow; trying again …",
  mailedTitle: "Please check your email",
  mailed: (email: string) =>
    `${email} is registered already, so we have emailed the personal link there again.`,
  otherAddress: "Use another address",
  lost: "Registered already, but lost your link?",
  lostHow: "Type your address, and we email it to you again.",
  sendLink: "Send me my link",
  linkSent: (email: string) =>
    `If ${email} is registered, its link is on the way. Check the spam folder too.`,
  needsScript:
    "The form needs JavaScript. If your browser has none, write to one of the hosts, and they will register you.",
  problems: {
    nameMissing: "Write your name, in your own script or in Latin letters.",
    emailWrong: "This is not a complete email address. An example: name@example.org",
    emailDots:
      "Email cannot reach an address with two dots in a row, or with a dot just before the @. Please give another one.",
    tooLong: "This is too long. Please shorten it.",
    badText: "This contains characters that cannot be saved. Please type it again.",
    choose: "Please choose one.",
    other: "Please look at this once more.",
  },
};

export type RegisterWords = Widened<typeof words>;
