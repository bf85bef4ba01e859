import { useEffect, useState } from "react";
import type { PulseSnapshot } from "#client/live/room-line.ts";

const windowMillis = 8_000;

/** The applause of the last seconds: it swells while people clap and falls silent after. */
export function useSwell({ sums: { reactions = {} }, count }: PulseSnapshot): number {
  const [claps, setClaps] = useState<readonly { atMillis: number; sum: number }[]>([]);
  const sum = Object.values(reactions).reduce((total, each) => total + each, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` says that a new pulse has come
  useEffect(() => {
    if (count > 0) setClaps((before) => [...recent(before), { atMillis: Date.now(), sum }]);
  }, [count]);
  useEffect(() => {
    if (claps.length === 0) return;
    const timer = setInterval(() => setClaps(recent), 1_000);
    return () => clearInterval(timer);
  }, [claps.length]);
  return claps.reduce((total, clap) => total + clap.sum, 0);
}

const recent = <C extends { atMillis: number }>(claps: readonly C[]): readonly C[] =>
  claps.filter((clap) => clap.atMillis > Date.now() - windowMillis);
