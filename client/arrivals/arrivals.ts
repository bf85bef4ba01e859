import type { ListedRegistration } from "#shared/registrations.ts";
import { beforeAddress, searchTextOf, searchWords } from "#shared/search.ts";

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
  const hosts = hostIds.map((id) => ({ id }));
  const groups = [...hostIds, null].map((hostId) => ({ hostId, rows: groupOf(sorted, hostId, hosts) }));
  return groups.filter((group) => group.rows.length > 0);
}

// At the door names are looked up by their Latin letters, which everybody there can read.
const sortName = ({ name }: ListedRegistration) => name.latin || name.native;

/** A host's guests; with null those of no host, or of one that is no more. */
export const groupOf = (
  all: readonly ListedRegistration[],
  hostId: string | null,
  hosts: readonly { id: string }[],
): ListedRegistration[] =>
  all.filter((row) => (hostId === null ? !hosts.some(({ id }) => id === row.hostId) : row.hostId === hostId));

/** The server's search without asking it: the list is here, and the line at a door may be thin. */
export function foundBy(typed: string): (row: ListedRegistration) => boolean {
  const words = searchWords(typed);
  return (row) => {
    const [text = ""] = searchTextOf({ ...row, email: "" }).split(beforeAddress);
    return words.every((word) => text.includes(word));
  };
}
