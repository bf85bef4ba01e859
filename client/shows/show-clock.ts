import { useEffect, useRef, useState } from "react";

const tickMillis = 250;
/** A device whose clock jumps or that slept disagrees with itself by more than that. */
const jumpMillis = 1_500;

interface ShowClock {
  /** The server's time when it was read, and when that was here. */
  now: string;
  readAt: number;
  /** Reads it again: this device has slept, or its clock has jumped. */
  again: () => void;
}

/**
 * The server's clock as this page counts on from it: by what has passed here, whatever the clock of the
 * device says or is set to.
 */
export function useShowClock({ now, readAt, again }: ShowClock): number {
  const passed = useRef(steady(readAt));
  const [millis, setMillis] = useState(() => passed.current());
  const asks = useRef(again);
  useEffect(() => {
    asks.current = again;
  });
  useEffect(() => {
    passed.current = steady(readAt);
    setMillis(passed.current());
    const apart = Date.now() - performance.now();
    const timer = setInterval(() => {
      setMillis(passed.current());
      if (Math.abs(Date.now() - performance.now() - apart) > jumpMillis) asks.current();
    }, tickMillis);
    return () => clearInterval(timer);
  }, [readAt]);
  return Date.parse(now) + millis;
}

/** What has passed since then. */
function steady(readAt: number): () => number {
  const from = performance.now() - Math.max(0, Date.now() - readAt);
  return () => performance.now() - from;
}
