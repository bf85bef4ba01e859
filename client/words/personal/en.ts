import type { Widened } from "#client/words/area.ts";

export const words = {
  title: "Personal data",
  /** What the software does, where the organizers wrote nothing of their own. */
  whoSees: (hosts: string) =>
    `Your name, affiliation and email address are seen by those who organize the event at ${hosts}. Your email address is used for this event alone and shown to no other participant. In live rooms your name and affiliation stand beside what you say.`,
  howLong: (days: number | null) =>
    days === null
      ? "They are kept until you, or the organizers, have them erased."
      : `They are erased ${days} days after the event.`,
  yourRights: "On your own page you can see, save and erase everything at any time.",
  mine: "Your data",
  mineHow: "Everything that is kept about you for this event, to see, to save and to erase.",
  see: "See everything",
  save: "Save as a file",
  loading: "Just a moment …",
  erase: "Erase everything",
  eraseTitle: "Erase everything about you?",
  eraseWhat: [
    "Your registration ends; a seat that you hold goes to whoever has waited longest.",
    "The sessions are taken out of your calendar.",
    "Name, address, emails and what says that words in rooms were yours are erased. This cannot be taken back.",
  ],
  eraseMail: (email: string) =>
    `So that nobody else can do this, we email a link to ${email}. Only a press there erases.`,
  eraseAsk: "Email me the link",
  eraseMailed: (email: string) => `A link is on the way to ${email}. Nothing is erased until you press it.`,
  keep: "Keep everything",
  starred: "Starred",
  invited: "Calendar invitations",
  mails: "Emails to you",
  said: "Said in rooms",
  arrived: (day: string) => `Ticked off at the door: ${day}`,
  signIns: (count: number) => `Browsers signed in: ${count}`,
  nothing: "Nothing",
  unknownSession: "A session that is no longer in the programme",
};

export type PersonalWords = Widened<typeof words>;
