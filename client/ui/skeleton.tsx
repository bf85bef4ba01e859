import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { Hidden } from "./hidden.tsx";
import styles from "./skeleton.module.css";
import { useSlow } from "./use-slow.ts";

/** Stands where lines of text will stand, so that nothing jumps when they come; what is slow to come says so, unless that is explained beside it. */
export function Skeleton({ lines = 3, isExplained = false }: { lines?: number; isExplained?: boolean }) {
  const words = useWords(commonWords);
  const slow = useSlow(!isExplained);
  return (
    <div className={styles.skeleton} role="status">
      {slow ? <span>{words.slow}</span> : <Hidden>{words.loading}</Hidden>}
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
