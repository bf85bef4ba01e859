import { type ComponentType, useEffect, useState } from "react";

/**
 * A part of the page that opens over it: fetched once the page is live, so that nothing that is read
 * waits for it. Where the line was away then, it is fetched again when it is wanted.
 */
export function useLater<P>(load: () => Promise<ComponentType<P>>, wanted: boolean) {
  const [part, setPart] = useState<{ Part: ComponentType<P> } | "away" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and once more when it is wanted.
  useEffect(() => {
    if (part === null || part === "away")
      load().then(
        (Part) => setPart({ Part }),
        () => setPart("away"),
      );
  }, [wanted]);
  return { Part: part && part !== "away" ? part.Part : null, away: part === "away" };
}
