import type { Hint, Store } from "#db/engine.ts";
import { createAttendance } from "#server/live/attendance.ts";
import type { RoomChanges } from "#server/live/changes.ts";
import { changesAfter } from "#server/live/changes.ts";
import type { Connection, Outlet } from "#server/live/connection.ts";
import { createCrowd, elsewhereMillisMax, perMode } from "#server/live/crowd.ts";
import { frameFor, mineByAuthor } from "#server/live/frames.ts";
import type { Member } from "#server/live/member.ts";
import { pace } from "#server/live/pace.ts";
import type { Rights } from "#server/live/rights.ts";
import { findRoom } from "#server/rooms/store.ts";
import { limits } from "#shared/limits.ts";
import { audiences, type ReactionSums, type RoomChanged, type RoomPulse } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

interface LiveRoomDeps {
  place: { eventId: string; roomId: string };
  store: Store;
  epoch: string;
  rights: Pick<Rights, "read" | "heed">;
  outlet: Outlet;
  /** This server's name among those of the same database. */
  server: string;
  bug: (problem: unknown, where: string) => void;
}

const retryMillis = 500;
const recentTicksMax = 50;
/** Said again at least so often, since a pulse or a hint may be lost. */
const crowdMillisMax = 5_000;
const nobodyHere = perMode(() => 0);
const nothingSaid = { crowd: "", atMillis: Number.NEGATIVE_INFINITY };

export type LiveRoom = ReturnType<typeof createLiveRoom>;

/** A room while somebody is in it: what they have been told, and what comes next. */
export function createLiveRoom({ place, store, epoch, rights, outlet, server, bug }: LiveRoomDeps) {
  const { eventId, roomId } = place;
  const members = new Map<Connection, Member>();
  const attendance = createAttendance();
  const crowd = createCrowd();
  const ticks = pace(1000 / limits.ticksPerSecondMax, tick);
  const pulses = pace(1000 / limits.roomPulsesPerSecondMax, sendPulse);
  const crowdTimer = setInterval(pulses.want, crowdMillisMax).unref();
  const channel = (listener: string) => `${roomId}/${listener}`;
  const channelsOf = ({ audience, author }: Member) => [audience, ...(author ? [author] : [])].map(channel);
  /** Up to where everybody here has been told; null until somebody comes. */
  let told: number | null = null;
  let said = nothingSaid;
  /** What was told last, for those who were reading meanwhile. */
  const recent: RoomChanges[] = [];
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  /** A server that is killed says no goodbye for those who were on it. */
  let ghosts: NodeJS.Timeout | undefined;

  async function tick() {
    if (told === null) return;
    const from = told;
    try {
      const { news, changes } = await store.read(async (tx) => ({
        news: await rights.read(tx),
        changes: await changesAfter(tx, await findRoom(tx, eventId, roomId), from),
      }));
      await rights.heed(news); // who lost a right before these changes hears none of them
      if (closed || changes.to <= from) return;
      told = changes.to;
      recent.push(changes);
      if (recent.length > recentTicksMax) recent.shift();
      tell(changes);
    } catch (problem) {
      if (closed) return;
      if (problem instanceof Refused && problem.refusal.code === "not-found") return; // the room was removed
      if (!(problem instanceof Refused)) bug(problem, "live.tick");
      retry = setTimeout(ticks.want, retryMillis);
    }
  }

  /** One frame for each audience; who finds something of the own in it gets that frame with it. */
  function tell(changes: RoomChanges) {
    const mine = mineByAuthor(changes);
    const here = [...members.values()];
    for (const audience of audiences) {
      const heads = here.filter((member) => member.audience === audience);
      if (heads.length === 0) continue;
      const frame = frameFor(audience, epoch, changes);
      const owners = new Set(heads.flatMap(({ author }) => (author && mine.has(author) ? [author] : [])));
      outlet.tell(channel(audience), frame, [...owners].map(channel));
      for (const author of owners) outlet.tell(channel(author), withMine(frame, mine.get(author)), []);
    }
  }

  const frameOf = ({ audience, author }: Member, changes: RoomChanges): RoomChanged =>
    withMine(frameFor(audience, epoch, changes), author ? mineByAuthor(changes).get(author) : undefined);

  async function sendPulse() {
    const atMillis = performance.now();
    const here = attendance.here();
    const { own, all } = crowd.takeReactions();
    sayElsewhere(here, own, atMillis);
    outlet.pulse(audiences.map(channel), {
      roomId,
      here: crowd.hereWithOthers(here, atMillis),
      reactions: all,
      clock: told ?? 0,
    });
  }

  /** Only what is news: else two servers would answer each other for ever. */
  function sayElsewhere(here: RoomPulse["here"], reactions: ReactionSums, atMillis: number) {
    const news = JSON.stringify(here) !== said.crowd || Object.keys(reactions).length > 0;
    if (!news && atMillis - said.atMillis < crowdMillisMax / 2) return;
    said = { crowd: JSON.stringify(here), atMillis };
    store.hints.send({ kind: "pulse", roomId, from: server, here, reactions });
  }

  return {
    place,
    members: members as ReadonlyMap<Connection, Member>,

    /** Whether somebody who has read up to `to` can come in without a gap; if not: read again. */
    canEnterAt: (to: number) => told === null || told <= to || recent.some((changes) => changes.from <= to),

    /** From now on the connection hears what comes; `answered` first, then what was told since `to`. */
    enter(connection: Connection, member: Member, to: number, answered: () => void) {
      const before = members.get(connection);
      if (before) {
        connection.leave(channelsOf(before));
        attendance.went(before);
      }
      members.set(connection, member);
      attendance.came(member);
      connection.enter(channelsOf(member));
      answered();
      for (const changes of recent.filter((each) => each.to > to)) connection.tell(frameOf(member, changes));
      if (told === null) {
        told = to;
        ticks.want(); // what was committed since that read
      }
      pulses.want();
    },

    /** The same person with, perhaps, another mode. */
    update(connection: Connection, member: Member) {
      const before = members.get(connection);
      if (before) attendance.went(before);
      members.set(connection, member);
      attendance.came(member);
      pulses.want();
    },

    leave(connection: Connection) {
      const member = members.get(connection);
      if (!member) return;
      members.delete(connection);
      attendance.went(member);
      connection.leave(channelsOf(member));
      pulses.want();
    },

    changed: () => ticks.want(),

    react(reactions: ReactionSums) {
      crowd.react(reactions);
      pulses.want();
    },

    hear({ from, here, reactions }: Extract<Hint, { kind: "pulse" }>) {
      const isNew = crowd.hear(from, here, reactions, performance.now());
      if (isNew) said = nothingSaid; // it has just opened the room, and does not know who is here
      clearTimeout(ghosts);
      ghosts = setTimeout(pulses.want, elsewhereMillisMax + 1).unref();
      pulses.want();
    },

    pulse: (): RoomPulse => ({
      roomId,
      here: crowd.hereWithOthers(attendance.here(), performance.now()),
      reactions: {},
      clock: told ?? 0,
    }),

    close() {
      closed = true;
      ticks.stop();
      pulses.stop();
      clearInterval(crowdTimer);
      clearTimeout(retry);
      clearTimeout(ghosts);
      sayElsewhere(nobodyHere, {}, performance.now());
    },
  };
}

const withMine = (frame: RoomChanged, mine: RoomChanged["mine"]): RoomChanged =>
  mine ? { ...frame, mine } : frame;
