import type { ReactNode } from "react";
import { ownWhen } from "#client/signins/own-when.ts";
import styles from "#client/signins/signins.module.css";
import { Dotted } from "#client/ui/dotted.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";
import type { SignInLine } from "#shared/signins.ts";

interface SignInLinesProps {
  lines: readonly SignInLine[];
  action?: (line: SignInLine) => ReactNode;
}

/** Where somebody is signed in: enough to know one's own again, and no more. */
export function SignInLines({ lines, action }: SignInLinesProps) {
  const words = useWords(signInWords);
  const lang = useLang();
  const when = (at: string) => ownWhen(at, lang);
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.what}>
            <strong>{line.browser || words.unknownBrowser}</strong>{" "}
            {line.here && <span className={styles.mark}>{words.here}</span>}
            <span className={styles.facts}>
              <Dotted
                parts={[words.proofs[line.proof], line.network, line.since && words.since(when(line.since))]}
              />
            </span>
            <span className={styles.facts}>{words.seen(when(line.seen))}</span>
          </div>
          {action?.(line)}
        </li>
      ))}
    </ul>
  );
}
