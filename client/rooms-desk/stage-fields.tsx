import { SquareArrowOutUpRight, Trash2 } from "lucide-react";
import { type ClipboardEvent, useState } from "react";
import { Row } from "#client/organize/page.tsx";
import { type Invitation, isMeeting, readInvitation, serviceOf } from "#client/rooms-desk/read-invitation.ts";
import styles from "#client/rooms-desk/rooms-desk.module.css";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { Dotted } from "#client/ui/dotted.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { commonWords, langNames } from "#client/words/common.ts";
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

/** One address; a number and a passcode where it is a meeting. */
export function StageFields({ stage, said, onChange, onRemove }: StageFieldsProps) {
  const words = useWords(roomsDeskWords);
  const { colon } = useWords(commonWords);
  const [read, setRead] = useState<Invitation | null>(null);
  const set = (change: Partial<Stage>) => onChange({ ...stage, ...change });
  const paste = (pasted: ClipboardEvent) => {
    const invitation = readInvitation(pasted.clipboardData.getData("text/plain"));
    if (!invitation) return;
    pasted.preventDefault();
    setRead(invitation);
    set(invitation);
  };
  const typeAddress = (url: string) => {
    setRead(null);
    set({ url, kind: serviceOf(url) ?? stage.kind });
  };
  const differs = URL.canParse(stage.url) && stage.kind !== "link" && serviceOf(stage.url) !== stage.kind;
  const found = read && [
    words.stageKinds[read.kind],
    ...(read.meetingNumber ? [`${words.meetingNumber}${colon}${read.meetingNumber}`] : []),
    ...(read.passcode ? [`${words.passcode}${colon}${read.passcode}`] : []),
  ];
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
      <Field label={words.address} hint={words.pasteHint} problem={said("url")}>
        {(ids) => (
          <TextInput
            {...ids}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={stage.url}
            onPaste={paste}
            onChange={(typed) => typeAddress(typed.currentTarget.value.trim())}
          />
        )}
      </Field>
      <p role="status" className={styles.facts}>
        {found && (
          <>
            {words.pasted} <Dotted parts={found} />
          </>
        )}
      </p>
      {differs && (
        <Note tone="warn">
          <p>{words.kindDiffers(words.stageKinds[stage.kind])}</p>
        </Note>
      )}
      {isMeeting(stage.kind) && (
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
      <div className={styles.links}>
        {URL.canParse(stage.url) && (
          <LinkButton compact kind="quiet" href={stage.url} target="_blank" rel="noopener noreferrer">
            <SquareArrowOutUpRight aria-hidden /> {words.openAddress}
          </LinkButton>
        )}
        <Button
          compact
          kind="quiet"
          data-takes-out
          aria-label={`${words.removeStage}${colon}${words.stageKinds[stage.kind]}`}
          onClick={onRemove}
        >
          <Trash2 aria-hidden /> {words.removeStage}
        </Button>
      </div>
    </fieldset>
  );
}
