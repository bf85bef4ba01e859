import { type FormEvent, useState } from "react";
import { refusedAt, useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Said } from "#client/ui/hidden.tsx";
import { EmailInput } from "#client/ui/inputs.tsx";
import { linkWords } from "#client/words/links.ts";
import { useWords } from "#client/words/reader.tsx";
import styles from "./link-sheet.module.css";
import { LinkSheet } from "./link-sheet.tsx";

/** Organizers sign in by mail: no password, and the same answer for every address. */
export function SignInPage() {
  const words = useWords(linkWords);
  const [email, setEmail] = useState("");
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const mail = useCommand("signins.mailLink", () => setMailedTo(email.trim()));
  const wrong = refusedAt(mail.refusal, "email");
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    setMailedTo(null);
    void mail.send({ email: email.trim() });
  };
  return (
    <LinkSheet title={words.signInTitle}>
      <p>{words.signInHow}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={words.email} problem={wrong ? words.emailWrong : undefined} required>
          {(ids) => (
            <EmailInput
              {...ids}
              value={email}
              onChange={(change) => {
                setEmail(change.currentTarget.value);
                mail.reset();
              }}
            />
          )}
        </Field>
        <Button kind="seal" type="submit" busy={mail.busy}>
          {words.mailLink}
        </Button>
        <Said>{mailedTo && <p>{words.linkMailed(mailedTo)}</p>}</Said>
        {!wrong && <AnswerNote of={mail} />}
      </form>
      <p className={styles.soft}>{words.attendeeHow}</p>
    </LinkSheet>
  );
}
