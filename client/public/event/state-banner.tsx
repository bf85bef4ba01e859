import { CircleSlash, Flag, PencilLine } from "lucide-react";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { EventState } from "#shared/events.ts";
import styles from "./state-banner.module.css";

const icons = { draft: PencilLine, ended: Flag, cancelled: CircleSlash };

/** Says it when the event is a draft, over or cancelled; nothing needs to be said of one that goes on. */
export function StateBanner({ state, preview }: { state: EventState; preview: boolean }) {
  const words = useWords(publicWords);
  const shown = preview ? "draft" : state;
  if (shown === "published") return null;
  const Icon = icons[shown];
  return (
    <p className={styles.banner} data-state={shown}>
      <Icon aria-hidden="true" className={styles.icon} />
      <span>{words[shown]}</span>
    </p>
  );
}
