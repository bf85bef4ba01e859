import { useRef } from "react";

/** The newest answer there is, so that a list does not vanish while the next one is fetched. */
export function useLastSeen<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
