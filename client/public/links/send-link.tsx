import { type FormEvent, type ReactNode, useState } from "react";
import { refusedAt, useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Said } from "#client/ui/hidden.tsx";
import { EmailInput } from "#client/ui/inputs.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import styles from "./send-link.module.css";

interface SendLinkProps {
  eventId: string;
  hosts: readonly HelpHost[];
  /** Which event's, where that can be chosen. */
  children?: ReactNode;
}

/** "Send me my link again": answers alike for known and unknown addresses. */
export function SendLink({ eventId, hosts, children }: SendLinkProps) {
  const words = useWords(registerWords);
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const mail = useCommand("registrations.sendLink", () => setSentTo(email.trim()));
  const wrong = refusedAt(mail.refusal, "email");
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    setSentTo(null);
    void mail.send({ eventId, email: email.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{words.lost}</h2>
      {children}
      <Field
        label={words.email}
        hint={words.lostHow}
        problem={wrong ? words.problems.emailWrong : undefined}
        required
      >
        {(ids) => (
          <div className={styles.line}>
            <EmailInput
              {...ids}
              value={email}
              onChange={(change) => {
                setEmail(change.currentTarget.value);
                mail.reset();
              }}
            />
            <Button type="submit" busy={mail.busy}>
              {words.sendLink}
            </Button>
          </div>
        )}
      </Field>
      <Said>{sentTo && <p>{words.linkSent(sentTo)}</p>}</Said>
      {!wrong && <AnswerNote of={mail} contact={hosts} />}
    </form>
  );
}
