import type { FieldIds } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import type { Person } from "#shared/people.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";

interface PersonChoiceProps {
  ids?: Partial<FieldIds>;
  label?: string;
  people: readonly Person[];
  value: string;
  /** What stands there while nobody is chosen. */
  placeholder: string;
  onChoose: (personId: string) => void;
}

/** One of the event's people, by both of their names, so that typing either finds them. */
export function PersonChoice({ ids, label, people, value, placeholder, onChoose }: PersonChoiceProps) {
  return (
    <Select
      {...ids}
      aria-label={label}
      value={value}
      onChange={(chosen) => onChoose(chosen.currentTarget.value)}
    >
      <option value="">{placeholder}</option>
      {people.map((person) => (
        <option key={person.id} value={person.id} lang={person.nameLang}>
          {nameLine(person)}
        </option>
      ))}
    </Select>
  );
}

export function nameLine(person: Person): string {
  const [first, second] = nativeFirst(person.name);
  return second ? `${isolated(first)} (${isolated(second)})` : isolated(first);
}
