import { setImmediate as nextTurn } from "node:timers/promises";
import type { Handlers, Preparing, Turn, Turned, TurnName, Writing } from "#server/context.ts";
import { setEventState } from "#server/events/store.ts";
import { stopLettersOf } from "#server/letters/sending.ts";
import { mailCancellation, mailChanges, sendRefusedAgain } from "#server/lifecycle/change-mails.ts";
import { releaseHandlers } from "#server/lifecycle/releases.ts";
import { shownOf } from "#server/lifecycle/shown.ts";
import { deskOf, turnedBy } from "#server/lifecycle/turn.ts";
import { seatsMeanNothing } from "#server/mails/rules.ts";
import { insertRelease, readAhead } from "#server/programme/store.ts";
import { promote } from "#server/registrations/moves.ts";
import { advanceProgramme } from "#server/rooms/store.ts";
import type { Input } from "#shared/contract.ts";
import type { EventDesk } from "#shared/events.ts";
import type { Release } from "#shared/programme.ts";
import { modes } from "#shared/rooms.ts";

/** How an event goes from draft to its end. */
export const lifecycleHandlers: Handlers<
  "events.desk" | "events.shown" | "releases.list" | "releases.next" | TurnName
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

type Follows = (eventId: string, turned: Turned, context: Writing) => Promise<void>;

/**
 * A state that people see is a release: calendars learn of it by the same way as of a new time. That of
 * a large event has been made before the write, and is only written here.
 */
function turning<N extends TurnName>(name: N, follows: Follows) {
  return async (input: Input<N>, { turnedAside }: Preparing) => {
    const turn = { name, ...input } as Turn;
    const { eventId } = turn;
    const aside = await turnedAside(turn);
    const known = aside?.release ? await readApart(aside.release.written) : null;
    return async (context: Writing): Promise<EventDesk> => {
      const { tx, now, services } = context;
      const turned = aside ?? (await turnedBy(tx, turn, { now, uidHost: services.uidHost }));
      if (turned.turns) await setEventState(tx, eventId, turned.desk.state);
      if (turned.release) await publishTo(turn, { ...turned.release, known }, context);
      await follows(eventId, turned, context);
      return turned.desk;
    };
  };
}

/** A large release takes half of what a turn of the loop may take, so it has one to itself. */
async function readApart(written: string): Promise<Release> {
  await nextTurn();
  const known = readAhead(written);
  await nextTurn();
  return known;
}

/** Whoever waited while the event did not take place. */
async function promoteAll(eventId: string, context: Writing) {
  for (const mode of modes) await promote(context, eventId, mode);
}

/** From here on this is the programme; whoever is in a room is told that there is another. */
async function publishTo(
  turn: Turn,
  { number, written, known }: NonNullable<Turned["release"]> & { known: Release | null },
  { tx, actor, announce }: Writing,
) {
  const { eventId } = turn;
  const madeBy = actor.staff?.id ?? null;
  const putsBack = turn.name === "releases.putBack" ? turn.number : null;
  await insertRelease(tx, eventId, { number, written, known, madeBy, putsBack });
  for (const roomId of await advanceProgramme(tx, eventId)) announce({ kind: "room", roomId });
}
