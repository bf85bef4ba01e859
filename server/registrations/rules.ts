import type { Name } from "#shared/people.ts";

/** What search compares: compatibility forms and case are folded, in any script (UAX #15, NFKC). */
export const fold = (text: string) => text.normalize("NFKC").toLowerCase();

export const searchTextOf = (of: { name: Name; affiliation: string; email: string }) =>
  fold([of.name.native, of.name.latin, of.affiliation, of.email].join("\n"));
