import { isDeepStrictEqual } from "node:util";
import { Refused } from "#shared/refusal.ts";

/**
 * What is to be stored when somebody saves: `given`, one version on. Refuses (changed-meanwhile)
 * when somebody else saved first; a repeated call answers what it stored the first time.
 */
export function nextVersion<T extends { version: number }>(stored: T | null, given: T): T {
  const next = { ...given, version: given.version + 1 };
  if (!stored || stored.version === given.version) return next;
  if (isRepeated(stored, given)) return stored;
  throw new Refused("changed-meanwhile", { version: stored.version });
}

/** Whether this is what was stored already, sent once more. */
export const isRepeated = <T extends { version: number }>(stored: T, given: T): boolean =>
  isDeepStrictEqual(stored, { ...given, version: given.version + 1 });
