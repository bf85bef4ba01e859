import type { Store } from "#db/engine.ts";
import { createAttendance } from "#server/live/attendance.ts";
import type { PlaceChanges } from "#server/live/changes.ts";
import type { Connection, Outlet } from "#server/live/connection.ts";
import { createCrowd, elsewhereMillisMax, perMode } from "#server/live/crowd.ts";
import { frameFor, ownByAuthor } from "#server/live/frames.ts";
import { type Heard, hintOf } from "#server/live/hints.ts";
import { pace } from "#server/live/pace.ts";
import { type KindOfPlace, keyOf, type Present } from "#server/live/place.ts";
import { restMillisFor } from "#server/live/rest.ts";
import type { Rights } from "#server/live/rights.ts";
import { limits } from "#shared/limits.ts";
import type { OwnThing, Place, PlaceChanged, PlacePulse, Sums } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

interface LivePlaceDeps {
  place: Place;
  kind: KindOfPlace;
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
/** Said again at least so often: a pulse or a hint may be lost, and pages take a longer silence for a lost line. */
const crowdMillisMax = 3_000;
const nobodyHere = perMode(() => 0);
const nothingSaid = { crowd: "", atMillis: Number.NEGATIVE_INFINITY };

export type LivePlace = ReturnType<typeof createLivePlace>;

/** A place while somebody is in it: what they have been sent, and what comes next. */
export function createLivePlace({ place, kind, store, epoch, rights, outlet, server, bug }: LivePlaceDeps) {
  const members = new Map<Connection, Present>();
  const attendance = createAttendance();
  const crowd = createCrowd(kind.sums);
  const ticks = pace(() => restMillisFor(members.size), tick);
  const crowdTimer = setInterval(wantPulse, crowdMillisMax).unref();
  const channel = (listener: string) => `${keyOf(place)}/${listener}`;
  const channelsOf = ({ audience, author }: Present) => [audience, ...(author ? [author] : [])].map(channel);
  /** Up to where everybody here has been sent what happened; null until somebody comes. */
  let sentUpTo: number | null = null;
  let said = nothingSaid;
  const wanted = { changes: false, pulse: false };
  let pulsedAtMillis = Number.NEGATIVE_INFINITY;
  /** What was sent last, for those who were reading meanwhile. */
  const recent: PlaceChanges[] = [];
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
    if (changes) deliverChanges(changes, pulse);
    else if (pulse)
      for (const audience of audiencesHere()) outlet.deliver(channel(audience), { changed: null, pulse }, []);
  }

  const audiencesHere = () => new Set([...members.values()].map(({ audience }) => audience));

  /** Null where there are none, or none can be read now. */
  async function takeChanges(): Promise<PlaceChanges | null> {
    wanted.changes = false;
    if (sentUpTo === null) return null;
    const from = sentUpTo;
    try {
      const { news, changes } = await store.read(async (tx) => ({
        news: await rights.read(tx),
        changes: await kind.changes.after(tx, await kind.row(tx, place), from),
      }));
      await rights.heed(news); // who lost a right before these changes hears none of them
      if (closed || changes.to <= from) return null;
      sentUpTo = changes.to;
      recent.push(changes);
      if (recent.length > recentTicksMax) recent.shift();
      return changes;
    } catch (problem) {
      if (closed) return null;
      if (problem instanceof Refused && problem.refusal.code === "not-found") return null; // the place was removed
      if (!(problem instanceof Refused)) bug(problem, "live.tick");
      retry = setTimeout(wantChanges, retryMillis);
      return null;
    }
  }

  /** Null where the last was so short a while ago that this one waits for a later tick. */
  function takePulse(atMillis: number): PlacePulse | null {
    if (atMillis - pulsedAtMillis < 1000 / limits.roomPulsesPerSecondMax) {
      ticks.want();
      return null;
    }
    wanted.pulse = false;
    pulsedAtMillis = atMillis;
    const here = attendance.here();
    const { own, all } = crowd.takeSums();
    sayElsewhere(here, own, atMillis);
    return {
      placeId: place.id,
      here: crowd.hereWithOthers(here, atMillis),
      sums: all,
      clock: sentUpTo ?? 0,
    };
  }

  /** One frame for each audience; who finds something of the own in it gets that frame with it. */
  function deliverChanges(changes: PlaceChanges, pulse: PlacePulse | null) {
    const own = ownByAuthor(changes);
    const here = [...members.values()];
    for (const audience of audiencesHere()) {
      const heads = here.filter((member) => member.audience === audience);
      const frame = frameFor(audience, epoch, changes);
      const owners = new Set(heads.flatMap(({ author }) => (author && own.has(author) ? [author] : [])));
      outlet.deliver(channel(audience), { changed: frame, pulse }, [...owners].map(channel));
      for (const author of owners)
        outlet.deliver(channel(author), { changed: withMine(frame, own.get(author)), pulse }, []);
    }
  }

  const frameOf = ({ audience, author }: Present, changes: PlaceChanges): PlaceChanged =>
    withMine(frameFor(audience, epoch, changes), author ? ownByAuthor(changes).get(author) : undefined);

  /** Only what is news: else two servers would answer each other for ever. */
  function sayElsewhere(here: PlacePulse["here"], sums: Sums, atMillis: number) {
    const news = JSON.stringify(here) !== said.crowd || Object.keys(sums).length > 0;
    if (!news && atMillis - said.atMillis < crowdMillisMax / 2) return;
    said = { crowd: JSON.stringify(here), atMillis };
    store.hints.send(hintOf("pulse", server, { place: place.kind, id: place.id, here, sums }));
  }

  return {
    place,
    members: members as ReadonlyMap<Connection, Present>,

    /** Whether somebody who has read up to `to` can come in without a gap; if not: read again. */
    canEnterAt: (to: number) =>
      sentUpTo === null || sentUpTo <= to || recent.some((changes) => changes.from <= to),

    /** From now on the connection hears what comes; `answered` first, then what was sent since `to`. */
    enter(connection: Connection, member: Present, to: number, answered: () => void) {
      const before = members.get(connection);
      if (before) {
        connection.leave(channelsOf(before));
        attendance.went(before);
      }
      members.set(connection, member);
      attendance.came(member);
      connection.enter(channelsOf(member));
      answered();
      for (const changes of recent.filter((each) => each.to > to))
        connection.deliver(frameOf(member, changes));
      if (sentUpTo === null) {
        sentUpTo = to;
        wantChanges(); // what was committed since that read
      }
      wantPulse();
    },

    /** The same person with, perhaps, another mode. */
    update(connection: Connection, member: Present) {
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

    add(sums: Sums) {
      crowd.add(sums);
      wantPulse();
    },

    hear({ from, said: { here, sums } }: Extract<Heard, { topic: "pulse" }>) {
      const isNew = crowd.hear(from, here, sums, performance.now());
      if (isNew) said = nothingSaid; // it has just opened the place, and does not know who is here
      clearTimeout(ghosts);
      ghosts = setTimeout(wantPulse, elsewhereMillisMax + 1).unref();
      wantPulse();
    },

    pulse: (): PlacePulse => ({
      placeId: place.id,
      here: crowd.hereWithOthers(attendance.here(), performance.now()),
      sums: {},
      clock: sentUpTo ?? 0,
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

const withMine = (frame: PlaceChanged, own: readonly OwnThing[] | undefined): PlaceChanged =>
  own ? { ...frame, mine: [...own] } : frame;
