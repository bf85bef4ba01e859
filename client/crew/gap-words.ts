import { langNames } from "#client/words/common.ts";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Gap } from "#shared/crew.ts";
import type { Person } from "#shared/people.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";

/** What a gap is in words, with the languages or the people it is about. */
export function useGapWords(people: readonly Person[]) {
  const words = useWords(crewWords);
  const nameOf = (id: string) => {
    const person = people.find((each) => each.id === id);
    return person ? isolated(nativeFirst(person.name)[0]) : "";
  };
  return ({ kind, langs, personIds }: Gap): string => {
    const about = [...langs.map((lang) => langNames[lang]), ...personIds.map(nameOf)].filter(Boolean);
    return about.length > 0 ? words.gapOf(words.gaps[kind], about.join(words.and)) : words.gaps[kind];
  };
}
