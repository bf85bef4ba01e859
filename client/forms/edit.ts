import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { refusalOf } from "#client/app/queries.ts";
import { merge, same } from "#client/forms/merge.ts";
import { problemAt, problemsIn, problemsOf } from "#client/forms/problems.ts";
import { Offline } from "#client/wire.ts";
import type { FieldProblem, Refusal } from "#shared/refusal.ts";

interface EditOptions<T> {
  /** As the server keeps it, or as a new one begins. */
  saved: T;
  /** The key under which the write's input holds it. */
  noun: string;
  schema: z.ZodType;
  /** Rules that need more than one field. */
  alsoWrong?: (draft: T) => FieldProblem[];
  /** Throws `Refused` or `Offline`; answers what is stored now. */
  save: (draft: T) => Promise<T>;
  /** As the server keeps it at this moment. */
  reread?: () => Promise<T | undefined>;
  onSaved?: (saved: T) => void;
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
  /** The fields that both changed, after theirs were taken over. */
  both: string[];
  submit: () => Promise<void>;
  takeTheirs: () => Promise<void>;
  reset: () => void;
}

/** One thing being edited: what was typed is kept through refusals, lost lines and other people's saves. */
export function useEdit<T extends { version: number }>(options: EditOptions<T>): Edit<T> {
  const { saved, noun, schema, alsoWrong, save, reread, onSaved } = options;
  const [base, setBase] = useState(saved);
  const [draft, setDraft] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [both, setBoth] = useState<string[]>([]);
  const dirty = !same(draft, base);
  const lose = useRef(false);
  lose.current = dirty;
  useWarningBeforeUnload(lose);

  function begin(value: T) {
    lose.current = false;
    setBase(value);
    setDraft(value);
    setTried(false);
    setFailure(null);
    setBoth([]);
  }
  // Somebody else's save shows at once where nothing was typed; where something was, it waits.
  if (!dirty && !busy && saved.version > base.version) begin(saved);

  const wrong = (value: T) => [...problemsIn(schema, value), ...(alsoWrong?.(value) ?? [])];
  const refusal = refusalOf(failure);
  const problems = tried ? [...wrong(draft), ...problemsOf(refusal, noun)] : [];

  async function submit() {
    setTried(true);
    if (wrong(draft).length > 0) return focusFirstProblem();
    setBusy(true);
    setFailure(null);
    try {
      const stored = await save(draft);
      begin(stored);
      onSaved?.(stored);
    } catch (problem) {
      if (!(problem instanceof Offline || refusalOf(problem))) throw problem;
      setFailure(problem);
      if (refusalOf(problem)?.detail?.fields) focusFirstProblem();
    } finally {
      setBusy(false);
    }
  }

  async function takeTheirs() {
    const theirs = await reread?.();
    if (!theirs) return;
    const merged = merge(base, draft, theirs);
    setBase(theirs);
    setDraft(merged.draft);
    setBoth(merged.both.map(String));
    setFailure(null);
  }

  return {
    draft,
    set: (change) => {
      setDraft((before) => ({ ...before, ...change }));
      if (refusal?.code !== "changed-meanwhile") setFailure(null);
    },
    dirty,
    wouldLose: () => lose.current,
    busy,
    problems,
    problem: (path) => problemAt(problems, path),
    refusal,
    offline: failure instanceof Offline,
    both,
    submit,
    takeTheirs,
    reset: () => begin(base),
  };
}

function useWarningBeforeUnload(lose: { readonly current: boolean }) {
  useEffect(() => {
    const warn = (leaving: BeforeUnloadEvent) => {
      if (lose.current) leaving.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [lose]);
}

/** After the next paint, when the fields know of their problems. */
function focusFirstProblem() {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
