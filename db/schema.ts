import { sql } from "drizzle-orm";
import {
  bytes,
  check,
  document,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "#db/dialect.ts";
import type { Announcement } from "#shared/announcements.ts";
import type { EventState } from "#shared/events.ts";
import type { TeamRole } from "#shared/grants.ts";
import type { MailKind } from "#shared/mails.ts";
import type { Message } from "#shared/messages.ts";
import type { PressKind } from "#shared/presses.ts";
import type { Question, QuestionState } from "#shared/questions.ts";
import type { CalendarBy, FeedShows, KeptState } from "#shared/registrations.ts";
import type { Mode, Stage } from "#shared/rooms.ts";
import type { SeatGroup } from "#shared/seats.ts";
import type { PasskeysFor, SignInProof } from "#shared/signins.ts";
import type { AuditSubject, StaffState } from "#shared/team.ts";
import type { Lang } from "#shared/texts.ts";

const id = () => text("id").primaryKey();
const eventId = () =>
  text("event_id")
    .notNull()
    .references(() => events.id);
const roomId = () =>
  text("room_id")
    .notNull()
    .references(() => rooms.id);
const staffId = () =>
  text("staff_id")
    .notNull()
    .references(() => staff.id);

/** What a person knows by mail, and what a calendar that takes invitations holds. */
interface Told {
  /** The release whose times and places the person was told; 0: none. */
  release: number;
  /** The sessions that the person was invited to and not uninvited from. */
  sessionIds: string[];
}

/** Facts of this installation: its epoch, the host part of its calendar ids. */
export const meta = table("meta", { key: text("key").primaryKey(), value: text("value").notNull() });

/* What organizers write is kept whole, as the contract has it, and grows by `documents.ts`; columns stand out where a query or a constraint needs them. */

export const events = table("events", {
  id: id(),
  slug: text("slug").notNull().unique(),
  state: text("state").$type<EventState>().notNull(),
  details: document("event", "details").notNull(),
  createdAt: instant("created_at").notNull(),
  /** Whose roles count only with a second factor. */
  passkeysFor: text("passkeys_for").$type<PasskeysFor>().notNull().default("nobody"),
});

export const people = table(
  "people",
  { id: id(), eventId: eventId(), details: document("person", "details").notNull() },
  (t) => [index("people_by_event").on(t.eventId)],
);

export const rooms = table(
  "rooms",
  {
    id: id(),
    eventId: eventId(),
    slug: text("slug").notNull(),
    details: document("room", "details").notNull(),
    /** Advanced with every durable change in the room; the changed thing carries its value. */
    clock: integer("clock").notNull().default(0),
    nowSessionId: text("now_session_id"),
    nowItemId: text("now_item_id"),
    nowClock: integer("now_clock").notNull().default(0),
    stages: json<Stage[]>("stages").notNull(),
    stagesClock: integer("stages_clock").notNull().default(0),
    /** When the latest release or announcement was told here. */
    programmeClock: integer("programme_clock").notNull().default(0),
    /** The link of the hall screen: who made this one, and when; nobody made the first. */
    screenGeneration: integer("screen_generation").notNull().default(1),
    screenMadeBy: text("screen_made_by"),
    screenMadeAt: instant("screen_made_at"),
  },
  (t) => [uniqueIndex("rooms_by_slug").on(t.eventId, t.slug)],
);

export const sessions = table(
  "sessions",
  { id: id(), eventId: eventId(), details: document("session", "details").notNull() },
  (t) => [index("sessions_by_event").on(t.eventId)],
);

export const releases = table(
  "releases",
  {
    /** Never used for another content, so that what was read under it stays true. */
    id: id(),
    eventId: eventId(),
    number: integer("number").notNull(),
    programme: document("release", "programme").notNull(),
  },
  (t) => [uniqueIndex("releases_by_number").on(t.eventId, t.number)],
);

export const announcements = table(
  "announcements",
  {
    id: id(),
    eventId: eventId(),
    /** What was withdrawn is kept, so that taking that back is as if nothing had been. */
    state: text("state").$type<"published" | "withdrawn">().notNull(),
    text: json<Announcement["text"]>("text").notNull(),
    version: integer("version").notNull(),
    publishedAt: instant("published_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index("announcements_standing").on(t.eventId, t.state, t.publishedAt, t.id)],
);

export const pictures = table("pictures", {
  id: id(),
  eventId: eventId(),
  type: text("type").notNull(),
  bytes: bytes("bytes").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
});

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
    /** The place in the queue of `mode`: lower came first. Null for who neither waits nor is unproven. */
    waitingNumber: integer("waiting_number"),
    /** Until when an unproven registration keeps its place; from then on it has lapsed. */
    heldUntil: instant("held_until"),
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
    /** What mails have told this address; null before the first, and after a correction of the address. */
    told: json<Told>("told"),
    /** When a link that only a mail to this address holds was pressed; null: nobody has shown that it is theirs. */
    provenAt: instant("proven_at"),
    /** The address that is to take the place of `email` once it is proven, and until when it can be. */
    pendingEmail: text("pending_email"),
    pendingUntil: instant("pending_until"),
    /** The SHA-256 of what the browser made that registered, by which alone its call can be repeated. */
    proofHash: text("proof_hash"),
    /** Names, affiliation and address, case-folded and normalized: what search looks through. */
    searchText: text("search_text").notNull(),
    /** Since when nothing is waited for but the last mail; then all that is personal goes. */
    erasingSince: instant("erasing_since"),
  },
  (t) => [
    uniqueIndex("registrations_by_email").on(t.eventId, t.email),
    index("registrations_waiting").on(t.eventId, t.mode, t.state, t.waitingNumber),
  ],
);

/** Seats that were taken back in one action, and what each had, so that it can be undone for a while. */
export const takings = table(
  "takings",
  {
    id: id(),
    eventId: eventId(),
    at: instant("at").notNull(),
    people: json<{ id: string; state: KeptState; waitingNumber: number | null }[]>("people").notNull(),
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

/** How far an event's own span has come: the notice first, and a week later what it said. */
export const retention = table("retention", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id),
  noticedAt: instant("noticed_at").notNull(),
  /** What the notice said. */
  erasesAt: instant("erases_at").notNull(),
});

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

export const staff = table("staff", {
  id: id(),
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  lang: text("lang").$type<Lang>().notNull(),
  state: text("state").$type<StaffState>().notNull(),
  standing: text("standing").$type<"founder" | "member">().notNull(),
});

export const grants = table(
  "grants",
  {
    id: id(),
    eventId: eventId(),
    staffId: staffId(),
    role: text("role").$type<TeamRole>().notNull(),
    hostId: text("host_id"),
    roomId: text("room_id"),
    /** As whoever gave it knows the person, until they sign in: their own name is not told for their address. */
    invitedName: text("invited_name"),
  },
  (t) => [index("grants_by_staff").on(t.staffId), index("grants_by_event").on(t.eventId)],
);

/** A cookie, hashed. `subject` is a team member, a registration or the room of a hall screen. */
export const signIns = table(
  "sign_ins",
  {
    id: id(),
    hash: text("hash").notNull().unique(),
    kind: text("kind").$type<"staff" | "attendee" | "screen">().notNull(),
    subjectId: text("subject_id").notNull(),
    /** The generation of the link that it came by; a rotated link ends it. */
    generation: integer("generation").notNull(),
    expiresAt: instant("expires_at").notNull(),
    idleAt: instant("idle_at").notNull(),
    /** What a team member has shown: `waiting` for a passkey that is theirs, and nothing until then. */
    proof: text("proof").$type<SignInProof>().notNull().default("link"),
    /** Null in older rows. */
    startedAt: instant("started_at"),
    /** Which browser, on what; and from which network, without the part that names a house. */
    browser: text("browser").notNull().default(""),
    network: text("network").notNull().default(""),
  },
  (t) => [
    index("sign_ins_by_subject").on(t.subjectId),
    index("sign_ins_by_expiry").on(t.expiresAt), // each sign-in of the team clears away what has expired
  ],
);

/** The second factor of team members. A passkey opens at the host name that it was made for, nowhere else. */
export const passkeys = table(
  "passkeys",
  {
    id: id(),
    staffId: staffId(),
    host: text("host").notNull(),
    credentialId: text("credential_id").notNull().unique(),
    publicKey: bytes("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: json<string[]>("transports").notNull(),
    name: text("name").notNull(),
    madeAt: instant("made_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("passkeys_by_staff").on(t.staffId)],
);

/** What a browser is asked to sign, once: for one sign-in and one purpose. */
export const passkeyChallenges = table(
  "passkey_challenges",
  {
    signInId: text("sign_in_id").notNull(),
    purpose: text("purpose").$type<"add" | "show">().notNull(),
    challenge: text("challenge").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.signInId, t.purpose] })],
);

/** For whoever has lost every passkey: hashed, and gone once used. */
export const recoveryCodes = table(
  "recovery_codes",
  { hash: text("hash").primaryKey(), staffId: staffId() },
  (t) => [index("recovery_codes_by_staff").on(t.staffId)],
);

/** Whose rights changed lately: every server reads it, and asks again for those who stand on them. */
export const rightsChanges = table(
  "rights_changes",
  { id: id(), subjectId: text("subject_id").notNull(), at: instant("at").notNull() },
  (t) => [index("rights_changes_by_time").on(t.at)],
);

export const oneTimeLinks = table("one_time_links", {
  hash: text("hash").primaryKey(),
  kind: text("kind").$type<"set-up" | "staff-sign-in" | PressKind>().notNull(),
  subjectId: text("subject_id"),
  /** What the press of it needs to know beside its subject. */
  values: json<Record<string, string>>("link_values"),
  expiresAt: instant("expires_at").notNull(),
});

/** Who asked for a link to be mailed to whom, by hashes, for as long as a budget counts it. */
export const linkAsks = table(
  "link_asks",
  {
    id: id(),
    of: text("asked_of").$type<"team" | "guests">().notNull(),
    address: text("address_hash").notNull(),
    asker: text("asker_hash").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("link_asks_by_address").on(t.address, t.of, t.at), index("link_asks_by_time").on(t.at)],
);

export const audit = table(
  "audit",
  {
    id: id(),
    /** Null: it is about the whole server, its team members and their founders. */
    eventId: text("event_id").references(() => events.id),
    at: instant("at").notNull(),
    who: text("who").notNull(),
    /** Two people may have one name. Kept as they were: who did it may be gone. Null in older lines. */
    whoId: text("who_id"),
    whoEmail: text("who_email"),
    command: text("command").notNull(),
    subject: json<AuditSubject>("subject").notNull(),
  },
  (t) => [index("audit_by_event").on(t.eventId, t.at, t.id)],
);

/** The outbox. Values are what the template needs; links are made when the mail is. */
export const mails = table(
  "mails",
  {
    id: id(),
    eventId: text("event_id").references(() => events.id),
    kind: text("kind").$type<MailKind>().notNull(),
    to: text("to_address").notNull(),
    lang: text("lang").$type<Lang>().notNull(),
    /** The registration or team member whom it is for. */
    subjectId: text("subject_id"),
    values: json<Record<string, string>>("mail_values").notNull(),
    /** Who had it written, as `registration:<id>` or `staff:<id>`; null where nobody in particular did. */
    causedBy: text("caused_by"),
    state: text("state").$type<"queued" | "sending" | "sent" | "failed">().notNull(),
    tries: integer("tries").notNull().default(0),
    problem: text("problem"),
    queuedAt: instant("queued_at").notNull(),
    nextTryAt: instant("next_try_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    index("mails_due").on(t.state, t.nextTryAt),
    index("mails_by_event").on(t.eventId, t.queuedAt),
    index("mails_by_cause").on(t.causedBy, t.queuedAt),
    index("mails_by_address").on(t.to, t.queuedAt), // each link that is asked for counts those before it
  ],
);

/** `author` is `registration:<id>` or `staff:<id>`. */
const authored = {
  roomId: roomId(),
  author: text("author").notNull(),
  text: text("text").notNull(),
  lang: text("lang").$type<Lang>().notNull(),
  clock: integer("clock").notNull(),
};

export const questions = table(
  "questions",
  {
    id: id(),
    ...authored,
    from: json<Question["from"]>("asked_by").notNull(),
    state: text("state").$type<QuestionState>().notNull(),
    votes: integer("votes").notNull().default(0),
    askedAt: instant("asked_at").notNull(),
  },
  (t) => [
    index("questions_by_clock").on(t.roomId, t.clock),
    index("questions_by_author").on(t.roomId, t.author),
  ],
);

export const votes = table(
  "votes",
  {
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id),
    roomId: roomId(),
    author: text("author").notNull(),
    state: text("state").$type<"given" | "taken-back">().notNull(),
    clock: integer("clock").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.author] }),
    index("votes_by_clock").on(t.roomId, t.clock),
    index("votes_by_author").on(t.roomId, t.author),
  ],
);

export const messages = table(
  "messages",
  {
    id: id(),
    ...authored,
    from: json<Message["from"]>("sent_by").notNull(),
    state: text("state").$type<"shown" | "hidden">().notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [
    index("messages_by_clock").on(t.roomId, t.clock),
    index("messages_by_author").on(t.roomId, t.author),
  ],
);
