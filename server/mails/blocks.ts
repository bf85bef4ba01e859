export interface Fact {
  label: string;
  value: string;
  href?: string;
}

/** A part of a mail, from which its text and its HTML are both made. */
export type Block =
  | { kind: "paragraph" | "note"; text: string }
  | { kind: "facts"; facts: Fact[] }
  | { kind: "button"; label: string; href: string };

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const note = (text: string): Block => ({ kind: "note", text });
