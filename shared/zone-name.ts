/** Asking takes longer than all else that is checked of a session; there are no more of them than zones. */
const known = new Set<string>();

/**
 * A time zone as the database of zones spells it: `Asia/Tokyo` for `asia/tokyo`. An alias stays the
 * name it is. Null where there is no such zone; an offset is none.
 */
export function zoneNamed(typed: string): string | null {
  if (known.has(typed)) return typed;
  if (/^[+-]/.test(typed)) return null;
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed);
    if (timeZoneId === typed) known.add(typed);
    return timeZoneId;
  } catch {
    return null;
  }
}
