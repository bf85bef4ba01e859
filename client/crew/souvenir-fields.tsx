import { Gift } from "lucide-react";
import styles from "#client/crew/crew.module.css";
import { noSouvenir } from "#client/crew/crew-form.ts";
import { PictureField } from "#client/events/picture-field.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Row } from "#client/organize/page.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { HostSelect } from "#client/ui/host-select.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Souvenir } from "#shared/crew.ts";

interface SouvenirFieldsProps {
  /** The item is an exchange of souvenirs: its fields stand there. */
  asked: boolean;
  souvenir: Souvenir | null;
  problem: (field: string) => string | undefined;
  onChange: (souvenir: Souvenir) => void;
}

/** What is handed over, between whom, and how. */
export function SouvenirFields({ asked, souvenir, problem, onChange }: SouvenirFieldsProps) {
  const words = useWords(crewWords);
  const { hosts, languages } = useEventDesk().event;
  if (!asked && !souvenir)
    return (
      <Button compact kind="quiet" className={styles.add} onClick={() => onChange(noSouvenir)}>
        <Gift aria-hidden /> {words.addSouvenir}
      </Button>
    );
  const given = souvenir ?? noSouvenir;
  const set = (change: Partial<Souvenir>) => onChange({ ...given, ...change });
  return (
    <fieldset className={styles.souvenir}>
      <legend>{words.item.souvenir}</legend>
      <Row>
        {(
          [
            ["giverId", words.item.giver],
            ["receiverId", words.item.receiver],
          ] as const
        ).map(([side, label]) => (
          <Field key={side} label={label} problem={problem(side)}>
            {(ids) => (
              <HostSelect
                {...ids}
                hosts={hosts}
                value={given[side]}
                none={words.notSaid}
                onChange={(hostId) => set({ [side]: hostId })}
              />
            )}
          </Field>
        ))}
      </Row>
      <TextsField
        label={words.item.object}
        value={given.object}
        languages={languages}
        problem={problem("object")}
        onChange={(object) => set({ object })}
      />
      <TextsField
        label={words.item.text}
        value={given.text}
        languages={languages}
        multiline
        problem={problem("text")}
        onChange={(text) => set({ text })}
      />
      <PictureField
        label={words.item.picture}
        pictureId={given.pictureId}
        onChange={(pictureId) => set({ pictureId })}
      />
      <Field label={words.item.carriedBy} problem={problem("carriedBy")}>
        {(ids) => (
          <TextInput
            {...ids}
            value={given.carriedBy}
            onChange={(typed) => set({ carriedBy: typed.currentTarget.value })}
          />
        )}
      </Field>
      <TextsField
        label={words.item.acrossScreens}
        value={given.acrossScreens}
        languages={languages}
        multiline
        problem={problem("acrossScreens")}
        onChange={(acrossScreens) => set({ acrossScreens })}
      />
    </fieldset>
  );
}
