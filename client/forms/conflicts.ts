import { langs } from "#shared/lang.ts";
import { type Leaf, leafIn, type Merged, pathOf, same, withLeaf } from "#shared/merge.ts";
import type { FieldProblem } from "#shared/refusal.ts";

export type Choice = "mine" | "theirs" | "together";
/** A leaf that somebody has to look at: nobody's words are lost before they were seen beside the others. */
export interface Conflict extends Leaf {
  choice: Choice | null;
}

/** What both changed; and where it does not go together whole, what differs there. */
export function toChoose<T>({ document, leaves }: Merged<T>, problems: readonly FieldProblem[]): Conflict[] {
  const wrong = problems.map(({ path }) => pathOf(document, path));
  const isWrong = (leaf: Leaf) =>
    wrong.some((path) => path.every((step, at) => leaf.path[at] === undefined || leaf.path[at] === step));
  return leaves.filter((leaf) => leaf.both || isWrong(leaf)).map((leaf) => ({ ...leaf, choice: null }));
}

/** Until somebody has chosen, or typed something else there. */
export const isOpen = (conflict: Conflict, draft: unknown) =>
  conflict.choice === null &&
  [conflict.mine, conflict.theirs].some((value) => same(leafIn(draft, conflict), value));

export const chosen = <T>(draft: T, conflict: Conflict, choice: Choice): T =>
  withLeaf(draft, conflict, choice === "together" ? bothTexts(conflict) : conflict[choice]);

/** Texts in a language can stand one behind the other. */
export function bothTexts({ path, mine, theirs }: Leaf): string | null {
  const isText = langs.some((lang) => lang === path.at(-1));
  if (!isText || typeof mine !== "string" || typeof theirs !== "string") return null;
  return [mine, theirs].join(`${mine}${theirs}`.includes("\n") ? "\n\n" : " / ");
}
