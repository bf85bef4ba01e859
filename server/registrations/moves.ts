import type { Tx } from "#db/engine.ts";
import type { Effects } from "#server/context.ts";
import { leave, type Piece, seatedAtOnce } from "#server/errands/errand.ts";
import { errandsOf } from "#server/errands/store.ts";
import { type MailToQueue, queueMail, queueMails } from "#server/mails/queue.ts";
import { waitingMails } from "#server/mails/store.ts";
import { stampAfter } from "#server/programme/release.ts";
import { releasedEvent } from "#server/programme/store.ts";
import { asMail } from "#server/registrations/as-mail.ts";
import { isGoing } from "#server/registrations/going.ts";
import {
  inLine,
  isMeanwhile,
  lineOf,
  type Standing,
  seated,
  seatedMeanwhile,
  type Wish,
} from "#server/registrations/standings.ts";
import {
  changeRegistration,
  changeStandings,
  firstWaiting,
  type RegistrationChange,
  type RegistrationRow,
} from "#server/registrations/store.ts";
import { withoutEnded } from "#server/registrations/wait-ends.ts";
import {
  freeSeat,
  joinQueue,
  leaveQueue,
  nextPlace,
  type Seat,
  seatCounters,
  takeFreeSeat,
  takeSeat,
} from "#server/seats/store.ts";
import type { PlainMailKind } from "#shared/mail-kinds.ts";
import { Refused } from "#shared/refusal.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

type Held = Pick<RegistrationRow, "eventId" | "mode" | "group" | "state" | "waitingFor">;

/**
 * Every way to a seat begins here: a free one; else, for whoever wishes so, one online meanwhile; else a
 * place in the queue. That is the one that is kept or the one at its end. Invited guests never queue.
 */
export async function seatOrQueue(
  tx: Tx,
  eventId: string,
  { mode, group, waitingFor }: Wish,
  kept: number | null = null,
): Promise<Standing> {
  const wanted = waitingFor ?? mode;
  if (await takeSeat(tx, eventId, { mode: wanted, group })) return seated({ mode: wanted, group });
  if (group === "invited") throw new Refused("sold-out", { free: 0 });
  const meanwhile = wanted !== mode && (await takeSeat(tx, eventId, { mode, group }));
  const place = await lineUp(tx, eventId, wanted, kept);
  return meanwhile ? seatedMeanwhile(place) : inLine(wanted, place);
}

/** Stands in line from now on. */
export async function lineUp(tx: Tx, eventId: string, mode: Mode, kept: number | null): Promise<number> {
  const place = kept ?? (await nextPlace(tx, eventId, mode));
  await joinQueue(tx, eventId, mode);
  return place;
}

/** No seat before the address is proven, but a place that is kept meanwhile. */
export async function unprovenPlace(
  tx: Tx,
  eventId: string,
  { mode, waitingFor }: Omit<Wish, "group">,
  heldUntil: Temporal.Instant,
): Promise<Standing> {
  const line = waitingFor ?? mode;
  const waitingNumber = await nextPlace(tx, eventId, line);
  return { mode, group: "general", state: "unproven", waitingFor: line, waitingNumber, heldUntil };
}

/** As above, but a full mode is refused, with the places that are left in the other. */
export async function seatOrRefuse(tx: Tx, eventId: string, seat: Seat): Promise<Standing> {
  if (await takeSeat(tx, eventId, seat)) return seated(seat);
  const counters = await seatCounters(tx, eventId);
  const other = counters.find((counter) => counter.group === seat.group && counter.mode !== seat.mode);
  throw new Refused("sold-out", { free: other ? other.capacity - other.taken : 0 });
}

/** Gives back what is held, a seat and a place in the queue. Whoever waits is promoted by `promote`. */
export async function letGo(tx: Tx, held: Held) {
  if (held.state === "confirmed") await freeSeat(tx, held.eventId, held);
  const line = lineOf(held);
  if (line) await leaveQueue(tx, held.eventId, line);
}

export async function requireGoing(tx: Tx, eventId: string, now: Temporal.Instant): Promise<void> {
  if (!(await isGoing(tx, eventId, now))) throw new Refused("event-over");
}

/**
 * As long as the event takes place, a general seat is free and somebody waits for it, whoever has
 * waited longest gets it, and from then on has the rights of a seat. Where many seats are free at once,
 * the first get theirs now and the others soon: nobody who comes meanwhile is before them (`takeSeat`).
 */
export async function promote(context: Effects, eventId: string, mode: Mode): Promise<void> {
  const promotion = { eventId, kind: "promote", values: { mode } } as const;
  const progress = await promoteSome(context, { ...promotion, cursor: null, at: context.now });
  if (progress === "done") return;
  const left = await errandsOf(context.tx, eventId);
  if (!left.some((each) => each.kind === "promote" && each.values.mode === mode))
    await leave(context, promotion);
}

export const promoteSome: Piece<"promote"> = async (effects, { eventId, values: { mode } }) => {
  const { tx, now, announce, moves } = effects;
  if (!(await isGoing(tx, eventId, now))) return "done";
  const first = await firstWaiting(tx, eventId, mode, seatedAtOnce);
  const waiting = await withoutEnded(effects, eventId, first);
  const promoted: RegistrationRow[] = [];
  let seats = 0; // whoever leaves one online lets somebody else have it, in the same transaction
  let isFull = false;
  for (const row of waiting) {
    if (seats >= seatedAtOnce) break;
    isFull = !(await takeFreeSeat(tx, eventId, { mode, group: "general" }));
    if (isFull) break;
    promoted.push(row);
    seats += isMeanwhile(row) ? 2 : 1;
  }
  const isMore = !isFull && (seats >= seatedAtOnce || first.length === seatedAtOnce);
  if (promoted.length === 0) return isMore ? null : "done";
  const movers = promoted.filter(isMeanwhile);
  await leaveQueue(tx, eventId, mode, promoted.length);
  const standing = { mode, state: "confirmed", waitingFor: null, waitingNumbers: null } as const;
  await changeStandings(tx, promoted, standing, now);
  await queueMails(
    tx,
    promoted.map((row) => asMail(isMeanwhile(row) ? "hall-seat" : "promoted", row, now)),
  );
  for (const { id } of promoted) announce({ kind: "rights", subjectId: id });
  announce({ kind: "mail" });
  moves(eventId, ["registrations", "mails"]);
  if (movers.length > 0) {
    await freeSeat(tx, eventId, { mode: "online", group: "general" }, movers.length);
    await promote(effects, eventId, "online");
  }
  return isMore ? null : "done";
};

/** What somebody is told first at an address that knows nothing yet. */
export const firstMailFor = ({ state }: RegistrationRow): PlainMailKind =>
  (
    ({
      confirmed: "confirmation",
      waitlisted: "waitlisted",
      unproven: "confirm",
      cancelled: "personal-link",
    }) as const
  )[state];

/** Whoever asks for the link gets it, and until it is pressed, with what the press is for. */
export const linkMailFor = ({ state }: RegistrationRow): PlainMailKind =>
  state === "unproven" ? "confirm" : "personal-link";

/** As above, to a corrected address: where the event does not take place, nobody is told of a seat. */
export async function mailAtNewAddress(
  tx: Tx,
  row: RegistrationRow,
  now: Temporal.Instant,
): Promise<PlainMailKind> {
  if (await isGoing(tx, row.eventId, now)) return firstMailFor(row);
  const known = await releasedEvent(tx, row.eventId);
  return known?.state === "cancelled" ? "event-cancelled" : "personal-link";
}

const choiceGatherMinutes = 1;

/** The invitations, or their withdrawal, follow when the choice has settled. */
export async function mailCalendarChoice(tx: Tx, row: RegistrationRow, now: Temporal.Instant) {
  const waiting = await waitingMails(tx, [row.id], "calendar-choice");
  if (waiting.has(row.id)) return;
  await mailTo(tx, "calendar-choice", row, now, { notBefore: now.add({ minutes: choiceGatherMinutes }) });
}

/** A change that the person's calendar shows. */
export const changeStanding = (
  tx: Tx,
  row: RegistrationRow,
  change: RegistrationChange,
  now: Temporal.Instant,
) =>
  changeRegistration(tx, row, {
    ...change,
    revision: row.revision + 1,
    revisedAt: stampAfter(row.revisedAt, now),
  });

/** The language is one of those changes: the calendar is written in it. */
export async function speakTo(tx: Tx, row: RegistrationRow, lang: Lang | undefined, now: Temporal.Instant) {
  return lang && lang !== row.lang ? changeStanding(tx, row, { lang }, now) : row;
}

export const mailTo = (
  tx: Tx,
  kind: PlainMailKind,
  row: RegistrationRow,
  now: Temporal.Instant,
  more: Partial<Pick<MailToQueue, "notBefore" | "causedBy">> = {},
) => queueMail(tx, { ...asMail(kind, row, now), ...more });

/** To whoever asks for their link; where nobody has the address, what is written and taken back. */
export const linkMailTo = (
  row: RegistrationRow | Pick<RegistrationRow, "email">,
  now: Temporal.Instant,
): MailToQueue =>
  "id" in row
    ? asMail(linkMailFor(row), row, now)
    : { kind: "personal-link", eventId: null, to: row.email, lang: "en", subjectId: null, now };
