import { useEventDesk } from "#client/organize/event-desk.tsx";
import styles from "#client/organize/state-badge.module.css";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

/** How things stand: the event's state, and how far the draft is from what people see. */
export function StateBadge() {
  const words = useWords(organizeWords);
  const { state, release, changesSinceRelease } = useEventDesk();
  const released = release > 0;
  const distance = changesSinceRelease > 0 ? words.changes(changesSinceRelease) : words.noChanges;
  return (
    <span
      className={styles.badge}
      data-state={state}
      data-changed={(released && changesSinceRelease > 0) || undefined}
    >
      {words.states[state]}
      {released && ` · ${distance}`}
    </span>
  );
}
