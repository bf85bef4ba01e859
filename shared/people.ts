import { z } from "zod";
import { byId, type Command, Done, EventId, Id, itself, newOrder, organizers, Version } from "./commands.ts";
import { limits } from "./limits.ts";
import { nativeFirst } from "./reading.ts";
import { line, Texts } from "./texts.ts";

/** How a person writes the own name, and in which order: never turned round by us. */
export const Name = z
  .strictObject({
    native: line(limits.nameCharsMax),
    latin: line(limits.nameCharsMax),
    order: z.enum(["family-first", "given-first"]),
  })
  .refine((name) => name.native !== "" || name.latin !== "", { message: "name", path: ["native"] });
export type Name = z.infer<typeof Name>;

/** Somebody of the programme: a guest of honour, a speaker, an interpreter. */
export const Person = z.strictObject({
  id: Id,
  name: Name,
  /** The language of the native name, so that it is drawn with the right glyphs. */
  nameLang: z.enum(["en", "ja", "zh-Hans"]),
  honorific: Texts,
  position: Texts,
  hostId: Id.nullable(),
  /** The place in protocol, 1 first; null for people who are not guests of honour. */
  protocol: z.number().int().min(1).max(999).nullable(),
  version: Version,
});
export type Person = z.infer<typeof Person>;

export const peopleCommands = {
  "people.list": {
    kind: "read",
    access: organizers,
    input: EventId,
    output: z.array(Person),
    refusals: [],
    summary: "Everybody in the working draft of the programme.",
  },
  "people.save": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, person: Person }),
    about: ({ person }: { person: Person }) => ({ name: nativeFirst(person.name)[0] }),
    output: Person,
    refusals: ["changed-meanwhile", "at-limit", "not-found"],
    security: "none",
    summary: "Add a person, or change one.",
  },
  "people.add": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, people: z.array(Person).min(1).max(limits.addedAtOnceMax) }),
    about: itself,
    output: z.array(Person),
    refusals: ["changed-meanwhile", "at-limit", "not-found"],
    security: "none",
    summary: "Add several people, all of them or nobody; they are taken back as one edit.",
  },
  "people.reorder": {
    kind: "write",
    access: organizers,
    input: newOrder(limits.peoplePerEventMax),
    about: itself,
    output: z.array(Person),
    refusals: ["changed-meanwhile"],
    security: "none",
    summary: "Put the guests of honour into another protocol order, all at once.",
  },
  "people.remove": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id }),
    about: byId,
    output: Done,
    refusals: ["still-used", "not-found"],
    security: "none",
    summary: "Take a person out of the draft, once no session or item names them.",
  },
} as const satisfies Record<string, Command>;
