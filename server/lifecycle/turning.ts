import { setImmediate as nextTurn } from "node:timers/promises";
import type { Preparing, Turn, Turned, TurnName, Writing } from "#server/context.ts";
import { setEventState } from "#server/events/store.ts";
import { turnedBy } from "#server/lifecycle/turn.ts";
import { insertRelease, readAhead } from "#server/programme/store.ts";
import { advanceProgramme } from "#server/rooms/store.ts";
import type { Input } from "#shared/contract.ts";
import type { EventDesk } from "#shared/events.ts";
import type { Release } from "#shared/programme.ts";

type Follows = (eventId: string, turned: Turned, context: Writing) => Promise<void>;

/**
 * A state that people see is a release: calendars learn of it by the same way as of a new time. That of
 * a large event has been made before the write, and is only written here.
 */
export function turning<N extends TurnName>(name: N, follows: Follows) {
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
