import type { Edit } from "#server/journal/journal.ts";
import type { Change, EditLine } from "#shared/edits.ts";
import { type Leaf, merge, valueAt } from "#shared/merge.ts";
import type { Person } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";

/** Of what has no name of its own, whose it is; and whom the reader may reach. */
export interface Around {
  people: readonly Person[];
  sessions: readonly Session[];
  /** The person as they are now; null of somebody who is gone. */
  reaches(person: Person | null): boolean;
}

/** Where all that is told has a name of its own. */
const nothing: Around = { people: [], sessions: [], reaches: () => false };

/** What an edit did, leaf by leaf, with no more of either document than that. */
export function lineOf(edit: Edit, around: Around = nothing): EditLine {
  const { noun, id, before, after } = edit;
  const did = before ? (after ? "changed" : "removed") : "added";
  const leaves = before && after ? merge<object>(before, before, after).leaves : [];
  const changes = leaves
    .filter((leaf) => isShown(edit, leaf, around))
    .map((leaf) => changeOf(leaf, namedBy(edit, around), before, after));
  return { noun, id, ...calledIn(edit, around), did, changes };
}

function isShown({ noun, id }: Edit, { path: [field = ""] }: Leaf, { people, reaches }: Around): boolean {
  if (field === "startsAt") return false; // it follows from what was typed
  const isReach = noun === "contact" && (field === "mail" || field === "phone");
  return !isReach || reaches(people.find((person) => person.id === id) ?? null);
}

function calledIn(edit: Edit, { people, sessions }: Around): Pick<EditLine, "title" | "name"> {
  const kept = edit.after ?? edit.before;
  if (!kept || edit.noun === "stages") return {};
  if (edit.noun === "sheet") return { title: sessions.find(({ id }) => id === edit.id)?.title ?? {} };
  const person = edit.noun === "contact" ? people.find(({ id }) => id === edit.id) : kept;
  if (edit.noun === "person" || edit.noun === "contact")
    return person ? { name: nativeFirst((person as Person).name)[0] } : {};
  const { title, name, text } = kept as { title?: Texts; name?: Texts; text?: Texts };
  return { title: title ?? name ?? text ?? {} };
}

/** The documents in which the things of its lists are called something: a sheet's items are its session's. */
const namedBy = ({ noun, id, before, after }: Edit, { sessions }: Around): unknown[] =>
  noun === "sheet" ? [sessions.find((session) => session.id === id)] : [before, after];

function changeOf({ path, kind, mine, theirs }: Leaf, named: unknown[], ...documents: unknown[]): Change {
  const isListed =
    path.length > 1 && documents.some((each) => Array.isArray(valueAt(each, path.slice(0, 1))));
  const thing = isListed && named.map((each) => valueAt(each, path.slice(0, 2))).find(Boolean);
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
