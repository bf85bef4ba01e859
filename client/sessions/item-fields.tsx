import { X } from "lucide-react";
import { Row } from "#client/organize/page.tsx";
import { nameLine, PersonChoice } from "#client/sessions/person-choice.tsx";
import styles from "#client/sessions/session-editor.module.css";
import type { ItemLine } from "#client/sessions/session-form.ts";
import { numberIn } from "#client/sessions/start-field.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { Pill } from "#client/ui/pill.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { langNames } from "#client/words/common.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { langs } from "#shared/lang.ts";
import type { Person } from "#shared/people.ts";
import { Item } from "#shared/sessions.ts";
import type { Lang } from "#shared/texts.ts";

interface ItemFieldsProps {
  item: ItemLine;
  people: readonly Person[];
  languages: readonly Lang[];
  minutesProblem: string | undefined;
  onChange: (change: Partial<ItemLine>) => void;
}

export function ItemFields({ item, people, languages, minutesProblem, onChange }: ItemFieldsProps) {
  const all = useWords(sessionsWords);
  const names = useWords(namesWords);
  const words = all.editor;
  const chosen = item.personIds.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const free = people.filter((person) => !item.personIds.includes(person.id));
  return (
    <div className={styles.itemFields}>
      <Row>
        <Field label={words.itemKind}>
          {(ids) => (
            <Select
              {...ids}
              value={item.kind}
              onChange={(picked) => onChange({ kind: Item.shape.kind.parse(picked.currentTarget.value) })}
            >
              {Item.shape.kind.options.map((kind) => (
                <option key={kind} value={kind}>
                  {names.itemKinds[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={words.itemMinutes} problem={minutesProblem}>
          {(ids) => (
            <TextInput
              {...ids}
              type="number"
              inputMode="numeric"
              min={1}
              max={1440}
              value={item.minutes ?? ""}
              onChange={(typed) => onChange({ minutes: numberIn(typed.currentTarget.value) })}
            />
          )}
        </Field>
      </Row>
      <Row>
        <Field label={words.itemLang}>
          {(ids) => (
            <Select
              {...ids}
              value={item.lang ?? ""}
              onChange={(picked) =>
                onChange({ lang: Item.shape.lang.parse(picked.currentTarget.value || null) })
              }
            >
              <option value="">{words.noItemLang}</option>
              {langs.map((lang) => (
                <option key={lang} value={lang} lang={lang}>
                  {langNames[lang]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label={words.interpretation}
          hint={item.interpretation === "consecutive" && words.consecutiveHow}
        >
          {(ids) => (
            <Select
              {...ids}
              value={item.interpretation}
              onChange={(picked) =>
                onChange({ interpretation: Item.shape.interpretation.parse(picked.currentTarget.value) })
              }
            >
              {Item.shape.interpretation.options.map((way) => (
                <option key={way} value={way}>
                  {words.interpretations[way]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </Row>
      <div className={styles.who}>
        <span className={styles.whoLabel}>{words.itemPeople}</span>
        {chosen.map((person) => (
          <Pill
            key={person.id}
            aria-label={words.removePerson(nameLine(person))}
            onClick={() => onChange({ personIds: item.personIds.filter((id) => id !== person.id) })}
          >
            <span lang={person.nameLang}>{nameLine(person)}</span> <X aria-hidden size={14} />
          </Pill>
        ))}
        {free.length > 0 && (
          <PersonChoice
            label={words.addPerson}
            people={free}
            value=""
            placeholder={words.addPerson}
            onChoose={(id) => onChange({ personIds: [...item.personIds, id] })}
          />
        )}
      </div>
      <TextsField
        label={words.itemTitle}
        value={item.title}
        languages={languages}
        onChange={(title) => onChange({ title })}
      />
    </div>
  );
}
