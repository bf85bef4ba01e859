import type { ReactNode } from "react";
import type { Edit } from "#client/forms/edit.ts";
import styles from "#client/forms/edit-form.module.css";
import { UnsavedGuard } from "#client/forms/unsaved-guard.tsx";
import { Button } from "#client/ui/button.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

interface EditFormProps {
  edit: Pick<
    Edit<unknown>,
    | "dirty"
    | "wouldLose"
    | "busy"
    | "problems"
    | "refusal"
    | "offline"
    | "both"
    | "submit"
    | "takeTheirs"
    | "reset"
  >;
  /** What a field is called, to say which ones both changed. */
  fieldName?: (key: string) => string;
  /** Where the page has better words for a refusal than the common ones. */
  refusalWords?: (code: string) => string | undefined;
  /** New things can be saved as they stand. */
  saveLabel?: string;
  besideSave?: ReactNode;
  children: ReactNode;
}

/** The frame of every form that edits one saved thing. */
export function EditForm({ edit, fieldName, refusalWords, saveLabel, besideSave, children }: EditFormProps) {
  const words = useWords(organizeWords);
  const conflict = edit.refusal?.code === "changed-meanwhile";
  const own = edit.refusal && refusalWords?.(edit.refusal.code);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void edit.submit();
      }}
    >
      <UnsavedGuard wouldLose={edit.wouldLose} />
      {children}
      <div className={styles.foot}>
        <div role="status" className={styles.notes}>
          {edit.problems.length > 0 && (
            <p className={styles.warning}>{words.problemsAbove(edit.problems.length)}</p>
          )}
          {edit.offline && <p className={styles.warning}>{words.offline}</p>}
          {edit.both.length > 0 && (
            <p className={styles.warning}>
              {words.meanwhileBoth(edit.both.map((key) => fieldName?.(key) ?? key).join(" · "))}
            </p>
          )}
          {conflict && <Conflict takeTheirs={edit.takeTheirs} />}
          {own && <p className={styles.warning}>{own}</p>}
          {edit.refusal && !conflict && !own && !edit.refusal.detail?.fields && (
            <RefusalNote refusal={edit.refusal} />
          )}
        </div>
        <div className={styles.actions}>
          <Button type="submit" kind="seal" busy={edit.busy} disabled={!edit.dirty && !saveLabel}>
            {saveLabel ?? words.save}
          </Button>
          {edit.dirty && !saveLabel && (
            <>
              <Button type="button" kind="quiet" onClick={edit.reset}>
                {words.discardMine}
              </Button>
              <span className={styles.unsaved}>{words.unsaved}</span>
            </>
          )}
          {besideSave}
        </div>
      </div>
    </form>
  );
}

function Conflict({ takeTheirs }: { takeTheirs: () => Promise<void> }) {
  const words = useWords(organizeWords);
  return (
    <div className={styles.conflict}>
      <p>
        <strong>{words.meanwhile}</strong>
      </p>
      <p>{words.meanwhileHow}</p>
      <Button type="button" kind="plain" onClick={() => void takeTheirs()}>
        {words.takeOver}
      </Button>
    </div>
  );
}
