import type { Tx } from "#db/engine.ts";
import { peopleAtOnce } from "#server/errands/errand.ts";
import type { Cursor, Errand } from "#server/errands/store.ts";
import { type RegistrationRow, someRegistrations } from "#server/registrations/store.ts";

/** Those of the next few who were there when the errand was left, and are meant. */
export async function nextPeople(
  tx: Tx,
  { eventId, cursor, at }: Pick<Errand, "eventId" | "cursor" | "at">,
  isMeant: (row: RegistrationRow) => boolean,
) {
  const rows = await someRegistrations(tx, eventId, {
    behind: placeOf(cursor),
    until: at,
    limit: peopleAtOnce,
  });
  const last = rows.length < peopleAtOnce ? undefined : rows.at(-1);
  return {
    people: rows.filter(isMeant),
    progress: last ? cursorAt({ at: last.registeredAt, id: last.id }) : ("done" as const),
  };
}

export const placeOf = (cursor: Cursor | null) =>
  cursor && { at: Temporal.Instant.from(cursor.at), id: cursor.id };
export const cursorAt = ({ at, id }: { at: Temporal.Instant; id: string }): Cursor => ({
  at: at.toString(),
  id,
});
