import { lazy, Suspense } from "react";
import { useWords } from "#client/words/reader.tsx";
import { isForTeam, refusalWords } from "#client/words/refusals.ts";
import type { Refusal } from "#shared/refusal.ts";

const TeamRefusalSays = lazy(async () => ({
  default: (await import("./team-refusal-says.tsx")).TeamRefusalSays,
}));

/** A no in words, in a sentence or two. Those that guests never meet come when they are met. */
export function RefusalSays({ refusal: { code, detail = {} } }: { refusal: Refusal }) {
  const words = useWords(refusalWords);
  if (!isForTeam(code)) return words[code](detail);
  return (
    <Suspense>
      <TeamRefusalSays code={code} detail={detail} />
    </Suspense>
  );
}
