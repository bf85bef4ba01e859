import { and, asc, type Column, desc, eq, gt, gte, lt, or } from "drizzle-orm";

/** What rows are paged by: an instant alone is not one row's. */
interface Columns {
  at: Column;
  id: Column;
}
export interface RowPlace {
  at: Temporal.Instant;
  id: string;
}

export const latestFirst = ({ at, id }: Columns) => [desc(at), desc(id)];

/** The rows that come behind that one, the latest first. */
export const behind = ({ at, id }: Columns, place: RowPlace) =>
  or(lt(at, place.at), and(eq(at, place.at), lt(id, place.id)));

export const earliestFirst = ({ at, id }: Columns) => [asc(at), asc(id)];

/** The rows that come after that one, the earliest first: an index by both begins there. */
export const after = ({ at, id }: Columns, place: RowPlace) =>
  and(gte(at, place.at), or(gt(at, place.at), gt(id, place.id)));
