import { clocksOf } from "#server/clocks/book.ts";
import type { Handlers, Reading, Writing } from "#server/context.ts";
import { missingToPublish } from "#server/events/rules.ts";
import { type EventRow, findEvent, setEventState } from "#server/events/store.ts";
import { mailCancellation, mailChanges, sendRefusedAgain } from "#server/lifecycle/change-mails.ts";
import { seatsMeanNothing } from "#server/mails/rules.ts";
import { countChanges, makeRelease } from "#server/programme/release.ts";
import { draftOf, insertRelease, released } from "#server/programme/store.ts";
import { promote } from "#server/registrations/moves.ts";
import { advanceProgramme } from "#server/rooms/store.ts";
import type { EventDesk, EventState } from "#shared/events.ts";
import type { Release } from "#shared/programme.ts";
import { isOver } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import { modes } from "#shared/rooms.ts";

/** How an event goes from draft to its end. */
export const lifecycleHandlers: Handlers<
  "events.desk" | "events.publish" | "events.end" | "events.cancel" | "events.reopen"
> = {
  "events.desk": ({ eventId }, context) => desk(eventId, context),

  async "events.publish"({ eventId }, context) {
    const event = await findEvent(context.tx, eventId);
    if (isOver(event.state)) throw new Refused("event-over");
    const missing = missingToPublish(event.details);
    if (missing.length > 0) throw new Refused("not-ready", { missing });

    await setEventState(context.tx, eventId, "published");
    await mailChanges(context, await release({ ...event, state: "published" }, context));
    await promoteAll(eventId, context); // its last day may have been put off
    return desk(eventId, context);
  },

  "events.end": ({ eventId }, context) => turn(eventId, ["published"], "ended", context),

  async "events.cancel"({ eventId }, context) {
    if ((await findEvent(context.tx, eventId)).state === "cancelled") return desk(eventId, context); // everybody was told
    const cancelled = await turn(eventId, ["published"], "cancelled", context);
    await mailCancellation(context, eventId);
    return cancelled;
  },

  async "events.reopen"({ eventId }, context) {
    const previous = await released(context.tx, eventId);
    const reopened = await turn(eventId, ["ended", "cancelled"], "published", context);
    const programme = await released(context.tx, eventId);
    if (programme) await mailChanges(context, { previous, programme });
    await sendRefusedAgain(context, eventId, seatsMeanNothing);
    await promoteAll(eventId, context);
    return reopened;
  },
};

/** Whoever waited while the event did not take place. */
async function promoteAll(eventId: string, context: Writing) {
  for (const mode of modes) await promote(context, eventId, mode);
}

/** A state that people see is a release: calendars learn of it by the same way as of a new time. */
async function turn(
  eventId: string,
  from: EventState[],
  state: EventState,
  context: Writing,
): Promise<EventDesk> {
  const event = await findEvent(context.tx, eventId);
  if (event.state === state) return desk(eventId, context); // a repeated call
  if (!from.includes(event.state)) throw new Refused("not-now");
  await setEventState(context.tx, eventId, state);
  await rerelease({ ...event, state }, context);
  return desk(eventId, context);
}

async function release(event: EventRow, context: Writing) {
  const { tx, now, services } = context;
  const previous = await released(tx, event.id);
  const draft = await draftOf(tx, event);
  const programme = makeRelease(draft, previous, now, services.uidHost);
  await publishTo(event.id, programme, context);
  return { previous, programme };
}

/** The programme that people know, in its new state: what is still a draft does not come along. */
async function rerelease(event: EventRow, context: Writing) {
  const { tx, now, services } = context;
  const previous = await released(tx, event.id);
  if (!previous) return;
  const { rooms, people, sessions } = previous;
  const known = {
    event: { ...previous.event, version: event.details.version },
    state: event.state,
    rooms,
    people,
    sessions: sessions
      .filter((session) => session.state === "planned") // the others are known as cancelled already
      .map(({ revision: _revision, ...session }) => session),
  };
  await publishTo(event.id, makeRelease(known, previous, now, services.uidHost), context);
}

/** From here on this is the programme; whoever is in a room is told that there is another. */
async function publishTo(eventId: string, programme: Release, { tx, announce }: Writing) {
  await insertRelease(tx, eventId, programme);
  for (const roomId of await advanceProgramme(tx, eventId)) announce({ kind: "room", roomId });
}

async function desk(eventId: string, { tx, now }: Reading | Writing): Promise<EventDesk> {
  const event = await findEvent(tx, eventId);
  const seen = await released(tx, eventId);
  const draft = await draftOf(tx, event);
  const starts = [...draft.sessions, ...(seen?.sessions ?? [])].map(({ startsAt }) => startsAt);
  return {
    event: event.details,
    state: event.state,
    release: seen?.number ?? 0,
    releasedAt: seen?.releasedAt ?? null,
    changesSinceRelease: countChanges(draft, seen),
    clocks: clocksOf(event.details, [now.toString(), ...starts]),
    now: now.toString(),
  };
}
