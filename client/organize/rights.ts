import type { Grant, TeamRole } from "#shared/grants.ts";
import type { Self } from "#shared/signins.ts";

/** What the signed-in person may do in one event: what the pages offer, never what protects it. */
export interface Rights {
  grants: Grant[];
  /** Prepares the event: owner, organizer or a host's organizer. */
  prepares: boolean;
  /** Ends, cancels: owner or organizer. */
  leads: boolean;
  owns: boolean;
  /** Sees who has registered, if only for the door. */
  seesRegistrations: boolean;
}

export function rightsIn(self: Self, eventId: string): Rights {
  const grants = self.staff?.grants.filter((grant) => grant.eventId === eventId) ?? [];
  const has = (...roles: TeamRole[]) => grants.some((grant) => roles.includes(grant.role));
  return {
    grants,
    prepares: has("owner", "organizer", "host"),
    leads: has("owner", "organizer"),
    owns: has("owner"),
    seesRegistrations: has("owner", "organizer", "host", "door"),
  };
}
