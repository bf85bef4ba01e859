import type { Widened } from "#client/words/area.ts";

export const words = {
  section: "Personal data",
  text: "What people are told before they register",
  textHint:
    "Who is responsible at each host, why the data are asked for, who sees them. Left empty, the page says what the software does.",
  keepForever: "Keep the data until somebody erases them",
  keepDays: "Erase everybody’s data so many days after the last day",
  keepDaysHint:
    "You are told a week before, by email and here. Numbers stay; names, addresses and emails go.",
  words: "Questions and chat lines of those who were erased",
  wordsLeft: { keep: "stay, without a name", remove: "go as well" } satisfies Record<
    "keep" | "remove",
    string
  >,
  erasesOn: (day: string, people: number) =>
    `On ${day} the data of ${people === 1 ? "one person" : `${people} people`} will be erased. Export the list before if you still need it.`,
  erased: (count: number) => `${count} erased so far.`,
  erase: "Erase this person’s data…",
  eraseHow: "For somebody who asked for it.",
  eraseWhat: (mailed: boolean) =>
    `The registration ends, a seat goes to whoever waits, ${
      mailed ? "a last email takes the sessions out of the calendar, then " : ""
    }name, address, emails and the name beside what was said are erased. This cannot be taken back.`,
  eraseNow: "Erase for good",
  erasing: "Being erased.",
};

export type PersonalDeskWords = Widened<typeof words>;
