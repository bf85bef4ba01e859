import { writeDocument } from "#db/documents.ts";
import type { ReadTx } from "#db/engine.ts";
import { clocksOf } from "#server/clocks/book.ts";
import type { Turn, Turned, TurnName } from "#server/context.ts";
import { missingToPublish } from "#server/events/rules.ts";
import { type EventRow, findEvent } from "#server/events/store.ts";
import { markOf, planOf } from "#server/lifecycle/plan.ts";
import { newsBetween } from "#server/lifecycle/told.ts";
import { gatheredUntil } from "#server/mails/news.ts";
import type { SessionChange } from "#server/programme/changes.ts";
import { countChanges, type Draft, makeRelease } from "#server/programme/release.ts";
import { draftOf, released } from "#server/programme/store.ts";
import type { EventDesk, EventState } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import type { Release } from "#shared/programme.ts";
import { isOver } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";

interface At {
  now: Temporal.Instant;
  uidHost: string;
}

const ways: Record<TurnName, { from: readonly EventState[]; to: EventState }> = {
  "events.publish": { from: ["draft", "published"], to: "published" },
  "events.end": { from: ["published"], to: "ended" },
  "events.cancel": { from: ["published"], to: "cancelled" },
  "events.reopen": { from: ["ended", "cancelled"], to: "published" },
  "releases.putBack": { from: ["published"], to: "published" },
  "shows.agreeDelay": { from: ["published"], to: "published" },
};

/** Reads all that the event holds, and writes nothing: it is done wherever there is time for it. */
export async function turnedBy(tx: ReadTx, turn: Turn, at: At): Promise<Turned> {
  const event = await findEvent(tx, turn.eventId);
  const { from, to } = ways[turn.name];
  requireTurn(turn.name, event);
  const previous = await released(tx, event.id);
  const turns = from.includes(event.state);
  const draft = await draftOf(tx, { ...event, state: turns ? to : event.state });
  const plan = turns ? await planOf(tx, turn, { draft, previous }) : null;
  const next = plan && releaseOf(plan, previous, turn, at);
  return {
    turns: next !== null,
    release: next && {
      number: next.number,
      written: writeDocument(next),
      news: newsOf(turn, previous, next, at),
    },
    desk: deskFrom(draft, next ?? previous, at.now),
  };
}

/** Refuses what is not to be done in this state; a repeated call finds it done. */
function requireTurn(name: TurnName, { state, details }: EventRow) {
  const shows = name === "events.publish" || name === "releases.putBack" || name === "shows.agreeDelay";
  if (shows && isOver(state)) throw new Refused("event-over");
  if (name === "events.publish") {
    const missing = missingToPublish(details);
    if (missing.length > 0) throw new Refused("not-ready", { missing });
  } else if (state !== ways[name].to && !ways[name].from.includes(state))
    throw new Refused(shows ? "not-found" : "not-now");
}

/** None where people see exactly this already. Refuses (changed-meanwhile) anything but what was shown. */
function releaseOf(plan: Draft, previous: Release | null, turn: Turn, { now, uidHost }: At): Release | null {
  if (previous?.state === plan.state && countChanges(plan, previous) === 0) return null;
  if ("seen" in turn && turn.seen !== null && turn.seen !== markOf(plan, previous))
    throw new Refused("changed-meanwhile");
  return makeRelease(plan, previous, now, uidHost);
}

/** Whoever takes part is told of a new time, a new place and a cancellation, whatever the organizers choose. */
function newsOf(turn: Turn, previous: Release | null, next: Release, { now }: At) {
  const { changes, mail } = newsBetween(previous, next, now);
  if (!previous || mail === "none") return null;
  if (turn.name === "shows.agreeDelay" && !changes.some((change) => isToldByMail(change, now))) return null;
  if ("tell" in turn && !turn.tell) {
    if (mail === "must") throw new Refused("must-tell");
    return null;
  }
  return { since: previous.number, notBefore: gatheredUntil(changes, now).toString() };
}

/** Whoever is on the way already hears it in the room: a mail would be read too late. */
const isToldByMail = ({ session, before }: SessionChange, now: Temporal.Instant) =>
  [session.startsAt, before?.startsAt ?? session.startsAt].every(
    (at) => Date.parse(at) > now.add({ minutes: limits.delayMailedMinutesMin }).epochMilliseconds,
  );

export async function deskOf(tx: ReadTx, eventId: string, now: Temporal.Instant): Promise<EventDesk> {
  const event = await findEvent(tx, eventId);
  return deskFrom(await draftOf(tx, event), await released(tx, eventId), now);
}

function deskFrom(draft: Draft, seen: Release | null, now: Temporal.Instant): EventDesk {
  const starts = [...draft.sessions, ...(seen?.sessions ?? [])].map(({ startsAt }) => startsAt);
  return {
    event: draft.event,
    state: draft.state,
    release: seen?.number ?? 0,
    releasedAt: seen?.releasedAt ?? null,
    changesSinceRelease: countChanges(draft, seen),
    clocks: clocksOf(draft.event, [now.toString(), ...starts]),
    now: now.toString(),
  };
}
