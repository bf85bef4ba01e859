import { useEffect, useRef, useState } from "react";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import styles from "#client/registrations/filter-bar.module.css";
import type { Filters } from "#client/registrations/filters.ts";
import { Field } from "#client/ui/field.tsx";
import { HostSelect } from "#client/ui/host-select.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { useNarrow } from "#client/ui/narrow.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Host } from "#shared/events.ts";
import { RegistrationState } from "#shared/registrations.ts";
import { Mode, modes } from "#shared/rooms.ts";

interface FilterBarProps {
  filters: Filters;
  hosts: readonly Host[];
  onNarrow: (change: Partial<Filters>) => void;
}

const restMillis = 250;

/** What is searched for stands always; to what the list is narrowed, on a phone, in what unfolds below. */
export function FilterBar({ filters, hosts, onNarrow }: FilterBarProps) {
  const narrow = useNarrow();
  return (
    <search className={styles.bar}>
      <SearchField search={filters.search} onSearch={(search) => onNarrow({ search })} />
      {!narrow && <NarrowFields filters={filters} hosts={hosts} onNarrow={onNarrow} />}
    </search>
  );
}

export function NarrowFields({ filters, hosts, onNarrow }: FilterBarProps) {
  const words = useWords(registrationsWords);
  const names = useWords(namesWords);
  return (
    <>
      <Field label={words.mode}>
        {(ids) => (
          <Select
            {...ids}
            value={filters.mode ?? ""}
            onChange={(chosen) => onNarrow({ mode: Mode.safeParse(chosen.currentTarget.value).data ?? null })}
          >
            <option value="">{words.everyMode}</option>
            {modes.map((mode) => (
              <option key={mode} value={mode}>
                {names.modes[mode]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.state}>
        {(ids) => (
          <Select
            {...ids}
            value={filters.state ?? ""}
            onChange={(chosen) =>
              onNarrow({ state: RegistrationState.safeParse(chosen.currentTarget.value).data ?? null })
            }
          >
            <option value="">{words.everyState}</option>
            {RegistrationState.options.map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={words.host}>
        {(ids) => (
          <HostSelect
            {...ids}
            hosts={hosts}
            value={filters.hostId}
            none={words.everyHost}
            onChange={(hostId) => onNarrow({ hostId })}
          />
        )}
      </Field>
    </>
  );
}

/** Asks once the typing rests; never while an input method is still composing. */
function SearchField({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const words = useWords(registrationsWords);
  const { rights } = useEventDesk();
  const [typed, setTyped] = useState(search);
  const [composing, setComposing] = useState(false);
  const send = useRef(onSearch);
  send.current = onSearch;
  const sent = useRef(search);
  // Cleared or followed from elsewhere, not by this field.
  useEffect(() => {
    if (search !== sent.current) setTyped(search);
    sent.current = search;
  }, [search]);
  useEffect(() => {
    if (composing || typed === search) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      send.current(typed);
    }, restMillis);
    return () => clearTimeout(timer);
  }, [typed, composing, search]);
  return (
    <Field label={words.search} hint={rights.prepares ? words.searchHow : words.searchHowDoor}>
      {(ids) => (
        <TextInput
          {...ids}
          type="search"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(change) => setTyped(change.currentTarget.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
      )}
    </Field>
  );
}
