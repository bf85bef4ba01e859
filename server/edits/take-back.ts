import type { Writing } from "#server/context.ts";
import { keepers } from "#server/edits/nouns.ts";
import { type Edit, sameDocument } from "#server/journal/journal.ts";
import { type EditGroup, editsIn, whoChangedSince } from "#server/journal/store.ts";
import { merge, type Path, pathOf } from "#shared/merge.ts";
import { Refused } from "#shared/refusal.ts";

/** Each document of a group as it was before, on top of the present version, the last edit first. */
export async function takeBack(group: EditGroup, context: Writing): Promise<void> {
  const { tx } = context;
  let done = false;
  for (const edit of (await editsIn(tx, [group.id])).toReversed())
    done = (await takeBackOne(edit, group, context)) || done;
  if (!done) throw await changedSince(group, context, undefined, []);
}

/** False: it is so already. */
async function takeBackOne(edit: Edit, group: EditGroup, context: Writing): Promise<boolean> {
  const { noun, id, before, after } = edit as Edit & { before: Kept | null; after: Kept | null };
  const { eventId } = group;
  const keeper = keepers[noun] as unknown as AnyKeeper;
  const present = await keeper.present(context.tx, eventId, id);
  const refused = (paths: readonly Path[]) => changedSince(group, context, id, paths);

  if (sameDocument(present, before)) return false;
  if (!before) {
    if (!sameDocument(present, after)) throw await refused([]);
    await keeper.remove(context, eventId, id);
    return true;
  }
  if (!after) {
    if (present) throw await refused([]);
    await keeper.save(context, eventId, before, id);
    return true;
  }
  if (!present) throw await refused([]);
  const { document, leaves } = merge(after, before, present);
  const both = leaves.filter((leaf) => leaf.both);
  if (both.length > 0) throw await refused(both.map(({ path }) => path));
  try {
    await keeper.save(context, eventId, document, id);
  } catch (problem) {
    const fields =
      problem instanceof Refused && problem.refusal.code === "bad-input"
        ? problem.refusal.detail?.fields
        : null;
    // Each alone was right: together with what somebody changed since it is not.
    if (fields && !sameDocument(present, after))
      throw await refused(fields.map(({ path }) => pathOf(document, within(document, path))));
    throw problem;
  }
  return true;
}

/** As the document has it: most commands name the document first. */
const within = (document: Kept, path: string) =>
  path.replace(/^([^.]*)\./, (noun, name) => (name in document ? noun : ""));

type Kept = { version?: number };
interface AnyKeeper {
  present(tx: Writing["tx"], eventId: string, id: string): Promise<Kept | null>;
  save(context: Writing, eventId: string, document: Kept, id: string): Promise<unknown>;
  remove(context: Writing, eventId: string, id: string): Promise<unknown>;
}

async function changedSince(
  group: EditGroup,
  { tx }: Writing,
  thingId: string | undefined,
  paths: readonly Path[],
): Promise<Refused> {
  const things = thingId ? [thingId] : (await editsIn(tx, [group.id])).map(({ id }) => id);
  const who = await whoChangedSince(tx, group, things);
  const fields = paths.map((path) => ({ path: path.join("."), reason: "changed-since" }));
  return new Refused("changed-since", { by: things, fields, ...(who && { who }) });
}
