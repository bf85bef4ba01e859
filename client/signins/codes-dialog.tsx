import styles from "#client/signins/signins.module.css";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";

/** Recovery codes, shown this once. Escape does not lose them: they are kept by a press. */
export function CodesDialog({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const words = useWords(signInWords);
  return (
    <Dialog
      open={codes.length > 0}
      onClose={() => {}}
      title={words.codesShown}
      actions={
        <div className={`${styles.actions} ${styles.unprinted}`}>
          <Button onClick={() => print()}>{words.print}</Button>
          <Button kind="seal" onClick={onKept}>
            {words.kept}
          </Button>
        </div>
      }
    >
      <p>{words.codesKeep}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </Dialog>
  );
}
