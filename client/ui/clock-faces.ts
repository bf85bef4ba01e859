/** A city's clock: where it hangs and by which zone it goes. */
export interface Place<N = string> {
  name: N;
  zone: string;
}

export interface ClockFace<N = string> {
  /** All places whose clocks show the same at this instant. */
  names: N[];
  /** Wall times, one for each instant asked: `09:00`. */
  times: string[];
  /** Days after (or before) the first place's date, at the first instant. */
  dayShift: number;
}

/** What the clocks of several places show at the same instants; equal clocks are one. */
export function clockFaces<N>(instants: readonly string[], places: readonly Place<N>[]): ClockFace<N>[] {
  const faces = new Map<string, ClockFace<N>>();
  const home = places[0];
  const first = instants[0];
  if (!home || !first) return [];
  const homeDate = dateIn(first, home.zone);
  for (const { name, zone } of places) {
    const times = instants.map((at) => zoned(at, zone).toPlainTime().toString({ smallestUnit: "minute" }));
    const dayShift = homeDate.until(dateIn(first, zone), { largestUnit: "day" }).days;
    const key = [dayShift, ...times].join(" ");
    const face = faces.get(key);
    if (face) face.names.push(name);
    else faces.set(key, { names: [name], times, dayShift });
  }
  return [...faces.values()];
}

/** Whether this zone's clock differs from all of these places' at that instant. */
export const differs = (at: string, zone: string, places: readonly Place<unknown>[]): boolean =>
  places.every((place) => zoned(at, place.zone).offsetNanoseconds !== zoned(at, zone).offsetNanoseconds);

export const dateIn = (at: string, zone: string): Temporal.PlainDate => zoned(at, zone).toPlainDate();

export const plusMinutes = (at: string, minutes: number): string =>
  Temporal.Instant.from(at).add({ minutes }).toString();

const zoned = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
