import { useEffect, useState } from "react";

const tickMillis = 20_000;

/** The server's clock, going on in the browser: what is on now does not depend on the reader's clock. */
export function useNow(serverNow: string): number {
  const [now, setNow] = useState(() => Date.parse(serverNow));
  useEffect(() => {
    const shownAt = performance.now();
    const timer = setInterval(() => setNow(Date.parse(serverNow) + performance.now() - shownAt), tickMillis);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}
