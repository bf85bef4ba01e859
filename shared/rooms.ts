import { z } from "zod";
import {
  byId,
  byRoomId,
  type Command,
  Done,
  EventId,
  Id,
  itself,
  newOrder,
  organizers,
  Slug,
  Version,
} from "./commands.ts";
import { limits } from "./limits.ts";
import { Lang, line, RequiredTexts, storable } from "./texts.ts";

/** The first-class state of a registration that drives seats, mails, calendar, buttons and badge. */
export const modes = ["onsite", "online"] as const;
export const Mode = z.enum(modes);
export type Mode = z.infer<typeof Mode>;

export const Places = z.number().int().min(0).max(limits.seatsPerModeMax);

/** A place, in a building or on the net, where sessions happen and people meet live. */
export const Room = z.strictObject({
  id: Id,
  slug: Slug,
  name: RequiredTexts,
  hostId: Id.nullable(),
  kind: z.enum(["hall", "online", "both"]),
  /** Places for each mode; null where the mode has none or no limit is known. */
  places: z.strictObject({ onsite: Places.nullable(), online: Places.nullable() }),
  position: z.number().int().min(0).max(999),
  version: Version,
});
export type Room = z.infer<typeof Room>;

/**
 * One way to see or hear a room's stage, for one host's people or, with no host, as a fallback.
 * Given to those who may join, from `limits.stageOpensMinutesBefore` on.
 */
export const Stage = z.strictObject({
  id: Id,
  hostId: Id.nullable(),
  kind: z.enum(["hls", "youtube", "bilibili", "tencent", "zoom", "teams", "webex", "link"]),
  url: z
    .url({ protocol: /^https?$/ })
    .max(limits.urlCharsMax)
    .refine(storable, "text"),
  meetingNumber: line(limits.passcodeCharsMax).default(""),
  passcode: line(limits.passcodeCharsMax).default(""),
  lang: Lang.nullable().default(null),
});
export type Stage = z.infer<typeof Stage>;

/** All the ways of one room, as they are edited: each goes by its id. */
export const StageList = z.strictObject({
  stages: z.array(Stage).max(limits.stagesPerRoomMax),
  version: Version,
});
export type StageList = z.infer<typeof StageList>;

export const roomCommands = {
  "rooms.list": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.array(Room),
    refusals: [],
    summary: "The rooms of the working draft.",
  },
  "rooms.save": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, room: Room }),
    about: ({ room }: { room: Room }) => ({ title: room.name }),
    output: Room,
    refusals: ["changed-meanwhile", "already-taken", "at-limit", "not-found"],
    security: "none",
    summary: "Add a room, or change one.",
  },
  "rooms.reorder": {
    kind: "write",
    access: organizers,
    input: newOrder(limits.roomsPerEventMax),
    about: itself,
    output: z.array(Room),
    refusals: ["changed-meanwhile"],
    security: "none",
    summary: "Put the rooms of the draft into another order, all at once.",
  },
  "rooms.remove": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id }),
    about: byId,
    output: Done,
    refusals: ["still-used", "not-found"],
    security: "none",
    summary: "Take a room out of the draft, once no session is in it.",
  },
  "rooms.stages": {
    kind: "read",
    access: organizers,
    input: z.strictObject({ eventId: Id, roomId: Id }),
    output: StageList,
    refusals: ["not-found"],
    summary: "The stage addresses of a room, whole, for those who keep them.",
  },
  "rooms.setStages": {
    kind: "write",
    announces: "room",
    access: organizers,
    input: StageList.extend({ eventId: Id, roomId: Id }),
    about: byRoomId,
    output: StageList,
    refusals: ["changed-meanwhile", "not-found"],
    security: "none",
    summary: "Replace the stage addresses of a room; people in it get the new ones at once.",
  },
} as const satisfies Record<string, Command>;
