import { useState } from "react";

interface Row {
  id: string;
}
export interface Held<R extends Row> {
  rows: readonly R[];
  /** How many have come meanwhile and are not shown. */
  news: number;
}

/**
 * What somebody reads stays where it stands, and is kept up to date; who is new waits to be called.
 * Where others are gone, or stand elsewhere, the list is as it was found.
 */
export function heldIn<R extends Row>(shown: readonly R[], found: readonly R[]): Held<R> {
  const now = new Map(found.map((row) => [row.id, row]));
  const before = new Set(shown.map(({ id }) => id));
  const news = found.filter(({ id }) => !before.has(id));
  const stay = shown.filter(({ id }) => now.has(id));
  // Whoever is new may have pushed the last ones to the next page.
  const pushed = shown.slice(stay.length);
  const isSame = found.filter(({ id }) => before.has(id)).every(({ id }, at) => id === shown[at]?.id);
  if (shown.length === 0 || news.length === 0 || !isSame || pushed.length > news.length)
    return { rows: found, news: 0 };
  return { rows: [...stay.map(({ id }) => now.get(id) as R), ...pushed], news: news.length };
}

/** The rows of a list that is read anew by itself; `key` says which list it is. */
export function useHeldRows<R extends Row>(key: string, found: readonly R[] | undefined) {
  const [held, setHeld] = useState<(Held<R> & { key: string; found: readonly R[] }) | null>(null);
  if (found && found !== held?.found)
    setHeld({ key, found, ...heldIn(held?.key === key ? held.rows : [], found) });
  return {
    rows: held?.rows,
    news: held?.key === key ? held.news : 0,
    call: () => held && setHeld({ ...held, rows: held.found, news: 0 }),
  };
}
