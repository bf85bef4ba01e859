import type { ComponentProps } from "react";
import { langNames } from "#client/words/common.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import { Select } from "./inputs.tsx";

type LangSelectProps = Omit<ComponentProps<typeof Select>, "value" | "onChange" | "children"> & {
  value: Lang;
  onChange: (lang: Lang) => void;
};

/** One of the languages that Jubilee speaks, each named in itself. */
export function LangSelect({ value, onChange, ...rest }: LangSelectProps) {
  return (
    <Select {...rest} value={value} onChange={(change) => onChange(change.currentTarget.value as Lang)}>
      {langs.map((lang) => (
        <option key={lang} value={lang} lang={lang}>
          {langNames[lang]}
        </option>
      ))}
    </Select>
  );
}
