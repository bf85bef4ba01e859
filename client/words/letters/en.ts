import type { Widened } from "#client/words/area.ts";
import type { DeedsOf } from "#shared/contract.ts";
import type { Chosen, LetterState } from "#shared/letters.ts";

export const words = {
  title: "Write to people",
  lead: "Your own email to people of this event: how to get there, what to bring, thanks afterwards.",
  add: "Write a letter",
  none: "Nothing has been written",
  noneHow: "Choose who gets it, write it in your languages, read it as one of them would, and send it.",
  newLetter: "New letter",
  letter: "Letter",
  untitled: "Without a subject",
  states: {
    draft: "Draft",
    planned: "Planned",
    sending: "On its way",
    sent: "Sent",
    stopped: "Stopped",
  } satisfies Record<LetterState, string>,
  who: "Who gets it",
  whoHow: "Everybody who has registered by the time it goes and fits all of this.",
  whoHowHost:
    "Guests of your own host and of none who have registered by the time it goes and fit all of this.",
  mode: "Mode",
  everyMode: "Hall and online",
  host: "Host",
  everyHost: "Every host",
  state: "State",
  statesChosen: {
    confirmed: "Takes part",
    waitlisted: "Waits",
    cancelled: "Has cancelled",
  } satisfies Record<NonNullable<Chosen["state"]>, string>,
  everyState: "Takes part or waits",
  language: "Language",
  everyLanguage: "Every language",
  session: "Has starred",
  everySession: "Whatever they starred",
  text: "What it says",
  subject: "Subject",
  body: "Text",
  bodyHow:
    "Plain text; an empty line begins a paragraph. {name} becomes the reader's name, {link} the button to their own page: without it, the button comes at the end.",
  save: "Save",
  review: "Before it goes",
  people: (count: number) => (count === 1 ? "1 person gets it" : `${count} people get it`),
  nobody: "Nobody gets it: choose others.",
  inLang: (language: string, count: number) => `${language}: ${count}`,
  readsIn: (language: string, count: number, other: string) =>
    `${language}: ${count}, who read it in ${other}`,
  withoutAddress: (count: number) =>
    count === 1
      ? "1 person has no address and does not get it."
      : `${count} people have no address and do not get it.`,
  whoTheyAre: "Who they are",
  as: (name: string) => `As ${name} reads it`,
  previous: "The one before",
  next: "The next one",
  place: (place: number, of: number) => `${place} of ${of}`,
  missing: {
    subject: "Write a subject.",
    text: "Write the text.",
    marks: "Something stands in braces that is neither {name} nor {link}: it would be read as it stands.",
    half: (language: string) => `${language} has a subject or a text alone: write both, or neither.`,
  },
  saveFirst: "Save it first, then it can be sent.",
  when: "When",
  now: "Now",
  later: "At a time",
  at: "Date and time",
  atHow: "In the event's time zone.",
  atNeeded: "Give a time that is still to come.",
  noMail:
    "No email can leave this server, so the letter cannot be sent. Whoever runs it sets SMTP_URL. Until then, copy the text into a message, and hand personal links over at",
  ceiling: (max: number) =>
    `At most ${max} letters of an event begin within 24 hours. Choose a later time for this one.`,
  send: "Send…",
  confirm: "Send",
  sendTitle: "Send this letter?",
  cannotCallBack: "What has left cannot be called back. It can be stopped while it is on its way.",
  takes: (hours: number) =>
    hours === 1
      ? "It leaves behind all other emails and takes an hour at most."
      : `It leaves behind all other emails, so many an hour, and takes about ${hours} hours.`,
  sending: "The letter is on its way.",
  planned: "The letter is planned.",
  plannedHow: "It goes by itself. To change it, call it back first: then it is a draft again.",
  goes: "Goes",
  went: "Begun",
  progress: (sent: number, people: number) => `${sent} of ${people} sent`,
  waiting: (count: number) => `${count} still to go, behind all other emails`,
  unsent: (count: number) => (count === 1 ? "1 was not sent" : `${count} were not sent`),
  failed: (count: number) => (count === 1 ? "1 could not be sent" : `${count} could not be sent`),
  stop: "Stop",
  callBack: "Call back",
  stopTitle: "Stop this letter?",
  stopHow: "What has left has left. Nobody else gets it, and it cannot be taken up again.",
  keep: "Let it go on",
  stopped: "Stopped.",
  calledBack: "It is a draft again.",
  edit: "Open",
  remove: "Throw away",
  removed: "Thrown away.",
  begun: "It has begun to leave, and is not changed any more.",
  deeds: {
    "letters.save": "wrote or changed a letter",
    "letters.remove": "threw a letter away",
    "letters.send": "sent a letter",
    "letters.stop": "stopped a letter",
  } satisfies DeedsOf<"letters">,
};

export type LettersWords = Widened<typeof words>;
