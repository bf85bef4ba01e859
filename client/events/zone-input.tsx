import { useId } from "react";
import type { FieldIds } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";

interface ZoneInputProps {
  ids: FieldIds;
  value: string;
  onChange: (zone: string) => void;
}

/** An IANA time zone, found by typing part of its name. */
export function ZoneInput({ ids, value, onChange }: ZoneInputProps) {
  const list = useId();
  return (
    <>
      <TextInput
        {...ids}
        list={list}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(typed) => onChange(typed.currentTarget.value)}
      />
      <datalist id={list}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
