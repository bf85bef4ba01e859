import { useSyncExternalStore } from "react";

/** Room for what is happening beside what people say: as in `room.module.css`. */
const wide = "(min-width: 64rem)";

export const useWide = () => useSyncExternalStore(listen, () => matchMedia(wide).matches);

function listen(onChange: () => void) {
  const query = matchMedia(wide);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
