import { z } from "zod";
import { PublishedAnnouncement } from "./announcements.ts";
import { ClockBook } from "./clocks.ts";
import { Author, byRoomId, type Command, Done, Id, InstantText, inRoom, roomRuns } from "./commands.ts";
import { limits } from "./limits.ts";
import { Message } from "./messages.ts";
import { Programme } from "./programme.ts";
import { Question } from "./questions.ts";
import { Mode, Room, Stage } from "./rooms.ts";
import { Driver, ShowNow } from "./shows.ts";
import { Lang } from "./texts.ts";
import { Topic } from "./topics.ts";

/** What is on in a room, as the one who runs it says; with nothing said, the clock says it. */
export const Now = z.object({ sessionId: Id.nullable(), itemId: Id.nullable() });
export type Now = z.infer<typeof Now>;

export const reactionKinds = ["applause", "heart", "flower", "cheer"] as const;
export const ReactionKind = z.enum(reactionKinds);
export type ReactionKind = z.infer<typeof ReactionKind>;
/**
 * Who hears one and the same frame. Followers have registered and hold no seat: they hear what
 * members hear, say nothing, and are not shown the stage.
 */
export const audiences = ["runs", "members", "followers", "screen"] as const;
export type Audience = (typeof audiences)[number];

/** A durable thing of a room, whole. A notice never holds a delta, so it may come twice. */
export const Thing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("question"), id: Id, value: Question }),
  z.object({ kind: z.literal("message"), id: Id, value: Message }),
  z.object({ kind: z.literal("now"), id: Id, value: Now }),
  z.object({ kind: z.literal("stages"), id: Id, value: z.object({ version: z.number() }) }),
  z.object({ kind: z.literal("programme"), id: Id, value: z.object({ version: z.number() }) }),
  /** Of the desk: that it has moved. What is large is read by a command. */
  z.object({ kind: z.literal("topic"), id: Topic, value: z.object({ clock: z.number() }) }),
  /** Of a show, under the room's id; null: none has begun. */
  z.object({ kind: z.literal("show"), id: Id, value: z.object({ show: ShowNow.nullable() }) }),
  z.object({ kind: z.literal("driver"), id: Id, value: z.object({ driver: Driver.nullable() }) }),
]);
export type Thing = z.infer<typeof Thing>;

/** What is one person's own, in whatever state; nobody else is told. */
export const OwnThing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("question"), id: Id, value: Question }),
  z.object({ kind: z.literal("vote"), id: Id, value: z.object({ given: z.boolean() }) }),
]);
export type OwnThing = z.infer<typeof OwnThing>;

/** What a show holds beside its room. */
export type ShowThingKind = Extract<Thing["kind"], "show" | "driver">;
export type ThingKind = Exclude<(Thing | OwnThing)["kind"], "topic" | ShowThingKind>;
/** Of a room: the clock of the latest change of each kind. */
export type MovedAt = Partial<Record<ThingKind, number>>;

/**
 * The number of what follows. A page that speaks another one is of another version, and is told to load
 * anew: whoever changes the shape of anything here raises it.
 */
export const wireNumber = 4;

/** What has a clock, and can be joined. */
export const Place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("room"), eventId: Id, id: Id }),
  /** An event as its organizers see it; the id is the event's. */
  z.strictObject({ kind: z.literal("desk"), id: Id }),
  /** A room's show as its crew follows it, and a rehearsal of it; the id is the room's. */
  z.strictObject({ kind: z.literal("show"), eventId: Id, id: Id }),
  z.strictObject({ kind: z.literal("rehearsal"), eventId: Id, id: Id }),
]);
export type Place = z.infer<typeof Place>;

/**
 * All that changed in a place after clock `from`, up to `to`. Apply it if `from <= clock`, drop it
 * if `to <= clock`, join again with `since` only if `from > clock`.
 */
export const PlaceChanged = z.object({
  placeId: Id,
  epoch: z.string(),
  from: z.number(),
  to: z.number(),
  changes: z.array(Thing),
  /** Ids of things that have left this audience's sight. */
  gone: z.array(Id),
  mine: z.array(OwnThing).optional(),
});
export type PlaceChanged = z.infer<typeof PlaceChanged>;

/** What is added up for a moment and then forgotten, by kind and by name. */
export const sumKinds = ["reactions", "driving"] as const;
export type SumKind = (typeof sumKinds)[number];
export const Sums = z.partialRecord(z.enum(sumKinds), z.record(z.string(), z.number()));
export type Sums = z.infer<typeof Sums>;

/** Ephemeral and droppable: who is here, and what they clap. */
export const PlacePulse = z.object({
  placeId: Id,
  here: z.record(Mode, z.number()),
  sums: Sums,
  /** Up to where everybody has been told: whoever is not there yet has missed the last notice. */
  clock: z.number(),
});
export type PlacePulse = z.infer<typeof PlacePulse>;

/** A join answers with everything (`from` 0, or a new epoch) or with what was missed. */
export const Join = z.strictObject({
  wire: z.literal(wireNumber),
  place: Place,
  since: z.number().int().min(0).nullable(),
  epoch: z.string().max(64).nullable(),
});
export const Joined = z.object({
  whole: z.boolean(),
  frame: PlaceChanged,
  pulse: PlacePulse,
  /** Null where everybody is alike, but for what they hear of. */
  as: z.enum(audiences).nullable(),
});
export type Joined = z.infer<typeof Joined>;

const reactionCount = z.number().int().min(1).max(limits.reactionsPerPulseMax);
export const Pulse = z.strictObject({
  place: Place,
  sums: z.union([
    z.strictObject({ reactions: z.partialRecord(ReactionKind, reactionCount) }),
    /** That the console of whoever drives still has its line. */
    z.strictObject({ driving: z.strictObject({ alive: z.literal(1) }) }),
  ]),
});
export type Pulse = z.infer<typeof Pulse>;

/** The socket's ways in (each acknowledged with a Reply to whoever waits for one) and out. Everything else is HTTP. */
export const socketCalls = {
  "places.join": { input: Join, output: Joined },
  "places.leave": { input: z.strictObject({ place: Place }), output: Done },
  "places.pulse": { input: Pulse, output: Done },
} as const;
export const notices = { "place.changed": PlaceChanged, "place.pulse": PlacePulse } as const;

/** What a live room's page needs beside the live things. */
export const OpenRoom = z.object({
  room: Room,
  programme: Programme,
  as: z.enum(audiences),
  mode: Mode.nullable(),
  hostId: Id.nullable(),
  lang: Lang.nullable(),
  /** Whose words are said from this page; null for a screen, which says nothing. */
  author: Author.nullable(),
  now: InstantText,
  clocks: ClockBook,
  /** The latest of the event's. */
  announcement: PublishedAnnouncement.nullable(),
  /** The room's `programme` thing as it was when this was read: a higher one means to read again. */
  programmeVersion: z.number(),
});
export type OpenRoom = z.infer<typeof OpenRoom>;

/** Stage addresses for this reader: the own host's first, then the fallback, then the others'. */
export const OpenStages = z.object({ stages: z.array(Stage), opensAt: InstantText.nullable() });
export type OpenStages = z.infer<typeof OpenStages>;

const ScreenLink = z.object({
  token: z.string(),
  /** Null for the first, which nobody made. */
  madeBy: z.string().nullable(),
  madeAt: InstantText.nullable(),
});

export const liveCommands = {
  "rooms.open": {
    kind: "read",
    access: [...inRoom, "screen"],
    input: z.strictObject({ eventId: Id, roomId: Id }),
    output: OpenRoom,
    refusals: ["not-found"],
    summary: "A live room: what it is, and what is on in it.",
  },
  "rooms.openStages": {
    kind: "read",
    access: inRoom,
    /** `asHostId`: as this host's people get them; only for whoever runs the room. */
    input: z.strictObject({ eventId: Id, roomId: Id, asHostId: Id.optional() }),
    output: OpenStages,
    refusals: ["not-found", "no-seat"],
    summary: "Where to see and hear the room, from 15 minutes before a session in it.",
  },
  "rooms.setNow": {
    kind: "write",
    announces: "room",
    access: roomRuns,
    /** `was`: only if that is still what is on. */
    input: z.strictObject({ eventId: Id, roomId: Id, now: Now, was: Now.optional() }),
    about: byRoomId,
    output: Now,
    refusals: ["not-found", "changed-meanwhile", "driven"],
    security: "none",
    summary:
      "Say which session and item is on now; everybody in the room sees it. While somebody drives the room's show, they say it.",
  },
  "rooms.screenLink": {
    kind: "read",
    access: roomRuns,
    input: z.strictObject({ eventId: Id, roomId: Id }),
    output: ScreenLink,
    refusals: ["not-found"],
    security: "link-asked",
    summary: "The link of the room's hall screen: shows the room, may do nothing in it.",
  },
  "rooms.renewScreenLink": {
    kind: "write",
    access: roomRuns,
    input: z.strictObject({ eventId: Id, roomId: Id }),
    about: byRoomId,
    output: ScreenLink,
    refusals: ["not-found"],
    security: "link-changed",
    summary: "Make another link for the room's hall screen; the old one and what is open by it end at once.",
  },
} as const satisfies Record<string, Command>;
