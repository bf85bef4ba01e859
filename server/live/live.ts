import { randomUUID } from "node:crypto";
import type { Store } from "#db/engine.ts";
import type { Hint } from "#db/hint.ts";
import type { Services } from "#server/context.ts";
import { forgetRightsChanges } from "#server/identity/rights-store.ts";
import { type Member, requireSpeaks } from "#server/in-room/member.ts";
import { createChanges } from "#server/live/changes.ts";
import type { Connection, Outlet } from "#server/live/connection.ts";
import { createEntered } from "#server/live/entered.ts";
import { createJoins, type JoinCall, type JoinRead } from "#server/live/joins.ts";
import { createLiveRoom, type LiveRoom } from "#server/live/live-room.ts";
import { pace } from "#server/live/pace.ts";
import type { ReadyReply } from "#server/live/ready-reply.ts";
import { createRights } from "#server/live/rights.ts";
import { createStandings, standingMillis } from "#server/live/standings.ts";
import type { RoomThings } from "#server/live/thing.ts";
import { welcome } from "#server/live/welcome.ts";
import { touchRegistrations } from "#server/registrations/store.ts";
import { limits } from "#shared/limits.ts";
import type { ReactionSums } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

interface LiveDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  /** What rooms hold. */
  things: RoomThings;
  bug?: (problem: unknown, where: string) => void;
}

/** A hint may be lost, and a right lost on another server: both are looked after. */
const pollMillis = 2_000;
const rightsMillis = 250;
const rightsRestMillis = 20;
const rightsKept = { hours: 1 };

interface Presence {
  subjects: Set<string>;
  rooms: Map<string, LiveRoom>;
}

export type Live = ReturnType<typeof createLive>;

/**
 * What happens in rooms, told to those who are in them. The truth is in the tables: this only
 * knows who is here and up to which clock they have been told.
 */
export function createLive({ store, services, clock, things, bug = () => {} }: LiveDeps) {
  const server = randomUUID();
  const rooms = new Map<string, LiveRoom>();
  const connections = new Map<Connection, Presence>();
  const hintsDue = new Set<string>();
  const hinting = pace(() => 1000 / limits.hintsPerSecondMax, sendHints);
  let out: Outlet | null = null;
  const outlet: Outlet = {
    tell: (...told) => out?.tell(...told),
  };
  let closed = false;

  const changes = createChanges(things);
  const joins = createJoins({ store, services, clock, changes });
  const entered = createEntered((ids) => store.write((tx) => touchRegistrations(tx, ids, clock())));
  const rights = createRights({ clock, changed: rightsChangedHere });
  const rightsLook = pace(() => rightsRestMillis, lookAtRights);
  const standings = createStandings({
    store,
    clock,
    connections,
    placesOf: (connection) => [...roomsOf(connection)].map((room) => room.place),
    found(connection, { subjects, members }) {
      const presence = connections.get(connection);
      if (!presence) return;
      presence.subjects = new Set(subjects);
      for (const [roomId, member] of members) stay(connection, roomId, member);
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
    for (const room of rooms.values()) room.changed();
  }

  function hear(hint: Hint) {
    if (closed || hint.from === server) return;
    if (hint.kind === "room") rooms.get(hint.roomId)?.changed();
    if (hint.kind === "pulse") rooms.get(hint.roomId)?.hear(hint);
  }

  async function sendHints() {
    for (const roomId of hintsDue) store.hints.send({ kind: "room", roomId, from: server });
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
      const open = rooms.get(call.roomId);
      if (!read || open?.canEnterAt(read.shared.to) === false) continue;

      const room = open ?? openRoom(call);
      const { subjects, member, shared, own, whole } = read;
      presence.subjects = new Set(subjects);
      presence.rooms.set(call.roomId, room);
      entered.note(member.author);
      return room.enter(connection, member, shared.to, () =>
        answered(welcome({ whole, shared, own, pulse: room.pulse(), as: member.audience })),
      );
    }
  }

  async function readFor(connection: Connection, call: JoinCall): Promise<JoinRead | null> {
    try {
      return await joins.read(connection, call);
    } catch (problem) {
      leave(connection, call.roomId);
      throw problem;
    }
  }

  const roomsOf = (connection: Connection) => connections.get(connection)?.rooms.values() ?? [];

  /** Only for a call that has been read: a room is of one event, whatever others say. */
  function openRoom({ eventId, roomId }: JoinCall): LiveRoom {
    const room = createLiveRoom({
      place: { eventId, roomId },
      store,
      changes,
      epoch: services.epoch,
      rights,
      outlet,
      server,
      bug,
    });
    rooms.set(roomId, room);
    return room;
  }

  function leave(connection: Connection, roomId: string) {
    connections.get(connection)?.rooms.delete(roomId);
    const room = rooms.get(roomId);
    room?.leave(connection);
    if (!room || room.members.size > 0) return;
    room.close();
    rooms.delete(roomId);
    joins.forget(roomId);
  }

  function gone(connection: Connection) {
    for (const roomId of connections.get(connection)?.rooms.keys() ?? []) leave(connection, roomId);
    connections.delete(connection);
  }

  function silence(connection: Connection) {
    gone(connection);
    connection.close("rights");
  }

  /* Rights */

  /** A tick heeds them as well, before it tells: this is for rooms in which nothing happens. */
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
  function stay(connection: Connection, roomId: string, member: Member | null) {
    const room = rooms.get(roomId);
    const before = room?.members.get(connection);
    if (!room || !before) return;
    if (member && member.audience === before.audience && member.author === before.author)
      room.update(connection, member);
    else silence(connection);
  }

  return {
    /** Where the sockets are: told once, before the first of them comes. */
    attach(next: Outlet) {
      out = next;
    },
    came: (connection: Connection) =>
      void connections.set(connection, { subjects: new Set(), rooms: new Map() }),
    gone,
    join,
    leave,
    isInRoom: (connection: Connection) => (connections.get(connection)?.rooms.size ?? 0) > 0,

    react(connection: Connection, roomId: string, reactions: ReactionSums) {
      const room = connections.get(connection)?.rooms.get(roomId);
      const member = room?.members.get(connection);
      if (!room || !member) throw new Refused("not-yours");
      requireSpeaks(member);
      room.react(reactions);
    },

    /** After the commit of anything that lasts in this room. */
    roomChanged(roomId: string) {
      rooms.get(roomId)?.changed();
      hintsDue.add(roomId);
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
      for (const room of rooms.values()) room.close();
      rooms.clear();
      connections.clear();
    },
  };
}
