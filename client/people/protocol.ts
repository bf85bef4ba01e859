import type { Person } from "#shared/people.ts";

export const nextPlace = (people: readonly Person[]): number =>
  Math.max(0, ...people.map((person) => person.protocol ?? 0)) + 1;
