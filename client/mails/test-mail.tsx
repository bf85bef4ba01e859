import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import styles from "#client/mails/mails-page.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { EmailInput, LangSelect } from "#client/ui/inputs.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { mailsWords } from "#client/words/mails.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { Email } from "#shared/commands.ts";
import { newId } from "#shared/new-id.ts";
import type { Lang } from "#shared/texts.ts";

/** Shows whether sending works, before it matters. */
export function TestMail({ eventId, hosts }: { eventId: string; hosts: readonly HelpHost[] }) {
  const { test: words } = useWords(mailsWords);
  const toast = useToast();
  const [email, setEmail] = useState("");
  const [lang, setLang] = useState<Lang>(useLang());
  const [tried, setTried] = useState(false);
  // Until it has been answered, the same test is one mail however often it is sent.
  const [id, setId] = useState(newId);
  const send = useWrite("mails.test", {
    invalidates: ["mails.list"],
    onDone: () => {
      toast(words.sent);
      setId(newId());
    },
  });
  const readable = Email.safeParse(email).success;
  return (
    <form
      className={styles.test}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setTried(true);
        if (readable) send.send({ eventId, id, email, lang });
      }}
    >
      <Field label={words.email} problem={tried && !readable ? words.emailNeeded : undefined}>
        {(ids) => (
          <EmailInput {...ids} value={email} onChange={(typed) => setEmail(typed.currentTarget.value)} />
        )}
      </Field>
      <Field label={words.language}>{(ids) => <LangSelect {...ids} value={lang} onChange={setLang} />}</Field>
      <Button type="submit" busy={send.busy}>
        {words.send}
      </Button>
      <AnswerNote of={send} contact={hosts} />
    </form>
  );
}
