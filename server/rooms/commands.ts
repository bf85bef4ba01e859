import type { Handlers } from "#server/context.ts";
import { placedAnew } from "#server/events/order.ts";
import { requireBelow, requireOwnHost } from "#server/events/rules.ts";
import { findEvent } from "#server/events/store.ts";
import { nextVersion } from "#server/events/versions.ts";
import {
  advanceClock,
  countRooms,
  dropRoom,
  findRoom,
  putRoom,
  roomById,
  roomBySlug,
  roomsOfEvent,
  setStages,
  wasSpokenIn,
} from "#server/rooms/store.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";
import type { roomCommands } from "#shared/rooms.ts";

export const roomHandlers: Handlers<keyof typeof roomCommands> = {
  "rooms.list": ({ eventId }, { tx }) => roomsOfEvent(tx, eventId),

  async "rooms.save"({ eventId, room }, context) {
    const { tx, services } = context;
    const namesake = await roomBySlug(tx, eventId, room.slug);
    const owner = (await services.usage.roomKnownAt(tx, eventId, room.slug)) ?? namesake?.id ?? room.id;
    if (owner !== room.id) throw new Refused("already-taken", { field: "slug" });
    const stored = await roomById(tx, eventId, room.id);
    if (!stored) requireBelow(limits.roomsPerEventMax, await countRooms(tx, eventId));
    const { details } = await findEvent(tx, eventId);
    requireOwnHost(details, room.hostId, { path: "room.hostId", was: stored?.hostId });
    const next = nextVersion(stored, room);
    await putRoom(context, eventId, next, stored);
    return next;
  },

  async "rooms.reorder"({ eventId, ...order }, context) {
    const { tx } = context;
    for (const { thing: room, place } of placedAnew(await roomsOfEvent(tx, eventId), order))
      if (room.position !== place)
        await putRoom(context, eventId, { ...room, position: place, version: room.version + 1 }, room);
    return roomsOfEvent(tx, eventId);
  },

  async "rooms.remove"({ eventId, id }, context) {
    const { tx, services } = context;
    const room = await findRoom(tx, eventId, id);
    const by = await services.usage.ofRoom(tx, eventId, id);
    if (by.length > 0) throw new Refused("still-used", { by });
    if (wasSpokenIn(room)) throw new Refused("still-used", { by: ["live"] }); // what was said in it stays
    await dropRoom(context, room);
    return {};
  },

  async "rooms.stages"({ eventId, roomId }, { tx }) {
    return (await findRoom(tx, eventId, roomId)).stageList;
  },

  async "rooms.setStages"({ eventId, roomId, ...given }, context) {
    const { tx, announce } = context;
    const room = await findRoom(tx, eventId, roomId);
    const { details } = await findEvent(tx, eventId);
    for (const [at, { id, hostId }] of given.stages.entries()) {
      const was = room.stageList.stages.find((stage) => stage.id === id)?.hostId;
      requireOwnHost(details, hostId, { path: `stages.${at}.hostId`, was });
    }
    const next = nextVersion(room.stageList, given);
    await setStages(context, room, next);
    await advanceClock(tx, roomId, "stages");
    announce({ kind: "room", roomId });
    return next;
  },
};
