import { ImagePlus } from "lucide-react";
import { useId, useRef, useState } from "react";
import styles from "#client/events/picture-field.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { putPicture } from "#client/wire.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { limits } from "#shared/limits.ts";
import type { Refusal } from "#shared/refusal.ts";

interface PictureFieldProps {
  label: string;
  pictureId: string | null;
  onChange: (pictureId: string | null) => void;
}

type Upload =
  | { state: "idle" | "under-way" | "too-large" | "offline" }
  | { state: "refused"; refusal: Refusal };

/** Uploaded at once, shown at once; it counts when the form is saved. */
export function PictureField({ label, pictureId, onChange }: PictureFieldProps) {
  const { hosts: words } = useWords(eventDeskWords);
  const { offline } = useWords(organizeWords);
  const { event } = useEventDesk();
  const [upload, setUpload] = useState<Upload>({ state: "idle" });
  const chooser = useRef<HTMLInputElement>(null);
  const labelId = useId();

  async function send(file: File) {
    if (file.size > limits.pictureBytesMax) return setUpload({ state: "too-large" });
    setUpload({ state: "under-way" });
    try {
      const reply = await putPicture(event.id, file);
      if (!reply.ok) return setUpload({ state: "refused", refusal: reply.refusal });
      onChange(reply.value.id);
      setUpload({ state: "idle" });
    } catch {
      setUpload({ state: "offline" });
    }
  }
  return (
    <fieldset className={styles.field} aria-labelledby={labelId}>
      <p id={labelId} className={styles.label}>
        {label}
      </p>
      <div className={styles.picture}>
        {pictureId ? <img src={`/pictures/${pictureId}`} alt={label} /> : <ImagePlus aria-hidden size={28} />}
      </div>
      <input
        ref={chooser}
        hidden
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label={label}
        onChange={(chosen) => {
          const file = chosen.currentTarget.files?.[0];
          chosen.currentTarget.value = "";
          if (file) void send(file);
        }}
      />
      <div className={styles.actions}>
        <Button compact busy={upload.state === "under-way"} onClick={() => chooser.current?.click()}>
          {upload.state === "under-way"
            ? words.uploading
            : pictureId
              ? words.changePicture
              : words.choosePicture}
        </Button>
        {pictureId && (
          <Button compact kind="quiet" onClick={() => onChange(null)}>
            {words.removePicture}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{words.pictureHint}</p>
      <div role="status">
        {upload.state === "too-large" && <p className={styles.problem}>{words.pictureTooLarge}</p>}
        {upload.state === "offline" && <p className={styles.problem}>{offline}</p>}
        {upload.state === "refused" && <RefusalNote refusal={upload.refusal} />}
      </div>
    </fieldset>
  );
}
