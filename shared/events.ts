import { z } from "zod";
import { ClockBook } from "./clocks.ts";
import {
  type Command,
  EventId,
  Id,
  InstantText,
  itself,
  OptionalEmail,
  organizers,
  Slug,
  Version,
  Zone,
} from "./commands.ts";
import { limits } from "./limits.ts";
import { Lang, LongTexts, line, RequiredTexts, storable, Texts } from "./texts.ts";

/** One of the co-equal institutions that hold the event. Their order is the event's own. */
export const Host = z.strictObject({
  id: Id,
  name: RequiredTexts,
  shortName: Texts,
  /** The city by which its clock is called: it cannot be had from `Asia/Shanghai`. */
  city: RequiredTexts,
  locale: Lang,
  zone: Zone,
  logoId: Id.nullable(),
  sealId: Id.nullable(),
  /** Whom people turn to for help; named with every refusal. */
  contact: z.strictObject({
    name: line(limits.nameCharsMax),
    email: OptionalEmail,
    phone: line(limits.phoneCharsMax),
  }),
  /** Schools and departments, offered when people register. */
  schools: z.array(RequiredTexts).max(limits.schoolsPerHostMax),
});
export type Host = z.infer<typeof Host>;

/** Where a map puts the venue (WGS 84). */
export const Geo = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Geo = z.infer<typeof Geo>;

export const eventStates = ["draft", "published", "ended", "cancelled"] as const;
export const EventState = z.enum(eventStates);
export type EventState = z.infer<typeof EventState>;

/** An event among others, in the order in which a list has them. */
export const phases = ["on", "coming", "over"] as const;
export type Phase = (typeof phases)[number];

/** What whoever comes to the venue wants to know. */
export const Arriving = z.strictObject({ entrance: LongTexts, travel: LongTexts, dress: LongTexts });
export type Arriving = z.infer<typeof Arriving>;

/** Something that stays of the event: a recording, pictures, the speeches. */
export const Keepsake = z.strictObject({
  id: Id,
  title: RequiredTexts,
  url: z
    .url({ protocol: /^https?$/ })
    .max(limits.urlCharsMax)
    .refine(storable, "text"),
});
export type Keepsake = z.infer<typeof Keepsake>;

/** Whether a published event stands on the site's first page, or opens by its link alone. */
export const Listed = z.enum(["listed", "by-link"]);
export type Listed = z.infer<typeof Listed>;

/** Whether the public page says how many come from which host. */
export const OriginsShown = z.enum(["hidden", "shown"]);

/** What the organizers say of personal data, how long it is kept, and what becomes of words without an author. */
export const PersonalDataTerms = z.strictObject({
  /** Above the button that registers; where it is missing, what the software does is said. */
  text: LongTexts,
  /** Days from the event's last day until everybody's data are erased; null: never by itself. */
  keepDays: z.number().int().min(1).max(limits.personalDataKeepDaysMax).nullable(),
  /** Of those who were erased: questions and lines stay without a name, or go. */
  words: z.enum(["keep", "remove"]),
});
export type PersonalDataTerms = z.infer<typeof PersonalDataTerms>;

/** When a general seat is given: as somebody registers, or when they press the link that was mailed to them. */
export const SeatsGiven = z.enum(["at-once", "at-press"]);
export type SeatsGiven = z.infer<typeof SeatsGiven>;

/** The anniversary event that people attend, as its organizers keep it. */
export const Event = z.strictObject({
  id: Id,
  slug: Slug,
  series: Texts,
  title: RequiredTexts,
  description: LongTexts,
  years: z.number().int().min(1).max(1000),
  since: z.number().int().min(1000).max(3000),
  /** First and last day, in `zone`. */
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  zone: Zone,
  venue: z.strictObject({ name: Texts, address: Texts, geo: Geo.optional() }),
  arriving: Arriving,
  /** In the order in which a missing text falls back. */
  languages: z.array(Lang).min(1).max(3),
  sealColour: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** Two to four characters for the event's seal, such as 廿年交流. */
  sealText: line(8),
  hosts: z.array(Host).min(1).max(limits.hostsPerEventMax),
  /** Registration is open until then; null: until the event ends. */
  registrationClosesAt: InstantText.nullable(),
  personalData: PersonalDataTerms,
  seatsGiven: SeatsGiven,
  listed: Listed,
  /** These three are shown as they are saved: an event that is over has no more releases. */
  origins: OriginsShown,
  thanks: LongTexts,
  keepsakes: z.array(Keepsake).max(limits.keepsakesPerEventMax),
  version: Version,
});
export type Event = z.infer<typeof Event>;

/** What no release holds. */
export const besideReleases = { origins: true, thanks: true, keepsakes: true, version: true } as const;

/** How many come from a host, or from none of them, by one mode. */
export const Origin = z.object({
  hostId: Id.nullable(),
  mode: z.enum(["onsite", "online"]),
  people: z.number(),
});
export type Origin = z.infer<typeof Origin>;

/** What organizers show of the event beside its programme. */
export const Shown = z.object({
  /** None where they do not want it, or where too few come to be a sum. */
  origins: z.array(Origin),
  /** Once it is over. */
  after: Event.pick({ thanks: true, keepsakes: true }).strip().nullable(),
});
export type Shown = z.infer<typeof Shown>;

/** Null: as is usual here. */
export const NewEvent = Event.extend({ seatsGiven: SeatsGiven.nullable().default(null) });

/** What an organizer sees of the event beside its own fields. */
export const EventDesk = z.object({
  event: Event,
  state: EventState,
  /** The release that people see now; 0 before the first. */
  release: z.number(),
  releasedAt: InstantText.nullable(),
  /** How many programme entries differ from that release. */
  changesSinceRelease: z.number(),
  /** Over the years of the draft and of now. */
  clocks: ClockBook,
  /** The server's clock, when this was read. */
  now: InstantText,
});
export type EventDesk = z.infer<typeof EventDesk>;

export const EventLine = z.object({
  id: Id,
  slug: Slug,
  title: Texts,
  state: EventState,
  startsOn: z.iso.date(),
});

type Titled = Pick<Event, "id" | "title">;

/** Of what was shown, so that nothing else is released: told back as it came. */
export const Seen = z.string().min(16).max(64);
/** What is said with whatever shows people something new. */
export const releasing = {
  /** Whether those who take part are told by mail, where that is left to choose. */
  tell: z.boolean().default(true),
  /** Refused where it would be something else by now. Null: whatever it is. */
  seen: Seen.nullable().default(null),
};

export const eventCommands = {
  "events.create": {
    kind: "write",
    access: ["founder"],
    input: z.strictObject({ event: NewEvent }),
    about: ({ event }: { event: Titled }) => ({ eventId: event.id, title: event.title }),
    output: Event,
    refusals: ["already-taken", "no-mail"],
    security: "role-given",
    summary:
      "Open an event. Whoever opens it is its first owner. Unless it says when seats are given, they are at the press where a test mail has gone out.",
  },
  "events.mine": {
    kind: "read",
    access: ["staff"],
    input: z.strictObject({}),
    output: z.array(EventLine),
    refusals: [],
    summary: "The events in which the signed-in person has a role.",
  },
  "events.desk": {
    kind: "read",
    access: ["door", "moderator", ...organizers],
    input: EventId,
    output: EventDesk,
    refusals: ["not-found"],
    summary: "The event as its organizers keep it, and how far the draft is from what people see.",
  },
  "events.shown": {
    kind: "read",
    access: ["anyone"],
    input: z.strictObject({ slug: Slug }),
    output: Shown,
    refusals: ["not-found"],
    summary:
      "What organizers show of an event beside its programme: from where how many come, in sums of five or more, and, once it is over, their thanks, recordings and pictures.",
  },
  "events.save": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, event: Event }),
    about: ({ event }: { event: Titled }) => ({ title: event.title }),
    output: Event,
    refusals: ["changed-meanwhile", "already-taken", "not-now", "still-used", "not-found", "no-mail"],
    security: "none",
    summary: "Change the event and its hosts in the draft. Its address stays as it is once it was published.",
  },
  "events.publish": {
    kind: "write",
    prepares: true,
    announces: "room",
    access: organizers,
    input: z.strictObject({ eventId: Id, ...releasing }),
    about: itself,
    output: EventDesk,
    refusals: ["not-ready", "event-over", "must-tell", "changed-meanwhile"],
    security: "none",
    summary:
      "Make a release of the draft: from now on people, rooms, feeds and mails see it. Where nothing is new, none is made.",
  },
  "events.end": {
    kind: "write",
    prepares: true,
    announces: "room",
    access: ["owner", "organizer"],
    input: EventId,
    about: itself,
    output: EventDesk,
    refusals: ["not-now"],
    security: "none",
    summary: "End the event: nobody registers any more; pages and calendars stay.",
  },
  "events.cancel": {
    kind: "write",
    prepares: true,
    announces: "room",
    access: ["owner", "organizer"],
    input: z.strictObject({ eventId: Id, why: LongTexts.default({}) }),
    about: itself,
    output: EventDesk,
    refusals: ["not-now"],
    security: "none",
    summary:
      "Cancel the event: calendars show every session as cancelled, everybody is told by mail, with the reason where there is one.",
  },
  "events.reopen": {
    kind: "write",
    prepares: true,
    announces: "room",
    access: ["owner", "organizer"],
    input: EventId,
    about: itself,
    output: EventDesk,
    refusals: ["not-now"],
    security: "none",
    summary: "Take an end or a cancellation back.",
  },
} as const satisfies Record<string, Command>;
