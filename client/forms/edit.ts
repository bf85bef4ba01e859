import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { type Choice, type Conflict, chosen, isOpen, toChoose } from "#client/forms/conflicts.ts";
import { isLoadingAnew } from "#client/forms/load-anew.ts";
import { problemsIn } from "#client/forms/problems.ts";
import { useTyped } from "#client/forms/typed.ts";
import { refusalOf } from "#client/sending.ts";
import { Offline } from "#client/wire.ts";
import { merge, same } from "#shared/merge.ts";
import type { FieldProblem, Refusal } from "#shared/refusal.ts";

export interface EditOptions<T> {
  /** As the server keeps it, or as a new one begins. */
  saved: T;
  /** The key under which the write's input holds it, if any. */
  noun?: string;
  schema: z.ZodType;
  /** Rules that need more than one field. */
  alsoWrong?: (draft: T) => FieldProblem[];
  /**
   * Throws `Refused` or `Offline`; answers what is stored now, or null where somebody thought better of it.
   * `began`: what the draft was made on top of.
   */
  save: (draft: T, began: T) => Promise<T | null>;
  /** As the server keeps it at this moment. */
  reread?: () => Promise<T | undefined>;
  /** `together`: with what somebody else changed meanwhile. */
  onSaved?: (saved: T, together: boolean) => void;
}

export interface Edit<T> {
  draft: T;
  set: (change: Partial<T>) => void;
  dirty: boolean;
  /** Asked when somebody walks away: true only while something would be lost. */
  wouldLose: () => boolean;
  busy: boolean;
  problems: FieldProblem[];
  problem: (path: string) => string | undefined;
  refusal: Refusal | null;
  offline: boolean;
  /** What both changed, to be chosen from before anything is saved. */
  conflicts: Conflict[];
  choose: (conflict: Conflict, choice: Choice) => void;
  submit: () => Promise<void>;
  /** Goes on with a draft that was begun on `base`. */
  resume: (kept: { base: T; draft: T }) => void;
  reset: () => void;
}

interface Saved<T> {
  stored: T;
  together: boolean;
}

/** One thing being edited: what was typed is kept through refusals, lost lines and other people's saves. */
export function useEdit<T extends { version: number }>(options: EditOptions<T>): Edit<T> {
  const { saved, noun, schema, alsoWrong, save, reread, onSaved } = options;
  const [base, setBase] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const wrong = (value: T) => [...problemsIn(schema, value), ...(alsoWrong?.(value) ?? [])];
  const refusal = refusalOf(failure);
  const typed = useTyped({ begin: saved, wrong, refusal, noun });
  const { draft, setDraft, focusFirst } = typed;
  const dirty = !same(draft, base);
  const lose = useRef(false);
  lose.current = dirty;
  useWarningBeforeUnload(lose);

  function begin(value: T) {
    lose.current = false;
    setBase(value);
    typed.begin(value);
    setFailure(null);
    setConflicts([]);
  }
  // Somebody else's save shows at once where nothing was typed; where something was, it waits.
  if (!dirty && !busy && saved.version > base.version) begin(saved);

  async function submit() {
    const isRight = typed.isRight();
    if (conflicts.some((conflict) => isOpen(conflict, draft))) return focusFirst(openChoice);
    if (!isRight) return;
    setBusy(true);
    setFailure(null);
    try {
      const done = await savedOnTop(base, draft);
      if (!done) return;
      begin(done.stored);
      onSaved?.(done.stored, done.together);
    } catch (problem) {
      if (!(problem instanceof Offline || refusalOf(problem))) throw problem;
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  /** Whoever saved meanwhile keeps what they changed. Null: both changed the same, or it does not go together. */
  async function savedOnTop(from: T, mine: T, together = false): Promise<Saved<T> | null> {
    try {
      const stored = await save(mine, from);
      return stored && { stored, together };
    } catch (problem) {
      const theirs = refusalOf(problem)?.code === "changed-meanwhile" ? await reread?.() : undefined;
      if (!theirs || theirs.version < from.version || same(theirs, from)) throw problem;
      const merged = merge(from, mine, theirs);
      const next = merged.document;
      const open = toChoose(merged, wrong(next));
      setBase(theirs);
      setDraft(next);
      setConflicts(open);
      if (open.length > 0) focusFirst(openChoice);
      else if (typed.isRight(wrong(next)))
        return same(next, theirs) ? { stored: theirs, together: true } : savedOnTop(theirs, next, true);
      return null;
    }
  }

  return {
    draft,
    set: (change) => {
      typed.set(change);
      setFailure(null);
    },
    dirty,
    wouldLose: () => lose.current,
    busy,
    problems: typed.problems,
    problem: typed.problem,
    refusal,
    offline: failure instanceof Offline,
    conflicts,
    choose: (conflict, choice) => {
      setDraft((before) => chosen(before, conflict, choice));
      setConflicts((before) => before.map((each) => (each === conflict ? { ...each, choice } : each)));
    },
    submit,
    resume: ({ base: began, draft: mine }) => {
      const merged = merge(began, mine, base);
      setDraft(merged.document);
      setConflicts(toChoose(merged, []));
    },
    reset: () => begin(base),
  };
}

function useWarningBeforeUnload(lose: { readonly current: boolean }) {
  useEffect(() => {
    const warn = (leaving: BeforeUnloadEvent) => {
      if (lose.current && !isLoadingAnew()) leaving.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [lose]);
}

const openChoice = "[data-open-choice] input";
