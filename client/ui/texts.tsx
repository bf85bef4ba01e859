import { type ElementType, useState } from "react";
import { commonWords, langNames } from "#client/words/common.ts";
import { useFallback, useLang, useWords } from "#client/words/reader.tsx";
import { inLang, langs } from "#shared/lang.ts";
import { isolated } from "#shared/plain-text.ts";
import type { Lang, Texts } from "#shared/texts.ts";
import { Field } from "./field.tsx";
import { TextArea, TextInput } from "./inputs.tsx";
import styles from "./texts.module.css";

interface InLangProps {
  texts: Texts;
  /** The languages in which a missing text falls back; the reader's event's order if absent. */
  order?: readonly Lang[];
  as?: ElementType;
  className?: string | undefined;
  id?: string;
}

/**
 * A text in the reader's language, or the nearest there is, marked with the one it is really in; it
 * turns nothing that stands beside it.
 */
export function InLang({ texts, order, as: Tag = "bdi", ...rest }: InLangProps) {
  const reader = useLang();
  const fallback = useFallback();
  const shown = inLang(texts, reader, order ?? fallback);
  if (!shown.text) return null;
  return (
    <Tag {...rest} lang={shown.lang}>
      {shown.text}
    </Tag>
  );
}

/** The same as a plain string, for titles and attributes. */
export function usePlain(): (texts: Texts) => string {
  const reader = useLang();
  const fallback = useFallback();
  return (texts) => isolated(inLang(texts, reader, fallback).text);
}

interface TextsFieldProps {
  label: string;
  value: Texts;
  onChange: (value: Texts) => void;
  languages?: readonly Lang[];
  multiline?: boolean;
  hint?: string;
  problem?: string | undefined;
  required?: boolean;
}

/**
 * One text, a line for each language of the event, one below the other: a title has the width it needs.
 * What is still to be written is marked once there is a text at all. An emptied language is absent.
 */
export function TextsField({
  label,
  value,
  onChange,
  languages = langs,
  multiline,
  hint,
  problem,
  required,
}: TextsFieldProps) {
  const words = useWords(commonWords);
  const Control = multiline ? TextArea : TextInput;
  const isWritten = Object.values(value).some(Boolean);
  // A language that is no longer the event's is still shown while it holds a text, to be taken out.
  const [strays] = useState(() => langs.filter((lang) => value[lang] && !languages.includes(lang)));
  const change = (lang: Lang, text: string) => {
    const { [lang]: _, ...others } = value;
    onChange(text === "" ? others : { ...others, [lang]: text });
  };
  return (
    <fieldset className={styles.texts}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.lines}>
        {[...languages, ...strays].map((lang, at) => (
          <Field
            key={lang}
            label={<span lang={lang}>{langNames[lang]}</span>}
            hint={isWritten && !value[lang] && words.notWritten}
            problem={at === 0 ? problem : undefined}
          >
            {(ids) => (
              <Control
                {...ids}
                lang={lang}
                value={value[lang] ?? ""}
                aria-required={(required && at === 0) || undefined}
                onChange={(typed: { currentTarget: { value: string } }) =>
                  change(lang, typed.currentTarget.value)
                }
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
