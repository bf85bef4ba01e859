import type { Widened } from "#client/words/area.ts";

export const words = {
  title: "People",
  lead: "Guests of honour, speakers, interpreters: everybody whom the programme names.",
  none: "Nobody yet",
  noneHow: "Add the guests of honour first: they stand on the public page in protocol order.",
  add: "Add a person",
  guests: "Guests of honour",
  guestsHint: "In protocol order, as they stand on the public page.",
  others: "Others in the programme",
  protocol: "Protocol",
  moveUp: (name: string) => `Move ${name} up in protocol`,
  moveDown: (name: string) => `Move ${name} down in protocol`,
  moved: (name: string, place: number) => `${name} is now number ${place}`,
  newPerson: "New person",
  name: "Name",
  native: "In the person's own script",
  nativeHint: "Exactly as the person writes it, such as 福田 眞作.",
  latin: "In Latin letters",
  latinHint: "In the order that the person uses.",
  order: "Order of the name",
  orders: {
    "family-first": "Family name first",
    "given-first": "Given name first",
  },
  nameLang: "Language of the name",
  nameLangHint: "So that its characters are drawn as at home.",
  honorific: "Honorific",
  honorificHint: "Such as Professor; leave it out where there is none.",
  position: "Position",
  host: "Comes from",
  noHost: "None of the hosts",
  inProtocol: "Guest of honour",
  inProtocolHint: "Stands on the public page, in protocol order.",
  place: "Place in protocol",
  removed: (name: string) => `${name} was removed`,
  remove: "Remove this person",
  usedIn: (count: number) =>
    count === 1
      ? "One session names this person. Take the name out of it first."
      : `${count} sessions name this person. Take the name out of them first.`,
  shownAs: "How it will look",
};

export type PeopleWords = Widened<typeof words>;
