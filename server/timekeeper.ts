import type { Store } from "#db/engine.ts";
import type { Announcement } from "#server/context.ts";
import { unasked } from "#server/desk/unasked.ts";
import { beginPlanned } from "#server/letters/sending.ts";
import { lettersToGo } from "#server/letters/store.ts";
import { endWaitsOf, hostsWhoseWaitIsOver } from "#server/registrations/wait-ends.ts";
import { eventsToRemind, remindOf } from "#server/reminders/remind.ts";
import { eventsAwaited } from "#server/seats/store.ts";

interface TimekeeperDeps {
  store: Store;
  clock: () => Temporal.Instant;
  announce: (announcement: Announcement) => void;
  bug: (problem: unknown, where: string) => void;
}

const lookMillis = 30_000;
const firstLookMillis = 1000;

/** What comes at an instant of its own, and nobody asks for. Several servers look, and the first one does it. */
export function createTimekeeper({ store, clock, announce, bug }: TimekeeperDeps) {
  const own = unasked({ store, clock, announce });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  /** Asked by reading, so that a look at which nothing is due writes nothing. */
  async function look() {
    for (const eventId of await own.read(eventsAwaited))
      if ((await own.read((tx) => hostsWhoseWaitIsOver(tx, eventId, clock()))).length > 0)
        await own.write((effects) => endWaitsOf(effects, eventId));
    for (const eventId of await own.read((tx) => eventsToRemind(tx, clock())))
      await own.write((effects) => remindOf(effects, eventId));
    for (const id of await own.read((tx) => lettersToGo(tx, clock())))
      await own.write((effects) => beginPlanned(effects, id));
  }

  function inTurn(): Promise<void> {
    running = running.then(look).catch((problem) => bug(problem, "timekeeper"));
    return running;
  }

  function later(millis: number) {
    if (stopped) return;
    timer = setTimeout(() => void inTurn().then(() => later(lookMillis)), millis).unref();
  }

  return {
    look: inTurn,
    start: () => later(firstLookMillis),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
