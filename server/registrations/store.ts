import { and, asc, eq, gt, inArray, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { chunksOf } from "#db/chunks.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { after, earliestFirst, type RowPlace } from "#db/latest-first.ts";
import { type Open, prepared, preparedInsert } from "#db/prepared.ts";
import { events, registrations, stars } from "#db/schema.ts";
import { stateAt } from "#server/registrations/rules.ts";
import { lineOf } from "#server/registrations/standings.ts";
import { addressShown } from "#shared/mail-address.ts";
import type { Name } from "#shared/people.ts";
import { Refused } from "#shared/refusal.ts";
import type { KeptState, Registration } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import { searchTextOf } from "#shared/search.ts";

export type RegistrationRow = typeof registrations.$inferSelect;
export type RegistrationChange = Partial<Omit<RegistrationRow, "id" | "eventId" | "searchText">>;

const byId = prepared((tx: ReadTx, { id }: Open<{ id: string }>) =>
  tx.select().from(registrations).where(eq(registrations.id, id)),
);

export async function findRegistration(tx: ReadTx, eventId: string, id: string): Promise<RegistrationRow> {
  const [found] = await byId(tx, { id });
  if (found?.eventId !== eventId) throw new Refused("not-found");
  return found;
}

/** As above, for a change: whoever is being erased is nobody's to change, or to act as, any more. */
export async function findStaying(tx: ReadTx, eventId: string, id: string): Promise<RegistrationRow> {
  const found = await findRegistration(tx, eventId, id);
  requireStaying(found);
  return found;
}

export const isStaying = ({ erasingSince }: Pick<RegistrationRow, "erasingSince">) => erasingSince === null;

function requireStaying(row: RegistrationRow): void {
  if (!isStaying(row)) throw new Refused("not-found");
}

export async function registrationById(tx: ReadTx, id: string): Promise<RegistrationRow | null> {
  const [found] = await byId(tx, { id });
  return found ?? null;
}

const byEmail = prepared((tx: ReadTx, { eventId, email }: Open<{ eventId: string; email: string }>) =>
  tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), eq(registrations.email, email))),
);

export async function registrationByEmail(tx: ReadTx, eventId: string, email: string) {
  const [found] = await byEmail(tx, { eventId, email });
  return found ?? null;
}

type Named = Pick<RegistrationRow, "nameNative" | "nameLatin" | "nameOrder" | "affiliation" | "email">;
const foldedOf = (row: Named) =>
  searchTextOf({ name: nameOf(row), affiliation: row.affiliation, email: addressShown(row.email) });

const insert = preparedInsert(registrations, (tx, row) => tx.insert(registrations).values(row));

export const insertRegistration = (
  tx: Tx,
  row: Omit<typeof registrations.$inferInsert, "searchText">,
): Promise<RegistrationRow> => insert(tx, { ...row, searchText: foldedOf(row) });

/** Folds what search looks through anew, for those after this id; answers where to go on, or null at the end. */
export async function refoldSome(tx: Tx, after: string, limit: number): Promise<string | null> {
  const rows = await tx
    .select()
    .from(registrations)
    .where(gt(registrations.id, after))
    .orderBy(asc(registrations.id))
    .limit(limit);
  for (const row of rows)
    await tx
      .update(registrations)
      .set({ searchText: foldedOf(row) })
      .where(eq(registrations.id, row.id));
  return rows.length < limit ? null : (rows.at(-1)?.id ?? null);
}

/** Every change goes through here, so that none reaches whoever is being erased. */
export async function changeRegistration(
  tx: Tx,
  row: RegistrationRow,
  change: RegistrationChange,
): Promise<RegistrationRow> {
  requireStaying(row);
  const next = { ...row, ...change };
  const searchText = foldedOf(next);
  const [changed] = await tx
    .update(registrations)
    .set({ ...change, searchText })
    .where(eq(registrations.id, row.id))
    .returning();
  return changed as RegistrationRow;
}

/** What changes of many at once; of each its own place in line. */
interface ManyChange
  extends Pick<RegistrationChange, "mode" | "state" | "heldUntil" | "group" | "waitingFor"> {
  waitingNumbers: ReadonlyMap<string, number> | null;
}

/**
 * A change that the calendars of all of these show, by as few queries as for one. Search looks through
 * none of it. The stamp is that of `stampAfter`: whole seconds, later than the one before.
 */
export async function changeStandings(
  tx: Tx,
  rows: readonly RegistrationRow[],
  { waitingNumbers, ...change }: ManyChange,
  now: Temporal.Instant,
): Promise<void> {
  rows.forEach(requireStaying);
  const second = Math.floor(now.epochMilliseconds / 1000) * 1000;
  const next = sql`${registrations.revisedAt} + 1000`;
  for (const chunk of chunksOf(rows.map(({ id }) => id)))
    await tx
      .update(registrations)
      .set({
        ...change,
        waitingNumber: waitingNumbers && numbered(chunk, waitingNumbers),
        revision: sql`${registrations.revision} + 1`,
        revisedAt: sql`CASE WHEN ${next} > ${second} THEN ${next} ELSE ${second} END`,
      })
      .where(inArray(registrations.id, chunk));
}

const numbered = (ids: readonly string[], numbers: ReadonlyMap<string, number>): SQL => {
  const cases = ids.map((id) => sql`WHEN ${id} THEN CAST(${numbers.get(id) ?? null} AS integer)`);
  return sql`CASE ${registrations.id} ${sql.join(cases, sql` `)} END`;
};

const starred = prepared((tx: ReadTx, { registrationId }: Open<{ registrationId: string }>) =>
  tx
    .select({ sessionId: stars.sessionId })
    .from(stars)
    .where(eq(stars.registrationId, registrationId))
    .orderBy(asc(stars.sessionId)),
);

export async function starredBy(tx: ReadTx, registrationId: string): Promise<string[]> {
  const rows = await starred(tx, { registrationId });
  return rows.map((row) => row.sessionId);
}

export async function setStar(tx: Tx, registrationId: string, sessionId: string, starred: boolean) {
  if (starred) await tx.insert(stars).values({ registrationId, sessionId }).onConflictDoNothing();
  else
    await tx
      .delete(stars)
      .where(and(eq(stars.registrationId, registrationId), eq(stars.sessionId, sessionId)));
}

/** Seats are not touched: whoever gives one back does so before. */
export async function deleteRegistration(tx: Tx, id: string): Promise<void> {
  await tx.delete(stars).where(eq(stars.registrationId, id));
  await tx.delete(registrations).where(eq(registrations.id, id));
}

export const nameOf = (row: Pick<RegistrationRow, "nameNative" | "nameLatin" | "nameOrder">): Name => ({
  native: row.nameNative,
  latin: row.nameLatin,
  order: row.nameOrder,
});

const standing = ["waitlisted", "confirmed"] as const;

/** Those who stand in line for a mode: with nothing, or with a seat in the other one. */
const waitingFor = (eventId: string, mode: Mode, states: readonly KeptState[] = standing) =>
  and(
    eq(registrations.eventId, eventId),
    eq(registrations.waitingFor, mode),
    inArray(registrations.state, [...states]),
  );

/** Those who have waited longest for this mode, the first of them first. */
export async function firstWaiting(
  tx: ReadTx,
  eventId: string,
  mode: Mode,
  limit: number,
): Promise<RegistrationRow[]> {
  const first = (state: KeptState) =>
    tx
      .select()
      .from(registrations)
      .where(and(waitingFor(eventId, mode, [state]), isNull(registrations.erasingSince)))
      .orderBy(asc(registrations.waitingNumber))
      .limit(limit);
  // Each out of the index; of both at once the database would read and sort the whole line.
  const both = [...(await first("waitlisted")), ...(await first("confirmed"))];
  return both.toSorted((a, b) => (a.waitingNumber ?? 0) - (b.waitingNumber ?? 0)).slice(0, limit);
}

export async function toRegistration(
  tx: ReadTx,
  row: RegistrationRow,
  now: Temporal.Instant,
): Promise<Registration> {
  const line = lineOf(row);
  const before =
    line === null || row.waitingNumber === null
      ? null
      : await tx.$count(
          registrations,
          and(waitingFor(row.eventId, line), lt(registrations.waitingNumber, row.waitingNumber)),
        );
  return asRegistration(row, before === null ? null : before + 1, now);
}

/** As a list shows it that tells no places. */
export const toListed = (row: RegistrationRow, now: Temporal.Instant) => asRegistration(row, null, now);

export function asRegistration(
  row: RegistrationRow,
  waitingPlace: number | null,
  now: Temporal.Instant,
): Registration {
  const { id, eventId, affiliation, hostId, email, lang, mode, group, heldUntil, registeredAt } = row;
  return {
    id,
    eventId,
    name: nameOf(row),
    affiliation,
    hostId,
    email: addressShown(email),
    lang,
    mode,
    state: stateAt(row, now),
    group,
    waitingPlace,
    waitingFor: lineOf(row),
    heldUntil: (row.state === "unproven" && heldUntil?.toString()) || null,
    registeredAt: registeredAt.toString(),
  };
}

/** Somebody was seen to be behind these. */
export async function touchRegistrations(tx: Tx, ids: string[], at: Temporal.Instant): Promise<void> {
  for (const chunk of chunksOf(ids))
    await tx
      .update(registrations)
      .set({ touchedAt: at })
      .where(and(inArray(registrations.id, chunk), isNull(registrations.touchedAt)));
}

/** The next of those who had registered by then, in the same order, from behind a place in it. */
export async function someRegistrations(
  tx: ReadTx,
  eventId: string,
  { behind, until, limit }: { behind: RowPlace | null; until: Temporal.Instant; limit: number },
): Promise<RegistrationRow[]> {
  const columns = { at: registrations.registeredAt, id: registrations.id };
  return tx
    .select()
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, eventId),
        lte(registrations.registeredAt, until),
        behind ? after(columns, behind) : undefined,
      ),
    )
    .orderBy(...earliestFirst(columns))
    .limit(limit);
}

/** With its event: what a link of it needs to be read. */
export async function findRegistrationForLink(tx: ReadTx, id: string) {
  const [found] = await tx
    .select({ registration: registrations, event: events })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, id));
  return found ?? null;
}
