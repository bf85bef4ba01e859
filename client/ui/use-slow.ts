import { useEffect, useState } from "react";

/** A moment's waiting needs no word; from here on it does. */
const patienceMillis = 4_000;

/** Whether something has been waited for long enough that it is worth a word. */
export function useSlow(waiting = true): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), patienceMillis);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}
