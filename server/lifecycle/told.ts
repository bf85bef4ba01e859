import type { ReadTx } from "#db/engine.ts";
import { isToCome } from "#server/mails/news.ts";
import { changesBetween, type SessionChange } from "#server/programme/changes.ts";
import { countReached } from "#server/registrations/list-store.ts";
import type { Programme } from "#shared/programme.ts";
import type { NextRelease } from "#shared/releases.ts";

interface News {
  changes: SessionChange[];
  mail: NextRelease["mail"];
}

/** What of a release people must know, if it is still to come; and whether they hear of it in any case. */
export function newsBetween(before: Programme | null, after: Programme, now: Temporal.Instant): News {
  const changes = before ? changesBetween(before, after).filter((change) => isToCome(change, now)) : [];
  if (changes.length === 0) return { changes, mail: "none" };
  return { changes, mail: changes.some(({ kinds }) => kinds.some(isMissed)) ? "must" : "may" };
}

/** Who does not know of it comes at another time, or to another place: a new session is nobody's plan yet. */
const isMissed = (kind: SessionChange["kinds"][number]) => kind !== "new" && kind !== "restored";

/** Everybody who takes part now, by host and mode, and how many of them no mail reaches. */
export async function toldOf(
  tx: ReadTx,
  eventId: string,
): Promise<Pick<NextRelease, "told" | "withoutAddress">> {
  const { reached, unreached } = await countReached(tx, eventId);
  return { told: reached, withoutAddress: unreached };
}
