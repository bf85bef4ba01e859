import styles from "./seal-mark.module.css";

/** The event's seal: two to four characters in a square, as it would be cut in stone. */
export function SealMark({ text }: { text: string }) {
  const signs = [...text];
  if (signs.length === 0) return null;
  const columns = signs.length > 2 ? 2 : 1;
  return (
    <span className={styles.seal} data-columns={columns} lang="zh-Hans" aria-hidden="true">
      {signs.slice(0, 4).map((sign, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sign may stand twice.
        <span key={at}>{sign}</span>
      ))}
    </span>
  );
}
