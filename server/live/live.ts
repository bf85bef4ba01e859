import type { Store } from "#db/engine.ts";
import type { Hint } from "#db/hint.ts";
import type { Services } from "#server/context.ts";
import { forgetRightsChanges } from "#server/identity/rights-store.ts";
import type { Connection, Outlet } from "#server/live/connection.ts";
import { createEntered } from "#server/live/entered.ts";
import { heardIn, hintOf } from "#server/live/hints.ts";
import { createJoins, type JoinCall, type JoinRead } from "#server/live/joins.ts";
import { createLivePlace, type LivePlace } from "#server/live/live-place.ts";
import { pace } from "#server/live/pace.ts";
import { type KindsOfPlaces, keyOf, type Present } from "#server/live/place.ts";
import type { ReadyReply } from "#server/live/ready-reply.ts";
import { createRights } from "#server/live/rights.ts";
import { createStandings, standingMillis } from "#server/live/standings.ts";
import { welcome } from "#server/live/welcome.ts";
import { limits } from "#shared/limits.ts";
import type { Place, Sums } from "#shared/live.ts";
import { newId } from "#shared/new-id.ts";
import { Refused } from "#shared/refusal.ts";

interface LiveDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  /** All that can be joined. */
  places: KindsOfPlaces;
  /** Who has come in, some at a time. */
  entered?: (registrationIds: string[]) => Promise<void>;
  bug?: (problem: unknown, where: string) => void;
}

/** A hint may be lost, and a right lost on another server: both are looked after. */
const pollMillis = 2_000;
const rightsMillis = 250;
const rightsRestMillis = 20;
const rightsKept = { hours: 1 };

interface Presence {
  subjects: Set<string>;
  places: Map<string, LivePlace>;
}

export type Live = ReturnType<typeof createLive>;

/**
 * What happens in places, told to those who are in them. The truth is in the tables: this only
 * knows who is here and up to which clock they have been told.
 */
export function createLive({
  store,
  services,
  clock,
  places: kinds,
  entered: noteEntered = async () => {},
  bug = () => {},
}: LiveDeps) {
  const server = newId();
  const places = new Map<string, LivePlace>();
  const connections = new Map<Connection, Presence>();
  const hintsDue = new Map<string, Pick<Place, "kind" | "id">>();
  const hinting = pace(() => 1000 / limits.hintsPerSecondMax, sendHints);
  let out: Outlet | null = null;
  const outlet: Outlet = {
    deliver: (...delivery) => out?.deliver(...delivery),
  };
  let closed = false;

  const joins = createJoins({ store, services, clock, places: kinds });
  const entered = createEntered(noteEntered);
  const rights = createRights({ clock, changed: rightsChangedHere });
  const rightsLook = pace(() => rightsRestMillis, lookAtRights);
  const standings = createStandings({
    store,
    clock,
    connections,
    places: kinds,
    placesOf: (connection) => [...placesOf(connection)].map(({ place }) => place),
    found(connection, { subjects, presents }) {
      const presence = connections.get(connection);
      if (!presence) return;
      presence.subjects = new Set(subjects);
      for (const [key, present] of presents) stay(connection, key, present);
    },
    silence,
    bug,
  });
  const timers = [
    setInterval(lookEverywhere, pollMillis),
    setInterval(() => connections.size > 0 && rightsLook.want(), rightsMillis),
    setInterval(() => void forgetOldRights(), standingMillis),
  ];
  for (const timer of timers) timer.unref();
  store.hints.listen(hear);

  function lookEverywhere() {
    for (const each of places.values()) each.changed();
  }

  function hear(hint: Hint) {
    if (closed || hint.from === server) return;
    const heard = heardIn(hint);
    const place = heard && places.get(keyOf({ kind: heard.said.place, id: heard.said.id }));
    if (heard?.topic === "changed") place?.changed();
    if (heard?.topic === "pulse") place?.hear(heard);
  }

  async function sendHints() {
    for (const { kind, id } of hintsDue.values())
      store.hints.send(hintOf("changed", server, { place: kind, id }));
    hintsDue.clear();
  }

  /* Coming and going */

  /**
   * `answered` is told what there was, in the same turn in which the connection begins to hear
   * what comes: nothing fits between the two.
   */
  async function join(
    connection: Connection,
    call: JoinCall,
    answered: (joined: ReadyReply) => void,
  ): Promise<void> {
    while (connections.has(connection)) {
      const read = await readFor(connection, call);
      const presence = connections.get(connection);
      if (!presence) return;
      const key = keyOf(call.place);
      const open = places.get(key);
      if (!read || open?.canEnterAt(read.shared.to) === false) continue;

      const place = open ?? openPlace(call.place);
      const { subjects, present, shared, own, whole } = read;
      presence.subjects = new Set(subjects);
      presence.places.set(key, place);
      entered.note(present.author);
      const as = kinds[call.place.kind].as(present);
      return place.enter(connection, present, shared.to, () =>
        answered(welcome({ whole, shared, own, pulse: place.pulse(), as })),
      );
    }
  }

  async function readFor(connection: Connection, call: JoinCall): Promise<JoinRead | null> {
    try {
      return await joins.read(connection, call);
    } catch (problem) {
      leave(connection, call.place);
      throw problem;
    }
  }

  const placesOf = (connection: Connection) => connections.get(connection)?.places.values() ?? [];

  /** Only for a call that has been read: a room is of one event, whatever others say. */
  function openPlace(place: Place): LivePlace {
    const kind = kinds[place.kind];
    const opened = createLivePlace({
      place,
      kind,
      store,
      epoch: services.epoch,
      rights,
      outlet,
      server,
      bug,
    });
    places.set(keyOf(place), opened);
    return opened;
  }

  function leave(connection: Connection, left: Place) {
    const key = keyOf(left);
    connections.get(connection)?.places.delete(key);
    const place = places.get(key);
    place?.leave(connection);
    if (!place || place.members.size > 0) return;
    place.close();
    places.delete(key);
    joins.forget(left);
  }

  function gone(connection: Connection) {
    for (const { place } of placesOf(connection)) leave(connection, place);
    connections.delete(connection);
  }

  function silence(connection: Connection) {
    gone(connection);
    connection.close("rights");
  }

  /* Rights */

  /** A tick heeds them as well, before it tells: this is for places in which nothing happens. */
  async function lookAtRights(): Promise<void> {
    try {
      await rights.heed(await store.read(rights.read));
    } catch (problem) {
      if (!closed && !(problem instanceof Refused)) bug(problem, "live.rights");
    }
  }

  const forgetOldRights = () =>
    store.write((tx) => forgetRightsChanges(tx, clock().subtract(rightsKept))).catch(() => {});

  /** Many at once, as when a hall grows: the connections are gone through once for all of them. */
  async function rightsChangedHere(subjectIds: ReadonlySet<string>): Promise<void> {
    joins.rightsChanged(subjectIds);
    await standings.ask(
      [...connections]
        .filter(([, { subjects }]) => !subjects.isDisjointFrom(subjectIds))
        .map(([each]) => each),
    );
  }

  /** Whoever is now another audience starts over; whoever may no more be there, too, and is refused. */
  function stay(connection: Connection, key: string, present: Present | null) {
    const place = places.get(key);
    const before = place?.members.get(connection);
    if (!place || !before) return;
    if (present && present.audience === before.audience && present.author === before.author)
      place.update(connection, present);
    else silence(connection);
  }

  return {
    /** Where the sockets are: told once, before the first of them comes. */
    attach(next: Outlet) {
      out = next;
    },
    came: (connection: Connection) =>
      void connections.set(connection, { subjects: new Set(), places: new Map() }),
    gone,
    join,
    leave,
    isAnywhere: (connection: Connection) => (connections.get(connection)?.places.size ?? 0) > 0,

    add(connection: Connection, at: Place, sums: Sums) {
      const place = connections.get(connection)?.places.get(keyOf(at));
      const present = place?.members.get(connection);
      if (!place || !present) throw new Refused("not-yours");
      kinds[at.kind].requireSpeaks(present);
      place.add(sums);
    },

    /** After the commit of anything that lasts in this place. */
    changed(place: Pick<Place, "kind" | "id">) {
      places.get(keyOf(place))?.changed();
      hintsDue.set(keyOf(place), place);
      hinting.want();
    },

    /** After the commit of anything that gives or takes rights: a team member's, a registration's, a screen's. */
    rightsChanged: () => rightsLook.want(),

    async close(): Promise<void> {
      closed = true;
      for (const timer of timers) clearInterval(timer);
      standings.close();
      hinting.stop();
      rightsLook.stop();
      entered.stop();
      for (const place of places.values()) place.close();
      places.clear();
      connections.clear();
    },
  };
}
