import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import styles from "./skeleton.module.css";

/** Stands where lines of text will stand, so that nothing jumps when they come. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const words = useWords(commonWords);
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.hidden}>{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
