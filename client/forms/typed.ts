import { useEffect, useState } from "react";
import { problemAt, problemsOf } from "#client/forms/problems.ts";
import type { FieldProblem, Refusal } from "#shared/refusal.ts";

interface TypedOptions<T> {
  begin: T | (() => T);
  /** What the contract's schema has against it, as far as that is known here: the server checks alike. */
  wrong: (draft: T) => FieldProblem[];
  /** What the server had against it. */
  refusal: Refusal | null;
  /** The key under which the command's input holds it, if any. */
  noun?: string;
}

/** What is typed stays as it is until it is right: what is wrong is said at its field, once it was to be sent, and the first has the focus. */
export function useTyped<T extends object>({ begin, wrong, refusal, noun = "" }: TypedOptions<T>) {
  const [draft, setDraft] = useState(begin);
  const [tried, setTried] = useState(false);
  const focusFirst = useFocusFirst();
  const problems = tried ? [...wrong(draft), ...problemsOf(refusal, noun)] : [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal.
  useEffect(() => {
    if (refusal?.detail?.fields) focusFirst(problemField);
  }, [refusal]);
  return {
    draft,
    setDraft,
    set: (change: Partial<T>) => setDraft((before) => ({ ...before, ...change })),
    begin: (value: T) => {
      setDraft(value);
      setTried(false);
    },
    problems,
    problem: (path: string) => problemAt(problems, path),
    /** Whether it may go. */
    isRight: (found: readonly FieldProblem[] = wrong(draft)): boolean => {
      setTried(true);
      if (found.length > 0) focusFirst(problemField);
      return found.length === 0;
    },
    focusFirst,
  };
}

export const problemField = '[aria-invalid="true"], [data-problem] input';

/** Once the page shows it: what is asked for comes with answers that the page has not drawn yet. */
export function useFocusFirst(): (selector: string) => void {
  const [wanted, setWanted] = useState<{ selector: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const frame = requestAnimationFrame(() => document.querySelector<HTMLElement>(wanted.selector)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return (selector) => setWanted({ selector });
}
