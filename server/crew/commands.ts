import type { Handlers } from "#server/context.ts";
import { requireOwn } from "#server/crew/own.ts";
import { forReader } from "#server/crew/rules.ts";
import {
  contactsOfEvent,
  findContact,
  findSheet,
  putContact,
  putSheet,
  sheetsOfEvent,
} from "#server/crew/store.ts";
import { findEvent } from "#server/events/store.ts";
import { nextVersion } from "#server/events/versions.ts";
import { readsMailOf } from "#server/identity/rules.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import { findPerson, peopleOfEvent } from "#server/people/store.ts";
import { findSession, sessionsWith } from "#server/sessions/store.ts";
import { type crewCommands, emptySheet } from "#shared/crew.ts";
import { gapsOf } from "#shared/readiness.ts";
import { Refused } from "#shared/refusal.ts";

export const crewHandlers: Handlers<keyof typeof crewCommands> = {
  async "crew.sheet"({ eventId, sessionId }, { tx }) {
    if (!(await findSession(tx, eventId, sessionId))) throw new Refused("not-found");
    return (await findSheet(tx, eventId, sessionId)) ?? emptySheet(sessionId);
  },

  async "crew.saveSheet"({ eventId, sheet }, context) {
    const { tx } = context;
    const session = await findSession(tx, eventId, sheet.id);
    if (!session) throw new Refused("not-found");
    const stored = await findSheet(tx, eventId, sheet.id);
    await requireOwn(tx, eventId, { session, sheet, stored: stored ?? emptySheet(sheet.id) });
    const next = nextVersion(stored, sheet);
    await putSheet(context, eventId, next, stored);
    return next;
  },

  async "crew.contacts"({ eventId }, context) {
    const { tx } = context;
    const sight = await sightIn(context, eventId);
    const others = (await peopleOfEvent(tx, eventId)).filter((person) => !readsMailOf(sight, person));
    const unreachable = new Set(others.map(({ id }) => id));
    const contacts = (await contactsOfEvent(tx, eventId)).map((contact) =>
      forReader(contact, !unreachable.has(contact.id)),
    );
    return { contacts, unreachable: [...unreachable] };
  },

  async "crew.saveContact"({ eventId, contact }, context) {
    const { tx } = context;
    const person = await findPerson(tx, eventId, contact.id);
    if (!person) throw new Refused("not-found");
    const stored = await findContact(tx, eventId, contact.id);
    const reaches = readsMailOf(await sightIn(context, eventId), person);
    if (!reaches && (contact.mail !== "" || contact.phone !== "")) throw new Refused("not-yours");
    const { mail, phone } = reaches ? contact : { mail: "", phone: "", ...stored };
    const next = nextVersion(stored, { ...contact, mail, phone });
    await putContact(context, eventId, next, stored);
    return forReader(next, reaches);
  },

  async "crew.readiness"({ eventId }, { tx }) {
    const sheets = await sheetsOfEvent(tx, eventId);
    const sessions = await sessionsWith(
      tx,
      eventId,
      sheets.map(({ id }) => id),
    );
    const people = await peopleOfEvent(tx, eventId);
    const contacts = await contactsOfEvent(tx, eventId);
    const { languages } = (await findEvent(tx, eventId)).details;
    return sessions
      .filter(({ state }) => state === "planned")
      .map((session) => {
        const sheet = sheets.find(({ id }) => id === session.id) ?? emptySheet(session.id);
        return { sessionId: session.id, gaps: gapsOf({ session, sheet, people, contacts, languages }) };
      });
  },
};
