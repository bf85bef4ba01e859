import type { Store } from "#db/engine.ts";
import type { Announcement, Effects } from "#server/context.ts";
import type { Moved } from "#server/desk/news.ts";
import { settle } from "#server/desk/settle.ts";

interface UnaskedDeps {
  store: Store;
  clock: () => Temporal.Instant;
  announce: (announcement: Announcement) => void;
}
export type Unasked = ReturnType<typeof unasked>;

/** The store for what nobody asks for: what follows from a write follows as from a command. */
export const unasked = ({ store, clock, announce }: UnaskedDeps) => ({
  read: store.read,
  async write<T>(work: (effects: Effects) => Promise<T>): Promise<T> {
    const { value, announced } = await store.write(async (tx) => {
      const now = clock();
      const announced: Announcement[] = [];
      const moved: Moved[] = [];
      const value = await work({
        tx,
        now,
        announce: (announcement) => void announced.push(announcement),
        moves: (eventId, topics) => void moved.push({ eventId, topics }),
      });
      return { value, announced: await settle(tx, { now, announced, moved }) };
    });
    announced.forEach(announce);
    return value;
  },
});
