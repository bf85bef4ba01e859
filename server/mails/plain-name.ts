/** What mail programs make a link of: an address, a scheme, a domain; also in full width. */
const looksLikeLink = /[@＠]|:\/\/|：／／|www|[\p{L}\p{N}-]{2}[.．。｡]\p{L}{2}/iu;

/** A name as somebody typed it about themselves or others, or nothing where it would become a link in a mail. */
export const plainName = (name: string): string => (looksLikeLink.test(name) ? "" : name);
