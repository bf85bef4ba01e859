import { limits } from "#shared/limits.ts";
import type { Programme } from "#shared/programme.ts";
import { endsAt, sessionsToAttend } from "#shared/reading.ts";
import type { Stage } from "#shared/rooms.ts";

export interface StageHours {
  opensAt: Temporal.Instant;
  closesAt: Temporal.Instant;
}

/** From before the room's first session until after its last; null for a room without any. */
export function stageHours(programme: Pick<Programme, "sessions">, roomId: string): StageHours | null {
  const inRoom = sessionsToAttend(programme).filter((session) => session.roomId === roomId);
  if (inRoom.length === 0) return null;
  const starts = inRoom.map((session) => Temporal.Instant.from(session.startsAt));
  const ends = inRoom.map((session) => Temporal.Instant.from(endsAt(session)));
  return {
    opensAt: starts.reduce(earlier).subtract({ minutes: limits.stageOpensMinutesBefore }),
    closesAt: ends.reduce(later).add({ minutes: limits.stageClosesMinutesAfter }),
  };
}

/** Open at the instant of opening; closed at the instant of closing. */
export const stageIsOpen = ({ opensAt, closesAt }: StageHours, now: Temporal.Instant) =>
  Temporal.Instant.compare(now, opensAt) >= 0 && Temporal.Instant.compare(now, closesAt) < 0;

/** The own host's first, then those for everybody, then the others'; each in the order it was entered. */
export const stagesFor = (stages: readonly Stage[], hostId: string | null): Stage[] => {
  const rank = (stage: Stage) => (stage.hostId === null ? 1 : stage.hostId === hostId ? 0 : 2);
  return stages.toSorted((a, b) => rank(a) - rank(b));
};

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
