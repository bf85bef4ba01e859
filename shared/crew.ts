import { z } from "zod";
import { type Command, EventId, Id, OptionalEmail, organizers, Version } from "./commands.ts";
import { limits } from "./limits.ts";
import { WallTime } from "./sessions.ts";
import { Lang, LongTexts, line, paragraph, Texts } from "./texts.ts";

/** What is handed over on stage, and how. */
export const Souvenir = z.strictObject({
  /** The hosts between whom it goes. */
  giverId: Id.nullable(),
  receiverId: Id.nullable(),
  object: Texts,
  text: LongTexts,
  pictureId: Id.nullable(),
  carriedBy: line(),
  /** How it is done where one side is on screen. */
  acrossScreens: LongTexts,
});
export type Souvenir = z.infer<typeof Souvenir>;

/** What the crew knows of an item, under the item's id. */
export const CrewItem = z.strictObject({
  id: Id,
  /** It begins then, whatever came before: a live link. Both times are in the session's zone. */
  fixedAt: WallTime.nullable(),
  /** It must have ended by then: whoever has a part in it leaves. */
  endsBy: WallTime.nullable(),
  /** What it keeps at least when time is short. */
  leastMinutes: z.number().int().min(0).max(limits.sessionMinutesMax).nullable(),
  /** Who of its people is on screen; the others are in the hall. */
  onScreen: z.array(Id).max(limits.rolesPerSessionMax),
  microphone: line(),
  slides: z.strictObject({
    state: z.enum(["none", "wanted", "in", "checked"]),
    /** A link, or their text. */
    source: paragraph(),
  }),
  objects: line(),
  /** Who says the line before it. */
  mcId: Id.nullable(),
  mcLine: LongTexts,
  note: paragraph(),
  souvenir: Souvenir.nullable(),
});
export type CrewItem = z.infer<typeof CrewItem>;

/**
 * What the crew needs of a session, beside the session: under its id, never in a release, and so on no
 * page, in no calendar, file, frame or mail (K1).
 */
export const CrewSheet = z.strictObject({
  id: Id,
  /** This session begins only once that one has ended, wherever that is; one that is gone binds nothing. */
  after: Id.nullable(),
  items: z.array(CrewItem).max(limits.crewItemsPerSheetMax),
  version: Version,
});
export type CrewSheet = z.infer<typeof CrewSheet>;

/** How the crew reaches somebody of the programme, calls them, and looks after them: under the person's id. */
export const Contact = z.strictObject({
  id: Id,
  mail: OptionalEmail,
  phone: line(limits.phoneCharsMax),
  /** How the name is said, for whoever says it. */
  readings: z.strictObject({
    kana: line(limits.nameCharsMax),
    pinyin: line(limits.nameCharsMax),
    free: line(limits.nameCharsMax),
  }),
  seat: line(),
  escort: line(),
  messenger: line(),
  version: Version,
});
export type Contact = z.infer<typeof Contact>;

/** What of an item is not there yet (K5). */
export const Gap = z.object({
  itemId: Id,
  kind: z.enum(["line", "microphone", "slides", "object", "picture", "receiver", "reading", "time"]),
  /** In which languages, where it is a text. */
  langs: z.array(Lang),
  /** Of whom, where it is somebody's. */
  personIds: z.array(Id),
});
export type Gap = z.infer<typeof Gap>;

const Gaps = z.object({ sessionId: Id, gaps: z.array(Gap) });

/** A sheet that nobody has written. */
export const emptySheet = (sessionId: string): CrewSheet => ({
  id: sessionId,
  after: null,
  items: [],
  version: 0,
});

/** What the crew knows of this item: nothing yet, where the sheet does not name it. */
export const crewItemOf = ({ items }: Pick<CrewSheet, "items">, itemId: string): CrewItem =>
  items.find(({ id }) => id === itemId) ?? {
    id: itemId,
    fixedAt: null,
    endsBy: null,
    leastMinutes: null,
    onScreen: [],
    microphone: "",
    slides: { state: "none", source: "" },
    objects: "",
    mcId: null,
    mcLine: {},
    note: "",
    souvenir: null,
  };

export const emptyContact = (personId: string): Contact => ({
  id: personId,
  mail: "",
  phone: "",
  readings: { kana: "", pinyin: "", free: "" },
  seat: "",
  escort: "",
  messenger: "",
  version: 0,
});

export const crewCommands = {
  "crew.sheet": {
    kind: "read",
    access: organizers,
    input: z.strictObject({ eventId: Id, sessionId: Id }),
    output: CrewSheet,
    refusals: ["not-found"],
    summary: "What the crew needs of a session, item by item; of version 0 where nobody has written it.",
  },
  "crew.saveSheet": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, sheet: CrewSheet }),
    about: ({ sheet: { id } }: { sheet: CrewSheet }) => ({ id }),
    output: CrewSheet,
    refusals: ["changed-meanwhile", "time-gap", "not-found"],
    security: "none",
    summary: "Write what the crew needs of a session. Nothing of it is ever released.",
  },
  "crew.contacts": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.object({
      contacts: z.array(Contact),
      /** Guests of other hosts, of whom this reader sees neither mail nor phone. */
      unreachable: z.array(Id),
    }),
    refusals: [],
    summary: "How the crew reaches the people of the programme, and how their names are said.",
  },
  "crew.saveContact": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, contact: Contact }),
    about: ({ contact: { id } }: { contact: Contact }) => ({ id }),
    output: Contact,
    refusals: ["changed-meanwhile", "not-found"],
    security: "none",
    summary:
      "Write the crew's side of a person. Mail and phone of another host's guest stay as they are, and are left empty here.",
  },
  "crew.readiness": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.array(Gaps),
    refusals: [],
    summary: "What is still missing, item by item, in each planned session that has a crew sheet.",
  },
} as const satisfies Record<string, Command>;
