import { type Reader, takingPart } from "#server/calendars/taking-part.ts";
import { changesBetween, type SessionChange } from "#server/programme/changes.ts";
import { entryOf } from "#server/programme/entry.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";

/** A change as one reader is told of it: the place as it is for them, and as it was. */
export interface ChangeFor extends SessionChange {
  place: string;
  placeBefore: string | null;
}

/** The changes between two releases of which this reader sees something: nobody is told a new place that reads as the old one. */
export function changesFor(reader: Reader, before: Programme, after: Programme): ChangeFor[] {
  const placeIn = (programme: Programme, session: ReleasedSession) =>
    takingPart(entryOf(session, session.revision.status, programme), reader).place;
  return changesBetween(before, after)
    .map((change): ChangeFor => {
      const place = placeIn(after, change.session);
      const placeBefore = change.before && placeIn(before, change.before);
      const kinds = change.kinds.filter((kind) => kind !== "place" || place !== placeBefore);
      return { ...change, kinds, place, placeBefore };
    })
    .filter(({ kinds }) => kinds.length > 0);
}
