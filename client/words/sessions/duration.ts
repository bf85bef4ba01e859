export function duration(minutes: number, hour: string, minute: string, between: string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${minute}`;
  return rest === 0 ? `${hours}${hour}` : `${hours}${hour}${between}${rest}${minute}`;
}
