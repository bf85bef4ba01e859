import type { RegistrantWords } from "#client/registrant/registrant-fields.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";

/** How the office is asked about somebody. */
export function useAsked(emailHint: string): RegistrantWords {
  const { editor: words, noHost } = useWords(registrationsWords);
  return {
    nativeName: words.nativeName,
    latinName: words.latinName,
    order: words.order,
    host: words.host,
    affiliation: words.affiliation,
    email: words.email,
    familyFirst: words.orders["family-first"],
    givenFirst: words.orders["given-first"],
    noHost,
    emailHint,
    lang: words.language,
  };
}
