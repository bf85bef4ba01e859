import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { canPasskeys, showPasskey } from "#client/signins/passkeys.ts";
import styles from "#client/signins/signins.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";
import { limits } from "#shared/limits.ts";
import type { Self } from "#shared/signins.ts";

/** The second step of signing in: a passkey, or a recovery code in its place. */
export function Halfway({ next }: { next: NonNullable<Self["halfway"]> }) {
  const words = useWords(signInWords);
  const possible = next === "passkey" && canPasskeys();
  const [by, setBy] = useState<"passkey" | "code">(possible ? "passkey" : "code");
  return (
    <>
      <h1>{words.step}</h1>
      {by === "passkey" ? <ByPasskey /> : <ByCode how={possible ? null : words.stepCode} />}
      {by === "passkey" && (
        <Button kind="quiet" compact onClick={() => setBy("code")}>
          {words.withCode}
        </Button>
      )}
      <p className={styles.mark}>{words.noWay}</p>
    </>
  );
}

const signedIn = { invalidates: ["signins.self", "events.mine"] } as const;

function ByPasskey() {
  const words = useWords(signInWords);
  const [notShown, setNotShown] = useState(false);
  const ask = useWrite("passkeys.ask");
  const show = useWrite("passkeys.show", signedIn);

  async function showIt() {
    setNotShown(false);
    try {
      const signed = await showPasskey(await ask.ask({}));
      if (!signed) return setNotShown(true);
      await show.ask({ signed });
    } catch {
      // What was refused, or that no answer came, stands below.
    }
  }
  const refusal = ask.refusal ?? show.refusal;
  return (
    <>
      <p>{words.stepHow}</p>
      <Button kind="seal" busy={ask.busy || show.busy} onClick={() => void showIt()}>
        {words.show}
      </Button>
      {notShown && <p role="alert">{words.notShown}</p>}
      {refusal && <RefusalNote refusal={refusal} />}
      {(ask.offline || show.offline) && <OfflineNote />}
    </>
  );
}

function ByCode({ how }: { how: string | null }) {
  const words = useWords(signInWords);
  const [code, setCode] = useState("");
  const recover = useWrite("passkeys.recover", signedIn);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (code.trim() !== "") recover.send({ code: code.trim() });
      }}
    >
      {how && <p>{how}</p>}
      <Field label={words.code} hint={words.codeHint}>
        {(ids) => (
          <TextInput
            {...ids}
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={limits.recoveryCodeCharsMax}
            value={code}
            onChange={(typed) => setCode(typed.currentTarget.value)}
          />
        )}
      </Field>
      <AnswerNote of={recover} />
      <Button kind="seal" type="submit" busy={recover.busy}>
        {words.useCode}
      </Button>
    </form>
  );
}
