import type { ReadTx } from "#db/engine.ts";
import { eventById } from "#server/events/store.ts";
import {
  type LetterRow,
  lettersOf,
  registrationsFor,
  type StaffRow,
  staffFor,
} from "#server/mails/about-store.ts";
import type { MailOf, MailRow, RegistrationRow } from "#server/mails/store.ts";
import { released, releaseNumbered } from "#server/programme/store.ts";
import type { Programme } from "#shared/programme.ts";

/** All that a mail is made of, as the tables have it at the moment of making. */
export interface Letter {
  mail: MailRow;
  /** As released; before the first release, when only the team is written to, as drafted. */
  event: Programme["event"] | null;
  programme: Programme | null;
  /** The release up to which the person had been told; only where the mail is about what came after. */
  since: Programme | null;
  registration: RegistrationRow | null;
  member: StaffRow | null;
  /** What the team wrote; of any other mail null. */
  written: Pick<LetterRow, "subject" | "text" | "state" | "chosen"> | null;
}

export async function lettersFor(tx: ReadTx, mails: MailRow[]): Promise<Letter[]> {
  const subjectIds = [...new Set(mails.flatMap((mail) => mail.subjectId ?? []))];
  const registrations = await registrationsFor(tx, subjectIds);
  const members = await staffFor(tx, subjectIds);
  const written = await lettersOf(tx, [...new Set(mails.flatMap((mail) => mail.letterId ?? []))]);
  const events = new Map<string, Pick<Letter, "event" | "programme">>();
  for (const eventId of new Set(mails.flatMap((mail) => mail.eventId ?? [])))
    events.set(eventId, await eventOf(tx, eventId));
  const letters = mails.map(
    (mail): Letter => ({
      mail,
      event: null,
      programme: null,
      since: null,
      ...events.get(mail.eventId ?? ""),
      registration: registrations.get(mail.subjectId ?? "") ?? null,
      member: members.get(mail.subjectId ?? "") ?? null,
      written: written.get(mail.letterId ?? "") ?? null,
    }),
  );
  return withReleases(tx, letters);
}

/** Mails about changes tell from one release to another: once sent, always the same two. */
async function withReleases(tx: ReadTx, letters: Letter[]): Promise<Letter[]> {
  const found = new Map<string, Programme | null>();
  const numbered = async (eventId: string, number: number) => {
    const key = `${eventId} ${number}`;
    if (!found.has(key)) found.set(key, number > 0 ? await releaseNumbered(tx, { eventId, number }) : null);
    return found.get(key) ?? null;
  };
  const filled: Letter[] = [];
  for (const letter of letters) {
    const { mail } = letter;
    if (mail.kind !== "programme-changed" || !mail.eventId) filled.push(letter);
    else {
      const until = mail.state === "sent" ? await numbered(mail.eventId, mail.values.until ?? 0) : null;
      const since = await numbered(mail.eventId, sinceOf(mail, letter.registration));
      filled.push({ ...letter, since, programme: until ?? letter.programme });
    }
  }
  return filled;
}

/** What the row says once it has been tried; until then, whatever the person was told meanwhile counts. */
function sinceOf({ values }: MailOf<"programme-changed">, registration: RegistrationRow | null): number {
  return values.until ? values.since : registration?.informedOf?.release || values.since;
}

async function eventOf(tx: ReadTx, eventId: string): Promise<Pick<Letter, "event" | "programme">> {
  const programme = await released(tx, eventId);
  const event = programme?.event ?? (await eventById(tx, eventId))?.details ?? null;
  return { event, programme };
}
