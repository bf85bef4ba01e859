import type { Tx } from "#db/engine.ts";
import type { Effects } from "#server/context.ts";
import { leave, type Piece, seatedAtOnce } from "#server/errands/errand.ts";
import { errandsOf } from "#server/errands/store.ts";
import { type MailToQueue, queueMail, queueMails } from "#server/mails/queue.ts";
import { waitingMails } from "#server/mails/store.ts";
import { stampAfter } from "#server/programme/release.ts";
import { releasedEvent } from "#server/programme/store.ts";
import { isGoing } from "#server/registrations/going.ts";
import {
  changeRegistration,
  changeStandings,
  firstWaiting,
  type RegistrationChange,
  type RegistrationRow,
} from "#server/registrations/store.ts";
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

type Held = Pick<RegistrationRow, "eventId" | "mode" | "group" | "state" | "waitingNumber">;
type Standing = Pick<RegistrationRow, "mode" | "group" | "state" | "waitingNumber" | "heldUntil">;

/**
 * Every way to a seat begins here: a free one, or a place in the queue, the one that is kept or
 * that at its end. Invited guests never queue.
 */
export async function seatOrQueue(
  tx: Tx,
  eventId: string,
  { mode, group }: Seat,
  kept: number | null = null,
): Promise<Standing> {
  if (await takeSeat(tx, eventId, { mode, group })) return seated({ mode, group });
  if (group === "invited") throw new Refused("sold-out", { free: 0 });
  return queued(tx, eventId, mode, kept);
}

export async function queued(tx: Tx, eventId: string, mode: Mode, kept: number | null): Promise<Standing> {
  const waitingNumber = kept ?? (await nextPlace(tx, eventId, mode));
  await joinQueue(tx, eventId, mode);
  return { mode, group: "general", state: "waitlisted", waitingNumber, heldUntil: null };
}

/** No seat before the address is proven, but a place that is kept meanwhile. */
export async function unprovenPlace(
  tx: Tx,
  eventId: string,
  mode: Mode,
  heldUntil: Temporal.Instant,
): Promise<Standing> {
  const waitingNumber = await nextPlace(tx, eventId, mode);
  return { mode, group: "general", state: "unproven", waitingNumber, heldUntil };
}

export const seated = ({ mode, group }: Seat): Standing => ({
  mode,
  group,
  state: "confirmed",
  waitingNumber: null,
  heldUntil: null,
});

/** As above, but a full mode is refused, with the places that are left in the other. */
export async function seatOrRefuse(tx: Tx, eventId: string, seat: Seat): Promise<Standing> {
  if (await takeSeat(tx, eventId, seat)) return seated(seat);
  const counters = await seatCounters(tx, eventId);
  const other = counters.find((counter) => counter.group === seat.group && counter.mode !== seat.mode);
  throw new Refused("sold-out", { free: other ? other.capacity - other.taken : 0 });
}

/** Gives back what is held, a seat or a place in the queue. Whoever waits is promoted by `promote`. */
export async function letGo(tx: Tx, held: Held) {
  if (held.state === "confirmed") await freeSeat(tx, held.eventId, held);
  if (held.state === "waitlisted") await leaveQueue(tx, held.eventId, held.mode);
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

export const promoteSome: Piece<"promote"> = async (
  { tx, now, announce, moves },
  { eventId, values: { mode } },
) => {
  if (!(await isGoing(tx, eventId, now))) return "done";
  const promoted: RegistrationRow[] = [];
  for (const row of await firstWaiting(tx, eventId, mode, seatedAtOnce)) {
    if (!(await takeFreeSeat(tx, eventId, { mode, group: "general" }))) break;
    promoted.push(row);
  }
  if (promoted.length === 0) return "done";
  await leaveQueue(tx, eventId, mode, promoted.length);
  await changeStandings(tx, promoted, { state: "confirmed", waitingNumbers: null }, now);
  await queueMails(
    tx,
    promoted.map((row) => asMail("promoted", row, now)),
  );
  for (const { id } of promoted) announce({ kind: "rights", subjectId: id });
  announce({ kind: "mail" });
  moves(eventId, ["registrations", "mails"]);
  return promoted.length < seatedAtOnce ? "done" : null;
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

const asMail = (kind: PlainMailKind, row: RegistrationRow, now: Temporal.Instant) => ({
  kind,
  eventId: row.eventId,
  to: row.email,
  lang: row.lang,
  subjectId: row.id,
  now,
});
