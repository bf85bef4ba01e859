import { clocksOfProgramme } from "#server/clocks/book.ts";
import type { Handlers } from "#server/context.ts";
import { findOpenRoom, requireEventOn } from "#server/in-room/open-room.ts";
import { showToday } from "#server/shows/begin.ts";
import { delayHandlers } from "#server/shows/delay.ts";
import { nowHandlers, nowOf, sayNow } from "#server/shows/now.ts";
import { dayOf, orderOfDay, tiesOf } from "#server/shows/order.ts";
import { showNow, taken } from "#server/shows/rules.ts";
import {
  actionsOf,
  advanceConsole,
  consoleOf,
  forgetShow,
  insertActions,
  type ShowRow,
  showById,
} from "#server/shows/store.ts";
import { aheadMillisOf, driverOf, showOf } from "#server/shows/thing.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";
import { playShow } from "#shared/show-state.ts";
import type { Action, Driver, RunningOrder, showCommands, Taken } from "#shared/shows.ts";

export const showHandlers: Handlers<keyof typeof showCommands | "rooms.setNow"> = {
  ...nowHandlers,
  ...delayHandlers,

  async "shows.open"({ eventId, roomId, form }, { tx, now, actor }) {
    const { row, room, programme } = await findOpenRoom(tx, eventId, roomId);
    const console = await consoleOf(tx, { roomId, form });
    const day = dayOf(programme, roomId, now);
    return {
      room,
      programme,
      day,
      show: await showOf(tx, console),
      driver: driverOf(console),
      order: day === null ? null : await orderOfDay(tx, programme, { roomId, day }),
      ties: await tiesOf(tx, eventId),
      staffId: actor.staff?.id ?? "",
      now: now.toString(),
      clocks: clocksOfProgramme(programme, now),
      programmeVersion: row.movedAt.programme ?? 0,
    };
  },

  async "shows.drive"({ eventId, roomId, form, from }, { tx, now, actor, announce }) {
    const { programme } = await findOpenRoom(tx, eventId, roomId);
    await requireEventOn(tx, eventId);
    const at = { roomId, form };
    const console = await consoleOf(tx, at);
    const { id, name, email } = requireStaff(actor);
    const before = driverOf(console);
    if (before?.staffId === id) return before;
    // Whoever takes a show over has seen from whom: two who press at once are not both let in.
    if (before && before.staffId !== from) throw new Refused("driven", { who: before.name });

    const showId = await showToday(tx, { console, programme, now });
    if (!showId) throw new Refused("not-now");
    const driver: Driver = { staffId: id, name: name || email, since: now.toString() };
    await advanceConsole(tx, at, showId === console.showId ? ["driver"] : ["show", "driver"], {
      showId,
      driverId: id,
      driverName: driver.name,
      drivenSince: now,
    });
    announce({ kind: "show", ...at });
    return driver;
  },

  async "shows.letGo"({ eventId, roomId, form }, { tx, actor, announce }) {
    await findOpenRoom(tx, eventId, roomId);
    const at = { roomId, form };
    const console = await consoleOf(tx, at);
    if (console.driverId !== requireStaff(actor).id) return {};
    const nobody = { driverId: null, driverName: null, drivenSince: null };
    if (form === "show") await advanceConsole(tx, at, ["driver"], nobody);
    else {
      // Of a rehearsal nothing is kept.
      await advanceConsole(tx, at, ["show", "driver"], { ...nobody, showId: null });
      if (console.showId) await forgetShow(tx, console.showId);
    }
    announce({ kind: "show", ...at });
    return {};
  },

  async "shows.act"({ eventId, roomId, form, showId, actions: asked }, { tx, now, actor, announce }) {
    const { programme } = await findOpenRoom(tx, eventId, roomId);
    await requireEventOn(tx, eventId);
    const at = { roomId, form };
    const console = await consoleOf(tx, at);
    const driver = driverOf(console);
    const { id: staffId } = requireStaff(actor);
    if (driver?.staffId !== staffId) throw new Refused("driven", { who: driver?.name ?? "" });
    const show = console.showId === showId ? await showById(tx, showId) : null;
    if (!show) throw new Refused("not-found");

    const before = await actionsOf(tx, showId);
    if (before.length + asked.length > limits.actionsPerShowMax)
      throw new Refused("at-limit", { max: limits.actionsPerShowMax });
    const showClock = now.add({ seconds: show.aheadSeconds });
    const takesIn = asked.some(({ kind }) => kind === "adopt");
    const fresh = takesIn ? await orderOfDay(tx, programme, { roomId, day: show.day }) : null;
    const { results, done } = takeAll({ show, before, asked, fresh, showClock });
    const after = { order: show.order, actions: [...before, ...done] };
    const answer = {
      taken: results,
      show: { id: showId, ...showNow(after), aheadMillis: aheadMillisOf(show) },
    };
    if (done.length === 0) return answer;

    await insertActions(
      tx,
      done.map((action, at) => ({
        id: action.id,
        showId,
        place: before.length + at,
        action,
        staffId,
        takenAt: now,
      })),
    );
    await advanceConsole(tx, at, ["show"]);
    announce({ kind: "show", ...at });
    if (form === "rehearsal") return answer;
    await sayNow(tx, roomId, nowOf(playShow(after.order, after.actions)));
    announce({ kind: "room", roomId });
    return answer;
  },
};

/** Team members alone run rooms: whoever got here is one. */
function requireStaff({ staff }: { staff: { id: string; name: string; email: string } | null }) {
  if (!staff) throw new Refused("sign-in-needed");
  return staff;
}

interface ToTake {
  show: ShowRow;
  before: readonly Action[];
  asked: readonly Action[];
  /** Of the latest release, where one is to be taken in. */
  fresh: RunningOrder | null;
  showClock: Temporal.Instant;
}

/** Each by its turn: what was done before is done, what cannot be is told, and the next is tried. */
function takeAll({ show, before, asked, fresh, showClock }: ToTake): { results: Taken[]; done: Action[] } {
  const known = new Set(before.map(({ id }) => id));
  const done: Action[] = [];
  const results = asked.map((action): Taken => {
    if (known.has(action.id)) return { id: action.id, state: "done" };
    const coming = action.kind === "adopt" && fresh ? { ...action, order: fresh } : action;
    const counted = taken({ order: show.order, actions: [...before, ...done] }, coming, showClock);
    if (typeof counted === "string") return { id: action.id, state: "refused", code: counted };
    known.add(action.id);
    done.push(counted);
    return { id: action.id, state: "done" };
  });
  return { results, done };
}
