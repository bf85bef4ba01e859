import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { LangSelect, Segmented, TextInput } from "#client/ui/inputs.tsx";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Name, Person } from "#shared/people.ts";
import type { Lang } from "#shared/texts.ts";

interface NameFieldsProps {
  name: Name;
  nameLang: Lang;
  said: (path: string) => string | undefined;
  onChange: (change: Pick<Partial<Person>, "name" | "nameLang">) => void;
}

/** A name as the person writes it, with the language that its characters are drawn in. */
export function NameFields({ name, nameLang, said, onChange }: NameFieldsProps) {
  const words = useWords(peopleWords);
  const set = (change: Partial<Name>) => onChange({ name: { ...name, ...change } });
  return (
    <>
      <Row>
        <Field label={words.native} hint={words.nativeHint} problem={said("name.native")}>
          {(ids) => (
            <TextInput
              {...ids}
              lang={nameLang}
              value={name.native}
              onChange={(typed) => set({ native: typed.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.latin} hint={words.latinHint} problem={said("name.latin")}>
          {(ids) => (
            <TextInput
              {...ids}
              lang="en"
              value={name.latin}
              onChange={(typed) => set({ latin: typed.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.nameLang} hint={words.nameLangHint} problem={said("nameLang")}>
          {(ids) => <LangSelect {...ids} value={nameLang} onChange={(nameLang) => onChange({ nameLang })} />}
        </Field>
      </Row>
      <Segmented
        label={words.order}
        value={name.order}
        options={(["family-first", "given-first"] as const).map((order) => ({
          value: order,
          label: words.orders[order],
        }))}
        onChange={(order) => set({ order })}
      />
    </>
  );
}
