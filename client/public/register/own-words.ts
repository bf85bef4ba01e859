import type { RegistrantWords } from "#client/registrant/registrant-fields.tsx";
import { useWords } from "#client/words/reader.tsx";
import type { RegisterWords } from "#client/words/register/en.ts";
import { registerWords } from "#client/words/register.ts";

/** What is asked of oneself, and what is said where it is not right. */
export function useOwnWords(problemOf: (path: string) => string | undefined): {
  words: RegistrantWords;
  problem: (path: string) => string | undefined;
} {
  const words = useWords(registerWords);
  return {
    words: {
      nativeName: words.nativeName,
      nativeNameHint: words.nativeNameHint,
      latinName: words.latinName,
      latinNameHint: words.latinNameHint,
      order: words.order,
      familyFirst: words.familyFirst,
      givenFirst: words.givenFirst,
      host: words.host,
      noHost: words.neitherHost,
      affiliation: words.affiliation,
      affiliationHint: words.affiliationHint,
      email: words.email,
      emailHint: words.emailHint,
      lang: words.lang,
    },
    problem: (path) => {
      const reason = problemOf(path);
      return reason && words.problems[inWords(path, reason)];
    },
  };
}

function inWords(path: string, reason: string): keyof RegisterWords["problems"] {
  if (reason === "name") return "nameMissing";
  if (reason === "too_big") return "tooLong";
  if (path === "email") return reason === "email-dots" ? "emailDots" : "emailWrong";
  if (reason === "text" || reason === "line") return "badText";
  return path === "mode" || path === "hostId" ? "choose" : "other";
}
