import { useMemo } from "react";
import { type Choice, Combobox } from "#client/ui/combobox.tsx";
import type { FieldIds } from "#client/ui/field.tsx";
import type { Person } from "#shared/people.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import { searchTextOf } from "#shared/search.ts";

interface PersonChoiceProps {
  ids?: Partial<FieldIds>;
  label?: string;
  people: readonly Person[];
  value: string;
  /** What stands there while nobody is chosen. */
  placeholder: string;
  onChoose: (personId: string) => void;
}

/** One of the event's people, who are hundreds: by any part of either of their names, however it is typed. */
export function PersonChoice({ people, value, ...rest }: PersonChoiceProps) {
  const choices = useMemo(() => people.map(choiceOf), [people]);
  return <Combobox {...rest} choices={choices} value={value} />;
}

const choiceOf = (person: Person): Choice => ({
  value: person.id,
  text: nameLine(person),
  lang: person.nameLang,
  foundBy: searchTextOf({ name: person.name, affiliation: "", email: "" }),
});

export function nameLine(person: Person): string {
  const [first, second] = nativeFirst(person.name);
  return second ? `${isolated(first)} (${isolated(second)})` : isolated(first);
}
