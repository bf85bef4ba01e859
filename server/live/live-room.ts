import type { Store } from "#db/engine.ts";
import type { Hint } from "#db/hint.ts";
import type { Member } from "#server/in-room/member.ts";
import { createAttendance } from "#server/live/attendance.ts";
import type { Changes, RoomChanges } from "#server/live/changes.ts";
import type { Connection, Outlet } from "#server/live/connection.ts";
import { createCrowd, elsewhereMillisMax, perMode } from "#server/live/crowd.ts";
import { frameFor, ownByAuthor } from "#server/live/frames.ts";
import { toMine } from "#server/live/mine.ts";
import { pace } from "#server/live/pace.ts";
import { restMillisFor } from "#server/live/rest.ts";
import type { Rights } from "#server/live/rights.ts";
import { findRoom } from "#server/rooms/store.ts";
import { limits } from "#shared/limits.ts";
import {
  audiences,
  type OwnThing,
  type ReactionSums,
  type RoomChanged,
  type RoomPulse,
} from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

interface LiveRoomDeps {
  place: { eventId: string; roomId: string };
  store: Store;
  changes: Pick<Changes, "after">;
  epoch: string;
  rights: Pick<Rights, "read" | "heed">;
  outlet: Outlet;
  /** This server's name among those of the same database. */
  server: string;
  bug: (problem: unknown, where: string) => void;
}

const retryMillis = 500;
const recentTicksMax = 50;
/** Said again at least so often: a pulse or a hint may be lost, and pages take a longer silence for a lost line. */
const crowdMillisMax = 3_000;
const nobodyHere = perMode(() => 0);
const nothingSaid = { crowd: "", atMillis: Number.NEGATIVE_INFINITY };

export type LiveRoom = ReturnType<typeof createLiveRoom>;

/** A room while somebody is in it: what they have been told, and what comes next. */
export function createLiveRoom({
  place,
  store,
  changes: read,
  epoch,
  rights,
  outlet,
  server,
  bug,
}: LiveRoomDeps) {
  const { eventId, roomId } = place;
  const members = new Map<Connection, Member>();
  const attendance = createAttendance();
  const crowd = createCrowd();
  const ticks = pace(() => restMillisFor(members.size), tick);
  const crowdTimer = setInterval(wantPulse, crowdMillisMax).unref();
  const channel = (listener: string) => `${roomId}/${listener}`;
  const channelsOf = ({ audience, author }: Member) => [audience, ...(author ? [author] : [])].map(channel);
  /** Up to where everybody here has been told; null until somebody comes. */
  let told: number | null = null;
  let said = nothingSaid;
  const wanted = { changes: false, pulse: false };
  let pulsedAtMillis = Number.NEGATIVE_INFINITY;
  /** What was told last, for those who were reading meanwhile. */
  const recent: RoomChanges[] = [];
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  /** A server that is killed says no goodbye for those who were on it. */
  let ghosts: NodeJS.Timeout | undefined;

  function wantChanges() {
    wanted.changes = true;
    ticks.want();
  }

  function wantPulse() {
    wanted.pulse = true;
    ticks.want();
  }

  async function tick() {
    const changes = wanted.changes ? await takeChanges() : null;
    if (closed) return;
    const pulse = wanted.pulse ? takePulse(performance.now()) : null;
    if (changes) tellChanges(changes, pulse);
    else if (pulse)
      for (const audience of audiences) outlet.tell(channel(audience), { changed: null, pulse }, []);
  }

  /** Null where there are none, or none can be read now. */
  async function takeChanges(): Promise<RoomChanges | null> {
    wanted.changes = false;
    if (told === null) return null;
    const from = told;
    try {
      const { news, changes } = await store.read(async (tx) => ({
        news: await rights.read(tx),
        changes: await read.after(tx, await findRoom(tx, eventId, roomId), from),
      }));
      await rights.heed(news); // who lost a right before these changes hears none of them
      if (closed || changes.to <= from) return null;
      told = changes.to;
      recent.push(changes);
      if (recent.length > recentTicksMax) recent.shift();
      return changes;
    } catch (problem) {
      if (closed) return null;
      if (problem instanceof Refused && problem.refusal.code === "not-found") return null; // the room was removed
      if (!(problem instanceof Refused)) bug(problem, "live.tick");
      retry = setTimeout(wantChanges, retryMillis);
      return null;
    }
  }

  /** Null where the last was so short a while ago that this one waits for a later tick. */
  function takePulse(atMillis: number): RoomPulse | null {
    if (atMillis - pulsedAtMillis < 1000 / limits.roomPulsesPerSecondMax) {
      ticks.want();
      return null;
    }
    wanted.pulse = false;
    pulsedAtMillis = atMillis;
    const here = attendance.here();
    const { own, all } = crowd.takeReactions();
    sayElsewhere(here, own, atMillis);
    return { roomId, here: crowd.hereWithOthers(here, atMillis), reactions: all, clock: told ?? 0 };
  }

  /** One frame for each audience; who finds something of the own in it gets that frame with it. */
  function tellChanges(changes: RoomChanges, pulse: RoomPulse | null) {
    const own = ownByAuthor(changes);
    const here = [...members.values()];
    for (const audience of audiences) {
      const heads = here.filter((member) => member.audience === audience);
      if (heads.length === 0) continue;
      const frame = frameFor(audience, epoch, changes);
      const owners = new Set(heads.flatMap(({ author }) => (author && own.has(author) ? [author] : [])));
      outlet.tell(channel(audience), { changed: frame, pulse }, [...owners].map(channel));
      for (const author of owners)
        outlet.tell(channel(author), { changed: withMine(frame, own.get(author)), pulse }, []);
    }
  }

  const frameOf = ({ audience, author }: Member, changes: RoomChanges): RoomChanged =>
    withMine(frameFor(audience, epoch, changes), author ? ownByAuthor(changes).get(author) : undefined);

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
        wantChanges(); // what was committed since that read
      }
      wantPulse();
    },

    /** The same person with, perhaps, another mode. */
    update(connection: Connection, member: Member) {
      const before = members.get(connection);
      if (before) attendance.went(before);
      members.set(connection, member);
      attendance.came(member);
      if (before?.from.mode !== member.from.mode) wantPulse();
    },

    leave(connection: Connection) {
      const member = members.get(connection);
      if (!member) return;
      members.delete(connection);
      attendance.went(member);
      connection.leave(channelsOf(member));
      wantPulse();
    },

    changed: wantChanges,

    react(reactions: ReactionSums) {
      crowd.react(reactions);
      wantPulse();
    },

    hear({ from, here, reactions }: Extract<Hint, { kind: "pulse" }>) {
      const isNew = crowd.hear(from, here, reactions, performance.now());
      if (isNew) said = nothingSaid; // it has just opened the room, and does not know who is here
      clearTimeout(ghosts);
      ghosts = setTimeout(wantPulse, elsewhereMillisMax + 1).unref();
      wantPulse();
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
      clearInterval(crowdTimer);
      clearTimeout(retry);
      clearTimeout(ghosts);
      sayElsewhere(nobodyHere, {}, performance.now());
    },
  };
}

const withMine = (frame: RoomChanged, own: readonly OwnThing[] | undefined): RoomChanged =>
  own ? { ...frame, mine: toMine(own) } : frame;
