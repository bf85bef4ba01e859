import { CircleSlash, Flag, PencilLine } from "lucide-react";
import { Note } from "#client/ui/note.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { EventState } from "#shared/events.ts";

const looks = {
  draft: ["warn", PencilLine],
  ended: ["tell", Flag],
  cancelled: ["refuse", CircleSlash],
} as const;

/** Says it when the event is a draft, over or cancelled; nothing needs to be said of one that goes on. */
export function StateBanner({ state, preview }: { state: EventState; preview: boolean }) {
  const words = useWords(publicWords);
  const shown = preview ? "draft" : state;
  if (shown === "published") return null;
  const [tone, icon] = looks[shown];
  return (
    <Note tone={tone} icon={icon}>
      <p>{words[shown]}</p>
    </Note>
  );
}
