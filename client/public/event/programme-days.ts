import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { endsAt } from "#shared/reading.ts";
import { grouped } from "./grouped.ts";

/** Sessions that start at the same instant stand side by side. */
export interface StartGroup {
  startsAt: string;
  sessions: ReleasedSession[];
}
export interface ProgrammeDay {
  date: string;
  groups: StartGroup[];
}

/** The programme by day (the event's own: `dayOf`), by start, and then by the order of the rooms. */
export function programmeDays(
  sessions: readonly ReleasedSession[],
  { rooms }: Pick<Programme, "rooms">,
  dayOf: (at: string) => string,
): ProgrammeDay[] {
  const place = (session: ReleasedSession) => rooms.find((room) => room.id === session.roomId)?.position ?? 0;
  const inOrder = sessions.toSorted(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || place(a) - place(b),
  );
  const days = grouped(inOrder, (session) => dayOf(session.startsAt));
  return [...days].map(([date, ofDay]) => ({
    date,
    groups: [...grouped(ofDay, (session) => Date.parse(session.startsAt)).values()].map((group) => ({
      startsAt: (group[0] as ReleasedSession).startsAt,
      sessions: group,
    })),
  }));
}

export const isOn = (session: ReleasedSession, nowMillis: number): boolean =>
  session.revision.status === "confirmed" &&
  Date.parse(session.startsAt) <= nowMillis &&
  nowMillis < Date.parse(endsAt(session));
