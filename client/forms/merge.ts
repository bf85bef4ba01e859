import { hashKey } from "@tanstack/react-query";

export const same = (a: unknown, b: unknown) => hashKey([a]) === hashKey([b]);

export interface Merged<T> {
  draft: T;
  /** Fields that both sides changed, and not to the same. */
  both: (keyof T)[];
}

/**
 * Two people began with `base`. Each field that I changed stays mine, the others become theirs; the
 * version is theirs, so that the next save is made on top of it.
 */
export function merge<T extends { version: number }>(base: T, mine: T, theirs: T): Merged<T> {
  const keys = (Object.keys(mine) as (keyof T)[]).filter((key) => key !== "version");
  const changed = keys.filter((key) => !same(mine[key], base[key]));
  const draft = { ...theirs };
  for (const key of changed) draft[key] = mine[key];
  const both = changed.filter((key) => !same(theirs[key], base[key]) && !same(theirs[key], mine[key]));
  return { draft, both };
}
