import { bytes, index, instant, integer, json, primaryKey, table, text } from "#db/dialect.ts";
import { eventId } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { TeamRole } from "#shared/grants.ts";
import type { PressKind } from "#shared/presses.ts";
import type { SignInProof } from "#shared/signins.ts";
import type { StaffState } from "#shared/team.ts";
import type { Lang } from "#shared/texts.ts";

export const staff = table("staff", {
  id: id(),
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  lang: text("lang").$type<Lang>().notNull(),
  state: text("state").$type<StaffState>().notNull(),
  standing: text("standing").$type<"founder" | "member">().notNull(),
});

export const staffId = () =>
  text("staff_id")
    .notNull()
    .references(() => staff.id);

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
