import { PersonName } from "#client/ui/name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import type { Person } from "#shared/people.ts";
import type { Room } from "#shared/rooms.ts";
import type { Clash } from "#shared/sessions.ts";

export interface ClashSubjectProps {
  clash: Clash;
  rooms: readonly Room[];
  people: readonly Person[];
  /** Beside other words. */
  inline?: boolean;
}

/** The room or the person that is wanted twice. */
export function ClashSubject({ clash: { kind, subjectId }, rooms, people, inline }: ClashSubjectProps) {
  if (kind === "room") {
    const room = rooms.find(({ id }) => id === subjectId);
    return room && <InLang texts={room.name} />;
  }
  const person = people.find(({ id }) => id === subjectId);
  return person && <PersonName name={person.name} nameLang={person.nameLang} inline={inline} />;
}
