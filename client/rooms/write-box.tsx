import { ArrowUp } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useId, useRef } from "react";
import { IconButton } from "#client/ui/icon-button.tsx";
import { enterDoes } from "#client/ui/keys.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { lineOf } from "#shared/plain-text.ts";
import styles from "./write-box.module.css";

interface WriteBoxProps {
  label: string;
  sendLabel: string;
  charsMax: number;
  text: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
}

/** From here on the remaining characters are told. */
const charsLeftShown = 60;

/** Where people type a question or a message. Enter sends, Shift+Enter does not break: it is one line. */
export function WriteBox({ label, sendLabel, charsMax, text, onText, onSend }: WriteBoxProps) {
  const words = useWords(roomsWords).saying;
  const hintId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const left = charsMax - text.length;
  const line = lineOf(text);
  const isReady = line !== "" && left >= 0;

  const send = () => {
    if (!isReady) return;
    onSend(line);
    area.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const press = (event: KeyboardEvent) => {
    const does = enterDoes(event.nativeEvent);
    if (does === "nothing") return;
    event.preventDefault();
    if (does === "sends") send();
  };

  return (
    <form className={styles.box} onSubmit={submit}>
      <div className={styles.field} data-text={text || label}>
        <textarea
          ref={area}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-describedby={hintId}
          aria-invalid={left < 0}
          enterKeyHint="send"
          onChange={(event) => onText(event.target.value.replace(/\p{Cc}+/gu, " "))}
          onKeyDown={press}
        />
      </div>
      <IconButton type="submit" kind={isReady ? "seal" : "plain"} disabled={!isReady} label={sendLabel}>
        <ArrowUp aria-hidden />
      </IconButton>
      <p id={hintId} className={styles.left} data-over={left < 0} aria-live="polite">
        {left <= charsLeftShown ? words.charsLeft(left) : ""}
      </p>
    </form>
  );
}
