import type { CommandName, Contract, Given } from "./contract.ts";
import type { Topic } from "./topics.ts";

type Writes = { [C in CommandName]: Contract[C]["kind"] extends "write" ? C : never }[CommandName];
type NounOf<C> = C extends `${infer Noun}.${string}` ? Noun : never;
type Reads = { [C in CommandName]: Contract[C]["kind"] extends "read" ? C : never }[CommandName];

const journal = ["edits.list", "edits.latest"] as const satisfies readonly Reads[];

/** By what each topic is read. Who may send the first of them may hear that the topic has moved. */
export const readsOf: Record<Topic, readonly [Reads, ...Reads[]]> = {
  event: [
    "events.desk",
    "events.mine",
    "programme.preview",
    "programme.open",
    "personal.retention",
    "releases.list",
    "releases.next",
    "checks.list",
    ...journal,
  ],
  people: ["people.list", "releases.next", "checks.list", ...journal],
  rooms: ["rooms.list", "rooms.stages", "releases.next", "checks.list", ...journal],
  sessions: [
    "sessions.list",
    "programme.preview",
    "releases.next",
    "sessions.along",
    "checks.list",
    ...journal,
  ],
  announcements: ["events.desk", "announcements.list", ...journal],
  team: ["team.list", "checks.list", "team.passkeysFor", "team.addressesFor", "team.signIns"],
  audit: ["audit.list"],
  registrations: ["registrations.list", "seats.list", "bursts.list", "letters.review", "personal.retention"],
  mails: ["mails.list", "letters.list", "checks.list"],
  arrivals: ["arrivals.list"],
  crew: ["crew.contacts", "crew.sheet", "crew.readiness", ...journal],
};

type SaidInRooms = { [C in Writes]: Given<C> extends { roomId: string } ? C : never }[Writes];

/**
 * What the writes of each noun move: a noun that is not named does not compile, but for those of which
 * everything is said in rooms, and heard there.
 */
const moves: Record<NounOf<Exclude<Writes, SaidInRooms>>, readonly Topic[]> = {
  events: ["event", "mails"],
  releases: ["event", "sessions", "mails"],
  checks: ["event"],
  people: ["people"],
  rooms: ["rooms"],
  sessions: ["sessions"],
  crew: ["crew"],
  announcements: ["announcements", "mails"],
  team: ["team", "mails"],
  seats: ["registrations", "mails"],
  registrations: ["registrations", "mails"],
  personal: ["registrations", "mails"],
  bursts: ["registrations", "mails"],
  arrivals: ["arrivals"],
  // What was before is saved again, whatever it was.
  edits: ["event", "people", "rooms", "sessions", "announcements", "crew"],
  mails: ["mails"],
  letters: ["mails"],
  // These name no event: whoever answers them says whose desk has moved.
  presses: [],
  signins: [],
  passkeys: [],
  staff: [],
};

/** Where it is not as with the other writes of the noun. */
const otherwise: Partial<Record<Writes, readonly Topic[]>> = {
  "events.publish": ["event", "sessions", "mails"],
  "team.showAddresses": ["team", "registrations", "mails", "audit"],
  "sessions.moveAlong": ["event", "sessions"],
  "rooms.setNow": [],
  "shows.agreeDelay": ["event", "sessions", "mails"],
  "rooms.renewScreenLink": [],
  "registrations.star": [],
  "registrations.setFeed": [],
  "registrations.rotateFeed": [],
};

/** What of the desk a write moves. */
export const movedBy = (name: CommandName): readonly Topic[] =>
  otherwise[name as Writes] ?? moves[name.split(".")[0] as keyof typeof moves] ?? [];
