/** An instant as the tables keep it: whole milliseconds since 1970, the same number on both engines. */
export const toInstant = (millis: number | string) => Temporal.Instant.fromEpochMilliseconds(Number(millis));
export const fromInstant = (instant: Temporal.Instant) => instant.epochMilliseconds;
