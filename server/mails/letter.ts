import type { ReadTx } from "#db/engine.ts";
import { eventById } from "#server/events/store.ts";
import {
  type MailRow,
  type RegistrationRow,
  registrationsFor,
  type StaffRow,
  staffFor,
} from "#server/mails/store.ts";
import { released } from "#server/programme/store.ts";
import type { Event } from "#shared/events.ts";
import type { Programme } from "#shared/programme.ts";

/** All that a mail is made of, as the tables have it at the moment of making. */
export interface Letter {
  mail: MailRow;
  /** As released; before the first release, when only the team is written to, as drafted. */
  event: Omit<Event, "version"> | null;
  programme: Programme | null;
  registration: RegistrationRow | null;
  member: StaffRow | null;
}

export async function lettersFor(tx: ReadTx, mails: MailRow[]): Promise<Letter[]> {
  const subjectIds = [...new Set(mails.flatMap((mail) => mail.subjectId ?? []))];
  const registrations = await registrationsFor(tx, subjectIds);
  const members = await staffFor(tx, subjectIds);
  const events = new Map<string, Pick<Letter, "event" | "programme">>();
  for (const eventId of new Set(mails.flatMap((mail) => mail.eventId ?? [])))
    events.set(eventId, await eventOf(tx, eventId));
  return mails.map((mail) => ({
    mail,
    event: null,
    programme: null,
    ...events.get(mail.eventId ?? ""),
    registration: registrations.get(mail.subjectId ?? "") ?? null,
    member: members.get(mail.subjectId ?? "") ?? null,
  }));
}

async function eventOf(tx: ReadTx, eventId: string): Promise<Pick<Letter, "event" | "programme">> {
  const programme = await released(tx, eventId);
  const event = programme?.event ?? (await eventById(tx, eventId))?.details ?? null;
  return { event, programme };
}
