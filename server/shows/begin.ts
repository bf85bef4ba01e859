import type { Tx } from "#db/engine.ts";
import { dayOf, orderOfDay, runningOrderOf } from "#server/shows/order.ts";
import { type ConsoleRow, insertShow, showById } from "#server/shows/store.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Programme } from "#shared/programme.ts";
import type { RunningOrder, ShowForm } from "#shared/shows.ts";

interface ToBegin {
  console: ConsoleRow;
  programme: Programme;
  now: Temporal.Instant;
}

/**
 * The show of the day, which begins with whoever does something in it first; a rehearsal is of the next day
 * there is. Null: nothing is played in the room about now.
 */
export async function showToday(tx: Tx, { console, programme, now }: ToBegin): Promise<string | null> {
  const { roomId, form } = console;
  const day = dayOf(programme, roomId, now);
  if (day === null) return null;
  if (form === "show" && !isAbout(runningOrderOf(programme, { roomId, day }, []), now)) return null;
  const following = console.showId === null ? null : await showById(tx, console.showId);
  if (following && (following.day === day || form === "rehearsal")) return following.id;
  const order = await orderOfDay(tx, programme, { roomId, day });
  const id = newId();
  await insertShow(tx, {
    id,
    roomId,
    form,
    day,
    order,
    begunAt: now,
    aheadSeconds: aheadOf(form, order, now),
  });
  return id;
}

/** From so long before the first session until so long after the last: whoever goes on the day before rehearses. */
function isAbout({ sessions }: RunningOrder, now: Temporal.Instant): boolean {
  const starts = sessions.map(({ startsAt }) => Date.parse(startsAt));
  const ends = sessions.map(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000);
  const around = limits.showAroundHoursMax * 3_600_000;
  const at = now.epochMilliseconds;
  return at >= Math.min(...starts) - around && at <= Math.max(...ends) + around;
}

/** A rehearsal begins a few minutes before the first session would. */
function aheadOf(form: ShowForm, { sessions: [first] }: RunningOrder, now: Temporal.Instant): number {
  if (form === "show" || !first) return 0;
  const begins = Date.parse(first.startsAt) - limits.rehearsalLeadMinutes * 60_000;
  return Math.round((begins - now.epochMilliseconds) / 1_000);
}
