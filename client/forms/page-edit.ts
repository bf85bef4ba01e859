import { type Edit, type EditOptions, useEdit } from "#client/forms/edit.ts";
import { useKept, useKeptDrafts } from "#client/forms/kept-drafts.ts";

interface PageEditOptions<T> extends EditOptions<T> {
  /** Where drafts of this kind are kept, and under which name this one is. */
  kept: { place: string; id: string };
}

/** An edit that is a page of its own: what was typed is there after a reload, until it is saved, dropped or left. */
export function usePageEdit<T extends { version: number }>({
  kept,
  ...options
}: PageEditOptions<T>): Edit<T> {
  const drafts = useKeptDrafts<T>(kept.place);
  const edit = useEdit<T>({
    ...options,
    onSaved: (stored, together) => {
      drafts.forget(kept.id);
      options.onSaved?.(stored, together);
    },
  });
  useKept(edit, kept.id, options.saved, drafts);
  return {
    ...edit,
    reset: () => {
      drafts.forget(kept.id);
      edit.reset();
    },
  };
}
