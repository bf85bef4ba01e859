import type { Store } from "#db/engine.ts";
import { forgetSetUpLinks, makeOneTimeLink } from "#server/identity/link-store.ts";
import { hasFounder } from "#server/identity/staff-store.ts";

/** It is printed, so it stands in a service's log: not long, since a start makes a new one. */
const setUpHours = 1;

/** A new one-time link while nobody has set the server up; each start makes the older ones dead. */
export function offerSetUp(store: Store, now: Temporal.Instant): Promise<string | null> {
  return store.write(async (tx) => {
    if (await hasFounder(tx)) return null;
    await forgetSetUpLinks(tx);
    return makeOneTimeLink(
      tx,
      { kind: "set-up", subjectId: null, expiresAt: now.add({ hours: setUpHours }) },
      now,
    );
  });
}
