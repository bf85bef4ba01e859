import { z } from "zod";
import { ClockBook } from "./clocks.ts";
import { type Command, Id, InstantText, Slug } from "./commands.ts";
import { besideReleases, Event, EventState, phases } from "./events.ts";
import { Person } from "./people.ts";
import { Mode, Room } from "./rooms.ts";
import { Session } from "./sessions.ts";
import { LongTexts } from "./texts.ts";

/** What the calendars need to know of a session: RFC 5546 §2.1.4, RFC 7986 §5.3. */
export const Revision = z.object({
  /** Fixed when the session is first released, never used again for another. */
  uid: z.string(),
  /** Raised by each release that changes what a subscriber sees. */
  sequence: z.number().int().min(0),
  /** The instant of that release, whole seconds, strictly rising. */
  revisedAt: InstantText,
  createdAt: InstantText,
  status: z.enum(["confirmed", "cancelled"]),
  /** When it was to begin before it was moved, the latest last; absent where it never was. */
  movedFrom: z.array(InstantText).optional(),
});
export type Revision = z.infer<typeof Revision>;

export const ReleasedSession = Session.extend({ revision: Revision });
export type ReleasedSession = z.infer<typeof ReleasedSession>;

/**
 * What people see: one release of the programme. Sessions stand by start; those that were taken
 * out or cancelled after a release stay, with a cancelled revision, so that calendars learn of it.
 */
export const Programme = z.object({
  number: z.number().int().min(1),
  releasedAt: InstantText,
  state: EventState,
  /** Why the event does not take place; absent where it does, and where nobody says. */
  calledOff: LongTexts.optional(),
  event: Event.omit(besideReleases).strip(),
  rooms: z.array(Room),
  /** Addresses that rooms had in earlier releases, with whose they are; absent where none has changed. */
  formerAddresses: z.record(Slug, Id).optional(),
  people: z.array(Person),
  sessions: z.array(ReleasedSession),
});
export type Programme = z.infer<typeof Programme>;

/** A release as it is kept. Nobody is shown what is forgotten, but a UID that comes back must rise. */
export const Release = Programme.extend({ forgotten: z.record(Id, Revision) });
export type Release = z.infer<typeof Release>;

export const SeatsLeft = z.object({
  mode: Mode,
  capacity: z.number(),
  free: z.number(),
  waiting: z.number(),
});
export type SeatsLeft = z.infer<typeof SeatsLeft>;

/** All that the public page shows. */
export const PublicEvent = z.object({
  programme: Programme,
  seats: z.array(SeatsLeft),
  registration: z.enum(["open", "closed"]),
  /** When waiting for the hall beside a seat online ends, for those for whom it ends first. */
  hallWaitEndsAt: InstantText,
  /** The server's clock, so that "on now" does not depend on the reader's. */
  now: InstantText,
  clocks: ClockBook,
});
export type PublicEvent = z.infer<typeof PublicEvent>;

/** An event in a list. */
export const EventCard = z.object({
  slug: Slug,
  event: Event.pick({
    id: true,
    title: true,
    series: true,
    startsOn: true,
    endsOn: true,
    zone: true,
    years: true,
    since: true,
    languages: true,
    hosts: true,
    sealColour: true,
    sealText: true,
  }).strip(),
  state: EventState,
  /** By its days, as its own clock counts them; what was ended or cancelled is over. */
  phase: z.enum(phases),
});
export type EventCard = z.infer<typeof EventCard>;

export const programmeCommands = {
  "programme.list": {
    kind: "read",
    access: ["anyone"],
    input: z.strictObject({}),
    output: z.array(EventCard),
    refusals: [],
    summary:
      "The events that have been published and are listed: those on now, those to come, the nearest first, and those that are over, the latest first.",
  },
  "programme.open": {
    kind: "read",
    access: ["anyone"],
    input: z.strictObject({ slug: Slug }),
    output: PublicEvent,
    refusals: ["not-found"],
    summary: "An event as the public sees it: the released programme and the seats left.",
  },
  "programme.preview": {
    kind: "read",
    access: ["host", "organizer", "owner"],
    input: z.strictObject({ eventId: Id }),
    output: PublicEvent,
    refusals: ["not-found"],
    summary: "The public page as the draft would make it, for its organizers only.",
  },
} as const satisfies Record<string, Command>;
