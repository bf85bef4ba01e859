import { Refused } from "#shared/refusal.ts";
import type { StaffState } from "#shared/team.ts";

interface Known {
  staffId: string;
  state: StaffState;
}

/** Refuses (last-founder) to leave the server to nobody. Only those who have signed in count. */
export function requireFounderLeft(founders: readonly Known[], leaving: string): void {
  if (!founders.some(({ staffId, state }) => staffId !== leaving && state === "active"))
    throw new Refused("last-founder");
}

/** Refuses (last-owner, with the events) to leave an event to nobody. */
export function requireOwnersLeft(owners: readonly (Known & { eventId: string })[], leaving: string): void {
  const orphaned = [...Map.groupBy(owners, ({ eventId }) => eventId)]
    .filter(([, of]) => of.some(({ staffId }) => staffId === leaving))
    .filter(([, of]) => !of.some(({ staffId, state }) => staffId !== leaving && state === "active"))
    .map(([eventId]) => eventId);
  if (orphaned.length > 0) throw new Refused("last-owner", { by: orphaned });
}
