import type { ReadTx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import type { Changes } from "#server/live/changes.ts";
import type { Audience, Place, SumKind } from "#shared/live.ts";
import type { Mode } from "#shared/rooms.ts";

/** Of a place, what the live core reads. */
export interface PlaceRow {
  id: string;
  /** Advanced with every durable change. */
  clock: number;
  /** When something of each kind changed last; what the place has never held is not named. */
  movedAt: Readonly<Record<string, number | undefined>>;
}

/** Somebody in a place. */
export interface Present {
  /** Those of one audience hear one and the same frame. */
  audience: string;
  /** Whose the own things are; null for a screen. */
  author: string | null;
  from: { mode: Mode | null };
}

/** Adds what another says to what was said; what it does not know is left out. */
export type Adds = (
  sum: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
) => Record<string, number>;

/** A kind of place, as the live core is handed it. */
export interface KindOfPlace {
  changes: Changes;
  sums: Partial<Record<SumKind, Adds>>;
  /** Refuses whoever may not be there. */
  present(tx: ReadTx, actor: Actor, place: Place): Promise<Present>;
  /** As `row`; refuses while nobody is let in. */
  enter(tx: ReadTx, place: Place): Promise<PlaceRow>;
  /** Refuses (not-found) once the place is gone. */
  row(tx: ReadTx, place: Place): Promise<PlaceRow>;
  /** Refuses those who only hear. */
  requireSpeaks(present: Present): unknown;
  /** What a page is told that it is there as. */
  as(present: Present): Audience | null;
}
export type KindsOfPlaces = { readonly [K in Place["kind"]]: KindOfPlace };

/** Ids are of one kind: nobody can name a room so that it is another's place. */
export const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;
