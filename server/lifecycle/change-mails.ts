import type { Effects, Turned } from "#server/context.ts";
import { begin, type Piece, peopleAtOnce } from "#server/errands/errand.ts";
import { queueMails } from "#server/mails/queue.ts";
import { bringForward, queueRefusedAgain, waitingMails } from "#server/mails/store.ts";
import { asMail, mailAbout } from "#server/registrations/as-mail.ts";
import { cursorAt, nextPeople, placeOf } from "#server/registrations/next-people.ts";

/**
 * Everybody who takes part is told of a moved, cancelled or new session, by one mail each. It waits
 * a while and then tells of all releases since: who waits for one already gets no second.
 */
export async function mailChanges(
  effects: Effects,
  eventId: string,
  release: Turned["release"],
): Promise<void> {
  if (!release?.news) return;
  await begin(effects, { eventId, kind: "mail-changes", values: release.news }, mailSomeChanges);
}

export const mailSomeChanges: Piece<"mail-changes"> = async ({ tx, announce, moves }, errand) => {
  const { eventId, at: now } = errand;
  const notBefore = Temporal.Instant.from(errand.values.notBefore);
  const { people, progress } = await nextPeople(tx, errand, ({ state }) => state === "confirmed");
  const waiting = await waitingMails(
    tx,
    people.map(({ id }) => id),
    "programme-changed",
  );
  await bringForward(
    tx,
    [...waiting.values()].map(({ id }) => id),
    notBefore,
  );
  await queueMails(
    tx,
    people
      .filter(({ id }) => !waiting.has(id))
      .map((row) => ({
        kind: "programme-changed" as const,
        values: { since: errand.values.since },
        ...mailAbout(row, now),
        notBefore,
      })),
  );
  announce({ kind: "mail" });
  moves(eventId, ["mails"]);
  return progress;
};

/** Everybody who takes part, or waits to. */
export const mailCancellation = (effects: Effects, eventId: string): Promise<void> =>
  begin(effects, { eventId, kind: "mail-cancellation", values: {} }, mailSomeCancellation);

export const mailSomeCancellation: Piece<"mail-cancellation"> = async ({ tx, announce, moves }, errand) => {
  const { eventId, at: now } = errand;
  const { people, progress } = await nextPeople(
    tx,
    errand,
    ({ state }) => state === "confirmed" || state === "waitlisted",
  );
  await queueMails(
    tx,
    people.map((row) => asMail("event-cancelled", row, now)),
  );
  announce({ kind: "mail" });
  moves(eventId, ["mails"]);
  return progress;
};

/** What was refused for a reason that is none any more goes out after all. */
export const sendRefusedAgain = (effects: Effects, eventId: string, reason: string): Promise<void> =>
  begin(effects, { eventId, kind: "send-refused-again", values: { reason } }, sendSomeRefusedAgain);

export const sendSomeRefusedAgain: Piece<"send-refused-again"> = async (
  { tx, now, announce, moves },
  errand,
) => {
  const { eventId, cursor, values } = errand;
  const some = { eventId, reason: values.reason, behind: placeOf(cursor), limit: peopleAtOnce };
  const last = await queueRefusedAgain(tx, some, now);
  announce({ kind: "mail" });
  moves(eventId, ["mails"]);
  return last ? cursorAt(last) : "done";
};
