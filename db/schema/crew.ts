import { document, index, table } from "#db/dialect.ts";
import { eventId } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";

/** Under the session's id. */
export const crewSheets = table(
  "crew_sheets",
  { id: id(), eventId: eventId(), details: document("sheet", "details").notNull() },
  (t) => [index("crew_sheets_by_event").on(t.eventId)],
);

/** Under the person's id. */
export const crewContacts = table(
  "crew_contacts",
  { id: id(), eventId: eventId(), details: document("contact", "details").notNull() },
  (t) => [index("crew_contacts_by_event").on(t.eventId)],
);
