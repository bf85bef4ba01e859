import type { ClockBook } from "./clocks.ts";

// No schema stands here: public pages carry it. No zone data either: whoever asks brings the clocks.

/** How far a clock is ahead of UTC at an instant, in seconds. */
export type Clock = (atMillis: number) => number;

/** A city's clock. */
export interface Place<N = string> {
  name: N;
  clock: Clock;
}

/** What a clock shows: its time, and on which day, counted from the day that stands beside it. */
export interface Shown {
  time: string;
  dayShift: number;
}

export interface ClockFace<N = string> {
  /** All places whose clocks show the same at these instants. */
  names: N[];
  /** One for each instant asked. */
  shown: Shown[];
}

/**
 * What the clocks of several places show at the same instants; equal clocks are one. `day` is the
 * date that the reader sees beside them, a heading or the words of a date: every shift is counted
 * from it and from nothing else, or clock and date contradict each other.
 */
export function clockFaces<N>(
  day: string,
  instants: readonly string[],
  places: readonly Place<N>[],
): ClockFace<N>[] {
  const faces = new Map<string, ClockFace<N>>();
  for (const { name, clock } of places) {
    const shown = instants.map((at) => {
      const wall = wallAt(at, clock);
      return { time: wall.slice(11), dayShift: daysBetween(day, wall.slice(0, 10)) };
    });
    const key = shown.map(({ time, dayShift }) => `${dayShift} ${time}`).join();
    const face = faces.get(key);
    if (face) face.names.push(name);
    else faces.set(key, { names: [name], shown });
  }
  return [...faces.values()];
}

/** The shift that all of a clock's times share; null where they stand on several days. */
export const sharedShift = ({ shown }: Pick<ClockFace<unknown>, "shown">): number | null =>
  shown.every(({ dayShift }) => dayShift === shown[0]?.dayShift) ? (shown[0]?.dayShift ?? 0) : null;

/** Whether this clock shows another time than all of these places' at that instant. */
export const differs = (at: string, clock: Clock, places: readonly Place<unknown>[]): boolean =>
  places.every((place) => place.clock(Date.parse(at)) !== clock(Date.parse(at)));

/** A zone's clock as the server gave it; null where it gave none. */
export function clockIn({ zones }: ClockBook, zone: string): Clock | null {
  const changes = zones[zone];
  if (!changes?.length) return null;
  return (atMillis) => (changes.findLast(([from]) => from * 1000 <= atMillis) ?? changes[0])?.[1] ?? 0;
}

/** What a clock shows, to the minute: `2021-12-02T09:00`. */
export const wallAt = (at: string | number, clock: Clock): string => {
  const millis = new Date(at).getTime();
  return new Date(millis + clock(millis) * 1000).toISOString().slice(0, 16);
};

export const dateAt = (at: string | number, clock: Clock): string => wallAt(at, clock).slice(0, 10);
export const timeAt = (at: string | number, clock: Clock): string => wallAt(at, clock).slice(11);

export const plusMinutes = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

const dayMillis = 24 * 3_600_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMillis;
