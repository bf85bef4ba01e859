import { type FormEvent, useState } from "react";
import { refusedAt, useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { useKeepsCookies } from "#client/ui/cookies-note.tsx";
import { Field } from "#client/ui/field.tsx";
import { EmailInput, LangSelect, TextInput } from "#client/ui/inputs.tsx";
import { linkWords } from "#client/words/links.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { limits } from "#shared/limits.ts";
import type { Lang } from "#shared/texts.ts";
import { placeAfter } from "./enter-page.tsx";
import styles from "./link-sheet.module.css";
import { LinkSheet } from "./link-sheet.tsx";
import { useFragment } from "./use-fragment.ts";

/** The first organizer, by the one-time link that the server printed at its first start. */
export function SetUpPage() {
  const words = useWords(linkWords);
  const reader = useLang();
  const token = useFragment();
  const keepsCookies = useKeepsCookies();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [lang, setLang] = useState<Lang>(reader);
  const setUp = useCommand("signins.setUp", (entered) => location.replace(placeAfter(entered, lang)));
  const [nameWrong, emailWrong] = [refusedAt(setUp.refusal, "name"), refusedAt(setUp.refusal, "email")];
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    if (token) void setUp.send({ token, name, email: email.trim(), lang });
  };
  return (
    <LinkSheet title={words.setUpTitle}>
      {token === "" ? <p role="alert">{words.incomplete}</p> : <p>{words.setUpHow}</p>}
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={words.name} problem={nameWrong ? words.nameMissing : undefined}>
          {(ids) => (
            <TextInput
              {...ids}
              name="name"
              autoComplete="name"
              maxLength={limits.nameCharsMax}
              value={name}
              onChange={(change) => setName(change.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={words.email} problem={emailWrong ? words.emailWrong : undefined}>
          {(ids) => (
            <EmailInput {...ids} value={email} onChange={(change) => setEmail(change.currentTarget.value)} />
          )}
        </Field>
        <Field label={words.lang}>{(ids) => <LangSelect {...ids} value={lang} onChange={setLang} />}</Field>
        {!nameWrong && !emailWrong && <AnswerNote of={setUp} />}
        <Button kind="seal" type="submit" busy={setUp.busy} disabled={!token || !keepsCookies}>
          {words.setUp}
        </Button>
      </form>
    </LinkSheet>
  );
}
