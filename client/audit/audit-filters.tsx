import { useSearchParams } from "react-router";
import { useRead } from "#client/app/queries.ts";
import styles from "#client/audit/audit-filters.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import { teamWords } from "#client/words/team.ts";
import { AuditKind, type AuditLine } from "#shared/audit.ts";

/** By whom, and of what. It stands in the address, so that a reload or a shared link keeps it. */
export interface AuditFilters {
  whoId: string | null;
  kind: AuditKind | null;
}

export function useAuditFilters() {
  const [address, setAddress] = useSearchParams();
  const filters: AuditFilters = {
    whoId: address.get("whoId"),
    kind: AuditKind.safeParse(address.get("kind")).data ?? null,
  };
  const narrow = (change: Partial<AuditFilters>) => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setAddress(next, { replace: true });
  };
  return { filters, narrow };
}

interface AuditFilterBarProps {
  filters: AuditFilters;
  /** What is shown: who did it may be on the team no more. */
  lines: readonly AuditLine[];
  onNarrow: (change: Partial<AuditFilters>) => void;
}

export function AuditFilterBar({ filters, lines, onNarrow }: AuditFilterBarProps) {
  const { audit: words } = useWords(teamWords);
  const { nav } = useWords(organizeWords);
  const { clearFilters } = useWords(registrationsWords);
  const { event } = useEventDesk();
  const team = useRead("team.list", { eventId: event.id });
  const people = new Map((team.data ?? []).map(({ staffId, name, email }) => [staffId, name || email]));
  for (const { whoId, who } of lines) if (whoId && !people.has(whoId)) people.set(whoId, who);
  return (
    <search className={styles.bar}>
      <Field label={words.who}>
        {(ids) => (
          <Select
            {...ids}
            value={filters.whoId ?? ""}
            onChange={({ currentTarget }) => onNarrow({ whoId: currentTarget.value || null })}
          >
            <option value="">{words.everybody}</option>
            {[...people].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.kind}>
        {(ids) => (
          <Select
            {...ids}
            value={filters.kind ?? ""}
            onChange={({ currentTarget }) =>
              onNarrow({ kind: AuditKind.safeParse(currentTarget.value).data ?? null })
            }
          >
            <option value="">{words.everything}</option>
            {AuditKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {nav[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {(filters.whoId || filters.kind) && (
        <Button kind="quiet" compact onClick={() => onNarrow({ whoId: null, kind: null })}>
          {clearFilters}
        </Button>
      )}
    </search>
  );
}
