import type { ComponentProps } from "react";
import type { Host } from "#shared/events.ts";
import { Select } from "./inputs.tsx";
import { usePlain } from "./texts.tsx";

type HostSelectProps = Omit<ComponentProps<typeof Select>, "value" | "onChange" | "children"> & {
  hosts: readonly Host[];
  value: string | null;
  /** What choosing none of them means. */
  none: string;
  onChange: (hostId: string | null) => void;
};

export function HostSelect({ hosts, value, none, onChange, ...rest }: HostSelectProps) {
  const plain = usePlain();
  return (
    <Select {...rest} value={value ?? ""} onChange={(change) => onChange(change.currentTarget.value || null)}>
      <option value="">{none}</option>
      {hosts.map((host) => (
        <option key={host.id} value={host.id}>
          {plain(host.name)}
        </option>
      ))}
    </Select>
  );
}
