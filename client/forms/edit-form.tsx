import { type ReactNode, useEffect, useRef } from "react";
import { BothChanged, type LeafWords } from "#client/forms/both-changed.tsx";
import { isOpen } from "#client/forms/conflicts.ts";
import type { Edit } from "#client/forms/edit.ts";
import styles from "#client/forms/edit-form.module.css";
import type { Series } from "#client/forms/series.ts";
import { UnsavedGuard } from "#client/forms/unsaved-guard.tsx";
import { Button } from "#client/ui/button.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { editsWords } from "#client/words/edits.ts";
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
    | "draft"
    | "conflicts"
    | "choose"
    | "submit"
    | "reset"
  >;
  /** To say what both changed; only of what has a version. */
  leafWords?: LeafWords;
  /** Where the page has better words for a refusal than the common ones. */
  refusalWords?: (code: string) => string | undefined;
  /** New things can be saved as they stand. */
  saveLabel?: string;
  /** A new one of several: saved, and the next one at once. */
  series?: Pick<Series<unknown>, "before" | "goesOn"> | undefined;
  besideSave?: ReactNode;
  /** What removes the whole thing: below its fields, never in the bar that stays under the thumb. */
  removal?: ReactNode;
  children: ReactNode;
}

/** The frame of every form that edits one saved thing. */
export function EditForm(props: EditFormProps) {
  const { edit, leafWords, refusalWords, saveLabel, series, besideSave, removal, children } = props;
  const words = useWords(organizeWords);
  const { conflict } = useWords(editsWords);
  const { conflicts, draft, choose } = edit;
  const open = conflicts.filter((each) => isOpen(each, draft)).length;
  const own = edit.refusal && refusalWords?.(edit.refusal.code);
  const form = useFirstField(series);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        const { submitter } = submitted.nativeEvent as SubmitEvent;
        if (series) series.goesOn.current = submitter?.dataset.next !== undefined;
        void edit.submit();
      }}
    >
      <UnsavedGuard wouldLose={edit.wouldLose} drop={edit.reset} />
      {children}
      {leafWords && conflicts.length > 0 && (
        <BothChanged conflicts={conflicts} draft={draft} leafWords={leafWords} choose={choose} />
      )}
      {removal && <div className={styles.removal}>{removal}</div>}
      <div className={styles.foot} data-at-foot>
        <div role="status" className={styles.notes}>
          {edit.problems.length > 0 && (
            <p className={styles.warning}>{words.problemsAbove(edit.problems.length)}</p>
          )}
          {edit.offline && <p className={styles.warning}>{words.offline}</p>}
          {open > 0 && <p className={styles.warning}>{conflict.chooseFirst(open)}</p>}
          {own && <p className={styles.warning}>{own}</p>}
          {edit.refusal && !own && !edit.refusal.detail?.fields && <RefusalNote refusal={edit.refusal} />}
        </div>
        <div className={styles.actions}>
          <Button type="submit" kind="seal" busy={edit.busy} disabled={!edit.dirty && !saveLabel}>
            {saveLabel ?? words.save}
          </Button>
          {series && (
            <Button type="submit" data-next busy={edit.busy}>
              {words.addAndNext}
            </Button>
          )}
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

/** Whoever adds one after another types on where the next one begins; a page or dialog that opens around it has had its turn by then. */
function useFirstField(series: EditFormProps["series"]) {
  const form = useRef<HTMLFormElement>(null);
  const isNext = series !== undefined && series.before !== null;
  useEffect(() => {
    if (!isNext) return;
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [isNext]);
  return form;
}
