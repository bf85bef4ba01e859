import { authorize } from "#server/actor.ts";
import { createChanges } from "#server/live/changes.ts";
import type { KindOfPlace, PlaceRow } from "#server/live/place.ts";
import type { Moved, PlaceThing } from "#server/live/thing.ts";
import { findRoom } from "#server/rooms/store.ts";
import { type ConsoleRow, consoleOf } from "#server/shows/store.ts";
import { driverOf, showOf } from "#server/shows/thing.ts";
import { contract } from "#shared/contract.ts";
import type { Place, Thing } from "#shared/live.ts";
import type { ShowForm } from "#shared/shows.ts";

type ShowPlaceRow = PlaceRow & { console: ConsoleRow };
type ShowAt = Extract<Place, { kind: ShowForm }>;

const toCrew = (thing: Thing): Moved[] => [{ shared: { thing, seenBy: "all" } }];

const show: PlaceThing<ShowPlaceRow> = {
  kind: "show",
  heardBy: () => true,
  after: async (tx, { id, console }) =>
    toCrew({ kind: "show", id, value: { show: await showOf(tx, console) } }),
  latest: async (tx, { id, console }) =>
    toCrew({ kind: "show", id, value: { show: await showOf(tx, console) } }),
  missedMax: 1,
};

const driver: PlaceThing<ShowPlaceRow> = {
  kind: "driver",
  heardBy: () => true,
  after: async (_tx, { id, console }) => toCrew({ kind: "driver", id, value: { driver: driverOf(console) } }),
  latest: async (_tx, { id, console }) =>
    toCrew({ kind: "driver", id, value: { driver: driverOf(console) } }),
  missedMax: 1,
};

/** A room's show, or its rehearsal, as those follow it who run the room. */
const placeOf = (form: ShowForm): KindOfPlace => {
  const row = async (
    tx: Parameters<KindOfPlace["row"]>[0],
    { eventId, id }: ShowAt,
  ): Promise<ShowPlaceRow> => {
    await findRoom(tx, eventId, id);
    const console = await consoleOf(tx, { roomId: id, form });
    return { id, clock: console.clock, movedAt: console.movedAt, console };
  };
  return {
    changes: createChanges([show, driver]),
    sums: { driving: () => ({ alive: 1 }) },
    async present(_tx, actor, { eventId, id: roomId }: ShowAt) {
      authorize(actor, contract["shows.open"], { eventId, roomId });
      return { audience: "crew", author: actor.staff && `staff:${actor.staff.id}`, from: { mode: null } };
    },
    enter: row,
    row,
    requireSpeaks: (present) => present,
    as: () => null,
  };
};

export const showPlaces = { show: placeOf("show"), rehearsal: placeOf("rehearsal") };
