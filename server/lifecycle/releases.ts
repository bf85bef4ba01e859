import type { Handlers, Turn } from "#server/context.ts";
import { lineOf } from "#server/edits/lines.ts";
import { findEvent } from "#server/events/store.ts";
import type { Edit } from "#server/journal/journal.ts";
import { markOf, planOf } from "#server/lifecycle/plan.ts";
import { newsBetween, toldOf } from "#server/lifecycle/told.ts";
import { type Difference, differencesBetween, makeRelease } from "#server/programme/release.ts";
import { releasesBehind } from "#server/programme/release-store.ts";
import { draftOf, released } from "#server/programme/store.ts";
import { limits } from "#shared/limits.ts";
import type { Programme } from "#shared/programme.ts";
import type { ReleaseLine } from "#shared/releases.ts";
import { clashes } from "#shared/sessions.ts";

export const releaseHandlers: Handlers<"releases.list" | "releases.next"> = {
  async "releases.next"({ eventId, number }, { tx, now, services }) {
    const event = await findEvent(tx, eventId);
    const draft = await draftOf(tx, { ...event, state: "published" });
    const previous = await released(tx, eventId);
    const plan = (await planOf(tx, turnTo(eventId, number), { draft, previous })) ?? draft;
    const next = makeRelease(plan, previous, now, services.uidHost);
    const { mail } = newsBetween(previous, next, now);
    return {
      release: previous?.number ?? 0,
      seen: markOf(plan, previous),
      ...(previous ? shown(differencesBetween(previous, plan), limits.changesShownMax) : shown([], 0)),
      clashes: clashes(plan.sessions),
      mail,
      ...(mail === "none" ? { told: [], withoutAddress: 0 } : await toldOf(tx, eventId)),
    };
  },

  async "releases.list"({ eventId, before }, { tx }) {
    const made = await releasesBehind(tx, eventId, before?.id ?? null, limits.releasesPerPage + 1);
    return made.slice(0, limits.releasesPerPage).map(({ programme, ...release }, at): ReleaseLine => {
      const earlier = made[at + 1]?.programme;
      return {
        ...release,
        at: programme.releasedAt,
        state: programme.state,
        ...shown(earlier ? differencesBetween(earlier, unrevised(programme)) : [], limits.editsShownPerGroup),
      };
    });
  },
};

const choosesNothing = { tell: true, seen: null };
const turnTo = (eventId: string, number: number | null): Turn =>
  number === null
    ? { name: "events.publish", eventId, ...choosesNothing }
    : { name: "releases.putBack", eventId, number, ...choosesNothing };

/** What calendars are told of it beside is no change of its own. */
const unrevised = ({ sessions, ...programme }: Programme) => ({
  ...programme,
  sessions: sessions.map(({ revision: _revision, ...session }) => session),
});

/** The first of them, leaf by leaf, and how many more there are. */
function shown(differences: readonly Difference[], countMax: number) {
  const first = differences.slice(0, countMax);
  return { edits: first.map((each) => lineOf(each as Edit)), more: differences.length - first.length };
}
