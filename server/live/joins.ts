import { fewAtOnce, type ReadTx, type Store } from "#db/engine.ts";
import type { Services } from "#server/context.ts";
import { findActor } from "#server/identity/actor-store.ts";
import { findMember, type Member } from "#server/in-room/member.ts";
import { findOpenRoom } from "#server/in-room/open-room.ts";
import { createCatchUps, type SharedFrame } from "#server/live/catch-up.ts";
import type { Changes } from "#server/live/changes.ts";
import type { Connection } from "#server/live/connection.ts";
import { epochFor } from "#server/live/frames.ts";
import { subjectsOf } from "#server/live/standing.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import type { OwnThing } from "#shared/live.ts";

interface JoinDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  changes: Changes;
}
export interface JoinCall {
  eventId: string;
  roomId: string;
  since: number | null;
  epoch: string | null;
}
export interface JoinRead {
  /** Whose rights the answer stands on. */
  subjects: string[];
  member: Member;
  shared: SharedFrame;
  /** Null for a hall screen, which has nothing of its own. */
  own: OwnThing[] | null;
  whole: boolean;
}

/** A hall that comes back at once must not stand in the way of what its rooms are told. */
const atOnceMax = 4;

/** Reads what those who come in are answered: with what they missed, or with everything. */
export function createJoins({ store, services, clock, changes }: JoinDeps) {
  const few = fewAtOnce(atOnceMax);
  const catchUps = createCatchUps(services.epoch, changes);
  /** Whose rights changed while each of the joins under way was reading. */
  const watches = new Set<Set<string>>();

  const readFor = (connection: Connection, { eventId, roomId, since, epoch }: JoinCall) =>
    store.read(async (tx): Promise<JoinRead> => {
      const actor = await findActor(tx, connection.cookies, clock());
      const member = await findMember(tx, actor, { eventId, roomId });
      const { row } = await findOpenRoom(tx, eventId, roomId);
      const known =
        epoch === epochFor(services.epoch, member.audience) && since !== null && since <= row.clock;
      const missed = known ? await catchUps.missed(tx, row, member.audience, since) : null;
      const shared = missed ?? (await catchUps.whole(tx, row, member.audience));
      const own = await ownOf(tx, row, member, shared.from);
      return { subjects: subjectsOf(actor), member, shared, own, whole: missed === null };
    });

  const ownOf = async (tx: ReadTx, row: RoomRow, { author }: Member, from: number) =>
    author === null ? null : changes.own(tx, row, author, from);

  return {
    /** Null when rights that were read have changed since: nobody would ask a connection that is not in yet. */
    async read(connection: Connection, call: JoinCall): Promise<JoinRead | null> {
      const changed = new Set<string>();
      watches.add(changed);
      try {
        const read = await few(() => readFor(connection, call));
        return read.subjects.some((subjectId) => changed.has(subjectId)) ? null : read;
      } finally {
        watches.delete(changed);
      }
    },

    rightsChanged(subjectIds: ReadonlySet<string>) {
      for (const watch of watches) for (const subjectId of subjectIds) watch.add(subjectId);
    },

    forget: catchUps.forget,
  };
}
