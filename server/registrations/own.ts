import type { Handlers, Writing } from "#server/context.ts";
import { findEvent } from "#server/events/store.ts";
import { endSignInsOf } from "#server/identity/sign-in-store.ts";
import { requireFewOwnChanges, spendLinkMail } from "#server/mails/limit.ts";
import { released } from "#server/programme/store.ts";
import { askForAddress } from "#server/registrations/address.ts";
import { findGoingEvent, mine, own, requireOpen, signInToOwn } from "#server/registrations/mine.ts";
import {
  changeStanding,
  firstMailFor,
  letGo,
  mailCalendarChoice,
  mailTo,
  promote,
  seatOrQueue,
  seatOrRefuse,
  speakTo,
  unprovenPlace,
} from "#server/registrations/moves.ts";
import { heldFrom, requireStill } from "#server/registrations/rules.ts";
import { gone } from "#server/registrations/standings.ts";
import {
  changeRegistration,
  type RegistrationRow,
  setStar,
  toRegistration,
} from "#server/registrations/store.ts";
import type { Seat } from "#server/seats/store.ts";
import { takesInvitations } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";

/** What people do with their own registration. */
export const ownRegistrationHandlers: Handlers<
  | "registrations.mine"
  | "registrations.correctMine"
  | "registrations.switchMode"
  | "registrations.cancelMine"
  | "registrations.restoreMine"
  | "registrations.renewLink"
  | "registrations.rotateFeed"
  | "registrations.setFeed"
  | "registrations.star"
  | "registrations.chooseReminders"
  | "registrations.chooseCalendar"
> = {
  async "registrations.mine"(_input, context) {
    const row = await own(context);
    return mine(row, await findEvent(context.tx, row.eventId), context);
  },

  async "registrations.correctMine"({ was, ...change }, context) {
    const { tx, now, announce } = context;
    const { email, name, affiliation, lang } = change;
    const row = await own(context);
    if (was) requireStill(await toRegistration(tx, row, now), was, change);
    const event = await findEvent(tx, row.eventId);
    const corrected = await changeRegistration(tx, row, {
      ...(name ? { nameNative: name.native, nameLatin: name.latin, nameOrder: name.order } : {}),
      ...(affiliation === undefined ? {} : { affiliation }),
    });
    const spokenTo = await speakTo(tx, corrected, lang, now);
    const changed = email === undefined ? spokenTo : await askForAddress(spokenTo, email, context);
    if (changed.linkGeneration !== row.linkGeneration) {
      announce({ kind: "rights", subjectId: row.id });
      await signInToOwn(changed, event, context); // whoever corrects a slip stays in
    }
    return mine(changed, event, context);
  },

  async "registrations.switchMode"({ mode }, context) {
    const { tx, now, announce } = context;
    const row = await own(context);
    const event = await findGoingEvent(context, row.eventId);
    if (row.state === "cancelled") throw new Refused("not-now");
    if (row.mode === mode) return mine(row, event, context);
    await requireFewOwnChanges(tx, row.email, now);

    // The new seat first: whoever cannot have it keeps the old one.
    const seat = { mode, group: row.group };
    const standing = await standingElsewhere(row, seat, context);
    await letGo(tx, row);
    const changed = await changeStanding(tx, row, standing, now);
    await promote(context, event.id, row.mode);
    if (changed.state !== "unproven")
      await mailTo(tx, changed.state === "waitlisted" ? "waitlisted" : "mode-switched", changed, now);
    announce({ kind: "mail" });
    announce({ kind: "rights", subjectId: row.id });
    return mine(changed, event, context);
  },

  async "registrations.cancelMine"(_input, context) {
    const { tx, now, announce } = context;
    const row = await own(context);
    const event = await findGoingEvent(context, row.eventId);
    if (row.state === "cancelled") return mine(row, event, context);
    await requireFewOwnChanges(tx, row.email, now);

    await letGo(tx, row);
    const changed = await changeStanding(tx, row, gone, now);
    await promote(context, event.id, row.mode);
    if (row.state !== "unproven") await mailTo(tx, "cancelled", changed, now);
    announce({ kind: "mail" });
    announce({ kind: "rights", subjectId: row.id });
    return mine(changed, event, context);
  },

  async "registrations.restoreMine"(_input, context) {
    const { tx, now, announce } = context;
    const row = await own(context);
    const event = await findGoingEvent(context, row.eventId);
    if (row.state !== "cancelled") return mine(row, event, context);
    const known = await requireOpen(event, context);
    await requireFewOwnChanges(tx, row.email, now);

    const mustProve = known.seatsGiven === "at-press" && !row.provenAt && row.group === "general";
    const standing = mustProve
      ? await unprovenPlace(tx, event.id, { mode: row.mode }, heldFrom(now))
      : await seatOrQueue(tx, event.id, { mode: row.mode, group: row.group });
    const changed = await changeStanding(tx, row, standing, now);
    if (!mustProve) await mailTo(tx, firstMailFor(changed), changed, now); // the own page sends the link again
    announce({ kind: "mail" });
    return mine(changed, event, context);
  },

  async "registrations.renewLink"(_input, context) {
    const { tx, now, announce, askerFor } = context;
    const row = await own(context);
    const event = await findEvent(tx, row.eventId);
    const changed = await changeRegistration(tx, row, { linkGeneration: row.linkGeneration + 1 });
    await endSignInsOf(tx, row.id);
    announce({ kind: "rights", subjectId: row.id });
    await signInToOwn(changed, event, context);
    // The new link stands on the page, too: where the budget is spent, nobody is left without.
    const asker = await askerFor("attendee", row.id);
    const budget = await spendLinkMail(tx, { of: "guests", email: row.email, asker }, now);
    if (budget !== "spent") {
      await mailTo(tx, "personal-link", changed, now);
      announce({ kind: "mail" });
    }
    return mine(changed, event, context);
  },

  async "registrations.rotateFeed"(_input, context) {
    const row = await own(context);
    const changed = await changeRegistration(context.tx, row, { feedGeneration: row.feedGeneration + 1 });
    return mine(changed, await findEvent(context.tx, row.eventId), context);
  },

  async "registrations.setFeed"({ shows, alarmMinutes }, context) {
    const { tx, now } = context;
    const row = await own(context);
    const rings = alarmMinutes !== undefined && alarmMinutes !== row.alarmMinutes;
    const chosen = shows ? await changeRegistration(tx, row, { feedShows: shows }) : row;
    const changed = rings ? await changeStanding(tx, chosen, { alarmMinutes }, now) : chosen;
    return mine(changed, await findEvent(tx, row.eventId), context);
  },

  async "registrations.star"({ sessionId, starred }, context) {
    const { tx } = context;
    const row = await own(context);
    const programme = await released(tx, row.eventId);
    if (starred && !programme?.sessions.some((session) => session.id === sessionId))
      throw new Refused("not-found");
    await setStar(tx, row.id, sessionId, starred);
    return mine(row, await findEvent(tx, row.eventId), context);
  },

  async "registrations.chooseReminders"({ reminders }, { tx, ...context }) {
    const row = await changeRegistration(tx, await own({ tx, ...context }), { reminders });
    return mine(row, await findEvent(tx, row.eventId), { tx, ...context });
  },

  async "registrations.chooseCalendar"({ by }, context) {
    const { tx, now, announce } = context;
    const row = await own(context);
    const event = await findEvent(tx, row.eventId);
    if (row.calendarBy === by) return mine(row, event, context);
    if (takesInvitations(row.calendarBy) === takesInvitations(by))
      return mine(await changeRegistration(tx, row, { calendarBy: by }), event, context);
    await requireFewOwnChanges(tx, row.email, now);
    // A withdrawal must outrank the invitation that it takes back (RFC 5546 §2.1.4).
    const changed = await changeStanding(tx, row, { calendarBy: by }, now);
    await mailCalendarChoice(tx, changed, now);
    announce({ kind: "mail" });
    return mine(changed, event, context);
  },
};

/** Who waits here, or has a place kept, may do so there; a seat is kept until there is another. */
async function standingElsewhere(row: RegistrationRow, seat: Seat, { tx, now }: Writing) {
  if (row.state === "unproven")
    return unprovenPlace(tx, row.eventId, { mode: seat.mode }, row.heldUntil ?? now);
  return row.state === "waitlisted"
    ? seatOrQueue(tx, row.eventId, seat)
    : seatOrRefuse(tx, row.eventId, seat);
}
