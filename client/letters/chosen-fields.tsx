import { useMemo } from "react";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Row } from "#client/organize/page.tsx";
import { Combobox } from "#client/ui/combobox.tsx";
import { Field } from "#client/ui/field.tsx";
import { HostSelect } from "#client/ui/host-select.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { langNames } from "#client/words/common.ts";
import { lettersWords } from "#client/words/letters.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Chosen } from "#shared/letters.ts";
import { modes } from "#shared/rooms.ts";
import { searchWords } from "#shared/search.ts";
import { langs } from "#shared/texts.ts";

interface ChosenFieldsProps {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

const states = ["confirmed", "waitlisted", "cancelled"] as const;

/** Whom a letter is for: each field narrows it down. */
export function ChosenFields({ chosen, onChange }: ChosenFieldsProps) {
  const words = useWords(lettersWords);
  const names = useWords(namesWords);
  const { event } = useEventDesk();
  const own = useOwnHosts();
  const set = (change: Partial<Chosen>) => onChange({ ...chosen, ...change });
  return (
    <>
      <p>{own ? words.whoHowHost : words.whoHow}</p>
      <Row>
        <OneOf
          label={words.state}
          every={words.everyState}
          options={states.map((state) => [state, words.statesChosen[state]])}
          value={chosen.state}
          onChange={(state) => set({ state })}
        />
        <OneOf
          label={words.mode}
          every={words.everyMode}
          options={modes.map((mode) => [mode, names.modes[mode]])}
          value={chosen.mode}
          onChange={(mode) => set({ mode })}
        />
      </Row>
      <Row>
        <Field label={words.host}>
          {(ids) => (
            <HostSelect
              {...ids}
              hosts={event.hosts.filter(({ id }) => !own || own.has(id) || id === chosen.hostId)}
              value={chosen.hostId}
              none={words.everyHost}
              onChange={(hostId) => set({ hostId })}
            />
          )}
        </Field>
        <OneOf
          label={words.language}
          every={words.everyLanguage}
          options={langs.map((lang) => [lang, langNames[lang]])}
          value={chosen.lang}
          onChange={(lang) => set({ lang })}
        />
      </Row>
      <SessionField value={chosen.sessionId} onChange={(sessionId) => set({ sessionId })} />
    </>
  );
}

/** The hosts to whose guests alone this reader writes; null: to everybody (M17). */
function useOwnHosts(): ReadonlySet<string | null> | null {
  const { event, rights } = useEventDesk();
  const asked = useRead("team.addressesFor", { eventId: event.id }, { enabled: !rights.leads });
  if (rights.leads || asked.data?.addressesFor === "every-host") return null;
  return new Set(rights.grants.map(({ hostId }) => hostId));
}

interface OneOfProps<V extends string> {
  label: string;
  every: string;
  options: readonly (readonly [V, string])[];
  value: V | null;
  onChange: (value: V | null) => void;
}

function OneOf<V extends string>({ label, every, options, value, onChange }: OneOfProps<V>) {
  return (
    <Field label={label}>
      {(ids) => (
        <Select
          {...ids}
          value={value ?? ""}
          onChange={({ currentTarget }) =>
            onChange(options.find(([option]) => option === currentTarget.value)?.[0] ?? null)
          }
        >
          <option value="">{every}</option>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

interface SessionFieldProps {
  value: string | null;
  onChange: (sessionId: string | null) => void;
}

function SessionField({ value, onChange }: SessionFieldProps) {
  const words = useWords(lettersWords);
  const plain = usePlain();
  const { event } = useEventDesk();
  const sessions = useRead("sessions.list", { eventId: event.id }).data?.sessions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the whole page
  const choices = useMemo(
    () => [
      {
        value: "",
        text: words.everySession,
        lang: undefined,
        foundBy: searchWords(words.everySession).join(""),
      },
      ...(sessions ?? []).map(({ id, title }) => ({
        value: id,
        text: plain(title),
        lang: undefined,
        foundBy: Object.values(title)
          .map((text) => searchWords(text ?? "").join(""))
          .join("\n"),
      })),
    ],
    [sessions],
  );
  return (
    <Field label={words.session}>
      {(ids) => (
        <Combobox
          ids={ids}
          choices={choices}
          value={value ?? ""}
          placeholder={words.everySession}
          onChoose={(chosen) => onChange(chosen || null)}
        />
      )}
    </Field>
  );
}
