import { randomUUID } from "node:crypto";
import { fewAtOnce, type ReadTx, type Store } from "#db/engine.ts";
import type { Hint } from "#db/hint.ts";
import type { Services } from "#server/context.ts";
import { findMember, type Member, requireSpeaks } from "#server/in-room/member.ts";
import { findOpenRoom } from "#server/in-room/open-room.ts";
import { createCatchUps } from "#server/live/catch-up.ts";
import { ownAfter } from "#server/live/changes.ts";
import type { Connection, Outlet } from "#server/live/connection.ts";
import { createEntered } from "#server/live/entered.ts";
import { epochFor, mineByAuthor } from "#server/live/frames.ts";
import { createLiveRoom, type LiveRoom } from "#server/live/live-room.ts";
import { pace } from "#server/live/pace.ts";
import type { ReadyReply } from "#server/live/ready-reply.ts";
import { createRights } from "#server/live/rights.ts";
import { standingOf, subjectsOf } from "#server/live/standing.ts";
import { welcome } from "#server/live/welcome.ts";
import { touchRegistrations } from "#server/registrations/store.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import { forgetRightsChanges } from "#server/signins/rights-store.ts";
import { findActor } from "#server/signins/store.ts";
import { limits } from "#shared/limits.ts";
import type { Mine, ReactionSums } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

interface LiveDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  bug?: (problem: unknown, where: string) => void;
}

/** A hint may be lost, a right lost on another server, and a sign-in ends by itself: each is looked after. */
const pollMillis = 2_000;
const rightsMillis = 250;
const rightsRestMillis = 20;
/** Everybody is asked about once in so long, few at a time: all at once would hold up what rooms are told. */
const standingMillis = 60_000;
const standingLookMillis = 500;
const rightsKept = { hours: 1 };
const connectionsPerReadMax = 50;
/** A hall that comes back at once must not stand in the way of what its rooms are told. */
const joinsAtOnceMax = 4;

interface JoinCall {
  eventId: string;
  roomId: string;
  since: number | null;
  epoch: string | null;
}
interface Presence {
  subjects: Set<string>;
  rooms: Map<string, LiveRoom>;
}

export type Live = ReturnType<typeof createLive>;

/**
 * What happens in rooms, told to those who are in them. The truth is in the tables: this only
 * knows who is here and up to which clock they have been told.
 */
export function createLive({ store, services, clock, bug = () => {} }: LiveDeps) {
  const server = randomUUID();
  const rooms = new Map<string, LiveRoom>();
  const connections = new Map<Connection, Presence>();
  const hintsDue = new Set<string>();
  const hinting = pace(() => 1000 / limits.hintsPerSecondMax, sendHints);
  let out: Outlet | null = null;
  const outlet: Outlet = {
    tell: (...told) => out?.tell(...told),
  };
  /** Whose rights changed while each of the joins under way was reading. */
  const rightsWatches = new Set<Set<string>>();
  const catchUps = createCatchUps(services.epoch);
  const joins = fewAtOnce(joinsAtOnceMax);
  /** Of this round about standings, and how many of them at each look. */
  let notAskedYet: Connection[] = [];
  let fewEnough = 0;
  let closed = false;

  const entered = createEntered((ids) => store.write((tx) => touchRegistrations(tx, ids, clock())));
  const rights = createRights({ clock, changed: rightsChangedHere });
  const rightsLook = pace(() => rightsRestMillis, lookAtRights);
  const timers = [
    setInterval(lookEverywhere, pollMillis),
    setInterval(() => connections.size > 0 && rightsLook.want(), rightsMillis),
    setInterval(() => void lookAtStandings(), standingLookMillis),
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
      const read = await readWhileRightsHold(connection, call);
      const presence = connections.get(connection);
      if (!presence) return;
      const open = rooms.get(call.roomId);
      if (!read || open?.canEnterAt(read.shared.to) === false) continue;

      const room = open ?? openRoom(call);
      const { subjects, member, shared, mine, whole } = read;
      presence.subjects = new Set(subjects);
      presence.rooms.set(call.roomId, room);
      entered.note(member.author);
      return room.enter(connection, member, shared.to, () =>
        answered(welcome({ whole, shared, mine, pulse: room.pulse(), as: member.audience })),
      );
    }
  }

  /** Null when rights that were read have changed since: nobody would ask a connection that is not in yet. */
  async function readWhileRightsHold(connection: Connection, call: JoinCall) {
    const changed = new Set<string>();
    rightsWatches.add(changed);
    try {
      const read = await joins(() => readFor(connection, call));
      return read.subjects.some((subjectId) => changed.has(subjectId)) ? null : read;
    } catch (problem) {
      leave(connection, call.roomId);
      throw problem;
    } finally {
      rightsWatches.delete(changed);
    }
  }

  const readFor = (connection: Connection, { eventId, roomId, since, epoch }: JoinCall) =>
    store.read(async (tx) => {
      const actor = await findActor(tx, connection.cookies, clock(), services);
      const member = await findMember(tx, actor, { eventId, roomId });
      const { row } = await findOpenRoom(tx, eventId, roomId);
      const known =
        epoch === epochFor(services.epoch, member.audience) && since !== null && since <= row.clock;
      const missed = known ? await catchUps.missed(tx, row, member.audience, since) : null;
      const shared = missed ?? (await catchUps.whole(tx, row, member.audience));
      const mine = member.author ? await mineOf(tx, row, member.author, shared.from) : null;
      return { subjects: subjectsOf(actor), member, shared, mine, whole: missed === null };
    });

  async function mineOf(tx: ReadTx, row: RoomRow, author: string, from: number): Promise<Mine> {
    const own = await ownAfter(tx, row, author, from);
    return mineByAuthor(own).get(author) ?? { questions: [], votes: [] };
  }

  /** Only for a call that has been read: a room is of one event, whatever others say. */
  function openRoom({ eventId, roomId }: JoinCall): LiveRoom {
    const room = createLiveRoom({
      place: { eventId, roomId },
      store,
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
    catchUps.forget(roomId);
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

  async function lookAtStandings(): Promise<void> {
    if (notAskedYet.length === 0) {
      notAskedYet = [...connections.keys()];
      fewEnough = Math.ceil((notAskedYet.length * standingLookMillis) / standingMillis);
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

  const forgetOldRights = () =>
    store.write((tx) => forgetRightsChanges(tx, clock().subtract(rightsKept))).catch(() => {});

  /** Many at once, as when a hall grows: the connections are gone through once for all of them. */
  async function rightsChangedHere(subjectIds: ReadonlySet<string>): Promise<void> {
    for (const watch of rightsWatches) for (const subjectId of subjectIds) watch.add(subjectId);
    await askAgain(
      [...connections]
        .filter(([, { subjects }]) => !subjects.isDisjointFrom(subjectIds))
        .map(([each]) => each),
    );
  }

  async function askAgain(asked: Connection[]): Promise<void> {
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
  }

  async function askSome(asked: Connection[]): Promise<void> {
    const placesOf = (connection: Connection) =>
      [...(connections.get(connection)?.rooms.values() ?? [])].map((room) => room.place);
    const standings = await store.read(async (tx) => {
      const found = [];
      for (const connection of asked)
        found.push({
          connection,
          ...(await standingOf(tx, connection, placesOf(connection), clock(), services)),
        });
      return found;
    });
    for (const { connection, subjects, members } of standings) {
      const presence = connections.get(connection);
      if (!presence) continue;
      presence.subjects = new Set(subjects);
      for (const [roomId, member] of members) stay(connection, roomId, member);
    }
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
      hinting.stop();
      rightsLook.stop();
      entered.stop();
      for (const room of rooms.values()) room.close();
      rooms.clear();
      connections.clear();
    },
  };
}
