import type { LeafWords } from "#client/forms/both-changed.tsx";
import type { RegistrantWords } from "#client/registrant/registrant-fields.tsx";
import { langNames } from "#client/words/common.ts";

interface Named {
  names?: Readonly<Record<string, string>>;
  /** What a choice from a few is called. */
  choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  nothing: string;
}

/** What both changed of a registration, called as where it is typed. */
export function registrantLeafWords(
  words: RegistrantWords,
  { names = {}, choices = {}, nothing }: Named,
): LeafWords {
  const called: Readonly<Record<string, string>> = {
    "name.native": words.nativeName,
    "name.latin": words.latinName,
    "name.order": words.order,
    hostId: words.host,
    affiliation: words.affiliation,
    email: words.email,
    lang: words.lang,
    ...names,
  };
  const chosen: typeof choices = {
    "name.order": { "family-first": words.familyFirst, "given-first": words.givenFirst },
    lang: langNames,
    ...choices,
  };
  return {
    label: ({ path }) => called[path.join(".")] ?? "",
    value: ({ path }, value) => {
      if (value === null) return words.noHost;
      return chosen[path.join(".")]?.[String(value)] ?? (String(value ?? "") || nothing);
    },
  };
}
