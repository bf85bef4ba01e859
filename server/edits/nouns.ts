import type { z } from "zod";
import type { JournalDocuments } from "#db/documents.ts";
import type { ReadTx } from "#db/engine.ts";
import { announcementHandlers } from "#server/announcements/commands.ts";
import { announcementById } from "#server/announcements/store.ts";
import type { Writing } from "#server/context.ts";
import { crewHandlers } from "#server/crew/commands.ts";
import { dropContact, dropSheet, findContact, findSheet, putContact } from "#server/crew/store.ts";
import { eventHandlers } from "#server/events/commands.ts";
import { findEvent } from "#server/events/store.ts";
import { nextVersion } from "#server/events/versions.ts";
import { parsed } from "#server/parsed.ts";
import { peopleHandlers } from "#server/people/commands.ts";
import { findPerson } from "#server/people/store.ts";
import { roomHandlers } from "#server/rooms/commands.ts";
import { roomById, stagesOf } from "#server/rooms/store.ts";
import { sessionHandlers } from "#server/sessions/commands.ts";
import { findSession } from "#server/sessions/store.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import type { EditNoun } from "#shared/edits.ts";
import { Refused } from "#shared/refusal.ts";

interface Keeper<D> {
  present(tx: ReadTx, eventId: string, id: string): Promise<D | null>;
  /** By the command that saves it: its schema, its rules, its journal. */
  save(context: Writing, eventId: string, document: D, id: string): Promise<unknown>;
  remove(context: Writing, eventId: string, id: string): Promise<unknown>;
}

const given = <C extends CommandName>(name: C, input: unknown) =>
  parsed(contract[name].input, input) as z.output<(typeof contract)[C]["input"]>;

/** An event is not opened, and stages do not come into being, by an edit. */
const neverRemoved = () => {
  throw new Error("What has always been there is not removed by taking an edit back.");
};

export const keepers: { [N in EditNoun]: Keeper<JournalDocuments[N]> } = {
  event: {
    present: async (tx, eventId) => (await findEvent(tx, eventId)).details,
    save: (context, eventId, event) =>
      eventHandlers["events.save"](given("events.save", { eventId, event }), context),
    remove: neverRemoved,
  },
  person: {
    present: findPerson,
    save: (context, eventId, person) =>
      peopleHandlers["people.save"](given("people.save", { eventId, person }), context),
    remove: (context, eventId, id) => peopleHandlers["people.remove"]({ eventId, id }, context),
  },
  room: {
    present: roomById,
    save: (context, eventId, room) =>
      roomHandlers["rooms.save"](given("rooms.save", { eventId, room }), context),
    remove: (context, eventId, id) => roomHandlers["rooms.remove"]({ eventId, id }, context),
  },
  stages: {
    present: stagesOf,
    save: (context, eventId, list, roomId) =>
      roomHandlers["rooms.setStages"](given("rooms.setStages", { eventId, roomId, ...list }), context),
    remove: neverRemoved,
  },
  session: {
    present: findSession,
    save: (context, eventId, { startsAt: _, ...session }) =>
      sessionHandlers["sessions.save"](given("sessions.save", { eventId, session }), context),
    remove: (context, eventId, id) => sessionHandlers["sessions.remove"]({ eventId, id }, context),
  },
  contact: {
    present: findContact,
    // What was kept comes back whole, also by somebody who reads no phone of another host's guest.
    async save(context, eventId, document) {
      const { contact } = given("crew.saveContact", { eventId, contact: document });
      const stored = await findContact(context.tx, eventId, contact.id);
      if (!(await findPerson(context.tx, eventId, contact.id))) throw new Refused("not-found");
      await putContact(context, eventId, nextVersion(stored, contact), stored);
    },
    async remove(context, eventId, id) {
      const stored = await findContact(context.tx, eventId, id);
      if (stored) await dropContact(context, eventId, stored);
    },
  },
  sheet: {
    present: findSheet,
    save: (context, eventId, sheet) =>
      crewHandlers["crew.saveSheet"](given("crew.saveSheet", { eventId, sheet }), context),
    async remove(context, eventId, id) {
      const stored = await findSheet(context.tx, eventId, id);
      if (stored) await dropSheet(context, eventId, stored);
    },
  },
  announcement: {
    async present(tx, eventId, id) {
      const row = await announcementById(tx, id);
      if (row?.eventId !== eventId || row.state === "withdrawn") return null;
      return { id, text: row.text, version: row.version };
    },
    async save(context, eventId, { id, text }) {
      // What was withdrawn stands again where it stood, with its text of then.
      await announcementHandlers["announcements.withdraw"]({ eventId, id, withdrawn: false }, context);
      const version = (await announcementById(context.tx, id))?.version;
      const announcement = { id, text, version };
      return announcementHandlers["announcements.save"](
        given("announcements.save", { eventId, announcement }),
        context,
      );
    },
    remove: (context, eventId, id) =>
      announcementHandlers["announcements.withdraw"]({ eventId, id, withdrawn: true }, context),
  },
};
