import { z } from "zod";

/** What an event's organizers see of it, by what is read at once. */
export const topics = [
  "event",
  "people",
  "rooms",
  "sessions",
  "announcements",
  "team",
  "audit",
  "registrations",
  "mails",
  "arrivals",
  "crew",
] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;
