import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "#db/engine.ts";
import type { Announcement } from "#server/context.ts";
import { unasked } from "#server/desk/unasked.ts";
import type { Piece } from "#server/errands/errand.ts";
import { dropErrand, type ErrandKind, errandComesTo, firstErrand } from "#server/errands/store.ts";

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
  const own = unasked({ store, clock, announce });
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
      const next = await own.read((tx) => firstErrand(tx, passedOver)).catch(() => null);
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

  const doPiece = (passedOver: readonly string[]) =>
    own.write(async (effects) => {
      const { tx } = effects;
      const errand = await firstErrand(tx, passedOver);
      if (!errand) return;
      const progress = await (pieces[errand.kind] as Piece<ErrandKind>)(effects, errand);
      if (progress === "done") await dropErrand(tx, errand.id);
      else if (progress) await errandComesTo(tx, errand.id, progress);
    });

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
