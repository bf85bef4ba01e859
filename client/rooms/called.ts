import { usePlain } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Person } from "#shared/people.ts";
import { isolated } from "#shared/plain-text.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Item } from "#shared/sessions.ts";

/** As `Titled`, for where a text alone can stand: an item by its title or kind and its people, else the session. */
export function useCalled() {
  const names = useWords(namesWords);
  const { comma } = useWords(roomsWords);
  const { colon } = useWords(commonWords);
  const plain = usePlain();
  return (session: ReleasedSession, item: Item | null, people: readonly Person[]): string => {
    if (!item) return plain(session.title);
    const named = people.map(({ name }) => isolated(nativeFirst(name)[0]));
    const title = plain(item.title) || names.itemKinds[item.kind];
    return named.length > 0 ? `${title}${colon}${named.join(comma)}` : title;
  };
}
