import { useEffect, useState } from "react";

/** The server's time, so that what is on does not depend on a clock that goes wrong in somebody's pocket. */
export function useServerTime(skewMillis: number, everyMillis = 10_000): number {
  const [hereMillis, setHereMillis] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHereMillis(Date.now()), everyMillis);
    return () => clearInterval(timer);
  }, [everyMillis]);
  return hereMillis + skewMillis;
}
