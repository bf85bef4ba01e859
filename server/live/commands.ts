import { latestAnnouncement } from "#server/announcements/store.ts";
import { clocksOfProgramme } from "#server/clocks/book.ts";
import type { Handlers, Services } from "#server/context.ts";
import { endSignInsOf } from "#server/identity/sign-in-store.ts";
import { findMember, requireSeat } from "#server/in-room/member.ts";
import { findOpenRoom } from "#server/in-room/open-room.ts";
import { stageHours, stageIsOpen, stagesFor } from "#server/in-room/stages.ts";
import { findRoom, type RoomRow, setScreenLink } from "#server/rooms/store.ts";
import type { liveCommands } from "#shared/live.ts";

export const liveHandlers: Handlers<Exclude<keyof typeof liveCommands, "rooms.setNow">> = {
  async "rooms.open"({ eventId, roomId }, { tx, now, actor }) {
    const { row, room, programme } = await findOpenRoom(tx, eventId, roomId);
    const { audience, author, from, hostId, lang } = await findMember(tx, actor, { eventId, roomId });
    return {
      room,
      programme,
      as: audience,
      mode: from.mode,
      hostId,
      lang,
      author,
      now: now.toString(),
      clocks: clocksOfProgramme(programme, now),
      announcement: await latestAnnouncement(tx, eventId),
      programmeVersion: row.movedAt.programme ?? 0,
    };
  },

  async "rooms.openStages"({ eventId, roomId, asHostId }, { tx, now, actor }) {
    const { row, programme } = await findOpenRoom(tx, eventId, roomId);
    const { audience, hostId } = requireSeat(await findMember(tx, actor, { eventId, roomId }));
    const hours = stageHours(programme, roomId);
    const open = audience === "runs" || (hours !== null && stageIsOpen(hours, now));
    return {
      stages: open ? stagesFor(row.stageList.stages, (audience === "runs" && asHostId) || hostId) : [],
      opensAt: hours?.opensAt.toString() ?? null,
    };
  },

  async "rooms.screenLink"({ eventId, roomId }, { tx, services }) {
    return toScreenLink(await findRoom(tx, eventId, roomId), services);
  },

  async "rooms.renewScreenLink"({ eventId, roomId }, { tx, now, actor, services, announce }) {
    const { screenGeneration } = await findRoom(tx, eventId, roomId);
    await setScreenLink(tx, roomId, {
      screenGeneration: screenGeneration + 1,
      screenMadeBy: actor.staff?.name || actor.staff?.email || "",
      screenMadeAt: now,
    });
    await endSignInsOf(tx, roomId);
    announce({ kind: "rights", subjectId: roomId });
    return toScreenLink(await findRoom(tx, eventId, roomId), services);
  },
};

const toScreenLink = (
  { id, screenGeneration, screenMadeBy, screenMadeAt }: RoomRow,
  { links }: Pick<Services, "links">,
) => ({
  token: links.make("screen", id, screenGeneration),
  madeBy: screenMadeBy,
  madeAt: screenMadeAt?.toString() ?? null,
});
