import { eq } from "drizzle-orm";
import type { ReadTx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { events, registrations, sessions } from "#db/schema.ts";
import { countReleased } from "#server/programme/store.ts";

/** How many of each a thing that is not large has at most. */
export interface Large {
  sessions: number;
  registrations: number;
}

const bySlug = prepared((tx: ReadTx, { slug }: Open<{ slug: string }>) =>
  tx.select({ id: events.id }).from(events).where(eq(events.slug, slug)),
);

export async function eventIdAt(tx: ReadTx, slug: string): Promise<string | null> {
  const [found] = await bySlug(tx, { slug });
  return found?.id ?? null;
}

const sessionBeyond = prepared((tx: ReadTx, { eventId, count }: Open<{ eventId: string; count: number }>) =>
  tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.eventId, eventId)).limit(1).offset(count),
);
const registrationBeyond = prepared(
  (tx: ReadTx, { eventId, count }: Open<{ eventId: string; count: number }>) =>
    tx
      .select({ id: registrations.id })
      .from(registrations)
      .where(eq(registrations.eventId, eventId))
      .limit(1)
      .offset(count),
);

/** Looks no further than the first that is too many. */
export async function isLarge(tx: ReadTx, eventId: string, than: Large): Promise<boolean> {
  if ((await sessionBeyond(tx, { eventId, count: than.sessions })).length > 0) return true;
  if ((await registrationBeyond(tx, { eventId, count: than.registrations })).length > 0) return true;
  return (await countReleased(tx, eventId)) > than.sessions; // also of a draft that has been emptied since
}
