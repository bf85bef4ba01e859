import { useSyncExternalStore } from "react";
import type { Clock } from "#shared/clock-faces.ts";

const never = () => () => {};
/** By which somebody's own records are dated, which have no host's clock; for what is drawn in the browser alone. */
export const ownClock: Clock = (atMillis) => -60 * new Date(atMillis).getTimezoneOffset();
const unknown = () => null;

/**
 * The reader's own clock, the only one that the browser decides: known only there, so null on the
 * server and while hydrating.
 */
export const useOwnClock = (): Clock | null => useSyncExternalStore(never, () => ownClock, unknown);
