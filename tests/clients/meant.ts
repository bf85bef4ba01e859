import { descriptionOf } from "#server/calendars/description.ts";
import { takingPart } from "#server/calendars/taking-part.ts";
import { lineOf, paragraphsOf } from "#server/calendars/text.ts";
import { entryOf } from "#server/programme/entry.ts";
import { released } from "#server/programme/store.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { endsAt } from "#shared/reading.ts";
import type { TestApp } from "#tests/app.ts";
import type { EntryRead } from "#tests/clients/readers.ts";

export async function releasedOf(app: TestApp, eventId: string): Promise<Programme> {
  const programme = await app.store.read((tx) => released(tx, eventId));
  if (!programme) throw new Error("nothing is released");
  return programme;
}

/** What the event's English calendar is to say, before it becomes lines, folds and escapes. */
export const meantBy = (programme: Programme): EntryRead[] =>
  programme.sessions.map((session) => meantBySession(session, programme));

function meantBySession(session: ReleasedSession, programme: Programme): EntryRead {
  const { uid, sequence, status } = session.revision;
  const entry = entryOf(session, status, programme);
  const reader = { lang: "en" as const, origin: "http://jubilee.example", registration: null };
  const title = session.title.en ?? "";
  return {
    uid,
    sequence,
    status: status.toUpperCase(),
    start: second(session.startsAt),
    end: second(endsAt(session)),
    summary: lineOf(status === "cancelled" ? `Cancelled: ${title}` : title),
    description: paragraphsOf(descriptionOf(entry, reader)),
    location: lineOf(takingPart(entry, reader).place),
  };
}

const second = (instant: string) => Temporal.Instant.from(instant).toString({ smallestUnit: "second" });
