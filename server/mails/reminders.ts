import type { RegistrationRow } from "#server/mails/store.ts";
import {
  beginningOf,
  dayBefore,
  onlineBeginningOf,
  type WithBeginning,
} from "#server/programme/day-before.ts";
import { limits } from "#shared/limits.ts";
import type { KindsLike } from "#shared/mail-kinds.ts";

export type ReminderKind = KindsLike<"reminder">;
type Person = Pick<RegistrationRow, "state" | "mode" | "hostId" | "reminders" | "registeredAt">;

interface Reminder {
  /** What it is of; a reminder of what has been moved since says nothing true. */
  begins(programme: WithBeginning): Temporal.Instant | null;
  /** When it is due for people of this host. */
  at(programme: WithBeginning, hostId: string | null): Temporal.Instant | null;
  /** How long after that it is still of use. */
  lateMinutesMax: number;
  /** Whoever registered so shortly before has just had a mail that says the same. */
  freshMinutes: number;
  isFor(person: Pick<Person, "state" | "mode">): boolean;
}

/** Each kind of reminder, by all in which they differ. */
export const reminders: Record<ReminderKind, Reminder> = {
  "reminder-day": {
    begins: beginningOf,
    at: (programme, hostId) => dayBefore(programme, hostId, limits.reminderHour),
    lateMinutesMax: limits.reminderLateHoursMax * 60,
    freshMinutes: limits.reminderLateHoursMax * 60,
    isFor: ({ state }) => state === "confirmed" || state === "waitlisted",
  },
  "reminder-hour": {
    begins: onlineBeginningOf,
    at: (programme) =>
      onlineBeginningOf(programme)?.subtract({ minutes: limits.reminderMinutesBefore }) ?? null,
    lateMinutesMax: limits.reminderMinutesBefore - limits.stageOpensMinutesBefore,
    freshMinutes: limits.reminderMinutesBefore,
    isFor: ({ state, mode }) => state === "confirmed" && mode === "online",
  },
};

export interface Due {
  kind: ReminderKind;
  at: Temporal.Instant;
}

/** Which reminders of an event have their instant behind them, and are still of use: each instant once. */
export function dueOf(programme: WithBeginning, now: Temporal.Instant): Due[] {
  const hostIds = [null, ...programme.event.hosts.map(({ id }) => id)];
  const due = new Map<string, Due>();
  for (const kind of reminderKinds)
    for (const hostId of hostIds) {
      const at = reminders[kind].at(programme, hostId);
      if (at && isOfUse(kind, at, now)) due.set(`${kind} ${at}`, { kind, at });
    }
  return [...due.values()];
}

const reminderKinds = Object.keys(reminders) as ReminderKind[];

export function isOfUse(kind: ReminderKind, at: Temporal.Instant, now: Temporal.Instant): boolean {
  const until = at.add({ minutes: reminders[kind].lateMinutesMax });
  return Temporal.Instant.compare(at, now) <= 0 && Temporal.Instant.compare(now, until) < 0;
}

/** Whether this is a reminder for this person: of this instant, wanted, and nothing that they have just been told. */
export function isFor(programme: WithBeginning, { kind, at }: Due, person: Person): boolean {
  const reminder = reminders[kind];
  const due = reminder.at(programme, person.hostId);
  const fresh = at.subtract({ minutes: reminder.freshMinutes });
  return (
    due?.equals(at) === true &&
    person.reminders === "wanted" &&
    reminder.isFor(person) &&
    Temporal.Instant.compare(person.registeredAt, fresh) < 0
  );
}
