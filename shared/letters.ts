import { z } from "zod";
import { byId, type Command, Done, Id, InstantText, organizers, Version } from "./commands.ts";
import { limits } from "./limits.ts";
import { Name } from "./people.ts";
import { Mode } from "./rooms.ts";
import { inEachLang, Lang, line, paragraph, type Texts } from "./texts.ts";

/** Whom a letter is for, among those of an event who take part or wait; null: whichever. */
export const Chosen = z.strictObject({
  mode: Mode.nullable().default(null),
  hostId: Id.nullable().default(null),
  /** Whoever takes part, waits, or has cancelled; null: takes part or waits. Never who has not pressed for a seat. */
  state: z.enum(["confirmed", "waitlisted", "cancelled"]).nullable().default(null),
  lang: Lang.nullable().default(null),
  /** Who has starred this session. */
  sessionId: Id.nullable().default(null),
});
export type Chosen = z.infer<typeof Chosen>;

/** What stands in a letter for each reader's own. */
export const letterMarks = { name: "{name}", link: "{link}" } as const;
const known: ReadonlySet<string> = new Set(Object.values(letterMarks));

/** What looks like such a mark and is none: it would be read as it stands. */
export const unknownMarks = (text: string): string[] =>
  (text.match(/[{｛][^{}｛｝\n]{0,30}[}｝]/g) ?? []).filter((mark) => !known.has(mark));

/** A letter of the team, as they write it. */
export const LetterDraft = z.strictObject({
  id: Id,
  chosen: Chosen,
  subject: inEachLang(line()),
  text: inEachLang(paragraph(limits.letterCharsMax)),
  version: Version,
});
export type LetterDraft = z.infer<typeof LetterDraft>;

/** What a letter lacks before it can be sent, by name; `text.ja` where a language has a subject and no text. */
export function missingToSend({ subject, text }: Pick<LetterDraft, "subject" | "text">): string[] {
  const writtenIn = (texts: Texts) => Lang.options.filter((lang) => texts[lang]);
  const [subjects, bodies] = [writtenIn(subject), writtenIn(text)];
  if (subjects.length + bodies.length === 0) return ["subject", "text"];
  const marks = [...Object.values(subject), ...Object.values(text)].flatMap((each) =>
    unknownMarks(each ?? ""),
  );
  return [
    ...bodies.filter((lang) => !subject[lang]).map((lang) => `subject.${lang}`),
    ...subjects.filter((lang) => !text[lang]).map((lang) => `text.${lang}`),
    ...(marks.length > 0 ? ["marks"] : []),
  ];
}

/**
 * - `draft`: can still be changed
 * - `planned`: goes at its instant
 * - `sending`: has begun; some of it waits for its turn
 * - `sent`: nothing of it waits
 * - `stopped`: what had left has left, and nothing else does
 */
export const LetterState = z.enum(["draft", "planned", "sending", "sent", "stopped"]);
export type LetterState = z.infer<typeof LetterState>;

const Letter = LetterDraft.extend({
  state: LetterState,
  /** When it goes, or began to. */
  startsAt: InstantText.nullable(),
  /** To how many people it is written; grows as it is. */
  people: z.number(),
  /** How many of those who are meant have no address. */
  withoutAddress: z.number(),
  sent: z.number(),
  waiting: z.number(),
  failed: z.number(),
});
export type Letter = z.infer<typeof Letter>;

/** Whom a letter would reach now. */
const Reached = z.object({
  people: z.number(),
  withoutAddress: z.number(),
  byLang: z.array(z.object({ lang: Lang, count: z.number() })),
});

const OfLetter = z.strictObject({ eventId: Id, id: Id });

export const letterCommands = {
  "letters.list": {
    kind: "read",
    access: organizers,
    input: z.strictObject({ eventId: Id }),
    output: z.array(Letter),
    refusals: [],
    summary:
      "The letters that the team writes to people of the event, the latest first, and how far each is.",
  },
  "letters.review": {
    kind: "read",
    access: organizers,
    input: z.strictObject({
      eventId: Id,
      letter: LetterDraft,
      /** As which of those whom it would reach it is shown, in the order in which they registered. */
      as: z.coerce.number().int().min(0).max(1_000_000).default(0),
    }),
    output: Reached.extend({
      /** Null where it reaches nobody. */
      shown: z
        .object({ person: Name, to: z.string(), lang: Lang, subject: z.string(), text: z.string() })
        .nullable(),
      missing: z.array(z.string()),
    }),
    refusals: ["not-found"],
    summary: "Whom a letter would reach, and the letter as one of them would read it, links masked.",
  },
  "letters.save": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, letter: LetterDraft }),
    about: ({ letter }: { letter: LetterDraft }) => ({ id: letter.id }),
    output: Letter,
    refusals: ["not-found", "not-now", "changed-meanwhile", "at-limit"],
    security: "none",
    summary: "Write a letter, or change one that has not been sent.",
  },
  "letters.remove": {
    kind: "write",
    access: organizers,
    input: OfLetter,
    about: byId,
    output: Done,
    refusals: ["not-found", "not-now"],
    security: "none",
    summary: "Throw a letter away that has not been sent.",
  },
  "letters.send": {
    kind: "write",
    access: organizers,
    input: OfLetter.extend({
      version: Version,
      /** When it goes; null: now. */
      at: InstantText.nullable().default(null),
    }),
    about: byId,
    output: Letter,
    refusals: ["not-found", "not-now", "not-ready", "no-mail", "changed-meanwhile"],
    security: "none",
    summary:
      "Send a letter to whom it reaches: a host's organizers to the guests of their own host and of none. It leaves behind all other mails.",
  },
  "letters.stop": {
    kind: "write",
    access: organizers,
    input: OfLetter,
    about: byId,
    output: Letter,
    refusals: ["not-found", "not-yours", "not-now"],
    security: "none",
    summary:
      "Stop a letter: what has left has left, nothing else does. One that is planned is a draft again.",
  },
} as const satisfies Record<string, Command>;
