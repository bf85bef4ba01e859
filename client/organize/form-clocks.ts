import { useRead } from "#client/app/queries.ts";
import { useEventClocks } from "#client/ui/event-clocks.tsx";
import type { ClockBook } from "#shared/clocks.ts";
import { Zone } from "#shared/commands.ts";

/**
 * The clocks for what is typed and not saved yet: those that came with the page, or, for another zone
 * or a far year, the server's answer; null until it is there, or where there is no such zone or year.
 */
export function useFormClocks(zones: readonly string[], wall: string): ClockBook | null {
  const { clocks } = useEventClocks();
  const year = Number(wall.slice(0, 4));
  const isKnown = clocks.from < year && year < clocks.to && zones.every((zone) => zone in clocks.zones);
  const isAskable = year >= 1000 && year <= 2999 && zones.every((zone) => Zone.safeParse(zone).success);
  const asked = { zones: [...new Set(zones)].toSorted(), year };
  const { data } = useRead("clocks.read", asked, { enabled: !isKnown && isAskable });
  return isKnown ? clocks : (data ?? null);
}
