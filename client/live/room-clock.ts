import type { Joined, OwnThing, PlaceChanged, Thing } from "#shared/live.ts";

type Kept<T extends { kind: string; value: unknown }> = ReadonlyMap<
  T["kind"],
  ReadonlyMap<string, T["value"]>
>;
type ValueOf<T extends { kind: string; value: unknown }, K> = Extract<T, { kind: K }>["value"];

/** What a room looks like at one value of its clock. */
export interface RoomState {
  /** Null until the first join is answered. */
  epoch: string | null;
  clock: number;
  things: Kept<Thing>;
  /** What only this person is told: the own, in whatever state. */
  own: Kept<OwnThing>;
}

export interface Applied {
  state: RoomState;
  /** Something was missed: join again with `since`. */
  rejoin: boolean;
}

export const emptyRoom: RoomState = { epoch: null, clock: 0, things: new Map(), own: new Map() };

/** All that the room holds of a kind, by id. */
export const thingsOf = <K extends Thing["kind"]>({ things }: RoomState, kind: K) =>
  (things.get(kind) ?? new Map()) as ReadonlyMap<string, ValueOf<Thing, K>>;

/** The one thing of a kind of which a room has one; null until it is known. */
export const thingOf = <K extends Thing["kind"]>(state: RoomState, kind: K) => {
  const [value] = thingsOf(state, kind).values();
  return value ?? null;
};

/** This person's own of a kind, by id. */
export const ownOf = <K extends OwnThing["kind"]>({ own }: RoomState, kind: K) =>
  (own.get(kind) ?? new Map()) as ReadonlyMap<string, ValueOf<OwnThing, K>>;

/** Whether a join has been answered: before that, nothing here says that there is none. */
export const isKnown = ({ epoch }: RoomState): boolean => epoch !== null;

/**
 * A notice that came by itself. Asking again whenever `from` is not exactly the clock would be a
 * storm: an overlap holds whole things and is simply applied; only a gap is asked about.
 */
export function apply(state: RoomState, frame: PlaceChanged): Applied {
  if (frame.epoch !== state.epoch || frame.from > state.clock) return { state, rejoin: true };
  if (frame.to <= state.clock) return { state, rejoin: false };
  return { state: advance(state, frame), rejoin: false };
}

/** The answer to a join: everything, or what was missed. One that was overtaken by notices is dropped. */
export function applyJoin(state: RoomState, { whole, frame }: Pick<Joined, "whole" | "frame">): Applied {
  if (!whole) return apply(state, frame);
  if (frame.epoch === state.epoch && frame.to < state.clock) return { state, rejoin: false };
  return { state: advance({ ...emptyRoom, epoch: frame.epoch }, frame), rejoin: false };
}

const advance = (state: RoomState, { to, changes, gone, mine }: PlaceChanged): RoomState => ({
  ...state,
  clock: to,
  things: withThings(state.things, changes, gone),
  own: withThings(state.own, mine ?? [], []),
});

/** A kind of which nothing has changed stays the very same map, so that nobody draws it anew. */
function withThings<T extends Thing | OwnThing>(
  kept: Kept<T>,
  changes: readonly T[],
  gone: readonly string[],
): Kept<T> {
  const kinds = new Map<T["kind"], Map<string, T["value"]>>();
  const changed = (kind: T["kind"]) => {
    const known = kinds.get(kind) ?? new Map(kept.get(kind));
    kinds.set(kind, known);
    return known;
  };
  for (const [kind, things] of kept) for (const id of gone) if (things.has(id)) changed(kind).delete(id);
  for (const { kind, id, value } of changes) changed(kind).set(id, value);
  return kinds.size > 0 ? new Map([...kept, ...kinds]) : kept;
}
