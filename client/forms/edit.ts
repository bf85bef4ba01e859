import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { type Choice, type Conflict, chosen, isOpen, toChoose } from "#client/forms/conflicts.ts";
import { problemAt, problemsIn, problemsOf } from "#client/forms/problems.ts";
import { refusalOf } from "#client/sending.ts";
import { Offline } from "#client/wire.ts";
import { merge, same } from "#shared/merge.ts";
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
  const [draft, setDraft] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const dirty = !same(draft, base);
  const focusFirst = useFocusFirst();
  const lose = useRef(false);
  lose.current = dirty;
  useWarningBeforeUnload(lose);

  function begin(value: T) {
    lose.current = false;
    setBase(value);
    setDraft(value);
    setTried(false);
    setFailure(null);
    setConflicts([]);
  }
  // Somebody else's save shows at once where nothing was typed; where something was, it waits.
  if (!dirty && !busy && saved.version > base.version) begin(saved);

  const wrong = (value: T) => [...problemsIn(schema, value), ...(alsoWrong?.(value) ?? [])];
  const refusal = refusalOf(failure);
  const problems = tried ? [...wrong(draft), ...problemsOf(refusal, noun)] : [];

  async function submit() {
    setTried(true);
    if (conflicts.some((conflict) => isOpen(conflict, draft))) return focusFirst(openChoice);
    if (wrong(draft).length > 0) return focusFirst(problemField);
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
      if (refusalOf(problem)?.detail?.fields) focusFirst(problemField);
    } finally {
      setBusy(false);
    }
  }

  /** Whoever saved meanwhile keeps what they changed. Null: both changed the same, or it does not go together. */
  async function savedOnTop(from: T, mine: T, together = false): Promise<Saved<T> | null> {
    try {
      return { stored: await save(mine), together };
    } catch (problem) {
      const theirs = refusalOf(problem)?.code === "changed-meanwhile" ? await reread?.() : undefined;
      if (!theirs || theirs.version <= from.version) throw problem;
      const merged = merge(from, mine, theirs);
      const next = merged.document;
      const open = toChoose(merged, wrong(next));
      setBase(theirs);
      setDraft(next);
      setConflicts(open);
      if (open.length > 0) focusFirst(openChoice);
      else if (wrong(next).length > 0) focusFirst(problemField);
      else return same(next, theirs) ? { stored: theirs, together: true } : savedOnTop(theirs, next, true);
      return null;
    }
  }

  return {
    draft,
    set: (change) => {
      setDraft((before) => ({ ...before, ...change }));
      setFailure(null);
    },
    dirty,
    wouldLose: () => lose.current,
    busy,
    problems,
    problem: (path) => problemAt(problems, path),
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
      if (lose.current) leaving.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [lose]);
}

const problemField = '[aria-invalid="true"]';
const openChoice = "[data-open-choice] input";

/** Once the page shows it: what is asked for comes with answers that the page has not drawn yet. */
function useFocusFirst(): (selector: string) => void {
  const [wanted, setWanted] = useState<{ selector: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const frame = requestAnimationFrame(() => document.querySelector<HTMLElement>(wanted.selector)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return (selector) => setWanted({ selector });
}
