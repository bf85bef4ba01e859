import type { FieldIds } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";

interface NumberInputProps {
  ids: FieldIds;
  value: number | null;
  min: number;
  max: number;
  onChange: (value: number | null) => void;
}

/** A whole number; an emptied field is null, not zero. */
export function NumberInput({ ids, value, min, max, onChange }: NumberInputProps) {
  return (
    <TextInput
      {...ids}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={value ?? ""}
      onChange={(typed) =>
        onChange(typed.currentTarget.value === "" ? null : typed.currentTarget.valueAsNumber)
      }
    />
  );
}
