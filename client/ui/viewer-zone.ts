import { useSyncExternalStore } from "react";

const never = () => () => {};
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone || null;
const unknown = () => null;

/** The viewer's own zone: known only in the browser, so null on the server and while hydrating. */
export const useViewerZone = (): string | null => useSyncExternalStore(never, zoneHere, unknown);
