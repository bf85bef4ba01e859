import { sql } from "drizzle-orm";
import { check, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { eventId } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { KindsLike } from "#shared/mail-kinds.ts";
import type { CalendarBy, FeedShows, KeptState, Reminders } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import type { SeatGroup } from "#shared/seats.ts";
import type { Lang } from "#shared/texts.ts";

/** What a person knows by mail, and what a calendar that takes invitations holds. */
interface InformedOf {
  /** The release whose times and places the person was told; 0: none. */
  release: number;
  /** The sessions that the person was invited to and not uninvited from. */
  sessionIds: string[];
}

interface TakenFrom {
  id: string;
  state: KeptState;
  waitingNumber: number | null;
  /** Absent in what was written before one could wait beside a seat. */
  waitingFor?: Mode | null;
}

/** The ledger. The CHECK is the last word on every seat. */
export const seats = table(
  "seats",
  {
    eventId: eventId(),
    mode: text("mode").$type<Mode>().notNull(),
    group: text("seat_group").$type<SeatGroup>().notNull(),
    capacity: integer("capacity").notNull(),
    wanted: integer("wanted").notNull(),
    taken: integer("taken").notNull().default(0),
    waiting: integer("waiting").notNull().default(0),
    /** The number that the next person to wait gets. */
    queueNext: integer("queue_next").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.mode, t.group] }),
    check("seats_taken_within_capacity", sql`${t.taken} BETWEEN 0 AND ${t.capacity}`),
  ],
);

export const registrations = table(
  "registrations",
  {
    id: id(),
    eventId: eventId(),
    email: text("email").notNull(),
    nameNative: text("name_native").notNull(),
    nameLatin: text("name_latin").notNull(),
    nameOrder: text("name_order").$type<"family-first" | "given-first">().notNull(),
    affiliation: text("affiliation").notNull(),
    hostId: text("host_id"),
    lang: text("lang").$type<Lang>().notNull(),
    mode: text("mode").$type<Mode>().notNull(),
    group: text("seat_group").$type<SeatGroup>().notNull(),
    state: text("state").$type<KeptState>().notNull(),
    /** For what somebody waits, or has a place kept: for the hall also whoever holds a seat online. */
    waitingFor: text("waiting_for").$type<Mode>(),
    /** The place in the queue of `waitingFor`: lower came first. */
    waitingNumber: integer("waiting_number"),
    /** Until when an unproven registration keeps its place, and has lapsed from then on; or a place that was left. */
    heldUntil: instant("held_until"),
    /** Whether the person wants to be reminded. */
    reminders: text("reminders").$type<Reminders>().notNull().default("wanted"),
    /** When it was last seen to be somebody's: edited, by whomever, or in a room. */
    touchedAt: instant("touched_at"),
    registeredAt: instant("registered_at").notNull(),
    linkGeneration: integer("link_generation").notNull().default(1),
    feedGeneration: integer("feed_generation").notNull().default(1),
    feedShows: text("feed_shows").$type<FeedShows>().notNull().default("everything"),
    /** How long before each session the person's calendar rings; null: never. */
    alarmMinutes: integer("alarm_minutes"),
    /** Raised with each change that the person's calendar shows. */
    revision: integer("revision").notNull().default(0),
    revisedAt: instant("revised_at").notNull(),
    calendarBy: text("calendar_by").$type<CalendarBy>().notNull().default("invites"),
    /** What this address has been informed of by mails; null before the first, and after a correction of the address. */
    informedOf: json<InformedOf>("told"), // the column keeps its name: servers of before may still write it
    /** When a link that only a mail to this address holds was pressed; null: nobody has shown that it is theirs. */
    provenAt: instant("proven_at"),
    /** The address that is to take the place of `email` once it is proven, and until when it can be. */
    pendingEmail: text("pending_email"),
    pendingUntil: instant("pending_until"),
    /** The SHA-256 of what the browser made that registered, by which alone its call can be repeated. */
    proofHash: text("proof_hash"),
    /** Names, affiliation and address, case-folded and normalized: what search looks through. */
    searchText: text("search_text").notNull(),
    /** When they were ticked off at the door of the hall. */
    arrivedAt: instant("arrived_at"),
    /** Since when nothing is waited for but the last mail; then all that is personal goes. */
    erasingSince: instant("erasing_since"),
  },
  (t) => [
    uniqueIndex("registrations_by_email").on(t.eventId, t.email),
    index("registrations_waiting").on(t.eventId, t.waitingFor, t.state, t.waitingNumber),
    index("registrations_by_time").on(t.eventId, t.registeredAt, t.id), // a page of the list reads no more than itself
    index("registrations_arrived").on(t.eventId, t.arrivedAt),
    index("registrations_counted").on(t.eventId, t.mode, t.state, t.hostId, t.heldUntil, t.waitingFor),
    check(
      "registrations_waits_for_one",
      sql`${t.waitingFor} IS NULL OR (${t.waitingNumber} IS NOT NULL AND (
        (${t.waitingFor} = ${t.mode} AND ${t.state} IN ('waitlisted', 'unproven')) OR
        (${t.waitingFor} = 'onsite' AND ${t.mode} = 'online' AND ${t.group} = 'general' AND ${t.state} IN ('confirmed', 'unproven'))))`,
    ),
  ],
);

/** Seats that were taken back in one action, and what each had, so that it can be undone for a while. */
export const takings = table(
  "takings",
  {
    id: id(),
    eventId: eventId(),
    at: instant("at").notNull(),
    people: json<TakenFrom[]>("people").notNull(),
    givenBackAt: instant("given_back_at"),
  },
  (t) => [index("takings_by_event").on(t.eventId, t.at)],
);

/** What is left of whoever was erased, so that a copy from before is erased again and sums stay true. */
export const erasures = table(
  "erasures",
  {
    /** The registration's. */
    id: id(),
    eventId: eventId(),
    mode: text("mode").$type<Mode>().notNull(),
    hostId: text("host_id"),
    state: text("state").$type<KeptState>().notNull(),
    erasedAt: instant("erased_at").notNull(),
  },
  (t) => [index("erasures_by_event").on(t.eventId)],
);

/** What a person marked in the programme. A session may be gone from the draft and still be marked. */
export const stars = table(
  "stars",
  {
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id),
    sessionId: text("session_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.sessionId] })],
);

/** Which reminders of an event have been left to be mailed, by the instant at which they were due: each once. */
export const reminders = table(
  "reminders",
  {
    eventId: eventId(),
    kind: text("kind").$type<KindsLike<"reminder">>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.kind, t.at] })],
);
