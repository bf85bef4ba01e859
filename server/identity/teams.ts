import type { Effects } from "#server/context.ts";
import { eventsOfStaff } from "#server/identity/staff-store.ts";

/** Something of a team member that the teams they are on see: a sign-in, a passkey, whether they are let in. */
export async function movesTeamsOf(
  staffId: string,
  { tx, moves }: Pick<Effects, "tx" | "moves">,
): Promise<void> {
  for (const eventId of await eventsOfStaff(tx, staffId)) moves(eventId, ["team"]);
}
