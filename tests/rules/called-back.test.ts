import { expect, test } from "vitest";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { registrationsWords } from "#client/words/registrations.ts";
import { releaseWords } from "#client/words/releases.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import "#tests/words.ts";

/* That each of these words is read by a page is held by the search for unused ones. */

const said: Record<Lang, RegExp> = {
  en: /cannot be (called back|unsent)/,
  ja: /取り(消せません|下げられません)/,
  "zh-Hans": /无法(收回|撤回)/,
};

const saidBefore = (lang: Lang): Record<string, string> => {
  const { cancelEvent, reopen } = eventDeskWords[lang];
  const { editor, several, seats } = registrationsWords[lang];
  const { changes, mail } = releaseWords[lang];
  return {
    "a release": changes.atOnce,
    "the mails of a release": mail.together,
    "a cancellation of the event": cancelEvent.what.join(" "),
    "a reopening": reopen.what.join(" "),
    "a change of a registration": editor.mailed,
    "one that frees a seat": editor.nextMovesUp(2),
    "a cancellation of a registration": editor.cancelHow(2),
    "what is done to several": several.mailed,
    "a cancellation of several": several.cancelHow,
    "more seats": seats.willPromote(2),
  };
};
const silent = (lang: Lang, words: Record<string, string>) =>
  Object.entries(words).flatMap(([name, word]) => (said[lang].test(word) ? [] : [name]));

test.each(langs)("what leaves the house says before that it cannot be called back, in %s (J7)", (lang) => {
  expect(silent(lang, saidBefore(lang))).toEqual([]);
});

test("control: a page that only says that there is a mail is named", () => {
  const words = { ...saidBefore("en"), "more seats": "The first in line gets a seat and an email." };
  expect(silent("en", words)).toEqual(["more seats"]);
});
