import { Trash2 } from "lucide-react";
import { Row } from "#client/organize/page.tsx";
import styles from "#client/rooms-desk/rooms-desk.module.css";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { langNames } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { Stage } from "#shared/rooms.ts";
import { type Lang, langs } from "#shared/texts.ts";

interface StageFieldsProps {
  stage: Stage;
  said: (path: string) => string | undefined;
  onChange: (stage: Stage) => void;
  onRemove: () => void;
}

const meetings: readonly Stage["kind"][] = ["tencent", "zoom", "teams"];

/** One address; a number and a passcode where it is a meeting. */
export function StageFields({ stage, said, onChange, onRemove }: StageFieldsProps) {
  const words = useWords(roomsDeskWords);
  const set = (change: Partial<Stage>) => onChange({ ...stage, ...change });
  return (
    <fieldset className={styles.stage} aria-label={words.stageKinds[stage.kind]}>
      <Row>
        <Field label={words.stageKind}>
          {(ids) => (
            <Select
              {...ids}
              value={stage.kind}
              onChange={(change) => set({ kind: change.currentTarget.value as Stage["kind"] })}
            >
              {Stage.shape.kind.options.map((kind) => (
                <option key={kind} value={kind}>
                  {words.stageKinds[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={words.stageLang}>
          {(ids) => (
            <Select
              {...ids}
              value={stage.lang ?? ""}
              onChange={(change) => set({ lang: (change.currentTarget.value || null) as Lang | null })}
            >
              <option value="">{words.anyLang}</option>
              {langs.map((lang) => (
                <option key={lang} value={lang} lang={lang}>
                  {langNames[lang]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </Row>
      <Field label={words.address} problem={said("url")}>
        {(ids) => (
          <TextInput
            {...ids}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={stage.url}
            onChange={(typed) => set({ url: typed.currentTarget.value.trim() })}
          />
        )}
      </Field>
      {meetings.includes(stage.kind) && (
        <Row>
          <Field label={words.meetingNumber} problem={said("meetingNumber")} optional>
            {(ids) => (
              <TextInput
                {...ids}
                value={stage.meetingNumber}
                onChange={(typed) => set({ meetingNumber: typed.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={words.passcode} problem={said("passcode")} optional>
            {(ids) => (
              <TextInput
                {...ids}
                autoComplete="off"
                value={stage.passcode}
                onChange={(typed) => set({ passcode: typed.currentTarget.value })}
              />
            )}
          </Field>
        </Row>
      )}
      <div>
        <Button compact kind="quiet" onClick={onRemove}>
          <Trash2 aria-hidden /> {words.removeStage}
        </Button>
      </div>
    </fieldset>
  );
}
