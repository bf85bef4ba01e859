import type { Area } from "#client/words/area.ts";
import { arrivalsWords } from "#client/words/arrivals.ts";
import { lettersWords } from "#client/words/letters.ts";
import { mailsWords } from "#client/words/mails.ts";
import { messagesWords } from "#client/words/messages.ts";
import { questionsWords } from "#client/words/questions.ts";
import { registrationsWords } from "#client/words/registrations.ts";
import { showsWords } from "#client/words/shows.ts";
import { teamWords } from "#client/words/team.ts";
import type { DeedsOf, NounOfDeeds } from "#shared/contract.ts";

interface DeedWords<Noun extends string> {
  deeds: DeedsOf<Noun>;
  states?: object;
}

/** Where it stands in words what was done to a noun, and in which state it then is: a missing word does not compile. */
export const nouns = {
  announcements: teamWords,
  arrivals: arrivalsWords,
  bursts: teamWords,
  checks: teamWords,
  crew: teamWords,
  edits: teamWords,
  events: teamWords,
  letters: lettersWords,
  mails: mailsWords,
  messages: messagesWords,
  operator: teamWords,
  passkeys: teamWords,
  people: teamWords,
  personal: teamWords,
  pictures: teamWords,
  questions: questionsWords,
  registrations: registrationsWords,
  releases: teamWords,
  rooms: teamWords,
  seats: teamWords,
  sessions: teamWords,
  shows: showsWords,
  signins: teamWords,
  staff: teamWords,
  team: teamWords,
} as const satisfies { [N in NounOfDeeds]: Area<DeedWords<N>> };
