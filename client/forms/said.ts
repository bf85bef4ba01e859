import type { Edit } from "#client/forms/edit.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

/** A field's problem in the reader's words; nothing where all is well. */
export function useSaid(edit: Pick<Edit<unknown>, "problem">): (path: string) => string | undefined {
  const words = useWords(organizeWords);
  return (path) => {
    const reason = edit.problem(path);
    return reason && words.problem(reason);
  };
}
