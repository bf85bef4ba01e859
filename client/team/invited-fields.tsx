import { problemsIn } from "#client/forms/problems.ts";
import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { EmailInput, LangSelect, TextInput } from "#client/ui/inputs.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { Email } from "#shared/commands.ts";
import { isVisible } from "#shared/plain-text.ts";
import type { Lang } from "#shared/texts.ts";

export interface Invited {
  email: string;
  name: string;
  lang: Lang;
}

const emailProblem = ({ email }: Invited) =>
  email.trim() === "" ? "too_small" : problemsIn(Email, email)[0]?.reason;

export const canBeInvited = (who: Invited) => !emailProblem(who) && isVisible(who.name);

interface InvitedFieldsProps {
  who: Invited;
  /** What is wrong is told once it was sent. */
  tried: boolean;
  onChange: (who: Invited) => void;
}

/** Who is invited, to an event or to the server. */
export function InvitedFields({ who, tried, onChange }: InvitedFieldsProps) {
  const words = useWords(teamWords);
  const { problem } = useWords(organizeWords);
  const emailWrong = emailProblem(who);
  return (
    <>
      <Field label={words.email} problem={tried && emailWrong && problem(emailWrong)}>
        {(ids) => (
          <EmailInput
            {...ids}
            autoComplete="off"
            value={who.email}
            onChange={(typed) => onChange({ ...who, email: typed.currentTarget.value })}
          />
        )}
      </Field>
      <Row>
        <Field label={words.name} problem={tried && !isVisible(who.name) && problem("too_small")}>
          {(ids) => (
            <TextInput
              {...ids}
              autoComplete="off"
              value={who.name}
              onChange={(typed) => onChange({ ...who, name: typed.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.lang} hint={words.langHint}>
          {(ids) => <LangSelect {...ids} value={who.lang} onChange={(lang) => onChange({ ...who, lang })} />}
        </Field>
      </Row>
    </>
  );
}
