import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { EmailInput } from "#client/ui/inputs.tsx";
import { linkWords } from "#client/words/links.ts";
import { useWords } from "#client/words/reader.tsx";
import { SendingNote } from "../sending-note.tsx";
import { refusedAt, useCommand } from "../use-command.ts";
import styles from "./link-sheet.module.css";
import { LinkSheet } from "./link-sheet.tsx";

/** Organizers sign in by mail: no password, and the same answer for every address. */
export function SignInPage() {
  const words = useWords(linkWords);
  const [email, setEmail] = useState("");
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const { send, reset, sending, busy } = useCommand("signins.mailLink", () => setMailedTo(email.trim()));
  const wrong = refusedAt(sending, "email");
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    setMailedTo(null);
    void send({ email: email.trim() });
  };
  return (
    <LinkSheet title={words.signInTitle}>
      <p>{words.signInHow}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={words.email} problem={wrong ? words.emailWrong : undefined}>
          {(ids) => (
            <EmailInput
              {...ids}
              value={email}
              onChange={(change) => {
                setEmail(change.currentTarget.value);
                reset();
              }}
            />
          )}
        </Field>
        <Button kind="seal" type="submit" busy={busy}>
          {words.mailLink}
        </Button>
        {mailedTo && <p role="status">{words.linkMailed(mailedTo)}</p>}
        {!wrong && <SendingNote sending={sending} />}
      </form>
      <p className={styles.soft}>{words.attendeeHow}</p>
    </LinkSheet>
  );
}
