const minutesPerHour = 60;

/** In minutes, or where those would be many in hours. */
export function wait(seconds = 60, units: { minutes: string; hours: string }): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes <= 2 * minutesPerHour
    ? `${minutes}${units.minutes}`
    : `${Math.ceil(minutes / minutesPerHour)}${units.hours}`;
}
