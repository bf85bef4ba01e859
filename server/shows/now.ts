import type { Tx } from "#db/engine.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { findOpenRoom } from "#server/in-room/open-room.ts";
import { advanceClock, type RoomRow, setNow } from "#server/rooms/store.ts";
import { showToday } from "#server/shows/begin.ts";
import { taken } from "#server/shows/rules.ts";
import { actionsOf, advanceConsole, consoleOf, insertActions, showById } from "#server/shows/store.ts";
import { driverOf } from "#server/shows/thing.ts";
import type { Now } from "#shared/live.ts";
import { newId } from "#shared/new-id.ts";
import type { Programme } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import { onNow } from "#shared/show-state.ts";
import type { Action, ShowState } from "#shared/shows.ts";

/** Whoever runs a room says what is on in it without a console, while nobody drives one. */
export const nowHandlers: Handlers<"rooms.setNow"> = {
  async "rooms.setNow"({ eventId, roomId, now: on, was }, context) {
    const { tx, announce } = context;
    const { row, programme } = await findOpenRoom(tx, eventId, roomId);
    requireInProgramme(programme, roomId, on);
    const console = await consoleOf(tx, { roomId, form: "show" });
    const driver = driverOf(console);
    if (driver) throw new Refused("driven", { who: driver.name });
    if (isOn(row, on)) return on;
    if (was && !isOn(row, was)) throw new Refused("changed-meanwhile");

    await sayNow(tx, roomId, on);
    announce({ kind: "room", roomId });
    const showId = await showToday(tx, { console, programme, now: context.now });
    if (showId) await noteSaid(context, { roomId, showId, on });
    return on;
  },
};

const isOn = (row: RoomRow, { sessionId, itemId }: Now) =>
  row.nowSessionId === sessionId && row.nowItemId === itemId;

export async function sayNow(tx: Tx, roomId: string, on: Now): Promise<void> {
  await setNow(tx, roomId, on);
  await advanceClock(tx, roomId, "now");
}

/** What everybody in the room sees: what is on, else the session in which something was, else what the clock says. */
export function nowOf(state: ShowState): Now {
  const on = onNow(state);
  if (on) return { sessionId: on.sessionId, itemId: on.id === on.sessionId ? null : on.id };
  const reached = state.isOver ? undefined : state.items.findLast((item) => item.state === "done");
  return { sessionId: reached?.sessionId ?? null, itemId: null };
}

/** So that it is known afterwards when everything was, whoever said it. */
async function noteSaid(
  { tx, now, actor, announce }: Pick<Writing, "tx" | "now" | "actor" | "announce">,
  { roomId, showId, on }: { roomId: string; showId: string; on: Now },
): Promise<void> {
  const show = await showById(tx, showId);
  if (!show || !actor.staff) return;
  const before = await actionsOf(tx, showId);
  const doing = { id: newId(), at: now.toString() };
  const itemId = on.itemId ?? on.sessionId;
  const said: Action = itemId === null ? { ...doing, kind: "finish" } : { ...doing, kind: "start", itemId };
  const action = taken({ order: show.order, actions: before }, said, now);
  if (typeof action === "string") return; // what the show does not know of, or knows already
  await insertActions(tx, [
    { id: action.id, showId, place: before.length, action, staffId: actor.staff.id, takenAt: now },
  ]);
  await advanceConsole(tx, { roomId, form: "show" }, ["show"], { showId });
  announce({ kind: "show", form: "show", roomId });
}

/** Only what people know of can be on: a released session of this room, and an item of it. */
function requireInProgramme(programme: Programme, roomId: string, { sessionId, itemId }: Now): void {
  if (sessionId === null && itemId === null) return;
  const session = sessionsToAttend(programme).find((each) => each.id === sessionId && each.roomId === roomId);
  const known = session && (itemId === null || session.items.some((item) => item.id === itemId));
  if (!known) throw new Refused("not-found");
}
