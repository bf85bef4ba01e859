import { setTimeout as pause } from "node:timers/promises";
import type { Store, Tx } from "#db/engine.ts";
import type { Announcement } from "#server/context.ts";
import { advanceDesk } from "#server/desk/store.ts";
import type { Doing, Piece } from "#server/errands/errand.ts";
import { dropErrand, type ErrandKind, errandComesTo, firstErrand } from "#server/errands/store.ts";
import { noteRightsChanges } from "#server/identity/rights-store.ts";
import type { Topic } from "#shared/topics.ts";

interface Deps {
  store: Store;
  clock: () => Temporal.Instant;
  announce: (announcement: Announcement) => void;
  pieces: { [K in ErrandKind]: Piece<K> };
  bug: (problem: unknown, where: string) => void;
}

/** How often to look for what another server left when it ended. */
const pollMillis = 30_000;

/**
 * Does what commands have left to be done for many, piece by piece, on whichever server comes to it:
 * each piece is a write of its own, after which the others have their turn.
 */
export function createErrandRunner({ store, clock, announce, pieces, bug }: Deps) {
  let running: Promise<void> | null = null;
  let wanted = false;
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;

  function wake() {
    if (signal.aborted) return;
    wanted = true;
    running ??= drain();
  }

  async function drain() {
    clearTimeout(timer);
    while (wanted && !signal.aborted) {
      wanted = false;
      await doAll();
    }
    if (!signal.aborted) timer = setTimeout(wake, pollMillis).unref();
    running = null;
  }

  /** An event in which something goes wrong stands in no other's way; its own waits for the next look. */
  async function doAll() {
    const passedOver: string[] = [];
    for (;;) {
      const next = await store.read((tx) => firstErrand(tx, passedOver)).catch(() => null);
      if (!next || signal.aborted) return;
      const from = performance.now();
      try {
        await doPiece(passedOver);
      } catch (problem) {
        bug(problem, `errand ${next.kind}`);
        passedOver.push(next.eventId);
      }
      // Half of the time at most, so that whoever writes meanwhile waits for one piece and no more.
      await pause(performance.now() - from, undefined, { signal }).catch(() => {});
    }
  }

  async function doPiece(passedOver: readonly string[]) {
    let announcements: Announcement[] = [];
    await store.write(async (tx) => {
      announcements = []; // a group of writes may run again
      const errand = await firstErrand(tx, passedOver);
      if (!errand) return;
      const now = clock();
      const doing = doingIn(tx, now, announcements);
      const progress = await (pieces[errand.kind] as Piece<ErrandKind>)(doing, errand);
      if (progress === "done") await dropErrand(tx, errand.id);
      else if (progress) await errandComesTo(tx, errand.id, progress);
      await doing.note();
    });
    for (const announcement of announcements) announce(announcement);
  }

  return {
    wake,
    start: wake,
    /** Resolves when nothing is left to be done. */
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/** As at the door: rights and desks move in the same transaction, and are told of after it. */
function doingIn(tx: Tx, now: Temporal.Instant, announcements: Announcement[]) {
  const moved: [eventId: string, topics: readonly Topic[]][] = [];
  const doing: Doing = {
    tx,
    now,
    announce: (each) => announcements.push(each),
    moves: (eventId, topics) => void moved.push([eventId, topics]),
  };
  const note = async () => {
    const rightsOf = announcements.flatMap((each) => (each.kind === "rights" ? [each.subjectId] : []));
    await noteRightsChanges(tx, rightsOf, now);
    for (const [eventId, topics] of moved) {
      await advanceDesk(tx, eventId, topics);
      announcements.push({ kind: "desk", eventId });
    }
  };
  return { ...doing, note };
}
