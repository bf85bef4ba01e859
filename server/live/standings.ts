import type { Store } from "#db/engine.ts";
import type { Connection } from "#server/live/connection.ts";
import type { KindsOfPlaces } from "#server/live/place.ts";
import { type Standing, standingOf } from "#server/live/standing.ts";
import type { Place } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

interface StandingsDeps {
  store: Store;
  clock: () => Temporal.Instant;
  /** All that are open, in the order in which they came. */
  connections: { keys(): Iterable<Connection>; has(connection: Connection): boolean };
  places: KindsOfPlaces;
  placesOf: (connection: Connection) => readonly Place[];
  /** What has been found of somebody: who is now another, or nobody, is silenced. */
  found: (connection: Connection, standing: Standing) => void;
  silence: (connection: Connection) => void;
  bug: (problem: unknown, where: string) => void;
}

/** Everybody is asked about once in so long, few at a time: all at once would hold up what is told. */
export const standingMillis = 60_000;
const lookMillis = 500;
const connectionsPerReadMax = 50;

/** Asks again whether those who are in may be: a sign-in ends by itself, and a right is taken. */
export function createStandings(deps: StandingsDeps) {
  const { store, clock, connections, places, placesOf, found, silence, bug } = deps;
  /** Of this round, and how many of them at each look. */
  let notAskedYet: Connection[] = [];
  let fewEnough = 0;
  let closed = false;
  const timer = setInterval(() => void look(), lookMillis).unref();

  async function look(): Promise<void> {
    if (notAskedYet.length === 0) {
      notAskedYet = [...connections.keys()];
      fewEnough = Math.ceil((notAskedYet.length * lookMillis) / standingMillis);
    }
    const few = notAskedYet.splice(0, fewEnough).filter((each) => connections.has(each));
    if (few.length === 0) return;
    try {
      await askSome(few);
    } catch (problem) {
      // Nothing was lost that is known of: they are asked in the next round.
      if (!closed && !(problem instanceof Refused)) bug(problem, "live.standings");
    }
  }

  async function askSome(asked: Connection[]): Promise<void> {
    const standings = await store.read(async (tx) => {
      const read: [Connection, Standing][] = [];
      for (const connection of asked)
        read.push([connection, await standingOf(tx, connection, places, placesOf(connection), clock())]);
      return read;
    });
    for (const [connection, standing] of standings) found(connection, standing);
  }

  return {
    async ask(asked: Connection[]): Promise<void> {
      for (let at = 0; at < asked.length; at += connectionsPerReadMax) {
        const some = asked.slice(at, at + connectionsPerReadMax).filter((each) => connections.has(each));
        try {
          await askSome(some);
        } catch (problem) {
          if (closed) return;
          bug(problem, "live.rights");
          some.forEach(silence); // who cannot be asked about hears nothing; a join asks again
        }
      }
    },

    close() {
      closed = true;
      clearInterval(timer);
    },
  };
}
