import { writeDocument } from "#db/documents.ts";
import type { ReadTx } from "#db/engine.ts";
import { clocksOf } from "#server/clocks/book.ts";
import type { Turned, TurnName } from "#server/context.ts";
import { missingToPublish } from "#server/events/rules.ts";
import { type EventRow, findEvent } from "#server/events/store.ts";
import { gatheredUntil } from "#server/mails/news.ts";
import { changesBetween } from "#server/programme/changes.ts";
import { countChanges, type Draft, makeRelease } from "#server/programme/release.ts";
import { draftOf, released } from "#server/programme/store.ts";
import type { EventDesk, EventState } from "#shared/events.ts";
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
};

/** Reads all that the event holds, and writes nothing: it is done wherever there is time for it. */
export async function turnedBy(tx: ReadTx, name: TurnName, eventId: string, at: At): Promise<Turned> {
  const event = await findEvent(tx, eventId);
  const { from, to } = ways[name];
  requireTurn(name, event);
  const previous = await released(tx, eventId);
  const turns = from.includes(event.state);
  const draft = await draftOf(tx, { ...event, state: turns ? to : event.state });
  const next = turns ? nextRelease(name, { draft, previous }, at) : null;
  return {
    turns,
    release: next && { number: next.number, written: writeDocument(next), news: newsOf(previous, next, at) },
    desk: deskFrom(draft, next ?? previous, at.now),
  };
}

/** Refuses what is not to be done in this state; a repeated call finds it done. */
function requireTurn(name: TurnName, { state, details }: EventRow) {
  if (name === "events.publish") {
    if (isOver(state)) throw new Refused("event-over");
    const missing = missingToPublish(details);
    if (missing.length > 0) throw new Refused("not-ready", { missing });
  } else if (state !== ways[name].to && !ways[name].from.includes(state)) throw new Refused("not-now");
}

function nextRelease(
  name: TurnName,
  { draft, previous }: { draft: Draft; previous: Release | null },
  { now, uidHost }: At,
): Release | null {
  if (name === "events.publish") return makeRelease(draft, previous, now, uidHost);
  return previous && makeRelease(asKnown(draft, previous), previous, now, uidHost);
}

/** The programme that people know, in its new state: what is still a draft does not come along. */
function asKnown({ state, event }: Draft, { rooms, people, sessions, ...previous }: Release): Draft {
  return {
    event: { ...event, ...previous.event },
    state,
    rooms,
    people,
    sessions: sessions
      .filter((session) => session.state === "planned") // the others are known as cancelled already
      .map(({ revision: _revision, ...session }) => session),
  };
}

function newsOf(previous: Release | null, next: Release, { now }: At) {
  const changes = previous ? changesBetween(previous, next) : [];
  if (!previous || changes.length === 0) return null;
  return { since: previous.number, notBefore: gatheredUntil(changes, now).toString() };
}

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
