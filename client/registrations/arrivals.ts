import type { ListedRegistration } from "#shared/registrations.ts";

export interface ArrivalGroup {
  hostId: string | null;
  rows: ListedRegistration[];
}

/** Everybody expected, by host in the event's order, people of neither last; within it by affiliation, then name. */
export function arrivalGroups(
  expected: readonly ListedRegistration[],
  hostIds: readonly string[],
  locale: string,
): ArrivalGroup[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sorted = expected.toSorted(
    (a, b) => collator.compare(a.affiliation, b.affiliation) || collator.compare(sortName(a), sortName(b)),
  );
  const known = new Set(hostIds);
  const groups: ArrivalGroup[] = [
    ...hostIds.map((hostId) => ({ hostId, rows: sorted.filter((row) => row.hostId === hostId) })),
    { hostId: null, rows: sorted.filter((row) => !row.hostId || !known.has(row.hostId)) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

// At the door names are looked up by their Latin letters, which everybody there can read.
const sortName = ({ name }: ListedRegistration) => name.latin || name.native;
