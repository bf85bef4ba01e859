import type { ReactNode } from "react";
import styles from "#client/signins/signins.module.css";
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
  const format = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });
  const when = (at: string) => format.format(new Date(at));
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.what}>
            <strong>{line.browser || words.unknownBrowser}</strong>{" "}
            {line.here && <span className={styles.mark}>{words.here}</span>}
            <span className={styles.facts}>
              {[words.proofs[line.proof], line.network, line.since && words.since(when(line.since))]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <span className={styles.facts}>{words.seen(when(line.seen))}</span>
          </div>
          {action?.(line)}
        </li>
      ))}
    </ul>
  );
}
