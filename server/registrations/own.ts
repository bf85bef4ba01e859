import type { Handlers, Reading, Writing } from "#server/context.ts";
import { endOf, registrationOpen } from "#server/events/rules.ts";
import { type EventRow, eventById, findEvent } from "#server/events/store.ts";
import { mayMailLink, requireFewOwnChanges } from "#server/mails/limit.ts";
import { released } from "#server/programme/store.ts";
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
} from "#server/registrations/moves.ts";
import {
  changeRegistration,
  findRegistration,
  insertRegistration,
  type RegistrationRow,
  registrationByEmail,
  registrationById,
  setStar,
  starredBy,
  toRegistration,
} from "#server/registrations/store.ts";
import { takesInvitations } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import { AlarmMinutes, type MyRegistration } from "#shared/registrations.ts";

/** What people do with their own registration. */
export const ownRegistrationHandlers: Handlers<
  | "registrations.register"
  | "registrations.sendLink"
  | "registrations.mine"
  | "registrations.correctMine"
  | "registrations.switchMode"
  | "registrations.cancelMine"
  | "registrations.restoreMine"
  | "registrations.rotateFeed"
  | "registrations.setFeed"
  | "registrations.star"
  | "registrations.chooseCalendar"
> = {
  async "registrations.register"(draft, context) {
    const { tx, now, announce } = context;
    const event = await findOpenableEvent(tx, draft.eventId);
    const already = await registrationById(tx, draft.id); // a repeated call, not a second person
    if (already) return repeated(already, draft, context);
    const known = await registrationByEmail(tx, event.id, draft.email);
    if (known) {
      await mailLinkAgain(known, context);
      return { outcome: "link-mailed" };
    }
    await requireOpen(event, context);

    const standing = await seatOrQueue(tx, event.id, { mode: draft.mode, group: "general" });
    const { name, ...given } = draft;
    const row = await insertRegistration(tx, {
      ...given,
      ...standing,
      nameNative: name.native,
      nameLatin: name.latin,
      nameOrder: name.order,
      registeredAt: now,
      revisedAt: now,
    });
    await mailTo(tx, firstMailFor(row), row, now);
    announce({ kind: "mail" });
    await signInToOwn(row, event, context);
    return { outcome: "registered", mine: await mine(row, event, context, []) }; // nothing starred yet
  },

  async "registrations.sendLink"({ eventId, email }, context) {
    const known = await registrationByEmail(context.tx, eventId, email);
    if (known) await mailLinkAgain(known, context); // answered alike: nobody learns who is registered
    return {};
  },

  async "registrations.mine"(_input, context) {
    const row = await own(context);
    return mine(row, await findEvent(context.tx, row.eventId), context);
  },

  async "registrations.correctMine"({ email, name, affiliation, lang }, context) {
    const { tx, now, announce } = context;
    const row = await own(context);
    const event = await findEvent(tx, row.eventId);
    const moved = email !== undefined && email !== row.email;
    if (moved && (await registrationByEmail(tx, row.eventId, email)))
      throw new Refused("already-taken", { field: "email" });
    if (moved) await requireFewOwnChanges(tx, email, now);
    const corrected = await changeRegistration(tx, row, {
      ...(name ? { nameNative: name.native, nameLatin: name.latin, nameOrder: name.order } : {}),
      ...(affiliation === undefined ? {} : { affiliation }),
      // Whoever got the mail to the wrong address must not get in by it.
      ...(moved
        ? {
            email,
            linkGeneration: row.linkGeneration + 1,
            feedGeneration: row.feedGeneration + 1,
            told: null, // the new address knows nothing yet
          }
        : {}),
    });
    const changed = await speakTo(tx, corrected, lang, now);
    if (moved) {
      await mailTo(tx, firstMailFor(changed), changed, now);
      announce({ kind: "mail" });
      announce({ kind: "rights", subjectId: row.id });
      await signInToOwn(changed, event, context);
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

    // The new seat first: whoever cannot have it keeps the old one. Who waits here may wait there.
    const seat = { mode, group: row.group };
    const standing =
      row.state === "waitlisted"
        ? await seatOrQueue(tx, event.id, seat)
        : await seatOrRefuse(tx, event.id, seat);
    await letGo(tx, row);
    const changed = await changeStanding(tx, row, standing, now);
    await promote(tx, event.id, row.mode, now);
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
    const changed = await changeStanding(tx, row, { state: "cancelled", waitingNumber: null }, now);
    await promote(tx, event.id, row.mode, now);
    await mailTo(tx, "cancelled", changed, now);
    announce({ kind: "mail" });
    announce({ kind: "rights", subjectId: row.id });
    return mine(changed, event, context);
  },

  async "registrations.restoreMine"(_input, context) {
    const { tx, now, announce } = context;
    const row = await own(context);
    const event = await findGoingEvent(context, row.eventId);
    if (row.state !== "cancelled") return mine(row, event, context);
    await requireOpen(event, context);
    await requireFewOwnChanges(tx, row.email, now);

    const standing = await seatOrQueue(tx, event.id, row);
    const changed = await changeStanding(tx, row, standing, now);
    await mailTo(tx, firstMailFor(changed), changed, now);
    announce({ kind: "mail" });
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

async function findOpenableEvent(tx: Reading["tx"], eventId: string): Promise<EventRow> {
  const event = await eventById(tx, eventId);
  if (!event || event.state === "draft") throw new Refused("not-found");
  if (event.state !== "published") throw new Refused("event-over");
  return event;
}

async function findGoingEvent({ tx, now }: Reading | Writing, eventId: string): Promise<EventRow> {
  const event = await findOpenableEvent(tx, eventId);
  if (Temporal.Instant.compare(now, endOf(event.details)) >= 0) throw new Refused("event-over");
  return event;
}

async function requireOpen(event: EventRow, { tx, now }: Writing) {
  const programme = await released(tx, event.id);
  if (!programme || !registrationOpen(programme.event, event.state, now))
    throw new Refused("registration-closed");
}

/** Only the browser that made the id knows it, together with the address. */
async function repeated(
  already: RegistrationRow,
  draft: { eventId: string; email: string },
  context: Writing,
) {
  if (already.eventId !== draft.eventId || already.email !== draft.email) throw new Refused("not-found");
  const event = await findEvent(context.tx, already.eventId);
  await signInToOwn(already, event, context);
  return { outcome: "registered" as const, mine: await mine(already, event, context) };
}

async function mailLinkAgain(known: RegistrationRow, { tx, now, announce }: Writing) {
  if (!(await mayMailLink(tx, known.email, now))) return;
  await mailTo(tx, "personal-link", known, now);
  announce({ kind: "mail" });
}

/** A cookie lasts until the event ends; on its last evening, for another day. */
function signInToOwn(row: RegistrationRow, event: EventRow, { now, signIn }: Writing) {
  const [ends, tomorrow] = [endOf(event.details), now.add({ hours: 24 })];
  return signIn({
    kind: "attendee",
    subjectId: row.id,
    generation: row.linkGeneration,
    expiresAt: Temporal.Instant.compare(ends, tomorrow) > 0 ? ends : tomorrow,
  });
}

async function own({ tx, actor }: Reading | Writing): Promise<RegistrationRow> {
  if (!actor.attendee) throw new Refused("sign-in-needed");
  return findRegistration(tx, actor.attendee.eventId, actor.attendee.registrationId);
}

/** A choice that is no longer offered is none. */
const knownAlarm = AlarmMinutes.catch(null);

async function mine(
  row: RegistrationRow,
  event: EventRow,
  context: Reading | Writing,
  starred?: string[],
): Promise<MyRegistration> {
  const { links } = context.services;
  return {
    registration: await toRegistration(context.tx, row),
    personalToken: links.make("personal", row.id, row.linkGeneration),
    feedToken: links.make("feed", row.id, row.feedGeneration),
    feedShows: row.feedShows,
    alarmMinutes: knownAlarm.parse(row.alarmMinutes),
    starred: starred ?? (await starredBy(context.tx, row.id)),
    calendarBy: row.calendarBy,
    badgeCode: links.make("badge", row.id, row.linkGeneration),
    slug: event.slug,
  };
}
