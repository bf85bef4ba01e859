import { useEffect, useState } from "react";

const restMillis = 400;

/** What is typed, once the typing rests: for what the server is asked about it. */
export function useRested<T>(typed: T): T {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(setRested, restMillis, () => typed);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}
