import { z } from "zod";
import { Id } from "./commands.ts";

/** What a team member may do in an event. `host` and `moderator` are tied to a host or a room. */
export const TeamRole = z.enum(["owner", "organizer", "host", "moderator", "door"]);
export type TeamRole = z.infer<typeof TeamRole>;

export const Grant = z.object({
  id: Id,
  eventId: Id,
  role: TeamRole,
  hostId: Id.nullable(),
  roomId: Id.nullable(),
});
export type Grant = z.infer<typeof Grant>;
