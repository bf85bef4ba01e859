import { and, type Column, desc, eq, lt, or } from "drizzle-orm";

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
