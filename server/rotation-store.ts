import { and, count, eq, inArray, ne } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { events, registrations, rooms, signIns } from "#db/schema.ts";
import { queueMails } from "#server/mails/queue.ts";
import { limits } from "#shared/limits.ts";

/** Whose links a new key ends, in events that take place. */
export async function whomItConcerns(tx: ReadTx) {
  const takesPlace = eq(events.state, "published");
  const people = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      email: registrations.email,
      lang: registrations.lang,
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(and(takesPlace, ne(registrations.state, "cancelled")))
    .orderBy(registrations.registeredAt, registrations.id);
  const [screens] = await tx
    .select({ rooms: count() })
    .from(rooms)
    .innerJoin(events, eq(events.id, rooms.eventId))
    .where(takesPlace);
  return { people, rooms: screens?.rooms ?? 0 };
}
type Person = Awaited<ReturnType<typeof whomItConcerns>>["people"][number];

/** So many minutes until the last of them has been handed to the mail server. */
export const mailMinutes = (people: number) => Math.ceil(people / limits.rotationMailsPerMinuteMax);

/** Each is mailed the new link, spread out: a link that somebody asked for must not wait behind all of them. */
export const mailNewLinks = (tx: Tx, people: Person[], now: Temporal.Instant): Promise<void> =>
  queueMails(
    tx,
    people.map(({ id, eventId, email, lang }, at) => ({
      kind: "personal-link",
      eventId,
      to: email,
      lang,
      subjectId: id,
      now,
      notBefore: now.add({ minutes: Math.floor(at / limits.rotationMailsPerMinuteMax) }),
    })),
  );

/** Whoever came in by a link that the old key had made: where it may be known to others, they may have come in, too. */
export async function endSignInsByLink(tx: Tx): Promise<void> {
  await tx.delete(signIns).where(inArray(signIns.kind, ["attendee", "screen"]));
}
