import { setTimeout as pause } from "node:timers/promises";

const lookMillis = 10;

/**
 * What is promised by when: looks a hundred times in each of the seconds. A look that comes late, since the
 * machine is busy with other things, counts as one that comes in time: on a quiet one they are the clock's seconds.
 */
export async function within<T>(seconds: number, look: () => T | Promise<T>): Promise<T> {
  for (let looksLeft = (seconds * 1000) / lookMillis; ; looksLeft--) {
    try {
      return await look();
    } catch (problem) {
      if (looksLeft <= 0) throw problem;
    }
    await pause(lookMillis);
  }
}
