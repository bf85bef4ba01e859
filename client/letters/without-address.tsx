import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { lettersWords } from "#client/words/letters.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Chosen } from "#shared/letters.ts";

/** How many of those who are meant a letter does not reach, and the way to who they are. */
export function WithoutAddress({ count, chosen }: { count: number; chosen: Chosen }) {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  if (count === 0) return null;
  const { mode, hostId, state } = chosen;
  const narrowed = Object.entries({ address: "none", mode, hostId, state }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return (
    <span>
      {words.withoutAddress(count)}{" "}
      <Link to={`${deskAddress(event.slug, "registrations")}?${new URLSearchParams(narrowed)}`}>
        {words.whoTheyAre}
      </Link>
    </span>
  );
}
