import type { Keeps } from "#client/kept.ts";

/** What a browser remembers, over reloads and for all its tabs. */
export function memoryStorage(): Keeps {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (at) => [...entries.keys()][at] ?? null,
    get length() {
      return entries.size;
    },
  };
}
