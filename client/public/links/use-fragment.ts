import { useSyncExternalStore } from "react";

const watch = (changed: () => void) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};
const fragment = () => location.hash.slice(1);
const unknown = () => null;

/** What stands behind the # in the address; null on the server, which never gets to see it. */
export const useFragment = (): string | null => useSyncExternalStore<string | null>(watch, fragment, unknown);
