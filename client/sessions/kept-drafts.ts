import { useEffect, useRef, useState } from "react";
import type { Edit } from "#client/organize/edit.ts";
import { merge } from "#client/organize/merge.ts";

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

/** What was typed outlives a closed dialog and a reload: it stays in this tab until it is saved or discarded. */
export function useKeptDrafts<T>(place: string): KeptDrafts<T> {
  const [drafts] = useState(() => new Map<string, KeptDraft<T>>(read(place)));
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(drafts.keys()));
  const store = () => {
    write(place, [...drafts]);
    setIds((before) =>
      before.symmetricDifference(new Set(drafts.keys())).size > 0 ? new Set(drafts.keys()) : before,
    );
  };
  return {
    ids,
    of: (id) => drafts.get(id),
    keep: (id, kept) => {
      drafts.set(id, kept);
      store();
    },
    forget: (id) => {
      if (drafts.delete(id)) store();
    },
  };
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
    if (before) edit.set(merge(before.base, before.draft, saved).draft);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drafts` is the same store in every render.
  useEffect(() => {
    if (edit.dirty) drafts.keep(id, { base: base.current, draft: edit.draft });
    else drafts.forget(id);
  }, [edit.draft, edit.dirty, id]);
  return before !== undefined && edit.dirty;
}

function read<T>(place: string): [string, KeptDraft<T>][] {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "[]");
  } catch {
    return [];
  }
}

function write(place: string, drafts: unknown) {
  try {
    sessionStorage.setItem(place, JSON.stringify(drafts));
  } catch {
    // A full or forbidden storage: the drafts still outlive the dialog, only not a reload.
  }
}
