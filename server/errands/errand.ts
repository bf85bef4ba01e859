import type { Effects } from "#server/context.ts";
import {
  type Cursor,
  type Errand,
  type ErrandKind,
  errandsOf,
  insertErrand,
  type SayingOf,
} from "#server/errands/store.ts";

/** How many people one write does something for: the more, the longer everybody else's writes wait for it. */
export const peopleAtOnce = 100;

/** How many people one write gives a seat to: more is done for each of them. */
export const seatedAtOnce = 50;

/** How far it has come; null where that is seen by what is left; "done" once nobody is. */
type Progress = Cursor | null | "done";

/**
 * Does for the next few what the errand is for, all of it in the transaction that it is given: what is
 * done and how far it has come are committed as one, so that no end of a server loses or doubles any.
 */
export type Piece<K extends ErrandKind> = (
  effects: Effects,
  errand: Pick<Errand, "eventId" | "cursor" | "at"> & SayingOf<K>,
) => Promise<Progress>;

type Wanted<K extends ErrandKind> = { eventId: string } & SayingOf<K>;

/**
 * For the first few at once, in the transaction of the command; for the others piece by piece after it.
 * Behind what is still to be done in the event, all of it is left.
 */
export async function begin<K extends ErrandKind>(
  effects: Effects,
  wanted: Wanted<K>,
  piece: Piece<K>,
): Promise<void> {
  const isBehind = (await errandsOf(effects.tx, wanted.eventId)).length > 0;
  const progress = isBehind ? null : await piece(effects, { ...wanted, cursor: null, at: effects.now });
  if (progress !== "done") await leave(effects, wanted, progress);
}

export async function leave<K extends ErrandKind>(
  { tx, now, announce }: Effects,
  wanted: Wanted<K>,
  cursor: Cursor | null = null,
): Promise<void> {
  await insertErrand(tx, { ...wanted, cursor, at: now });
  announce({ kind: "errand" });
}
