/** `9:05`, `-0:30`: whole seconds, and a second that has begun is still there. */
export function countdown(millis: number): string {
  const seconds = Math.ceil(millis / 1_000);
  const shown = Math.abs(seconds);
  const parts = [Math.floor(shown / 60), String(shown % 60).padStart(2, "0")];
  return `${seconds < 0 ? "−" : ""}${parts.join(":")}`;
}
