import type { Term } from "./term.ts";

export const glossary: readonly Term[] = [
  {
    thing: "a message that is sent to an address, and the address",
    word: "email",
    not: /\bmail(s|ed|ing)?\b/i,
    except: { "mail server": "it has this name with those who run one" },
  },
  { thing: "the reader's own clock", word: "your time", not: /^(local time|yours)$/ },
  { thing: "in which order a name is written", word: "family name first", not: /\bname comes\b/i },
  { thing: "where one belongs", word: "institution", not: /\bbelongs? to\b$/i },
  { thing: "a part of the programme shown again", word: "appears", not: /stands twice/i },
  { thing: "a person who takes part", word: "registration", not: /\b(sign-?up|enrol\w*)\b/i },
  { thing: "in and out of the team's pages", word: "sign in", not: /\blog(ged)?[ -]?(in|out|on)\b/i },
  { thing: "the page of questions and chat", word: "room", not: /\b(chat|break-?out) ?room\b/i },
];
