import type { Handlers, Turned, TurnName, Writing } from "#server/context.ts";
import { stopLettersOf } from "#server/letters/sending.ts";
import { mailCancellation, mailChanges, sendRefusedAgain } from "#server/lifecycle/change-mails.ts";
import { releaseHandlers } from "#server/lifecycle/releases.ts";
import { shownOf } from "#server/lifecycle/shown.ts";
import { deskOf } from "#server/lifecycle/turn.ts";
import { turning } from "#server/lifecycle/turning.ts";
import { seatsMeanNothing } from "#server/mails/rules.ts";
import { promote } from "#server/registrations/moves.ts";
import { modes } from "#shared/rooms.ts";

/** How an event goes from draft to its end. */
export const lifecycleHandlers: Handlers<
  "events.desk" | "events.shown" | "releases.list" | "releases.next" | Exclude<TurnName, "shows.agreeDelay">
> = {
  ...releaseHandlers,

  "events.desk": ({ eventId }, { tx, now }) => deskOf(tx, eventId, now),

  "events.shown": ({ slug }, { tx, now }) => shownOf(tx, slug, now),

  "events.publish": turning("events.publish", whatIsNew),

  "releases.putBack": turning("releases.putBack", whatIsNew),

  "events.end": turning("events.end", async () => {}),

  "events.cancel": turning("events.cancel", async (eventId, { turns }, context) => {
    if (!turns) return; // everybody was told
    await stopLettersOf(context, eventId);
    await mailCancellation(context, eventId);
  }),

  "events.reopen": turning("events.reopen", async (eventId, { release }, context) => {
    await mailChanges(context, eventId, release);
    await sendRefusedAgain(context, eventId, seatsMeanNothing);
    await promoteAll(eventId, context);
  }),
};

async function whatIsNew(eventId: string, { release }: Turned, context: Writing) {
  await mailChanges(context, eventId, release);
  await promoteAll(eventId, context); // its last day may have been put off
}

/** Whoever waited while the event did not take place. */
async function promoteAll(eventId: string, context: Writing) {
  for (const mode of modes) await promote(context, eventId, mode);
}
