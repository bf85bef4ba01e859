import type { Store } from "#db/engine.ts";
import type { Aside } from "#server/aside/aside.ts";
import { copied } from "#server/aside/messages.ts";
import { readPageAddress } from "#server/page-address.ts";
import type { Pages } from "#server/pages.ts";
import type { SecurityLog } from "#server/security-log.ts";

interface Deps {
  aside: Aside;
  store: Store;
  clock: () => Temporal.Instant;
  securityLog: SecurityLog;
}

/** The same pages: those of a large event are drawn on the other thread. */
export const pagesAside = (pages: Pages, { aside, store, clock, securityLog }: Deps): Pages => ({
  ...pages,
  async serve(url, caller, given) {
    const { parts = [], preview } = readPageAddress(url) ?? {};
    const [first, slug] = parts;
    if (first !== "e" || slug === undefined) return pages.serve(url, caller, given);
    const isLarge = await store.read((tx) =>
      preview
        ? aside.takes(tx, "programme.preview", { eventId: preview })
        : aside.takes(tx, "programme.open", { slug }),
    );
    if (!isLarge) return pages.serve(url, { ...caller, isOfSmall: true }, given);
    const { page, noted } = await aside.ask({
      kind: "page",
      url,
      caller: copied(caller),
      ...given,
      now: clock().toString(),
    });
    for (const line of noted) securityLog(line);
    return page;
  },
});
