import type { Beside, Uses } from "#server/context.ts";
import { sheetMovedAlong } from "#server/crew/rules.ts";
import {
  dropContact,
  dropSheet,
  findContact,
  findSheet,
  putSheet,
  sheetsNaming,
  sheetsOfEvent,
} from "#server/crew/store.ts";
import { requireOwnGuest } from "#server/identity/rules.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import { same } from "#shared/merge.ts";

/** Crew matter goes where its person and its session go, and comes back with them (J5). */
export const crewBeside: Beside = {
  async personGoes(context, eventId, personId) {
    const contact = await findContact(context.tx, eventId, personId);
    if (contact) await dropContact(context, eventId, contact);
  },
  async requireMayMove(context, eventId, person) {
    const contact = await findContact(context.tx, eventId, person.id);
    if (contact?.mail || contact?.phone) requireOwnGuest(await sightIn(context, eventId), person);
  },
  async sessionGoes(context, eventId, sessionId) {
    const sheet = await findSheet(context.tx, eventId, sessionId);
    if (sheet) await dropSheet(context, eventId, sheet);
  },
  async sessionsMove(context, eventId, sessions, days) {
    const moving = new Map(sessions.map((session) => [session.id, session]));
    for (const before of await sheetsOfEvent(context.tx, eventId)) {
      const session = moving.get(before.id);
      const moved = session ? sheetMovedAlong(before, days, session) : before;
      if (!same(moved, before))
        await putSheet(context, eventId, { ...moved, version: before.version + 1 }, before);
    }
  },
};

/** Whoever says a line stays. Who is merely marked as on screen has a part in the item, which names them itself. */
export const crewUses: Uses = {
  async ofPerson(tx, eventId, personId) {
    const sheets = await sheetsNaming(tx, eventId, personId);
    return sheets.filter(({ items }) => items.some(({ mcId }) => mcId === personId)).map(({ id }) => id);
  },
};
