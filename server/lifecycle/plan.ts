import { createHash } from "node:crypto";
import type { ReadTx } from "#db/engine.ts";
import type { Turn } from "#server/context.ts";
import { hostsInUse } from "#server/events/store.ts";
import { type Draft, differencesBetween } from "#server/programme/release.ts";
import { findRelease } from "#server/programme/release-store.ts";
import { movedBy } from "#server/sessions/rules.ts";
import type { Programme, Release } from "#shared/programme.ts";
import { Refused } from "#shared/refusal.ts";

interface Before {
  /** In the state to which the turn brings the event. */
  draft: Draft;
  /** What people see. */
  previous: Release | null;
}

/** What is to be released, in the shape of a draft: null where there is nothing that anybody knows of. */
export async function planOf(tx: ReadTx, turn: Turn, { draft, previous }: Before): Promise<Draft | null> {
  if (turn.name === "events.publish") return draft;
  if (!previous) return null;
  if (turn.name === "shows.agreeDelay") return delayed(asKnown(draft, previous), turn, previous);
  if (turn.name === "events.cancel" && Object.keys(turn.why).length > 0)
    return { ...asKnown(draft, previous), calledOff: turn.why };
  if (turn.name !== "releases.putBack") return asKnown(draft, previous);
  const earlier = await findRelease(tx, turn);
  await requireWhatItNames(tx, earlier, { draft, previous });
  return asKnown(draft, earlier);
}

/** The programme as people know it, or knew it: what is still a draft does not come along. */
function asKnown({ state, event }: Draft, known: Programme): Draft {
  return {
    event: { ...event, ...known.event },
    state,
    rooms: known.rooms,
    people: known.people,
    sessions: known.sessions
      .filter((session) => session.state === "planned") // the others are known as cancelled already
      .map(({ revision: _revision, ...session }) => session),
  };
}

/** What people know, with the times of some sessions moved. Refuses a reckoning of another release, and what is not to come there. */
function delayed(
  plan: Draft,
  { delays, release }: Extract<Turn, { name: "shows.agreeDelay" }>,
  previous: Release,
): Draft {
  if (previous.number !== release) throw new Refused("changed-meanwhile");
  const known = new Set(plan.sessions.map(({ id }) => id));
  if (delays.some(({ sessionId }) => !known.has(sessionId))) throw new Refused("not-found");
  const minutes = new Map(delays.map((delay) => [delay.sessionId, delay.minutes]));
  return {
    ...plan,
    sessions: plan.sessions.map((session) => movedBy(session, minutes.get(session.id) ?? 0)),
  };
}

/** Refuses what would lead people to a room that is gone, or leave somebody without the host they came by. */
async function requireWhatItNames(tx: ReadTx, earlier: Programme, { draft, previous }: Before) {
  const rooms = new Set(draft.rooms.map(({ id }) => id));
  if (earlier.rooms.some(({ id }) => !rooms.has(id)))
    throw new Refused("not-ready", { missing: ["room-gone"] });
  const hosts = new Set(earlier.event.hosts.map(({ id }) => id));
  const later = [draft.event, previous?.event].flatMap((event) => event?.hosts ?? []).map(({ id }) => id);
  const without = later.filter((id) => !hosts.has(id));
  if ((await hostsInUse(tx, draft.event.id, without)).length > 0)
    throw new Refused("still-used", { by: ["registrations"] });
}

/** Stands for what a release would change: whoever saw the same has the same. */
export function markOf(plan: Draft, previous: Release | null): string {
  const told = JSON.stringify([previous?.number ?? 0, differencesBetween(previous, plan)]);
  return createHash("sha256").update(told).digest("base64url");
}
