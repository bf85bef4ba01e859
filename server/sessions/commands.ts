import type { ReadTx } from "#db/engine.ts";
import type { Handlers } from "#server/context.ts";
import { eventHandlers } from "#server/events/commands.ts";
import { requireBelow } from "#server/events/rules.ts";
import { findEvent } from "#server/events/store.ts";
import { nextVersion } from "#server/events/versions.ts";
import { areThere } from "#server/people/store.ts";
import { findRoom } from "#server/rooms/store.ts";
import { instantOf, movedAlong } from "#server/sessions/rules.ts";
import {
  addSessions,
  countSessions,
  dropSession,
  findSession,
  putSession,
  sessionsOfEvent,
  sessionsWith,
} from "#server/sessions/store.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";
import { clashes, peopleOf, type Session, type sessionCommands } from "#shared/sessions.ts";

export const sessionHandlers: Handlers<keyof typeof sessionCommands> = {
  async "sessions.list"({ eventId }, { tx }) {
    const sessions = await sessionsOfEvent(tx, eventId);
    return { sessions, clashes: clashes(sessions) };
  },

  async "sessions.save"({ eventId, session: draft }, context) {
    const { tx } = context;
    const startsAt = instantOf(draft).toString();
    const session: Session = { ...draft, startsAt };
    if (session.roomId) await findRoom(tx, eventId, session.roomId);
    if (!(await areThere(tx, eventId, peopleOf(session)))) throw new Refused("not-found");

    const stored = await findSession(tx, eventId, session.id);
    if (!stored) requireBelow(limits.sessionsPerEventMax, await countSessions(tx, eventId));
    const next = nextVersion(stored, session);
    await putSession(context, eventId, next, stored);
    return next;
  },

  async "sessions.add"({ eventId, sessions: drafts }, context) {
    const { tx } = context;
    const given = drafts.map((draft): Session => ({ ...draft, startsAt: instantOf(draft).toString() }));
    for (const roomId of new Set(given.map((session) => session.roomId)))
      if (roomId) await findRoom(tx, eventId, roomId);
    const named = new Set(given.flatMap((session) => [...peopleOf(session)]));
    if (!(await areThere(tx, eventId, named))) throw new Refused("not-found");

    const ids = given.map(({ id }) => id);
    const stored = new Map((await sessionsWith(tx, eventId, ids)).map((session) => [session.id, session]));
    const next = given.map((session) => nextVersion(stored.get(session.id) ?? null, session));
    const added = next.filter(({ id }) => !stored.has(id));
    requireBelow(limits.sessionsPerEventMax, (await countSessions(tx, eventId)) + added.length - 1);
    await addSessions(context, eventId, added);
    return next;
  },

  async "sessions.along"({ eventId, startsOn }, { tx }) {
    const days = daysBetween((await findEvent(tx, eventId)).details.startsOn, startsOn);
    return (await plannedOf(tx, eventId)).map((before) => {
      const { session, how } = movedAlong(before, days);
      return { id: before.id, title: before.title, wall: before.wall, to: session.wall, clock: how };
    });
  },

  async "sessions.moveAlong"({ eventId, event }, context) {
    const { tx, services } = context;
    const { details: before } = await findEvent(tx, eventId);
    const saved = await eventHandlers["events.save"]({ eventId, event }, context);
    const days = daysBetween(before.startsOn, saved.startsOn); // none where this was done already
    if (days === 0) return saved;
    const planned = await plannedOf(tx, eventId);
    await services.beside.sessionsMove(context, eventId, planned, days);
    for (const stored of planned) {
      const { session } = movedAlong(stored, days);
      await putSession(context, eventId, { ...session, version: stored.version + 1 }, stored);
    }
    return saved;
  },

  async "sessions.remove"({ eventId, id, version }, context) {
    const stored = await findSession(context.tx, eventId, id);
    if (!stored) throw new Refused("not-found");
    if (version !== undefined && stored.version !== version)
      throw new Refused("changed-meanwhile", { version: stored.version });
    await context.services.beside.sessionGoes(context, eventId, id);
    await dropSession(context, eventId, stored);
    return {};
  },
};

/** What is cancelled stays where it was: nobody goes there. */
const plannedOf = async (tx: ReadTx, eventId: string) =>
  (await sessionsOfEvent(tx, eventId)).filter(({ state }) => state === "planned");

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).total("days");
