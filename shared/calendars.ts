import { z } from "zod";
import { type Command, Done, Id, Secret, Slug } from "./commands.ts";
import { Mode } from "./rooms.ts";
import { Session } from "./sessions.ts";
import { Lang } from "./texts.ts";

/** `tz=utc`: every time in UTC, for programs that read zones wrong. */
const Clock = { tz: z.literal("utc").optional() };
const Form = { lang: Lang.optional(), ...Clock };

/** Which sessions: those of a room, of a kind, or those that one can attend in a mode. */
const Filter = {
  room: Slug.optional(),
  kind: Session.shape.kind.optional(),
  mode: Mode.optional(),
};

/** For calendar programs, under addresses that outlive the API. */
export const calendarCommands = {
  "calendars.event": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ slug: Slug, ...Filter, ...Form }),
    output: Done,
    at: { "/e/:slug/event.ics": {} },
    media: ["text/calendar"],
    refusals: ["not-found"],
    summary: "The programme, or a part of it, as a calendar to subscribe to (RFC 5545).",
  },
  "calendars.session": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ slug: Slug, sessionId: Id, ...Form }),
    output: Done,
    at: { "/e/:slug/sessions/:sessionId.ics": {} },
    media: ["text/calendar"],
    refusals: ["not-found"],
    summary: "One session as a calendar file.",
  },
  "calendars.feed": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ token: Secret, ...Clock }),
    output: Done,
    at: { "/feeds/:token.ics": {} },
    media: ["text/calendar"],
    refusals: ["link-dead"],
    summary: "A person's own agenda, by the feed's token.",
  },
} as const satisfies Record<string, Command>;
