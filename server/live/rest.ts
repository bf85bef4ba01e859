import { limits } from "#shared/limits.ts";

/**
 * How long a room rests after it has told its members something. What telling costs is one write for
 * each of them, whatever is in it, so a full room says more at once, and less often.
 */
export const restMillisFor = (members: number): number =>
  Math.min(
    limits.tickRestMillisMax,
    Math.max(limits.tickRestMillisMin, members * limits.tickRestMillisPerMember),
  );
