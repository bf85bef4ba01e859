import { z } from "zod";
import { ClockBook } from "./clocks.ts";
import { byRoomId, type Command, Done, Id, InstantText, roomRuns } from "./commands.ts";
import { limits } from "./limits.ts";
import { Programme } from "./programme.ts";
import { RefusalCode } from "./refusal.ts";
import { Room } from "./rooms.ts";

/** The show itself, or a rehearsal of it, which has a place and a clock of its own and reaches no guest. */
export const showForms = ["show", "rehearsal"] as const;
export const ShowForm = z.enum(showForms);
export type ShowForm = z.infer<typeof ShowForm>;

/** One thing of a running order as the show needs it: its length, and what binds it. */
export const OrderItem = z.strictObject({
  /** The item's; of a session without a running order the session's own. */
  id: Id,
  sessionId: Id,
  minutes: z.number().int().min(1).max(limits.sessionMinutesMax),
  /** It does not begin before that: a live link. */
  fixedAt: InstantText.nullable(),
  /** It must have ended by then: somebody has to leave. */
  endsBy: InstantText.nullable(),
  /** What it keeps at least where it gives time up; null: it gives none. */
  leastMinutes: z.number().int().min(0).max(limits.sessionMinutesMax).nullable(),
});
export type OrderItem = z.infer<typeof OrderItem>;

/** What a room plays on one day, as a release and the crew's sheets had it when it was taken in. */
export const RunningOrder = z.strictObject({
  release: z.number().int().min(1),
  sessions: z
    .array(z.strictObject({ id: Id, startsAt: InstantText, minutes: z.number().int().min(1) }))
    .max(limits.sessionsPerShowMax),
  items: z.array(OrderItem).max(limits.itemsPerShowMax),
});
export type RunningOrder = z.infer<typeof RunningOrder>;

const item = { itemId: Id };
const doing = { id: Id, at: InstantText };

/** What the driver does, each under an id that the console makes: sent twice, it is done once. */
export const Action = z.discriminatedUnion("kind", [
  /** What *next* starts, where it is not the first to come. */
  z.strictObject({ ...doing, kind: z.literal("arm"), ...item }),
  /** Next, or a jump: what is on ends, and this begins. */
  z.strictObject({ ...doing, kind: z.literal("start"), ...item }),
  /** The time that is left stands until it is resumed. */
  z.strictObject({ ...doing, kind: z.literal("hold") }),
  z.strictObject({ ...doing, kind: z.literal("resume") }),
  z.strictObject({ ...doing, kind: z.literal("skip"), ...item }),
  z.strictObject({ ...doing, kind: z.literal("bringBack"), ...item }),
  /** A minute more or less. */
  z.strictObject({
    ...doing,
    kind: z.literal("give"),
    ...item,
    minutes: z.number().int().min(-limits.givenMinutesMax).max(limits.givenMinutesMax),
  }),
  /** All that is to come of one session, in another order. */
  z.strictObject({ ...doing, kind: z.literal("order"), itemIds: z.array(Id).max(limits.itemsPerShowMax) }),
  z.strictObject({ ...doing, kind: z.literal("finish") }),
  /** The latest release comes in; whoever asks for it sends the order that was shown, and it is taken as it stands then. */
  z.strictObject({ ...doing, kind: z.literal("adopt"), order: RunningOrder }),
  z.strictObject({ ...doing, kind: z.literal("undo"), actionId: Id }),
]);
export type Action = z.infer<typeof Action>;
/** What the driver does; when, and under which id, the console says. */
export type Doing = Action extends infer A ? (A extends Action ? Omit<A, "id" | "at"> : never) : never;

/** One time on stage; `to` is null while it lasts. */
const Run = z.object({ from: InstantText, to: InstantText.nullable() });

export const ShowItem = z.object({
  id: Id,
  sessionId: Id,
  state: z.enum(["coming", "on", "done", "skipped"]),
  runs: z.array(Run),
  /** Of the run that lasts, how long it was held. */
  heldMillis: z.number(),
  /** Minutes more than planned, or less. */
  given: z.number(),
});
export type ShowItem = z.infer<typeof ShowItem>;

export const ShowState = z.object({
  items: z.array(ShowItem),
  armedId: Id.nullable(),
  heldSince: InstantText.nullable(),
  isOver: z.boolean(),
});
export type ShowState = z.infer<typeof ShowState>;

/** What people are told is a time in steps of so many minutes. */
export const delayStepMinutes = 5;

/** Who drives a room's show: one at a time. */
export const Driver = z.object({ staffId: Id, name: z.string(), since: InstantText });
export type Driver = z.infer<typeof Driver>;

/** A show as its crew follows it: what was begun with, and what was done since, the latest last. */
export const ShowNow = z.object({
  id: Id,
  /** As it stood before `actions`. */
  order: RunningOrder,
  state: ShowState,
  /** The latest: so many can be taken back. Whatever was taken back is left out. */
  actions: z.array(Action),
  /** What was taken back last, with nothing done since. */
  undone: z.object({ action: Action, undo: Action }).nullable(),
  /** How many actions there are, with those that were taken back: the later one of two answers. */
  count: z.number(),
  /** How many milliseconds its clock is ahead of the world's: 0 but for a rehearsal. */
  aheadMillis: z.number(),
});
export type ShowNow = z.infer<typeof ShowNow>;

/** This session begins only when that one is over, in whatever room. */
const Tie = z.object({ sessionId: Id, afterId: Id });
export type Tie = z.infer<typeof Tie>;

/** What a console opens with. */
export const OpenShow = z.object({
  room: Room,
  programme: Programme,
  /** The day of which it is, as the event's clock counts it; null: nothing is planned in the room any more. */
  day: z.iso.date().nullable(),
  show: ShowNow.nullable(),
  driver: Driver.nullable(),
  /** Of the latest release; the console shows what in it is new. */
  order: RunningOrder.nullable(),
  ties: z.array(Tie),
  /** Who reads this. */
  staffId: Id,
  now: InstantText,
  clocks: ClockBook,
  /** The room's `programme` thing as it was when this was read: a higher one means to read again. */
  programmeVersion: z.number(),
});
export type OpenShow = z.infer<typeof OpenShow>;

/** What became of an action: done; done before; or not, and why. */
export const Taken = z.discriminatedUnion("state", [
  z.object({ id: Id, state: z.literal("done") }),
  z.object({ id: Id, state: z.literal("refused"), code: RefusalCode }),
]);
export type Taken = z.infer<typeof Taken>;

const at = { eventId: Id, roomId: Id, form: ShowForm };

export const showCommands = {
  "shows.open": {
    kind: "read",
    access: roomRuns,
    input: z.strictObject(at),
    output: OpenShow,
    refusals: ["not-found"],
    summary: "A room's show as its console opens it: running order, what was done, who drives.",
  },
  "shows.drive": {
    kind: "write",
    access: roomRuns,
    /** `from`: who drove as this was pressed; null: nobody. */
    input: z.strictObject({ ...at, from: Id.nullable() }),
    about: byRoomId,
    output: Driver,
    refusals: ["not-found", "driven", "not-now"],
    security: "none",
    summary:
      "Take a room's show, on its day: from nobody, or from the one who was seen to drive it. With nobody's show begun, it begins.",
  },
  "shows.agreeDelay": {
    kind: "write",
    prepares: true,
    announces: "room",
    access: roomRuns,
    input: z.strictObject({
      eventId: Id,
      roomId: Id,
      delays: z
        .array(
          z.strictObject({
            sessionId: Id,
            minutes: z
              .number()
              .int()
              .multipleOf(delayStepMinutes)
              .min(delayStepMinutes)
              .max(limits.delayMinutesMax),
          }),
        )
        .min(1)
        .max(limits.sessionsPerShowMax),
      /** The release that these were reckoned from. */
      release: z.number().int().min(1),
    }),
    about: byRoomId,
    output: Done,
    refusals: ["not-found", "driven", "not-yours", "not-now", "event-over", "changed-meanwhile", "must-tell"],
    security: "none",
    summary:
      "Tell everybody that sessions begin later: a release of what people see with these times moved, and the draft moved alike. Only by who drives the room's show.",
  },
  "shows.letGo": {
    kind: "write",
    access: roomRuns,
    input: z.strictObject(at),
    about: ({ roomId, form }: { roomId: string; form: ShowForm }) => (form === "show" ? { roomId } : null),
    output: Done,
    refusals: ["not-found"],
    security: "none",
    summary: "Drive a room's show no more; whoever runs the room can say again what is on.",
  },
  "shows.act": {
    kind: "write",
    announces: "room",
    access: roomRuns,
    input: z.strictObject({
      ...at,
      showId: Id,
      actions: z.array(Action).min(1).max(limits.actionsAtOnceMax),
    }),
    about: () => null, // each action is kept, with who did it and when
    output: z.object({ taken: z.array(Taken), show: ShowNow }),
    refusals: ["not-found", "driven", "at-limit"],
    security: "none",
    summary:
      "What the driver did, in order, each with its own instant; what came before is done once. Told of each: done, or why not.",
  },
} as const satisfies Record<string, Command>;
