import { useSyncExternalStore } from "react";

const narrow = "(max-width: 720px)";

/** True on a phone, where a grid or a wide table becomes a list. */
export const useNarrow = () => useSyncExternalStore(listen, () => matchMedia(narrow).matches);

function listen(changed: () => void) {
  const query = matchMedia(narrow);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
