import { useEffect, useRef, useState } from "react";
import { useRead } from "#client/app/queries.ts";
import type { Edit } from "#client/forms/edit.ts";
import { type Kept, keptOf, ofThisTab } from "#client/kept.ts";

/** A form that was left with changes, and what it began from. */
export interface KeptDraft<T> {
  base: T;
  draft: T;
}

export interface KeptDrafts<T> {
  ids: ReadonlySet<string>;
  of: (id: string) => KeptDraft<T> | undefined;
  keep: (id: string, kept: KeptDraft<T>) => void;
  forget: (id: string) => void;
}

/**
 * What was typed outlives a closed dialog and a reload: it stays in this tab, for whoever typed it, until
 * it is saved or discarded.
 */
export function useKeptDrafts<T>(place: string): KeptDrafts<T> {
  const self = useRead("signins.self", {});
  const [{ kept, drafts }] = useState(() =>
    openDrafts<T>(keptOf(`staff:${self.data?.staff?.id}`, ofThisTab()), place),
  );
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(drafts.keys()));
  const notify = () =>
    setIds((before) =>
      before.symmetricDifference(new Set(drafts.keys())).size > 0 ? new Set(drafts.keys()) : before,
    );
  return {
    ids,
    of: (id) => drafts.get(id),
    keep: (id, draft) => {
      drafts.set(id, draft);
      kept.put(`${place}.${id}`, draft);
      notify();
    },
    forget: (id) => {
      if (!drafts.delete(id)) return;
      kept.drop(`${place}.${id}`);
      notify();
    },
  };
}

/** What of a place was typed and not saved, as it stands when this is first asked. */
export function useUnsavedIn<T>(places: readonly string[]): [place: string, id: string, draft: T][] {
  const self = useRead("signins.self", {});
  const [found] = useState(() =>
    places.flatMap((place) =>
      [...openDrafts<T>(keptOf(`staff:${self.data?.staff?.id}`, ofThisTab()), place).drafts].map(
        ([id, { draft }]): [string, string, T] => [place, id, draft],
      ),
    ),
  );
  return found;
}

/** The page stands inside `SignedIn`: who it is is known. */
function openDrafts<T>(kept: Kept, place: string) {
  const found = kept.all(`${place}.`);
  const drafts = new Map(found.map(([name, draft]) => [name.slice(place.length + 1), draft as KeptDraft<T>]));
  return { kept, drafts };
}

/** Keeps an edit's changes under its id; brings back those of before, on top of what others saved since. Answers whether it did. */
export function useKept<T extends { version: number }>(
  edit: Edit<T>,
  id: string,
  saved: T,
  drafts: KeptDrafts<T>,
): boolean {
  const [before] = useState(() => drafts.of(id));
  const base = useRef(saved);
  if (!edit.dirty) base.current = saved;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens.
  useEffect(() => {
    if (before) edit.resume(before);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drafts` is the same store in every render.
  useEffect(() => {
    if (edit.dirty) drafts.keep(id, { base: base.current, draft: edit.draft });
    else drafts.forget(id);
  }, [edit.draft, edit.dirty, id]);
  return before !== undefined && edit.dirty;
}
