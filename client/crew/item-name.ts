import { usePlain } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Person } from "#shared/people.ts";
import { sideBySide } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Item } from "#shared/sessions.ts";

/** What an item is called, and whose it is: most have no title of their own. */
export function useItemName(people: readonly Person[]) {
  const { itemKinds } = useWords(namesWords);
  const plain = usePlain();
  return (item: Item): string =>
    sideBySide([
      plain(item.title) || itemKinds[item.kind],
      ...item.personIds.map((id) => {
        const person = people.find((each) => each.id === id);
        return person && nativeFirst(person.name)[0];
      }),
    ]);
}
