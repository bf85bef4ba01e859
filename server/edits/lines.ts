import type { Edit } from "#server/journal/journal.ts";
import type { Change, EditLine } from "#shared/edits.ts";
import { type Leaf, merge, valueAt } from "#shared/merge.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Texts } from "#shared/texts.ts";

/** What an edit did, leaf by leaf, with no more of either document than that. */
export function lineOf(edit: Edit): EditLine {
  const { noun, id, before, after } = edit;
  const did = before ? (after ? "changed" : "removed") : "added";
  const leaves = before && after ? merge<object>(before, before, after).leaves : [];
  const changes = leaves
    .filter(({ path }) => path[0] !== "startsAt") // it follows from what was typed
    .map((leaf) => changeOf(leaf, before, after));
  return { noun, id, ...calledIn(edit), did, changes };
}

function calledIn(edit: Edit): Pick<EditLine, "title" | "name"> {
  const kept = edit.after ?? edit.before;
  if (!kept || edit.noun === "stages") return {};
  if (edit.noun === "person")
    return { name: nativeFirst((kept as { name: Parameters<typeof nativeFirst>[0] }).name)[0] };
  const { title, name, text } = kept as { title?: Texts; name?: Texts; text?: Texts };
  return { title: title ?? name ?? text ?? {} };
}

function changeOf({ path, kind, mine, theirs }: Leaf, ...documents: unknown[]): Change {
  const isListed =
    path.length > 1 && documents.some((each) => Array.isArray(valueAt(each, path.slice(0, 1))));
  const thing = isListed && documents.map((each) => valueAt(each, path.slice(0, 2))).find(Boolean);
  const values = { value: [mine, theirs], element: [calledBy(mine), calledBy(theirs)], order: [null, null] }[
    kind
  ];
  const [before = null, after = null] = values;
  return { path: [...path], kind, before, after, ...(thing ? { within: calledBy(thing) } : {}) };
}

/** Of a thing of a list, what it is known by. */
function calledBy(thing: unknown): unknown {
  if (typeof thing !== "object" || thing === null) return null;
  const { name, title, kind, personId } = thing as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries({ name, title, kind, personId }).filter(([, value]) => value !== undefined),
  );
}
