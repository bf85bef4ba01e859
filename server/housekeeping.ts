import type { Logger } from "pino";
import type { Store } from "#db/engine.ts";
import type { Announcement, Effects, Services } from "#server/context.ts";
import { unasked } from "#server/desk/unasked.ts";
import { forgetEnded } from "#server/identity/sign-in-store.ts";
import { forgetOldEdits } from "#server/journal/store.ts";
import { eraseAgain, finishErasures } from "#server/personal/again.ts";
import { keepSpans } from "#server/personal/span.ts";
import { Refused } from "#shared/refusal.ts";

interface HousekeepingDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  log: Logger;
  announce: (announcement: Announcement) => void;
}

const roundMillis = 60 * 60_000;
const firstRoundMillis = 1000;
const againMillis = 30_000;

/** So many rows go in one write: whoever writes meanwhile has their turn after it. */
const rowsAtOnce = 200;

/** Of what has had its time; true while there is more. */
async function forgetSome({ tx, moves }: Effects, now: Temporal.Instant): Promise<boolean> {
  const more = await forgetEnded(tx, now, rowsAtOnce);
  const shorter = await forgetOldEdits(tx, now, rowsAtOnce);
  for (const eventId of new Set(shorter)) moves(eventId, ["event"]);
  return more || shorter.length === rowsAtOnce;
}

/** What nobody asks for and has to be done: each hour, and soon after a start. Several servers do no harm. */
export function createHousekeeping({ store, services, clock, log, announce }: HousekeepingDeps) {
  const { dataDir } = services.config;
  const house = unasked({ store, clock, announce });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function round() {
    const now = clock();
    while (await house.write((effects) => forgetSome(effects, now)));
    await keepSpans(house, now);
    await farewells();
    await eraseAgain(house, dataDir);
    announce({ kind: "mail" });
  }

  const farewells = () => finishErasures(house, dataDir, clock());

  function inTurn(round: () => Promise<void>): Promise<void> {
    const done = running.then(round);
    running = done.catch(() => {});
    return done;
  }
  const run = () => inTurn(round);

  /** True where it is done. A database that is away or full says so to everybody; the next try is soon. */
  async function kept(work: () => Promise<void>): Promise<boolean> {
    try {
      await inTurn(work);
      return true;
    } catch (problem) {
      if (!(problem instanceof Refused)) log.error({ err: problem }, "the house was not kept");
      return false;
    }
  }

  function later(millis: number) {
    if (stopped) return;
    timer = setTimeout(() => {
      void kept(round).then((done) => later(done ? roundMillis : againMillis));
    }, millis).unref();
  }

  return {
    run,
    /** Somebody's last mail is through. */
    farewell: () => void kept(farewells),
    start: () => later(firstRoundMillis),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
