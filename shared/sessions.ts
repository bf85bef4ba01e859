import { z } from "zod";
import {
  byId,
  type Command,
  Done,
  EventId,
  Id,
  InstantText,
  itself,
  organizers,
  Version,
  Zone,
} from "./commands.ts";
import { Event } from "./events.ts";
import { limits } from "./limits.ts";
import { Lang, LongTexts, RequiredTexts, Texts } from "./texts.ts";

/** A wall time as it was typed, to the minute: `2021-12-02T09:00`. */
export const WallTime = z
  .string()
  .regex(/^[12]\d{3}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/);

/** One line of a session's running order. Order in the list is order on stage. */
export const Item = z.strictObject({
  id: Id,
  kind: z.enum([
    "address",
    "congratulation",
    "reading",
    "performance",
    "signing",
    "souvenirs",
    "photo",
    "video",
    "break",
    "other",
  ]),
  title: Texts,
  /** Who does it, in order: one speaker, or the two who exchange. */
  personIds: z.array(Id).max(limits.rolesPerSessionMax),
  /** The whole of it on stage: interpreted one after the other, both are counted. */
  minutes: z.number().int().min(1).max(limits.sessionMinutesMax),
  /** What is spoken in it; null where nobody has said. */
  lang: Lang.nullable(),
  interpretation: z.enum(["none", "simultaneous", "consecutive"]),
});
export type Item = z.infer<typeof Item>;

export const SessionRole = z.strictObject({
  personId: Id,
  role: z.enum(["speaker", "mc", "moderator", "interpreter"]),
});
export type SessionRole = z.infer<typeof SessionRole>;

/** An entry of the programme. Wall time, zone and instant are all kept: none can be had from the others for ever. */
export const Session = z.strictObject({
  id: Id,
  kind: z.enum(["ceremony", "talk", "exchange", "break", "other"]),
  title: RequiredTexts,
  description: LongTexts,
  roomId: Id.nullable(),
  wall: WallTime,
  zone: Zone,
  /** Which of the two, when the clock shows this wall time twice: `+09:00`. Null everywhere else. */
  offset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/)
    .nullable(),
  minutes: z.number().int().min(1).max(limits.sessionMinutesMax),
  /** The instant of the start, worked out by the server from the three above. */
  startsAt: InstantText,
  roles: z.array(SessionRole).max(limits.rolesPerSessionMax),
  items: z.array(Item).max(limits.itemsPerSessionMax),
  state: z.enum(["planned", "cancelled"]),
  /** Why it does not take place; absent where nobody says. */
  calledOff: LongTexts.optional(),
  version: Version,
});
export type Session = z.infer<typeof Session>;

/** What an organizer types: everything but the instant. */
export const SessionDraft = Session.omit({ startsAt: true });
export type SessionDraft = z.infer<typeof SessionDraft>;

/** Two sessions of the draft that cannot both be: shown at once, never in the way of a draft. */
export const Clash = z.object({
  kind: z.enum(["room", "person"]),
  sessionIds: z.tuple([Id, Id]),
  /** The room or the person that is wanted twice. */
  subjectId: Id,
});
export type Clash = z.infer<typeof Clash>;

/** Where a session comes to stand that moves along with the event's first day. */
export const MovedAlong = z.object({
  id: Id,
  title: Texts,
  wall: WallTime,
  to: WallTime,
  /** `gap`: its time does not exist on that day, and it takes the next that does; `twice`: the first of two. */
  clock: z.enum(["once", "gap", "twice"]),
});
export type MovedAlong = z.infer<typeof MovedAlong>;

/** Each pair of sessions that overlap and share a room or a person. Touching ends do not overlap. */
export function clashes(sessions: readonly Session[]): Clash[] {
  const planned = sessions
    .filter((session) => session.state === "planned")
    .map((session) => ({
      session,
      from: Date.parse(session.startsAt),
      until: Date.parse(session.startsAt) + session.minutes * 60_000,
    }))
    .toSorted((a, b) => a.from - b.from);
  const found: Clash[] = [];
  for (const [at, first] of planned.entries())
    for (let next = at + 1; next < planned.length; next++) {
      const second = planned[next];
      if (!second || second.from >= first.until) break; // and so does everything after it
      found.push(...sharedBy(first.session, second.session));
    }
  return found;
}

function sharedBy(first: Session, second: Session): Clash[] {
  const sessionIds: [string, string] = [first.id, second.id];
  const inBoth = peopleOf(first).intersection(peopleOf(second));
  const room = first.roomId && first.roomId === second.roomId ? [first.roomId] : [];
  return [
    ...room.map((subjectId) => ({ kind: "room" as const, sessionIds, subjectId })),
    ...[...inBoth].map((subjectId) => ({ kind: "person" as const, sessionIds, subjectId })),
  ];
}

export const peopleOf = (session: Pick<Session, "roles" | "items">): Set<string> =>
  new Set([
    ...session.roles.map((role) => role.personId),
    ...session.items.flatMap((item) => item.personIds),
  ]);

export const sessionCommands = {
  "sessions.list": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.object({ sessions: z.array(Session), clashes: z.array(Clash) }),
    refusals: [],
    summary: "The working draft of the programme, with what clashes in it.",
  },
  "sessions.save": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, session: SessionDraft }),
    about: ({ session }: { session: SessionDraft }) => ({ title: session.title }),
    output: Session,
    refusals: ["changed-meanwhile", "at-limit", "time-gap", "time-twice", "not-found"],
    security: "none",
    summary: "Schedule a session, or change one. Clashes do not stop it: `sessions.list` has them.",
  },
  "sessions.add": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, sessions: z.array(SessionDraft).min(1).max(limits.addedAtOnceMax) }),
    about: itself,
    output: z.array(Session),
    refusals: ["changed-meanwhile", "at-limit", "time-gap", "time-twice", "not-found"],
    security: "none",
    summary: "Schedule several new sessions, all of them or none; they are taken back as one edit.",
  },
  "sessions.along": {
    kind: "read",
    access: organizers,
    input: z.strictObject({ eventId: Id, startsOn: z.iso.date() }),
    output: z.array(MovedAlong),
    refusals: ["not-found"],
    summary: "Where the planned sessions would stand if they moved along to another first day of the event.",
  },
  "sessions.moveAlong": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, event: Event }),
    about: ({ event: { title } }: { event: { title: Texts } }) => ({ title }),
    output: Event,
    refusals: ["changed-meanwhile", "already-taken", "not-now", "still-used", "not-found", "no-mail"],
    security: "none",
    summary:
      "Change the event as `events.save` does, and move its planned sessions by as many days as its first day, at the same wall times in their zones. It is taken back as one edit.",
  },
  "sessions.remove": {
    kind: "write",
    access: organizers,
    input: z.strictObject({
      eventId: Id,
      id: Id,
      /** For whoever takes a new one back: only as it was then. */
      version: Version.optional(),
    }),
    about: byId,
    output: Done,
    refusals: ["not-found", "changed-meanwhile"],
    security: "none",
    summary: "Take a session out of the draft; calendars show it as cancelled after the next release.",
  },
} as const satisfies Record<string, Command>;
