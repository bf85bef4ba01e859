import { dateIn } from "#client/ui/clock-faces.ts";
import type { ReleasedSession } from "#shared/programme.ts";
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

/** The programme by day (in the event's zone) and by start. */
export function programmeDays(sessions: readonly ReleasedSession[], zone: string): ProgrammeDay[] {
  const days = grouped(
    sessions.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    (session) => dateIn(session.startsAt, zone).toString(),
  );
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
