import type { Programme, ReleasedSession } from "#shared/programme.ts";

/** What was on in this room, where it has gone to another one or was called off; null where it stays. */
export function wentFrom(
  { sessions }: Pick<Programme, "sessions">,
  roomId: string,
  wasOn: string | null,
): ReleasedSession | null {
  const was = sessions.find(({ id }) => id === wasOn);
  return was && (was.roomId !== roomId || was.revision.status === "cancelled") ? was : null;
}
