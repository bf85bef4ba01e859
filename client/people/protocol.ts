import type { Person } from "#shared/people.ts";
import { guestsOfHonour } from "#shared/reading.ts";

/** Who must be saved anew, with which place, so that the guest at `from` stands at `to`; places are 1, 2, 3… */
export function renumbered(people: readonly Person[], from: number, to: number): Person[] {
  const guests = guestsOfHonour({ people: [...people] });
  const guest = guests[from];
  if (!guest) return [];
  const order = guests.toSpliced(from, 1).toSpliced(to, 0, guest);
  return order
    .map((person, at) => ({ ...person, protocol: at + 1 }))
    .filter((person) => people.find(({ id }) => id === person.id)?.protocol !== person.protocol);
}

export const nextPlace = (people: readonly Person[]): number =>
  Math.max(0, ...people.map((person) => person.protocol ?? 0)) + 1;
