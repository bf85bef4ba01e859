import type { Widened } from "#client/words/area.ts";
import type { CheckPhase, CheckPoint } from "#shared/checks.ts";

export const words = {
  title: "Check-list",
  phases: {
    "before-publish": "Before you publish",
    "before-day": "Before the day",
    "on-day": "On the day",
    afterwards: "Afterwards",
  } satisfies Record<CheckPhase, string>,
  guide: "This phase in the guide",
  openCount: (count: number) => `${count} open`,
  allDone: "nothing open",
  /** What is to be done, or looked at. */
  open: {
    hosts: () => "Name a second host: the event is held by equals.",
    title: () => "Write the title in the event's first language.",
    dates: () => "Put the last day after the first.",
    rooms: () => "Add a room.",
    sessions: () => "Schedule a first session.",
    clashes: (open: number, _of: number) =>
      open === 1
        ? "One clash in the programme wants a look."
        : `${open} clashes in the programme want a look.`,
    outside: (open: number, of: number) => `${open} of ${of} sessions are outside the event's days.`,
    seats: () => "Confirm how many places there are in the hall and online.",
    languages: (open: number, of: number) =>
      `${open} of ${of} texts are missing in one of the event's languages.`,
    contact: (open: number, of: number) => `${open} of ${of} hosts have no contact for help.`,
    people: () => "Add the guests of honour.",
    "test-mail": () => "Send yourself a test email, and see it arrive.",
    "signed-in": (open: number, of: number) =>
      `Nobody of their own has signed in yet for ${open} of ${of} hosts.`,
    stages: (open: number, of: number) =>
      `${open} of ${of} rooms that people join online have no stage address.`,
    screen: () => "Open the hall screen once, where it will stand.",
    closing: () => "Say until when people can register.",
    released: (open: number, _of: number) =>
      open === 1 ? "One change is still a draft." : `${open} changes are still a draft.`,
    mails: (open: number, _of: number) =>
      open === 1 ? "One email could not be sent." : `${open} emails could not be sent.`,
    ended: () => "End the event, so that nobody registers any more.",
    thanks: () => "Write a word of thanks for the public page.",
    keepsakes: () => "Add recordings, pictures or speeches.",
    keeping: () => "Say how long personal data are kept.",
  } satisfies Record<CheckPoint, (open: number, of: number) => string>,
  /** What it is about, once it is done or decided. */
  about: {
    hosts: "Two hosts",
    title: "Title",
    dates: "First and last day",
    rooms: "Rooms",
    sessions: "Sessions",
    clashes: "No clash in the programme",
    outside: "Every session within the event's days",
    seats: "Places in the hall and online",
    languages: "Every text in each language",
    contact: "A contact for each host",
    people: "Guests of honour",
    "test-mail": "A test email has gone out",
    "signed-in": "Somebody of each host has signed in",
    stages: "A stage address for each room",
    screen: "The hall screen was opened",
    closing: "Until when people can register",
    released: "People see every change",
    mails: "Every email has gone out",
    ended: "The event has ended",
    thanks: "A word of thanks",
    keepsakes: "Recordings, pictures or speeches",
    keeping: "How long personal data are kept",
  } satisfies Record<CheckPoint, string>,
  decide: "We leave it so",
  confirm: "These are right",
  tried: "It works",
  undo: "Open again",
  decidedBy: (who: string) => `decided by ${who}`,
  decidedBySomebody: "decided",
};

export type CheckWords = Widened<typeof words>;
