import { type Here, perMode } from "#server/live/crowd.ts";
import type { Present } from "#server/live/place.ts";
import type { Mode } from "#shared/rooms.ts";

/**
 * Counts who is here: each person once, on however many screens; those who run the room are not its
 * audience. Kept up as people come and go, since a hall that comes in at once asks with each of them.
 */
export function createAttendance() {
  const people = new Map<string, { mode: Mode | null; screens: number }>();
  const counts = new Map<Mode | null, number>();
  const count = (mode: Mode | null, change: 1 | -1) => counts.set(mode, (counts.get(mode) ?? 0) + change);

  return {
    came({ author, from }: Present) {
      if (author === null) return;
      const before = people.get(author);
      if (before) count(before.mode, -1);
      count(from.mode, 1);
      people.set(author, { mode: from.mode, screens: (before?.screens ?? 0) + 1 });
    },
    went({ author }: Present) {
      const before = author === null ? undefined : people.get(author);
      if (author === null || !before) return;
      before.screens -= 1;
      if (before.screens > 0) return;
      people.delete(author);
      count(before.mode, -1);
    },
    here: (): Here => perMode((mode) => counts.get(mode) ?? 0),
  };
}
