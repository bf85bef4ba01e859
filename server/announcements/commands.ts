import { isDeepStrictEqual } from "node:util";
import {
  type AnnouncementRow,
  announcementById,
  announcementsOf,
  countAnnouncements,
  insertAnnouncement,
  toPublished,
  updateAnnouncement,
} from "#server/announcements/store.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { requireBelow } from "#server/events/rules.ts";
import { findEvent } from "#server/events/store.ts";
import { nextVersion } from "#server/events/versions.ts";
import { stampAfter } from "#server/programme/release.ts";
import { releasedBySlug } from "#server/programme/store.ts";
import { advanceProgramme } from "#server/rooms/store.ts";
import { type announcementCommands, isInFirstLanguage } from "#shared/announcements.ts";
import type { EventState } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";

export const announcementHandlers: Handlers<keyof typeof announcementCommands> = {
  async "announcements.list"({ slug }, { tx }) {
    const programme = await releasedBySlug(tx, slug);
    if (!programme || programme.state === "draft") throw new Refused("not-found");
    return announcementsOf(tx, programme.event.id);
  },

  async "announcements.save"({ eventId, announcement }, context) {
    const { tx, now } = context;
    const { id, text } = announcement;
    const stored = await announcementById(tx, id);
    if (stored) requireStanding(stored, eventId);
    if (stored && isDeepStrictEqual(stored.text, text)) return toPublished(stored); // nothing is corrected

    const { state, details } = await findEvent(tx, eventId);
    requirePublished(state);
    if (!isInFirstLanguage(text, details.languages))
      throw new Refused("bad-input", { fields: [{ path: "announcement.text", reason: "first-language" }] });
    if (!stored) requireBelow(limits.announcementsPerEventMax, await countAnnouncements(tx, eventId));
    const { version } = nextVersion(stored, { ...stored, ...announcement });
    const updatedAt = stampAfter(stored?.updatedAt ?? null, now);
    const written = stored
      ? await updateAnnouncement(context, stored, { text, version, updatedAt })
      : await insertAnnouncement(context, {
          id,
          eventId,
          state: "published",
          text,
          version,
          publishedAt: updatedAt,
          updatedAt,
        });
    await announceToRooms(eventId, context);
    return toPublished(written);
  },

  async "announcements.withdraw"({ eventId, id, withdrawn }, context) {
    const { tx } = context;
    const stored = await announcementById(tx, id);
    if (stored?.eventId !== eventId) throw new Refused("not-found");
    const state = withdrawn ? "withdrawn" : "published";
    if (stored.state === state) return {};

    if (!withdrawn) requireBelow(limits.announcementsPerEventMax, await countAnnouncements(tx, eventId));
    await updateAnnouncement(context, stored, { state });
    await announceToRooms(eventId, context);
    return {};
  },
};

/** What was withdrawn stays so, whoever still has it on screen. */
function requireStanding(stored: AnnouncementRow, eventId: string): void {
  if (stored.eventId !== eventId || stored.state === "withdrawn") throw new Refused("not-found");
}

function requirePublished(state: EventState): void {
  if (state === "draft") throw new Refused("not-now");
  if (state !== "published") throw new Refused("event-over");
}

async function announceToRooms(eventId: string, { tx, announce }: Writing) {
  for (const roomId of await advanceProgramme(tx, eventId)) announce({ kind: "room", roomId });
}
