import { type ReactNode, useState } from "react";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";
import { limits } from "#shared/limits.ts";
import type { Refusal } from "#shared/refusal.ts";

interface PasskeyNameProps {
  title: string;
  first: string;
  confirm: string;
  busy: boolean;
  refusal: Refusal | null;
  offline: boolean;
  problem?: ReactNode;
  onClose: () => void;
  onName: (name: string) => void;
}

/** What a passkey is called: of a new one, and of one that is there. */
export function PasskeyName({ first, onName, onClose, problem, ...dialog }: PasskeyNameProps) {
  const words = useWords(signInWords);
  const frame = useWords(organizeWords);
  const [name, setName] = useState(first);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === "";
  const submit = () => {
    setTried(true);
    if (!missing) onName(name.trim());
  };
  return (
    <StateDialog open {...dialog} what={[]} onClose={onClose} onConfirm={submit}>
      <Field
        label={words.name}
        hint={words.nameHint}
        problem={tried && missing ? frame.problem("too_small") : problem}
      >
        {(ids) => (
          <TextInput
            {...ids}
            autoComplete="off"
            maxLength={limits.nameCharsMax}
            value={name}
            onChange={(typed) => setName(typed.currentTarget.value)}
          />
        )}
      </Field>
    </StateDialog>
  );
}
