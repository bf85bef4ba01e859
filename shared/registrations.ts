import { z } from "zod";
import { type Command, Done, Email, EventId, Id, InstantText, OptionalEmail, Proof } from "./commands.ts";
import { limits } from "./limits.ts";
import { Name } from "./people.ts";
import { alarmChoices } from "./reading.ts";
import { Mode } from "./rooms.ts";
import { SeatGroup } from "./seats.ts";
import { Lang, line } from "./texts.ts";

/**
 * - `confirmed`: holds a seat
 * - `waitlisted`: waits for one
 * - `unproven`: nobody has pressed the link that was mailed to the address; keeps a place meanwhile
 * - `lapsed`: nobody has in time, and the place is gone
 */
export const RegistrationState = z.enum(["confirmed", "waitlisted", "unproven", "lapsed", "cancelled"]);
export type RegistrationState = z.infer<typeof RegistrationState>;
/** Time alone makes a registration lapse: nothing has to happen, and nothing is written. */
export type KeptState = Exclude<RegistrationState, "lapsed">;

/** The whole programme, or only what the person has starred. */
export const FeedShows = z.enum(["everything", "starred"]);
export type FeedShows = z.infer<typeof FeedShows>;

export const AlarmMinutes = z.literal(alarmChoices).nullable();

/**
 * How the programme gets into a person's calendar: by invitations in mails, by a feed that the
 * person subscribed to, by both (each session then stands twice in most calendars), or not at all.
 */
export const CalendarBy = z.enum(["invites", "feed", "both", "none"]);
export type CalendarBy = z.infer<typeof CalendarBy>;

/** Mails on the day before, and, for those online, an hour before. */
export const Reminders = z.enum(["wanted", "declined"]);
export type Reminders = z.infer<typeof Reminders>;

/** What a person types to register. The id is made by the client, and is no secret. */
export const RegistrationTyped = z.strictObject({
  eventId: Id,
  id: Id,
  name: Name,
  affiliation: line(),
  hostId: Id.nullable(),
  email: Email,
  lang: Lang,
  mode: Mode,
});

export type RegistrationTyped = z.infer<typeof RegistrationTyped>;

/** With what the client made at random: who brings it again, with the id, repeats the call. It comes back in no answer. */
export const RegistrationDraft = RegistrationTyped.extend({
  proof: Proof,
  /** Where the hall is full: a seat online, and a place in line for the hall beside it. */
  onlineMeanwhile: z.boolean().default(false),
});
export type RegistrationDraft = z.input<typeof RegistrationDraft>;

export const Registration = RegistrationTyped.extend({
  /** Empty of whoever was added without one. */
  email: OptionalEmail,
  state: RegistrationState,
  group: SeatGroup,
  /** For what this person stands in line: the own mode without a seat, or the hall beside a seat online. */
  waitingFor: Mode.nullable(),
  /** How many wait before this person, plus one; null when not waiting. */
  waitingPlace: z.number().nullable(),
  /** Until when the place of an unproven registration is kept. */
  heldUntil: InstantText.nullable(),
  registeredAt: InstantText,
});
export type Registration = z.infer<typeof Registration>;

const asStored = z.string().max(limits.paragraphCharsMax);
/** What somebody saw of a registration before they changed it: as it was stored, by whatever rules of then. */
export const SeenRegistration = z
  .strictObject({
    name: z.strictObject({ native: asStored, latin: asStored, order: asStored }),
    affiliation: asStored,
    hostId: asStored.nullable(),
    email: asStored,
    lang: asStored,
    mode: asStored,
    group: asStored,
    state: asStored,
  })
  .partial();

/** As the team's list has it. Who keeps the door reads no address, a host's organizers none of another host's guests. */
export const ListedRegistration = Registration.extend({
  email: OptionalEmail.nullable(),
  /** When they came to the hall. */
  arrivedAt: InstantText.nullable(),
});
export type ListedRegistration = z.infer<typeof ListedRegistration>;

/** A person's own page: the registration and the links that belong to it. */
export const MyRegistration = z.object({
  registration: Registration,
  /** The token of the personal link: `/j#<token>`. */
  personalToken: z.string(),
  /** The token of the calendar feed: `/feeds/<token>.ics`. */
  feedToken: z.string(),
  feedShows: FeedShows,
  alarmMinutes: AlarmMinutes,
  /** The sessions that the person has starred. */
  starred: z.array(Id),
  calendarBy: CalendarBy,
  reminders: Reminders,
  /** What the QR code of the badge holds. */
  badgeCode: z.string(),
  /** The address that is to take the place of the present one, once a press in its mailbox confirms it. */
  waitsFor: z.string().nullable(),
  /** When waiting for the hall beside a seat online ends by itself; null where that is nothing to this person, or past. */
  hallWaitEndsAt: InstantText.nullable(),
  slug: z.string(),
});
export type MyRegistration = z.infer<typeof MyRegistration>;

/** A new registration signs its browser in. A known address is only written to, and nothing is shown. */
export const Registered = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("registered"), mine: MyRegistration }),
  z.object({ outcome: z.literal("link-mailed") }),
]);
export type Registered = z.infer<typeof Registered>;

export const registrationCommands = {
  "registrations.register": {
    kind: "write",
    access: ["anyone"],
    input: RegistrationDraft,
    output: Registered,
    refusals: ["not-found", "registration-closed", "event-over"],
    summary: "Register for the hall or for online. A full event still takes names: they wait.",
    signsIn: "proof",
  },
  "registrations.sendLink": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({ eventId: Id, email: Email }),
    output: Done,
    refusals: ["not-found"],
    security: "link-asked",
    summary: "Mail the personal link again. Answers alike for known and unknown addresses.",
  },
  "registrations.mine": {
    kind: "read",
    access: ["attendee"],
    input: EventId,
    output: MyRegistration,
    refusals: ["not-found"],
    summary: "The own registration.",
  },
  "registrations.correctMine": {
    kind: "write",
    access: ["attendee"],
    input: z.strictObject({
      eventId: Id,
      email: Email.optional(),
      name: Name.optional(),
      affiliation: line().optional(),
      lang: Lang.optional(),
      /** What is to be changed, as it was seen: refused where it is not so any more. */
      was: SeenRegistration.optional(),
    }),
    output: MyRegistration,
    refusals: ["not-found", "changed-meanwhile"],
    security: "address-changed",
    summary:
      "Correct the own name, affiliation or language, or ask for another address: it counts when its mailbox confirms it. The present address takes back what waits.",
    signsIn: "actor",
  },
  "registrations.switchMode": {
    kind: "write",
    access: ["attendee"],
    input: z.strictObject({ eventId: Id, mode: Mode }),
    output: MyRegistration,
    refusals: ["not-found", "sold-out", "event-over", "not-now"],
    summary: "Change between hall and online: the new seat is taken before the old one is freed.",
  },
  "registrations.waitForHall": {
    kind: "write",
    access: ["attendee"],
    input: EventId,
    output: MyRegistration,
    refusals: ["not-found", "sold-out", "event-over", "not-now"],
    summary:
      "Be online, and wait for the hall: who has a seat online keeps it until then, who waits gets one where it is free.",
  },
  "registrations.stopWaiting": {
    kind: "write",
    access: ["attendee"],
    input: EventId,
    output: MyRegistration,
    refusals: ["not-found", "event-over"],
    summary:
      "Wait for the hall no more, and stay online. Whoever waits again within ten minutes has the old place.",
  },
  "registrations.cancelMine": {
    kind: "write",
    access: ["attendee"],
    input: EventId,
    output: MyRegistration,
    refusals: ["not-found", "event-over"],
    summary: "Give the own seat back; whoever waits longest gets it.",
  },
  "registrations.restoreMine": {
    kind: "write",
    access: ["attendee"],
    input: EventId,
    output: MyRegistration,
    refusals: ["not-found", "sold-out", "registration-closed", "event-over"],
    summary:
      "Take the own cancellation back: a free seat, or a place at the end of the line; an invited guest, who never waits, is refused without one.",
  },
  "registrations.renewLink": {
    kind: "write",
    access: ["attendee"],
    input: EventId,
    output: MyRegistration,
    refusals: ["not-found"],
    security: "link-changed",
    summary: "Sign out everywhere but here: the personal link is another, and is mailed.",
    signsIn: "actor",
  },
  "registrations.rotateFeed": {
    kind: "write",
    access: ["attendee"],
    input: EventId,
    output: MyRegistration,
    refusals: ["not-found"],
    security: "link-changed",
    summary: "Give the calendar feed a new address; the old one is gone at once.",
  },
  "registrations.setFeed": {
    kind: "write",
    access: ["attendee"],
    input: z.strictObject({
      eventId: Id,
      shows: FeedShows.optional(),
      alarmMinutes: AlarmMinutes.optional(),
    }),
    output: MyRegistration,
    refusals: ["not-found"],
    summary: "Choose what the own calendar feed shows, and how long before a session it rings.",
  },
  "registrations.star": {
    kind: "write",
    access: ["attendee"],
    input: z.strictObject({ eventId: Id, sessionId: Id, starred: z.boolean() }),
    output: MyRegistration,
    refusals: ["not-found"],
    summary: "Star a session of the programme, or take the star back.",
  },
  "registrations.chooseReminders": {
    kind: "write",
    access: ["attendee"],
    input: z.strictObject({ eventId: Id, reminders: Reminders }),
    output: MyRegistration,
    refusals: ["not-found"],
    summary: "Be reminded of the event by mail, or not.",
  },
  "registrations.chooseCalendar": {
    kind: "write",
    access: ["attendee"],
    input: z.strictObject({ eventId: Id, by: CalendarBy }),
    output: MyRegistration,
    refusals: ["not-found"],
    summary:
      "Choose how the programme gets into the own calendar: invitations by mail, the feed, both, none.",
  },
} as const satisfies Record<string, Command>;
