import { useRef, useState } from "react";
import type { FieldProblem } from "#shared/refusal.ts";

type Check = (draft: unknown) => FieldProblem[];
const unknown: Check = () => [];

/** The server's own schema, with its library, is asked for when somebody begins to type. Without it nothing is known to be wrong: the server checks alike. */
export function useCheck(): { check: Check; fetchCheck: () => Promise<Check> } {
  const [check, setCheck] = useState<Check>(() => unknown);
  const asked = useRef<Promise<Check> | null>(null);
  const fetchCheck = () => {
    asked.current ??= import("./check.ts").then(
      (found) => {
        setCheck(() => found.check);
        return found.check;
      },
      () => {
        asked.current = null; // the line may be back when it is sent
        return unknown;
      },
    );
    return asked.current;
  };
  return { check, fetchCheck };
}
