/** The day of an instant where the reader is: for one's own records, which have no host's clock. */
export const viewerDay = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
