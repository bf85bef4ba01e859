import type { Tx } from "#db/engine.ts";
import { gatheredUntil } from "#server/mails/news.ts";
import { queueMails } from "#server/mails/queue.ts";
import { bringForward, waitingMails } from "#server/mails/store.ts";
import { changesBetween } from "#server/programme/changes.ts";
import { allRegistrations } from "#server/registrations/store.ts";
import type { Programme } from "#shared/programme.ts";

/**
 * Everybody who takes part is told of a moved, cancelled or new session, by one mail each. It waits
 * a while and then tells of all releases since: who waits for one already gets no second.
 */
export async function mailChanges(
  tx: Tx,
  { previous, programme }: { previous: Programme | null; programme: Programme },
  now: Temporal.Instant,
): Promise<void> {
  const changes = previous ? changesBetween(previous, programme) : [];
  if (!previous || changes.length === 0) return;
  const eventId = programme.event.id;
  const notBefore = gatheredUntil(changes, now);
  const waiting = await waitingMails(tx, eventId, "programme-changed");
  const people = (await allRegistrations(tx, eventId)).filter(({ state }) => state === "confirmed");
  const values = { since: previous.number };

  await bringForward(
    tx,
    [...waiting.values()].map(({ id }) => id),
    notBefore,
  );
  await queueMails(
    tx,
    people
      .filter(({ id }) => !waiting.has(id))
      .map(({ id, email, lang }) => ({
        kind: "programme-changed" as const,
        eventId,
        to: email,
        lang,
        subjectId: id,
        values,
        now,
        notBefore,
      })),
  );
}
