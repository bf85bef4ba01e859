import type { ReadTx } from "#db/engine.ts";
import { namedIn, requireTimes } from "#server/crew/rules.ts";
import { findSheet } from "#server/crew/store.ts";
import { findEvent } from "#server/events/store.ts";
import { areThere } from "#server/people/store.ts";
import { picturesOf } from "#server/pictures/store.ts";
import { findSession } from "#server/sessions/store.ts";
import type { CrewSheet } from "#shared/crew.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";
import type { Session } from "#shared/sessions.ts";

interface Saved {
  session: Session;
  sheet: CrewSheet;
  stored: CrewSheet;
}

/** Whatever a sheet names anew is the event's own, and is there (R11); what it named before may have gone meanwhile. */
export async function requireOwn(tx: ReadTx, eventId: string, { session, sheet, stored }: Saved) {
  const [given, before] = [namedIn(sheet), namedIn(stored)];
  const items = new Set(session.items.map(({ id }) => id));
  const pictures = [...given.pictures.difference(before.pictures)];
  const hosts = given.hosts.difference(before.hosts);
  const { details } = await findEvent(tx, eventId);
  const isOwn =
    given.items.difference(before.items).isSubsetOf(items) &&
    hosts.isSubsetOf(new Set(details.hosts.map(({ id }) => id))) &&
    (await areThere(tx, eventId, given.people.difference(before.people))) &&
    (await picturesOf(tx, eventId, pictures)).length === pictures.length;
  if (!isOwn) throw new Refused("not-found");
  requireTimes(given.walls.difference(before.walls), session.zone);
  if (sheet.after && sheet.after !== stored.after) await requireTie(tx, eventId, sheet.id, sheet.after);
}

/** No session waits for itself, by whatever way round. */
async function requireTie(tx: ReadTx, eventId: string, id: string, after: string): Promise<void> {
  if (!(await findSession(tx, eventId, after))) throw new Refused("not-found");
  let at: string | null = after;
  for (let tied = 1; at !== null; tied++) {
    if (at === id || tied > limits.tiedSessionsMax)
      throw new Refused("bad-input", { fields: [{ path: "sheet.after", reason: "circle" }] });
    at = (await findSheet(tx, eventId, at))?.after ?? null;
  }
}
