import type { ReadTx, Store, Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import type { Config } from "#server/config.ts";
import type { Journal, Journaled } from "#server/journal/journal.ts";
import type { Links } from "#server/links.ts";
import type { Shelf } from "#server/shelf.ts";
import type { CommandName, Contract, Input, Output } from "#shared/contract.ts";
import type { EventDesk } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Reply } from "#shared/refusal.ts";
import type { Session } from "#shared/sessions.ts";
import type { ShowForm } from "#shared/shows.ts";
import type { SignInProof } from "#shared/signins.ts";
import type { Topic } from "#shared/topics.ts";

/** What is told once the transaction has committed; a command that fails tells nobody. */
export type Announcement =
  | { kind: "room"; roomId: string }
  /** Someone's rights changed: sockets of this team member, registration or room are asked again. */
  | { kind: "rights"; subjectId: string }
  /** A room's show, or its rehearsal, has moved. */
  | { kind: "show"; form: ShowForm; roomId: string }
  /** An event's desk has moved. */
  | { kind: "desk"; eventId: string }
  | { kind: "mail" }
  /** Something is left to be done for many. */
  | { kind: "errand" }
  /** Somebody asked for a link: whether there is one to send, nobody can tell by what follows the answer. */
  | { kind: "asked-mail" };

export interface SignIn {
  kind: "staff" | "attendee" | "screen";
  subjectId: string;
  generation: number;
  expiresAt: Temporal.Instant;
  /** A team member's; for others the link is all there is. */
  proof?: SignInProof;
}

export interface Asker {
  /** A browser that was signed in as the one it asks for, or the network it asks from. */
  kind: "own-browser" | "network";
  name: string;
}

/** Where people and rooms are named by others, of whom they know nothing; what is named is not removed. */
export interface Usage {
  /** The ids of what names this person. */
  ofPerson(tx: ReadTx, eventId: string, personId: string): Promise<string[]>;
  ofRoom(tx: ReadTx, eventId: string, roomId: string): Promise<string[]>;
  /** The room that people know at this address, which then is no other's. */
  roomKnownAt(tx: ReadTx, eventId: string, slug: string): Promise<string | null>;
}
/** What one noun says of it. */
export type Uses = Partial<Usage>;

/** What stands beside people and sessions and goes where they go, while they know nothing of it. */
export interface Beside {
  personGoes(writing: Journaled, eventId: string, personId: string): Promise<void>;
  /** Refuses (not-yours) to make somebody another host's guest where that would open what one may not read. */
  requireMayMove(context: { tx: ReadTx; actor: Actor }, eventId: string, person: Person): Promise<void>;
  sessionGoes(writing: Journaled, eventId: string, sessionId: string): Promise<void>;
  sessionsMove(
    writing: Journaled,
    eventId: string,
    sessions: readonly Session[],
    days: number,
  ): Promise<void>;
}

/** Things that never change while the server runs. */
export interface Services {
  config: Config;
  links: Links;
  /** The host part of calendar UIDs, fixed at the first start (RFC 7986 §5.3). */
  uidHost: string;
  epoch: string;
  shelf: Shelf;
  usage: Usage;
  beside: Beside;
  /** What strangers can have mailed for an event in a day, to whatever addresses; refuses (too-many). */
  firstMails: (eventId: string) => Promise<void>;
}

interface Common {
  now: Temporal.Instant;
  actor: Actor;
  services: Services;
}
export interface Reading extends Common {
  tx: ReadTx;
}
export interface Writing extends Common {
  tx: Tx;
  /** What is changed of documents, for the journal: their stores write it. */
  journal: Journal;
  announce(announcement: Announcement): void;
  /** Something of this event that its organizers see changes; what a command moves by its name needs no word. */
  moves(eventId: string, topics: readonly Topic[]): void;
  /** Signs this browser in: a row now, a cookie with the answer. */
  signIn(signIn: SignIn): Promise<void>;
  signOut(kind: SignIn["kind"]): Promise<void>;
  /** Whose budget pays for what is asked for on somebody's behalf: of their own browser, or of a network. */
  askerFor(kind: SignIn["kind"], subjectId: string | undefined): Promise<Asker>;
}
/** What a write does besides its queries, whether somebody asked for it or not. */
export type Effects = Pick<Writing, "tx" | "now" | "announce" | "moves">;

/** What must be waited for is done before the transaction; the handler answers what is then written in it. */
export interface Preparing extends Common {
  store: Pick<Store, "read" | "write">;
  /**
   * Made on the second thread, where the event is large: null of any other, whose turn is made in the
   * write. What it was made of still stands when the write begins, or it is made anew.
   */
  turnedAside(turn: Turn): Promise<Turned | null>;
}
export type TurnName =
  | "events.publish"
  | "events.end"
  | "events.cancel"
  | "events.reopen"
  | "releases.putBack"
  | "shows.agreeDelay";
/** With all that its command was given. */
export type Turn = { [N in TurnName]: { name: N } & Input<N> }[TurnName];
/** An event in its next state, ready to be written. */
export interface Turned {
  /** False: it is so already. */
  turns: boolean;
  /** Null where nothing is released; `news`: what people are to be told of it, and when. */
  release: { number: number; written: string; news: { since: number; notBefore: string } | null } | null;
  desk: EventDesk;
}
/** A file handler brings its own transactions, since bytes are worked on outside of them; each write asks for the right anew. */
export interface Carrying extends Common {
  store: Pick<Store, "read" | "write">;
  bytes: Buffer;
  headers: { ifNoneMatch: string | null; ifModifiedSince: string | null; acceptLanguage: string | null };
}
export interface FileAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** What the way to the door brings along: who knocks, and from where. */
export interface Caller {
  cookies: Partial<Record<SignIn["kind"], string>>;
  network: string;
  /** Whom these cookies stand for, as the gate has found; limits count under this name. */
  knownAs: string | null;
  /** The bytes of a file that comes in: read only for whoever may send it. */
  bytes?: () => Promise<Buffer>;
  ifNoneMatch?: string | null;
  ifModifiedSince?: string | null;
  acceptLanguage?: string | null;
  userAgent?: string | null;
  /** What is asked is of one event, of which it has been found that it is not large. */
  isOfSmall?: boolean;
}
export interface NewCookie {
  kind: SignIn["kind"];
  /** Null: the cookie is to be forgotten. */
  token: string | null;
  expiresAt: Temporal.Instant | null;
}
export interface Answer {
  reply: Reply;
  cookies: NewCookie[];
  file?: FileAnswer;
  /** The reply as it goes out, where it was made aside: read of it only by who looks into it. */
  written?: Buffer;
}

export type Handler<C extends CommandName> = Contract[C] extends { prepares: true }
  ? (input: Input<C>, context: Preparing) => Promise<(context: Writing) => Promise<Output<C>>>
  : Contract[C]["kind"] extends "write"
    ? (input: Input<C>, context: Writing) => Promise<Output<C>>
    : Contract[C]["kind"] extends "read"
      ? (input: Input<C>, context: Reading) => Promise<Output<C>>
      : (input: Input<C>, context: Carrying) => Promise<FileAnswer>;

/** The handlers of one noun: `Handlers<keyof typeof questionCommands>`. */
export type Handlers<C extends CommandName = CommandName> = { [K in C]: Handler<K> };
