import type { Uses } from "#server/context.ts";
import { sessionsNaming } from "#server/sessions/store.ts";
import { peopleOf } from "#shared/sessions.ts";

/** Sessions of the draft. What is released stays as it is, whoever leaves the draft. */
export const sessionUses: Uses = {
  async ofPerson(tx, eventId, personId) {
    const sessions = await sessionsNaming(tx, eventId, personId);
    return sessions.filter((session) => peopleOf(session).has(personId)).map((session) => session.id);
  },
  async ofRoom(tx, eventId, roomId) {
    const sessions = await sessionsNaming(tx, eventId, roomId);
    return sessions.filter((session) => session.roomId === roomId).map((session) => session.id);
  },
};
