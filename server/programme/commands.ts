import type { ReadTx } from "#db/engine.ts";
import { clocksOfProgramme } from "#server/clocks/book.ts";
import type { Handlers } from "#server/context.ts";
import { byPhase, phaseOf, registrationOpen } from "#server/events/rules.ts";
import { findEvent } from "#server/events/store.ts";
import { dayBefore } from "#server/programme/day-before.ts";
import { makeRelease } from "#server/programme/release.ts";
import { allReleased, draftOf, released, releasedBySlug } from "#server/programme/store.ts";
import { seatCounters } from "#server/seats/store.ts";
import { limits } from "#shared/limits.ts";
import type { Programme, PublicEvent, programmeCommands } from "#shared/programme.ts";
import { Refused } from "#shared/refusal.ts";

export const programmeHandlers: Handlers<keyof typeof programmeCommands> = {
  async "programme.list"(_input, { tx, now }) {
    const programmes = await allReleased(tx);
    return programmes
      .filter(({ event }) => event.listed === "listed")
      .map(({ event, state }) => ({ slug: event.slug, event, state, phase: phaseOf(event, state, now) }))
      .toSorted(byPhase);
  },

  async "programme.open"({ slug }, { tx, now }) {
    const programme = await releasedBySlug(tx, slug);
    if (!programme || programme.state === "draft") throw new Refused("not-found");
    return publicEvent(tx, programme, now);
  },

  async "programme.preview"({ eventId }, { tx, now, services }) {
    const draft = await draftOf(tx, await findEvent(tx, eventId));
    return publicEvent(tx, makeRelease(draft, await released(tx, eventId), now, services.uidHost), now);
  },
};

/** For whoever's clock it comes first. */
const hallWaitEndsAt = (programme: Programme) =>
  [null, ...programme.event.hosts.map(({ id }) => id)]
    .map((hostId) => dayBefore(programme, hostId, limits.hallWaitEndsHour))
    .reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b));

async function publicEvent(tx: ReadTx, programme: Programme, at: Temporal.Instant): Promise<PublicEvent> {
  // Whole seconds: whoever opens it within the same one gets the same.
  const now = at.round({ smallestUnit: "second", roundingMode: "floor" });
  const counters = await seatCounters(tx, programme.event.id);
  return {
    programme,
    seats: counters
      .filter((counter) => counter.group === "general")
      .map(({ mode, capacity, taken, waiting }) => ({ mode, capacity, free: capacity - taken, waiting })),
    registration: registrationOpen(programme.event, programme.state, now) ? "open" : "closed",
    hallWaitEndsAt: hallWaitEndsAt(programme).toString(),
    now: now.toString(),
    clocks: clocksOfProgramme(programme, now),
  };
}
