import type { Host, Origin } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import { type Mode, modes } from "#shared/rooms.ts";

interface Count {
  mode: Mode;
  state: string;
  hostId: string | null;
  count: number;
}

/**
 * From where those who take part come, in the hosts' order, those of none last. What is less than a sum of
 * five is left out, and so is the smallest sum beside it where the seats left would tell what is missing.
 */
export function originsOf(counts: readonly Count[], hosts: readonly Pick<Host, "id">[]): Origin[] {
  const known = new Set(hosts.map(({ id }) => id));
  const confirmed = counts.filter(({ state }) => state === "confirmed");
  return modes.flatMap((mode) => {
    const all = [...hosts.map(({ id }) => id), null]
      .map((hostId) => ({
        hostId,
        mode,
        people: confirmed
          .filter(
            (each) => each.mode === mode && (known.has(each.hostId ?? "") ? each.hostId : null) === hostId,
          )
          .reduce((sum, { count }) => sum + count, 0),
      }))
      .filter(({ people }) => people > 0);
    const sums = all.filter(({ people }) => people >= limits.originPeopleMin);
    const missing = all.filter(({ people }) => people < limits.originPeopleMin);
    const missed = missing.reduce((sum, { people }) => sum + people, 0);
    if (missed === 0 || missed >= limits.originPeopleMin) return sums;
    const smallest = sums.toSorted((a, b) => a.people - b.people)[0];
    return sums.filter((each) => each !== smallest);
  });
}
