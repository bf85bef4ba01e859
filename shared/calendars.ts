import { z } from "zod";
import { type Command, Done, Id, Secret, Slug } from "./commands.ts";
import { Lang } from "./texts.ts";

const Form = { lang: Lang.optional() };

/** The calendars have addresses of their own, which outlive the API: `/e/:event/event.ics` and its kin. */
export const calendarCommands = {
  "calendars.event": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ slug: Slug, ...Form }),
    output: Done,
    refusals: ["not-found"],
    summary: "The whole programme as a calendar to subscribe to (RFC 5545).",
  },
  "calendars.session": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ slug: Slug, sessionId: Id, ...Form }),
    output: Done,
    refusals: ["not-found"],
    summary: "One session as a calendar file.",
  },
  "calendars.feed": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ token: Secret }),
    output: Done,
    refusals: ["link-dead"],
    summary: "A person's own agenda, by the feed's token.",
  },
} as const satisfies Record<string, Command>;
