import { z } from "zod";
import { type Command, Done, EventId, Id, InstantText, organizers } from "./commands.ts";

/** Where an event stands for those who prepare it. */
export const checkPhases = ["before-publish", "before-day", "on-day", "afterwards"] as const;
export type CheckPhase = (typeof checkPhases)[number];

/** What is looked at, in the order in which it is told; the first three the server insists on. */
export const checkPoints = {
  hosts: "before-publish",
  title: "before-publish",
  dates: "before-publish",
  rooms: "before-publish",
  sessions: "before-publish",
  clashes: "before-publish",
  outside: "before-publish",
  seats: "before-publish",
  languages: "before-publish",
  contact: "before-publish",
  people: "before-publish",
  "test-mail": "before-day",
  "signed-in": "before-day",
  stages: "before-day",
  screen: "before-day",
  closing: "before-day",
  released: "on-day",
  mails: "on-day",
  ended: "afterwards",
  thanks: "afterwards",
  keepsakes: "afterwards",
  keeping: "afterwards",
} as const satisfies Record<string, CheckPhase>;
export type CheckPoint = keyof typeof checkPoints;

export const insistedOn = ["hosts", "title", "dates"] as const satisfies readonly CheckPoint[];
const CheckPointName = z.enum(Object.keys(checkPoints) as [CheckPoint, ...CheckPoint[]]);
const Decidable = CheckPointName.exclude(insistedOn);
export type Decidable = z.infer<typeof Decidable>;
export const isDecidable = (point: CheckPoint): point is Decidable => Decidable.safeParse(point).success;

export const Check = z.object({
  point: CheckPointName,
  phase: z.enum(checkPhases),
  /** `decided`: the organizers have looked at it, and it stays as it is. */
  state: z.enum(["done", "open", "decided"]),
  /** How many of how many are open; null where it is one thing. */
  open: z.number().nullable(),
  of: z.number().nullable(),
  /** Who decided, empty where the server knows them no more; null: nobody. */
  decided: z.object({ who: z.string(), at: InstantText }).nullable(),
});
export type Check = z.infer<typeof Check>;

export const checkCommands = {
  "checks.list": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.object({ phase: z.enum(checkPhases), checks: z.array(Check) }),
    refusals: ["not-found"],
    summary:
      "What is done, open or decided before an event is published, before its day, on it and afterwards.",
  },
  "checks.decide": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, point: Decidable, decided: z.boolean() }),
    about: ({ point }: { point: string }) => ({ state: point }),
    output: Done,
    refusals: ["not-found"],
    security: "none",
    summary: "Say of a point of the check-list that it stays as it is, or take that back.",
  },
} as const satisfies Record<string, Command>;
