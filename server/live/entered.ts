import { pace } from "#server/live/pace.ts";

const restMillis = 2_000;

/**
 * That somebody came into a room says that there is somebody. It is written for all who came meanwhile
 * at once: a whole hall comes in the same minute.
 */
export function createEntered(write: (registrationIds: string[]) => Promise<void>) {
  const came = new Set<string>();
  const writing = pace(
    () => restMillis,
    async () => {
      const ids = [...came];
      came.clear();
      if (ids.length === 0) return;
      try {
        await write(ids);
      } catch {
        for (const id of ids) came.add(id); // with those who come next
      }
    },
  );
  return {
    note(author: string | null) {
      const [kind, id] = author?.split(":") ?? [];
      if (kind !== "registration" || !id) return;
      came.add(id);
      writing.want();
    },
    stop: writing.stop,
  };
}
