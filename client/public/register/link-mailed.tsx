import { MailCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "#client/ui/button.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import styles from "./link-mailed.module.css";

/** The address is known already: its owner gets the link again, and nobody else learns anything. */
export function LinkMailed({ email, onOther }: { email: string; onOther: () => void }) {
  const words = useWords(registerWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.mailed} role="status">
      <MailCheck aria-hidden="true" className={styles.icon} />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {words.mailedTitle}
      </h2>
      <p>{words.mailed(email)}</p>
      <Button onClick={onOther}>{words.otherAddress}</Button>
    </section>
  );
}
