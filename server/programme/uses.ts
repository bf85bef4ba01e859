import type { Uses } from "#server/context.ts";
import { released } from "#server/programme/store.ts";

export const programmeUses: Uses = {
  /** Whose the address is that people have been given, also when that room is at another by now, or gone. */
  async roomKnownAt(tx, eventId, slug) {
    const release = await released(tx, eventId);
    if (!release) return null;
    const now = release.rooms.find((room) => room.slug === slug);
    const { formerAddresses = {} } = release;
    return now?.id ?? (Object.hasOwn(formerAddresses, slug) ? (formerAddresses[slug] ?? null) : null);
  },
};
