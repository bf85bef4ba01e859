import { fewAtOnce, type Store } from "#db/engine.ts";
import type { Services } from "#server/context.ts";
import { findActor } from "#server/identity/actor-store.ts";
import { type CatchUps, createCatchUps, type SharedFrame } from "#server/live/catch-up.ts";
import type { Connection } from "#server/live/connection.ts";
import { epochFor } from "#server/live/frames.ts";
import type { KindsOfPlaces, Present } from "#server/live/place.ts";
import { subjectsOf } from "#server/live/standing.ts";
import type { OwnThing, Place } from "#shared/live.ts";

interface JoinDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  places: KindsOfPlaces;
}
export interface JoinCall {
  place: Place;
  since: number | null;
  epoch: string | null;
}
export interface JoinRead {
  /** Whose rights the answer stands on. */
  subjects: string[];
  present: Present;
  shared: SharedFrame;
  /** Null for a screen, which has nothing of its own. */
  own: OwnThing[] | null;
  whole: boolean;
}

/** A hall that comes back at once must not stand in the way of what its places are told. */
const atOnceMax = 4;

/** Reads what those who come in are answered: with what they missed, or with everything. */
export function createJoins({ store, services, clock, places }: JoinDeps) {
  const few = fewAtOnce(atOnceMax);
  const kinds = new Map(
    Object.entries(places).map(([kind, { changes }]) => [kind, createCatchUps(services.epoch, changes)]),
  );
  /** Whose rights changed while each of the joins under way was reading. */
  const watches = new Set<Set<string>>();

  const readFor = (connection: Connection, { place, since, epoch }: JoinCall) =>
    store.read(async (tx): Promise<JoinRead> => {
      const kind = places[place.kind];
      const catchUps = kinds.get(place.kind) as CatchUps;
      const actor = await findActor(tx, connection.cookies, clock());
      const present = await kind.present(tx, actor, place);
      const row = await kind.enter(tx, place);
      const { audience, author } = present;
      const known = epoch === epochFor(services.epoch, audience) && since !== null && since <= row.clock;
      const missed = known ? await catchUps.missed(tx, row, audience, since) : null;
      const shared = missed ?? (await catchUps.whole(tx, row, audience));
      const own = author === null ? null : await kind.changes.own(tx, row, author, shared.from);
      return { subjects: subjectsOf(actor), present, shared, own, whole: missed === null };
    });

  return {
    /** Null when rights that were read have changed since: nobody would ask a connection that is not in yet. */
    async read(connection: Connection, call: JoinCall): Promise<JoinRead | null> {
      const changed = new Set<string>();
      watches.add(changed);
      try {
        const read = await few(() => readFor(connection, call));
        return read.subjects.some((subjectId) => changed.has(subjectId)) ? null : read;
      } finally {
        watches.delete(changed);
      }
    },

    rightsChanged(subjectIds: ReadonlySet<string>) {
      for (const watch of watches) for (const subjectId of subjectIds) watch.add(subjectId);
    },

    forget: ({ kind, id }: Place) => kinds.get(kind)?.forget(id),
  };
}
