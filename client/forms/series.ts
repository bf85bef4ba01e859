import { type RefObject, useRef, useState } from "react";

/** One thing added after another. */
export interface Series<T> {
  /** What was added last: whoever goes on from it finds the focus in the first field of the next one. */
  before: T | null;
  /** Whether the next one is wanted once this one is saved. */
  goesOn: RefObject<boolean>;
  next: (added: T) => void;
}

export function useSeries<T>(): Series<T> {
  const [before, next] = useState<T | null>(null);
  const goesOn = useRef(false);
  return { before, goesOn, next };
}
