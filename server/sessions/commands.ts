import type { Handlers } from "#server/context.ts";
import { requireBelow } from "#server/events/rules.ts";
import { nextVersion } from "#server/events/versions.ts";
import { areThere } from "#server/people/store.ts";
import { findRoom } from "#server/rooms/store.ts";
import { instantOf } from "#server/sessions/rules.ts";
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

  async "sessions.remove"({ eventId, id, version }, context) {
    const stored = await findSession(context.tx, eventId, id);
    if (!stored) throw new Refused("not-found");
    if (version !== undefined && stored.version !== version)
      throw new Refused("changed-meanwhile", { version: stored.version });
    await dropSession(context, eventId, stored);
    return {};
  },
};
