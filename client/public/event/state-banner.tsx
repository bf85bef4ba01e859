import { CircleSlash, Flag, PencilLine } from "lucide-react";
import { Note } from "#client/ui/note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Programme } from "#shared/programme.ts";
import styles from "./state-banner.module.css";

const looks = {
  draft: ["warn", PencilLine],
  ended: ["tell", Flag],
  cancelled: ["refuse", CircleSlash],
} as const;

interface StateBannerProps {
  programme: Pick<Programme, "state" | "calledOff">;
  preview: boolean;
}

/** Says it when the event is a draft, over or cancelled, and why; nothing needs to be said of one that goes on. */
export function StateBanner({ programme: { state, calledOff }, preview }: StateBannerProps) {
  const words = useWords(publicWords);
  const shown = preview ? "draft" : state;
  if (shown === "published") return null;
  const [tone, icon] = looks[shown];
  return (
    <Note tone={tone} icon={icon}>
      <p>{words[shown]}</p>
      {shown === "cancelled" && calledOff && <InLang as="p" texts={calledOff} className={styles.why} />}
    </Note>
  );
}
